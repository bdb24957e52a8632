"""Whether an attribution tells of something said or held by someone, or is only a way of telling what was done."""

from collections.abc import Sequence

from dragoman.reading.actors import nouns
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children
from dragoman.reading.statements.attribution import Attribution, contents, enclosing
from dragoman.reading.statements.cueing import quoting
from dragoman.reading.statements.seen import certainty
from dragoman.records import Actor
from dragoman.timex.words import listed

_CLAUSAL = frozenset({"clause", "noun-clause", "quotation"})
_TOPICS = frozenset({"of", "about", "on", "to"})
_PROPOSITIONAL = frozenset(
    {"warn", "inform", "notify", "boast", "brag", "hint", "confess", "admit", "own", "attest", "say"}
)
_SHOWING = listed(
    """show make indicate suggest reveal demonstrate confirm prove reflect underscore underline highlight imply mean"""
)
_SPEAKING = listed(
    """statement report poll survey study document letter article editorial source law doctrine paper memo data
    figure transcript text resolution filing complaint indictment lawsuit communique declaration release post statistic
    tweet account newspaper daily magazine agency analyst critic observer expert diplomat witness resident
    activist people group lawyer aide adviser resolution motion bill treaty plan proposal draft agreement deal pact
    petition manifesto charter email e-mail note message ad video slogan banner sign headline article book film
    magazine verdict judgment judgement ruling communiqué memorandum dossier speech kit
    leaflet brochure response reply country nation state side power neighbour neighbor company firm corporation
    capital survivor"""
) | (nouns.PERSON | nouns.BODY | nouns.GROUP | nouns.MEDIA | nouns.GOVERNMENT | nouns.ARMED)
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "men", "aire", "eer", "ee", "crat", "ant", "nist")
_DOERS_NOT = listed(
    """number order matter border danger weather anger murder water computer theater theatre factor error sector
    behavior labor harbor chapter quarter summer winter tower river shelter corner gesture powder counter barrier
    carrier bomber tanker trigger manner member center register disaster murder encounter corridor minor major
    restaurant grant plant elephant"""
)
_PERSONAL = frozenset(
    {"he", "she", "they", "we", "i", "who", "his", "her", "their", "many", "some", "others", "both", "all"}
)
_REFERRED = nouns.PERSON | nouns.MEDIA | {"source"}
_BEYOND_DOUBT = 2.5  # of a hundred cues that the model scores higher, some ninety attribute something
_ANSWERS = frozenset({"deny", "reject", "welcome", "accuse", "decline"})  # what "it" was, stands before: "denied it"
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def voiced(attributions: Sequence[Attribution], cast: Cast) -> list[Attribution]:
    """Keep the attributions that report an utterance or a view."""
    held = contents(attributions)
    return [each for each in attributions if not _is_reference(each, cast) and _is_voiced(each, held, cast)]


def _is_voiced(attribution: Attribution, held: Cover[Attribution], cast: Cast) -> bool:
    hit = attribution.hit
    clausal = attribution.content.place in _CLAUSAL
    bare = not clausal and _is_bare_pronoun(attribution)
    if hit is None or (certainty(hit) > _BEYOND_DOUBT and not bare):
        return True
    around = [other for other in enclosing(held, hit.head.idx) if other != attribution]
    if around and _is_same_voice(attribution, around[-1], cast):
        return False
    if around and _is_bare_infinitive(attribution):
        return False
    if (hit.cue.act == "question" and attribution.source is None) or _is_topic(attribution):
        return False
    if _shows(attribution) and not _is_someone(attribution.source, cast):
        return False
    if bare:
        return False
    if not clausal and (_is_thing(attribution.source, cast) or _is_purpose(hit.head)):
        return False
    if hit.cue.certain or (clausal and hit.cue.pos == "verb"):
        return True
    if around and not _is_deed_of_words(attribution, cast):
        return False
    return _is_holder(attribution, cast) and _is_view(attribution)


def _is_reference(attribution: Attribution, cast: Cast) -> bool:
    """Tell whether one only names from whom he has it: "Reuters reported, citing diplomats"."""
    head, hit = attribution.content.head, attribution.hit
    if hit is not None and any(quoting(each) is hit.head and each.i not in hit.places for each in hit.head.children):
        return True  # "quoted him as warning that …": what he warned of is told by itself
    if head is None or hit is None or hit.cue.words[0] != ("cite",) or attribution.content.place != "object":
        return False
    actor = cast.who(head)
    return head.lemma_.lower() in _REFERRED or (actor is not None and actor.kind == "media")


