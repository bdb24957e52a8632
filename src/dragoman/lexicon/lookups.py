"""What is looked up in the tables for every report, put together once for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.lexicon.cues import Cue
from dragoman.lexicon.groups import Group
from dragoman.lexicon.organisations import Organisation
from dragoman.lexicon.outlets import Outlet
from dragoman.lexicon.states import State


@dataclass(frozen=True, slots=True)
class Lookups:
    """Names and capitals of states by code, parents of organisations by code, outlets by name, the organs of the state
    among them, the codes of political parties, the states where they are at home, and the verbs of speech: those that
    always are (`speech`), and all that may be (`voicing`)."""

    states: Mapping[str, str]
    seats: Mapping[str, str]
    parents: Mapping[str, str]
    outlets: Mapping[str, Outlet]
    organs: frozenset[str]
    parties: frozenset[str]
    homes: Mapping[str, str]
    speech: frozenset[str]
    voicing: frozenset[str]


def lookups_of(states: Sequence[State], organisations: Sequence[Organisation], outlets: Sequence[Outlet],
               groups: Sequence[Group], cues: Sequence[Cue]) -> Lookups:
    """Put together what every report asks of these tables; of outlets of one name the first counts."""
    political = [group for group in groups if group.kind == "political"]
    verbs = [cue for cue in cues if cue.pos == "verb"]
    return Lookups(
        states={state.code: state.name for state in states},
        seats={state.code: state.capital[0] for state in states if state.capital},
        parents={each.code: each.parent for each in organisations},
        outlets={outlet.name: outlet for outlet in reversed(outlets)},
        organs=frozenset(outlet.name for outlet in outlets if outlet.organ),
        parties=frozenset(group.code for group in political),
        homes={group.code: group.state[0] for group in political if group.state},
        speech=_lone_words(cue for cue in verbs if cue.certain),
        voicing=_lone_words(verbs),
    )


def _lone_words(cues: Iterable[Cue]) -> frozenset[str]:
    return frozenset(words[0] for cue in cues for words in cue.words if len(words) == 1)
