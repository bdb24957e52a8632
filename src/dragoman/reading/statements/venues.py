"""Where something was said: a briefing, an interview, a statement, a post."""

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.stretches import sentence_end, sentence_start
from dragoman.reading.grammar.syntax import children, preposition
from dragoman.reading.statements.attribution import Attribution
from dragoman.timex.words import listed

_VENUES = listed(
    """briefing conference presser interview statement speech address commentary letter tweet post hearing
    testimony telegram communique communiqué editorial op-ed column broadcast podcast interview sermon memo note
    email e-mail message press-conference remark declaration debate rally lecture toast call telephone
    conversation webcast livestream video recording filing report"""
)
_MEDIA = frozenset(
    {
        "twitter",
        "x",
        "facebook",
        "telegram",
        "weibo",
        "instagram",
        "truth social",
        "youtube",
        "vkontakte",
        "linkedin",
        "tiktok",
        "television",
        "tv",
        "radio",
    }
)
_INTO = frozenset({"in", "at", "during", "on", "via", "through", "over", "by", "before", "after"})
_WITH = frozenset({"to", "with"})
_REACH = 7
_MODIFIERS = frozenset({"compound", "amod", "nummod"})
_VAGUE = frozenset(
    {"separate", "same", "recent", "last", "first", "second", "new", "brief", "strong", "latest", "later", "earlier"}
)


def venue_of(attribution: Attribution) -> str | None:
    """Name the occasion or medium of a statement, in the words of the text; None when it is not told."""
    if attribution.hit is None:
        return None
    head = attribution.hit.head
    around = range(sentence_start(head), sentence_end(head))
    near = sorted((head.doc[i] for i in around), key=lambda each: abs(each.i - head.i))
    named = (_named(each) for each in near if not any(part.start <= each.idx < part.end for part in attribution.parts))
    return next((name for name in named if name), None)


def _named(noun: Token) -> str | None:
    """Name the venue of which a noun tells: "in a statement", "at a news conference", "on Twitter"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    lead = _preposition(noun)
    if noun.lemma_.lower() in _VENUES and lead in _INTO:
        return " ".join(part for part in (_with_modifiers(noun), _partner(noun)) if part)
    if noun.lower_ in _MEDIA and lead in ("on", "via", "in", "over") and noun.doc[noun.i - 1].lower_ == lead:
        return noun.text
    return None


def _preposition(noun: Token) -> str | None:
    """Give the preposition before a noun phrase, by the order of the words."""
    first = max(noun.i - _REACH, sentence_start(noun))
    for i in range(noun.i - 1, first - 1, -1):
        word = noun.doc[i]
        if word.pos_ == "ADP":
            return word.lower_
        if (word.is_punct and word.text not in ("-", "’", "'")) or (word.pos_ == "VERB" and word.tag_ != "VBN"):
            return None
    return None


def _with_modifiers(noun: Token) -> str:
    words = [each for each in children(noun, *_MODIFIERS) if each.i < noun.i and each.lower_ not in _VAGUE]
    start = min((each.left_edge.i for each in words), default=noun.i)
    return noun.doc.span(start, noun.i + 1).text


def _partner(noun: Token) -> str:
    """Name whom an interview or call was with."""
    if noun.lemma_ not in ("interview", "call", "conversation"):
        return ""
    partner = next((each for each in children(noun, "nmod") if preposition(each) in _WITH), None)
    if partner is None:
        return ""
    names = [each for each in partner.subtree if each.i <= partner.i and each.dep_ != "det"]
    return noun.doc.span(names[0].i, partner.i + 1).text