def _is_deed_of_words(attribution: Attribution, cast: Cast) -> bool:
    """Tell whether another's words tell that a party has asked, promised or refused something: "Chad has asked"."""
    hit, actor = attribution.hit, cast.who(attribution.source) if attribution.source is not None else None
    if actor is None or actor.code is None:
        return False
    if hit is None or hit.head.dep_ == "acl":
        return False
    done = hit.cue.pos == "verb" and hit.head.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return done and hit.cue.act in ("demand", "promise", "threaten", "reject", "decline")


def _is_holder(attribution: Attribution, cast: Cast) -> bool:
    """Tell whether the source is someone, or words of someone's that judge: "the report slammed the raid"."""
    if _is_someone(attribution.source, cast):
        return True
    judges = attribution.hit is not None and attribution.hit.cue.act in ("accuse", "welcome", "demand")
    return judges and attribution.source is not None and _can_speak(attribution.source)


def _is_purpose(verb: Token) -> bool:
    """Tell whether a verb only tells what something is done for: "opened an account to defend the deal"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and any(each.lower_ == "to" for each in children(verb, "mark"))


def _is_thing(source: Token | None, cast: Cast) -> bool:
    """Tell whether a source is neither someone nor anything that speaks for someone: "the deal would threaten us"."""
    if source is None or source.pos_ != "NOUN" or _is_someone(source, cast):
        return False
    return not _can_speak(source)


def _can_speak(source: Token) -> bool:
    """Tell whether a noun names someone, or something that speaks for someone: by the list, or by how it is made."""
    lemma = source.lemma_.lower()
    return lemma in _SPEAKING or (lemma.endswith(_AGENTS) and lemma not in _DOERS_NOT)


def _is_bare_infinitive(attribution: Attribution) -> bool:
    """Tell whether another's words only speak of saying something: "I came to call for calm"."""
    hit = attribution.hit
    return hit is not None and hit.head.tag_ == "VB" and any(each.lower_ == "to" for each in hit.head.children)


def _is_topic(attribution: Attribution) -> bool:
    """Tell whether a verb only names what was spoken about: "spoke of the talks"."""
    hit = attribution.hit
    return (
        hit is not None
        and hit.cue.pos == "verb"
        and hit.cue.act == "state"
        and attribution.content.place in _TOPICS
        and (hit.cue.words[0][0] not in _PROPOSITIONAL)
    )


def _shows(attribution: Attribution) -> bool:
    """Tell whether things do as much as people what the cue says: "the vote shows", "the delay suggests"."""
    hit = attribution.hit
    source = attribution.source
    return (
        hit is not None
        and hit.cue.pos == "verb"
        and (hit.cue.words[0][0] in _SHOWING or not hit.cue.certain)
        and source is not None
        and not _can_speak(source)
    )


def _is_same_voice(inner: Attribution, outer: Attribution, cast: Cast) -> bool:
    """Tell whether a speaker only says what he does by saying it: "We welcome the pact," the minister said."""
    if inner.source is None or outer.source is None:
        return False
    speaker, teller = _actor(inner.source, cast), _actor(outer.source, cast)
    if speaker is None or teller is None:
        return inner.content.place not in _CLAUSAL and inner.source.lower_ in ("we", "i", "he", "she", "they", "it")
    if speaker.id == teller.id:
        return True
    told_of = inner.hit is not None and inner.hit.head.tag_ == "VBD" and inner.source.pos_ != "PRON"
    return speaker.code is not None and speaker.code == teller.code and not told_of


def _actor(source: Token, cast: Cast) -> Actor | None:
    return cast.who(source)


def _is_bare_pronoun(attribution: Attribution) -> bool:
    """Tell whether a content is a pronoun alone, and no answer to what it stands for: "describes it"."""
    head, hit = attribution.content.head, attribution.hit
    if hit is not None and hit.cue.act in _ANSWERS:
        return False
    return head is not None and head.pos_ == "PRON" and sum(part.end - part.start for part in attribution.parts) < 6


def _is_someone(source: Token | None, cast: Cast) -> bool:
    if source is None:
        return False
    return cast.who(source) is not None or source.lower_ in _PERSONAL or source.ent_type_ in _NAMES


def _is_view(attribution: Attribution) -> bool:
    """Tell whether what a likely cue gives is a view or a call: an infinitive alone tells of a plan or a deed."""
    hit, place = attribution.hit, attribution.content.place
    if hit is None or place != "infinitive":
        return True
    if hit.cue.words[0][0] == "agree":
        return False  # what two do together is an agreement, no word of either
    called_on = hit.cue.act == "demand" and child(hit.head, "obj", "iobj") is not None
    return hit.cue.act in ("promise", "threaten", "decline") or called_on or hit.cue.words[0][0] == "refuse"
