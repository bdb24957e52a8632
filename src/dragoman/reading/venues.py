"""Where something was said: a briefing, an interview, a statement, a post."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.cueing import Hit
from dragoman.reading.syntax import children, preposition

_VENUES = frozenset("""briefing conference presser interview statement speech address commentary letter tweet post hearing testimony
telegram communique communiqué editorial op-ed column broadcast podcast interview sermon memo note email e-mail message press-conference
remark declaration debate rally lecture toast call telephone conversation webcast livestream video recording filing report""".split())
_MEDIA = frozenset({"twitter", "x", "facebook", "telegram", "weibo", "instagram", "truth social", "youtube", "vkontakte", "linkedin",
                    "tiktok", "television", "tv", "radio"})
_INTO = frozenset({"in", "at", "during", "on", "via", "through", "over", "by", "before", "after"})
_WITH = frozenset({"to", "with", "on", "for"})
_MODIFIERS = frozenset({"compound", "amod", "nummod"})
_VAGUE = frozenset({"separate", "same", "recent", "last", "first", "second", "new", "brief", "strong", "latest", "later", "earlier"})


def venue_of(hit: Hit | None) -> str | None:
    """Name the occasion or medium of a cue, in the words of the text without article or owner; None when it is not told."""
    if hit is None:
        return None
    return next((named for phrase in _phrases(hit.head) if (named := _named(phrase))), None)


def _phrases(verb: Token) -> Iterator[Token]:
    """Give the phrases that may name an occasion: those of the cue, of its lead-in ("Speaking at …"), of its host."""
    for word in (verb, *children(verb, "advcl", "xcomp"), *([verb.head] if verb.dep_ in ("advcl", "xcomp", "conj") else [])):
        if word == verb or word.tag_ in ("VBG", "VBN") or word == verb.head:
            yield from (each for each in children(word, "obl", "nmod", "nmod:tmod") if preposition(each) in _INTO | {"to"})
    yield from (each for noun in children(verb, "nsubj") for each in children(noun, "nmod") if preposition(each) in _INTO)


def _named(phrase: Token) -> str | None:
    if phrase.lemma_.lower() in _VENUES:
        return " ".join(part for part in (_with_modifiers(phrase), _partner(phrase)) if part)
    if phrase.lower_ in _MEDIA and preposition(phrase) in ("on", "via", "in", "over"):
        return phrase.text
    return None


def _with_modifiers(noun: Token) -> str:
    words = [each for each in children(noun, *_MODIFIERS) if each.i < noun.i and each.lower_ not in _VAGUE]
    start = min((each.left_edge.i for each in words), default=noun.i)
    return noun.doc[start:noun.i + 1].text


def _partner(noun: Token) -> str:
    """Name whom an interview or call was with."""
    if noun.lemma_ not in ("interview", "call", "conversation"):
        return ""
    partner = next((each for each in children(noun, "nmod") if preposition(each) in _WITH), None)
    if partner is None:
        return ""
    names = [each for each in partner.subtree if each.i <= partner.i and each.dep_ != "det"]
    return noun.doc[names[0].i:partner.i + 1].text
