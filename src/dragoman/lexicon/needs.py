"""Needs: what must be true around a frame's words for them to tell its event."""

from dataclasses import dataclass

from dragoman.errors import LexiconError
from dragoman.lexicon.slots import SLOTS
from dragoman.lexicon.table import Row, items
from dragoman.lexicon.wordsets import WordSets, members

KINDS = frozenset({"party", "parties", "state", "any"})  # a political actor, two or more, a state, anything at all
PLACES = SLOTS | {"source", "target"}
CLAUSES = frozenset({"clause", "infinitive", "predicate"})


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a frame asks of its surroundings.

    `place` is a slot, `source`, `target`, `clause`, `infinitive` or `predicate` ("called it a sham"). With a `kind` the
    place must hold a party, several parties, a state or anything; with `lemmas` its head must be one of them.
    `negated` turns the need round.
    """

    place: str
    kind: str = ""
    lemmas: frozenset[str] = frozenset()
    negated: bool = False


def read_needs(row: Row, wordsets: WordSets) -> tuple[Need, ...]:
    """Read a row's `needs`: lemmas asked of one place are alternatives, everything else must hold together."""
    needs: dict[tuple[str, str, bool], Need] = {}
    for item in items(row["needs"]):
        need = _need(item, row, wordsets)
        key = (need.place, need.kind, need.negated)
        lemmas = need.lemmas | (needs[key].lemmas if key in needs else frozenset())
        needs[key] = Need(need.place, need.kind, lemmas, need.negated)
    return tuple(needs.values())


def _need(item: str, row: Row, wordsets: WordSets) -> Need:
    negated = item.startswith("not-")
    bare = item.removeprefix("not-")
    if bare in CLAUSES:
        return Need(bare, negated=negated)
    place, _, what = bare.partition(":")
    if place not in PLACES or not what:
        places = ", ".join(sorted(PLACES))
        raise _fault(row, item, f"It is clause, infinitive, predicate or a colon and a word after {places}.")
    if what in KINDS:
        return Need(place, what, negated=negated)
    lemmas = frozenset[str]().union(*(members(word, wordsets) for word in what.split("/")))
    return Need(place, lemmas=lemmas, negated=negated)


def _fault(row: Row, item: str, hint: str) -> LexiconError:
    return LexiconError(f"The frame {row['id']} has an unknown need: {item}.", "frames.csv", hint)
