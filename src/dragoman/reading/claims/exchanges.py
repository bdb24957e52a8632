"""Exchanges: what one side asserts with what another says to it: a denial, a contradiction, or a silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.answered import Assertion, before, behind
from dragoman.reading.claims.answers import TOLD, Answer, answers
from dragoman.reading.claims.silence import Silence
from dragoman.reading.claims.voices import voice
from dragoman.reading.events.settle import side_of
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.syntax import preposition
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Statement

_CHARGES = words("allegation accusation charge complaint criticism")
_LONGEST = 8  # words of a phrase that names who answers


@dataclass(frozen=True, slots=True)
class Exchange:
    """An assertion, the sides that deny it, and those of whom the report says that they kept silent on it."""

    assertion: Assertion
    denied: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def denied(doc: Doc, statements: Sequence[Statement], cast: Cast) -> Iterator[Exchange]:
    """Give the assertions that another side denies by an answer."""
    for answer in answers(doc):
        sides = _sides(answer, statements, cast)
        wary = answer.wary or (answer.noun is not None and answer.noun.lemma_.lower() in _CHARGES)
        found = before(doc, statements, answer.begins, wary) or behind(doc, statements, answer.verb.i)
        made = next((each for each in found if _is_other(each, sides, cast)), None)
        if sides and made is not None:
            yield Exchange(made, denied=sides)


def silent(doc: Doc, statements: Sequence[Statement], cast: Cast, silences: Sequence[Silence]) -> Iterator[Exchange]:
    """Give the assertions on which another side keeps silent, told right behind them."""
    for silence in silences:
        at = next((each.i for each in doc if each.idx >= silence.at), None)
        if at is None:
            continue
        found = before(doc, statements, silence.begins if silence.begins is not None else at)
        made = next((each for each in found if _is_other(each, silence.parties, cast)), None)
        if made is not None and (_is_about(made, silence.parties, cast) or _is_on_it(doc, at)):
            yield Exchange(made, silent=silence.parties)


def _is_about(made: Assertion, sides: Sequence[str], cast: Cast) -> bool:
    return any({*cast.parties(each)} & {*sides} for each in made.words)


def _is_on_it(doc: Doc, at: int) -> bool:
    """Tell whether a silence is on what was just said: "would not confirm it", "did not answer the claim"."""
    told = [each for each in doc[at].subtree if each.i > at]
    return any(each.lower_ in ("it", "this", "that") or each.lemma_.lower() in TOLD for each in told[:6])


def _is_other(made: Assertion, sides: Sequence[str], cast: Cast) -> bool:
    own = {voice(made.statement, cast), side_of(made.statement, cast)} - {None}
    return bool(own) and not own & {*sides}


def _sides(answer: Answer, statements: Sequence[Statement], cast: Cast) -> tuple[str, ...]:
    """Give those who answer: the voice of the statement that the verb makes, else the parties its subject names."""
    if len(answer.who.conjuncts) == 0:
        at = answer.verb.idx
        own = [each for each in statements if each.cue is not None and each.cue.span.start <= at < each.cue.span.end]
        heard = [side for each in own if each.speaker_text and (side := voice(each, cast))]
        if heard:
            return tuple(heard[:1])
    return called(answer.who, cast)


def called(who: Token, cast: Cast) -> tuple[str, ...]:
    """Give the codes of the parties that a phrase names, else its name or its words."""
    codes = parties(who, cast)
    if codes or preposition(who) in ("in", "at"):
        return codes
    actor = cast.who(who)
    if actor is not None:
        return (actor.name,)
    if who.pos_ not in ("NOUN", "PROPN"):
        return ()
    phrase = [each for each in who.subtree if each.i <= who.i or each.dep_ in ("case", "nmod") or each.head != who]
    text = "".join(each.text_with_ws for each in phrase).strip()
    return (text,) if len(phrase) <= _LONGEST else ()
