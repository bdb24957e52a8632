"""Exchanges: what one side asserts with what another says to it: a denial, a contradiction, or a silence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.accusations import accused, told_in
from dragoman.reading.claims.answered import Assertion, before, behind, charged
from dragoman.reading.claims.answers import TOLD, UNTRUE, answers
from dragoman.reading.claims.denials import negated_in
from dragoman.reading.claims.silence import Silence
from dragoman.reading.claims.tellings import Tellings
from dragoman.reading.claims.voices import named, voice
from dragoman.reading.events.settle import side_of
from dragoman.reading.grammar.negations import NAUGHT, NOT
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.grammar.wordlist import words
from dragoman.reading.statements.rebuttals import is_negated
from dragoman.reading.statements.tones import TRUE
from dragoman.records import Statement

_COUNTERS = ("state", "position", "deny", "reject")
_COUNTERING = words("counter retort contradict")
_REPLYING = _COUNTERING | words("reply answer respond insist maintain object protest")
_FLAT = NOT | {"none"}
_NOBODY = NAUGHT | {"never"}
_EMPTY = frozenset({"PRON", "AUX", "PART", "DET", "ADV"})
_SHORT = 6  # words that only point to what another said
_CHARGES = words("allegation accusation charge complaint criticism reproach insinuation imputation")


@dataclass(frozen=True, slots=True)
class Exchange:
    """An assertion, the sides that deny it, and those of whom the report says that they kept silent on it."""

    assertion: Assertion
    denied: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def denied(doc: Doc, tellings: Tellings, cast: Cast) -> Iterator[Exchange]:
    """Give the assertions that another side denies by an answer."""
    for answer in answers(doc):
        sides = tellings.said_by(answer.verb, answer.who)
        charge = answer.noun is not None and answer.noun.lemma_.lower() in _CHARGES
        wary = answer.wary or (charge and not answer.near)
        found = before(doc, tellings, answer.begins, wary) or behind(doc, tellings, answer.verb.i)
        here = answer.verb.sent
        made = next((each for each in found if is_other(each, sides, cast)), None)
        if made is None and charge:
            made = _charged(doc, tellings, cast, answer.begins, sides)
        if made is not None and answer.near and made.verb.sent != here:
            continue
        if sides and made is not None:
            yield Exchange(made, denied=sides)


def _charged(doc: Doc, tellings: Tellings, cast: Cast, at: int, sides: Sequence[str]) -> Assertion | None:
    """Give the charge against one of the sides told last, to which "the accusation" goes back."""
    found = (each for each in charged(doc, tellings, at) if is_other(each, sides, cast))
    return next((each for each in found if each.charge and {*accused(each.charge, cast)} & {*sides}), None)


def contradicted(doc: Doc, tellings: Tellings, cast: Cast) -> Iterator[Exchange]:
    """Give the assertions that another side counters: with a "no" in the same breath, or by a cue that says so."""
    for statement in tellings.all:
        cue = statement.cue
        side = tellings.voice(statement)
        if cue is None or side is None or statement.act not in _COUNTERS:
            continue
        verb = doc[bisect_right(doc, cue.span.start, key=lambda each: each.idx + len(each))]
        replied = verb.lemma_.lower() in _REPLYING
        flat = statement.act in ("deny", "reject") and _is_flat(doc, statement)
        if not flat and verb.lemma_.lower() not in _COUNTERING and negated_in(doc, statement) is None:
            continue
        begins = min(part.span.start for part in (statement.content[0], cue))
        at = bisect_left(doc, begins, key=lambda each: each.idx)
        found = before(doc, tellings, at, apart=statement)
        made = next((each for each in found if is_other(each, (side, statement.for_ or side), cast)), None)
        near = made is not None and (replied or statement.act == "deny" or made.verb.sent == doc[at].sent)
        met = flat or verb.lemma_.lower() in _COUNTERING or (replied and _has_nobody(doc, statement))
        if made is not None and (is_negated(made.verb) or statement.within == made.statement.id):
            continue  # one "no" does not counter another, nor what is told within an assertion the assertion
        if made is not None and near and (met or _is_about(made, (side, statement.for_ or side), cast)):
            yield Exchange(made, denied=(side,))


def _is_flat(doc: Doc, statement: Statement) -> bool:
    """Tell whether words only say that another's are not so: "Untrue", "It is pure invention", "they had not"."""
    told = [each for sent in told_in(doc, statement) for each in sent if each.is_alpha or each.lower_ in _FLAT]
    if not told or len(told) > _SHORT:
        return False
    if any(each.lemma_.lower() in UNTRUE for each in told):
        return True
    negated = any(each.lower_ in _FLAT for each in told)
    return negated and all(each.lemma_.lower() in TRUE or each.pos_ in _EMPTY for each in told)


def _has_nobody(doc: Doc, statement: Statement) -> bool:
    """Tell whether words deny a deed outright: "nobody has fired", "not one shell fell"."""
    first = next(iter(told_in(doc, statement)), [])
    return any(each.lower_ in _NOBODY for each in first[:5])


def silent(doc: Doc, tellings: Tellings, cast: Cast, silences: Sequence[Silence]) -> Iterator[Exchange]:
    """Give the assertions on which another side keeps silent, told right behind them."""
    for silence in silences:
        at = bisect_left(doc, silence.at, key=lambda each: each.idx)
        if at == len(doc):
            continue
        found = before(doc, tellings, silence.begins if silence.begins is not None else at)
        made = next((each for each in found if is_other(each, silence.parties, cast)), None)
        if made is not None and (_is_about(made, silence.parties, cast) or _is_on_it(doc, at)):
            yield Exchange(made, silent=silence.parties)


def _is_about(made: Assertion, sides: Sequence[str], cast: Cast) -> bool:
    return any({*cast.parties(each)} & {*sides} for each in made.words)


def _is_on_it(doc: Doc, at: int) -> bool:
    """Tell whether a silence is on what was just said: "would not confirm it", "did not answer the claim"."""
    told = [each for each in doc[at].subtree if each.i > at]
    return any(each.lower_ in ("it", "this", "that") or each.lemma_.lower() in TOLD for each in told[:6])


def is_other(made: Assertion, sides: Sequence[str], cast: Cast) -> bool:
    """Tell whether an assertion is none of those sides' own."""
    own: set[str | None] = {voice(made.statement, cast), side_of(made.statement, cast)}
    own |= {*named(made.teller, cast)} if made.teller is not None else set()
    return not own & {*sides}
