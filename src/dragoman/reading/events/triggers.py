"""Triggers: the words that may tell an event, each with the frames that know it, the most telling first."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dragoman.lexicon.frames import Frame, FrameIndex
from dragoman.lexicon.words import GAP, head_of
from dragoman.reading.events.readings import Reading
from dragoman.reading.events.refusals import refusals
from dragoman.reading.events.ties import done_to, is_doer, is_elsewhere, is_of_scheme, is_tied
from dragoman.reading.grammar.negations import NOT
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words

_POS = {
    "verb": ("VERB", "AUX"),
    "noun": ("NOUN", "PROPN", "VERB"),
    "phrase": ("VERB", "AUX", "NOUN", "ADJ", "ADP", "ADV", "PROPN"),
}
_NEAR = (
    "obj",
    "nsubj:pass",
    "obl",
    "xcomp",
    "compound:prt",
    "advmod",
    "nmod",
    "amod",
    "compound",
    "mark",
    "case",
    "advcl",
    "acl",
    "ccomp",
    "nsubj",
    "iobj",
)
_QUESTIONS = frozenset({"how", "whether", "what", "why", "when", "where"})
_PARTICLES = frozenset({"back", "up", "down", "off", "out", "over"})
_LEADING = frozenset({"off", "out", "away"})
_CROSSING = NOT | {"no"}  # within the words of a frame
_REFUSING = frozenset({"REJECT", "SANCTION"})
# nouns that name a thing, a person or a rule by an event of which they are no more than part
_HOLDERS = words("""
    prisoner criminal veteran hero victim zone regime team group force committee venue site room table hall official
    expert minister ministry correspondent law bill policy list relief process mission room chief office measure
    framework package partner territory helicopter aircraft plane submarine dog order rate line plan letter center
    centre facility capability preparation effort fatigue crime crisis monument memorial footing chest game movie
    book story coverage talk cabinet department organizer organiser banner movement leader season camp position
    skill tactic conference opponent supporter critic protester
    """)
_NAMES = frozenset({"ORG", "PERSON", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LAW"})
_REACH = 10  # words between the first and the last of a trigger that is shown whole


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell an event: the readings are in order, the longest and most constrained first."""

    token: Token
    readings: tuple[Reading, ...]


def triggers(doc: Doc, index: FrameIndex, hidden: Collection[int] = ()) -> Iterator[Trigger]:
    """Give each word of a text that heads a frame, in text order; the places in `hidden` are its `decoys`."""
    in_row = _in_row(doc, index, hidden)
    refused = {verb.i: frame for verb, frame in refusals(doc)}
    for token in doc:
        if token.i in refused:
            yield Trigger(token, (Reading(refused[token.i], (token.i,)),))
            continue
        readings = [*in_row.get(token.i, ()), *_scattered(token, index)]
        fitting = [each for each in readings if _fits(token, each)]
        if fitting:
            yield Trigger(token, tuple(sorted(fitting, key=_order)))


def _order(reading: Reading) -> tuple[int, float]:
    longest = max(len(each) for each in reading.frame.words) if len(reading.places) > 1 else len(reading.places)
    return (-longest, -reading.frame.rank)


def _in_row(doc: Doc, index: FrameIndex, hidden: Collection[int]) -> dict[int, list[Reading]]:
    """Find the frames whose words stand in their order, by the place of their head."""
    lemmas = [token.lemma_.lower() for token in doc]
    found: dict[int, list[Reading]] = {}
    for token in doc:
        if token.i in hidden:
            continue
        for match in index.match(lemmas, token.i):
            places = match.places
            if doc[places[-1]].sent.start == token.sent.start:
                found.setdefault(_head(match.entry, [lemmas[i] for i in places], places), []).append(
                    Reading(match.entry, places)
                )
    return found


def decoys(doc: Doc, index: FrameIndex) -> set[int]:
    """Give the places of words that tell no event where they stand, such as the "conference" of a press conference."""
    lemmas = [token.lemma_.lower() for token in doc]
    return {place for token in doc for place in index.hidden(lemmas, token.i)}


def _head(frame: Frame, lemmas: list[str], places: tuple[int, ...]) -> int:
    return places[lemmas.index(head_of(lemmas, frame.pos))]


def _scattered(token: Token, index: FrameIndex) -> Iterator[Reading]:
    """Find the frames whose words hang on this one in any order: "a pact was signed", "strikes from the air"."""
    if token.pos_ not in ("VERB", "NOUN", "PROPN") or not index.heads(token.lemma_.lower()):
        return
    near = {each.lemma_.lower(): each.i for each in _below(token)}
    pos = "noun" if token.pos_ in ("NOUN", "PROPN") else "verb"
    for frame in index.among(token.lemma_.lower(), near, pos):
        if frame.pos != "phrase":  # "has yet to" is no "has to"
            yield Reading(frame, _places(frame, token, near))


def _below(token: Token) -> Iterator[Token]:
    done = done_to(token)
    if done is not None:
        yield done
    for child in children(token, *_NEAR):
        if child.lemma_.lower() in _PARTICLES and child.pos_ in ("VERB", "NOUN", "ADJ"):
            continue  # "held by the Chad-backed force" does not hold it back
        if child.tag_ == "TO":
            continue  # "means to go on" goes to nobody
        yield child
        yield from children(child, "compound", "amod", "case", "mark", "nmod", "obj", "fixed")


def _places(frame: Frame, token: Token, near: dict[str, int]) -> tuple[int, ...]:
    lemma = token.lemma_.lower()
    found = next(
        (
            each
            for each in sorted(frame.words, key=len, reverse=True)
            if head_of(each, frame.pos) == lemma and {*each} - {lemma, GAP} <= near.keys()
        ),
        (lemma,),
    )
    return tuple(sorted({token.i, *(near[word] for word in found if word in near)}))


def _is_named(token: Token) -> bool:
    # "the Special Operations Command" holds no operation, and nobody marches in March
    return (token.pos_ == "PROPN" and token.ent_type_ in _NAMES) or token.ent_type_ == "DATE"


def _is_crossed(token: Token, reading: Reading) -> bool:
    # "agreed not to raise" does not raise
    first, last = reading.places[0], reading.places[-1]
    inner = (token.doc[i].lower_ for i in range(first + 1, last) if i not in reading.places)
    return last - first < _REACH and reading.frame.type not in _REFUSING and any(word in _CROSSING for word in inner)


def _is_attribute(token: Token, reading: Reading) -> bool:
    """Tell a noun that only names another's kind: "war prisoners", "the sanctions regime"."""
    head = token.head
    beside = head.pos_ == "NOUN" and head.i > token.i and head.i not in reading.places
    if token.tag_ == "VBG":  # "a negotiating partner" may never have negotiated
        return beside and token.dep_ in ("amod", "compound") and head.lemma_.lower() in _HOLDERS
    return beside and token.dep_ == "compound" and token.pos_ == "NOUN" and head.lemma_.lower() in _HOLDERS


def _fits(token: Token, reading: Reading) -> bool:
    frame = reading.frame
    if _is_named(token) or _is_crossed(token, reading) or _is_attribute(token, reading):
        return False
    if token.pos_ not in _POS[frame.pos] or (frame.pos == "verb" and token.dep_ in ("aux", "aux:pass")):
        return False
    if (token.dep_ == "aux" and _is_supposed(token)) or (frame.reciprocal and _is_answered(token)):
        return False
    if len(reading.places) > 1 and _is_led_off(token, reading):
        return False
    if any(_is_no_particle(token.doc[place]) for place in reading.places if place != token.i):
        return False
    others = [token.doc[place] for place in reading.places]
    if frame.pos == "verb" and not all(is_tied(each, token, reading) for each in others):
        return False
    if frame.pos == "verb" and any(is_of_scheme(each, reading) or is_doer(each, token, reading) for each in others):
        return False
    if frame.pos == "noun" and any(is_elsewhere(each, token, reading) for each in others):
        return False
    return frame.pos != "noun" or token.pos_ != "VERB" or _is_nominal(token)


def _is_led_off(verb: Token, reading: Reading) -> bool:
    """Tell a verb whose particle makes another of it: who "held off on talks" held none."""
    if reading.frame.pos != "verb" or verb.lemma_.lower() == "cut":
        return False
    return any(each.lower_ in _LEADING and each.i not in reading.places for each in children(verb, "compound:prt"))


def _is_no_particle(word: Token) -> bool:
    """Tell "backed" and its like: who "hit a Chad-backed force" hits nobody back."""
    return word.lemma_.lower() in _PARTICLES and word.tag_ in ("VBN", "VBD", "VBG")


def _is_answered(verb: Token) -> bool:
    """Tell what is met with something, "the offer was met with doubt", from those who meet."""
    return verb.lemma_.lower() == "meet" and bool(children(verb, "aux:pass"))


def _is_supposed(modal: Token) -> bool:
    """Tell a modal that asks nothing of anybody: "should they attack", "should have come", "how they should answer"."""
    inverted = any(modal.i < each.i for each in children(modal.head, "nsubj", "nsubj:pass"))
    past = any(each.lemma_ == "have" and each != modal for each in children(modal.head, "aux"))
    opening = (modal.head.head, *children(modal.head, "advmod", "mark", "obj"))
    asked = any(each.i < modal.i and each.lower_ in _QUESTIONS for each in opening)
    return inverted or past or asked


def _is_nominal(verb: Token) -> bool:
    # "their meeting", "the shelling": verbs by the tagger's mistake; "in dealing with raids" there is no deal
    if verb.tag_ == "VBG":
        return verb.lemma_.endswith("ing") and not children(verb, "obj", "xcomp", "ccomp", "aux")
    return verb.tag_ in ("NN", "NNS")


def shown(reading: Reading, token: Token) -> tuple[int, int]:
    """Give the token range that shows a trigger: all its words when they stand together, else its head."""
    first, last = reading.places[0], reading.places[-1]
    return (first, last + 1) if last - first < _REACH else (token.i, token.i + 1)
