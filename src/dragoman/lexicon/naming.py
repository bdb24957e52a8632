"""Naming: every name in the tables, paired with what it stands for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from dragoman.lexicon.bodies import Body
from dragoman.lexicon.gazetteer import Entry
from dragoman.lexicon.groups import Group
from dragoman.lexicon.namesakes import Namesake
from dragoman.lexicon.organisations import Organisation
from dragoman.lexicon.outlets import Outlet
from dragoman.lexicon.places import Place
from dragoman.lexicon.states import State

Named = tuple[str, Entry]


def states_named(states: Iterable[State], places: Iterable[Place] = ()) -> Iterator[Named]:
    """Names, demonyms, capitals, metonyms and cities, with the spell of a state that came or went.

    A former state keeps no name that a place has, one that was never recognised none that a living state has either.
    """
    places_too = {name for place in places for name in (place.name, *place.names)}
    ranked = sorted(states, key=lambda state: bool(state.until))
    living = {name for state in ranked if not state.until for name, _ in _of_state(state)} | places_too
    for state in ranked:
        taken = (places_too if state.kind == "historical" else living) if state.until else frozenset()
        yield from (pair for pair in _of_state(state) if pair[0] not in taken)


def _of_state(state: State) -> Iterator[Named]:
    words = {
        "state": (state.name, *state.names),
        "capital": state.capital,
        "metonym": state.metonyms,
        "demonym": state.demonyms,
        "city": state.cities,
    }
    for kind, names in words.items():
        entry = Entry(kind, state.code, state.code, since=state.since, until=state.until)
        yield from ((name, entry) for name in names)


def places_named(places: Iterable[Place]) -> Iterator[Named]:
    """Places under each of their names."""
    for place in places:
        kind = "city" if place.kind == "city" else "place"
        yield from ((name, Entry(kind, place.code, place.name)) for name in (place.name, *place.names))


def bodies_named(bodies: Iterable[Body]) -> Iterator[Named]:
    """Bodies under each of their names, once for every state that they may belong to."""
    for body in bodies:
        for name in (body.name, *body.names):
            yield from ((name, Entry("body", state, body.name)) for state in body.state)


def organisations_named(organisations: Iterable[Organisation]) -> Iterator[Named]:
    """Organisations under code, name and other names."""
    for organisation in organisations:
        entry = Entry("organisation", organisation.code, organisation.code)
        yield from ((name, entry) for name in (organisation.code, organisation.name, *organisation.names))


def groups_named(groups: Iterable[Group]) -> Iterator[Named]:
    """Groups under code and other names."""
    for group in groups:
        yield from ((name, Entry("group", group.code, group.code)) for name in (group.code, *group.names))


def outlets_named(outlets: Iterable[Outlet]) -> Iterator[Named]:
    """Outlets under each of their names; the state is that of their first seat."""
    for outlet in outlets:
        entry = Entry("outlet", "".join(outlet.country[:1]), outlet.name)
        yield from ((name, entry) for name in (outlet.name, *outlet.names))


def namesakes_named(namesakes: Iterable[Namesake]) -> Iterator[Named]:
    """People who may bear the name of a place; they lead to no code."""
    return ((namesake.name, Entry("person", "", namesake.name)) for namesake in namesakes)


def all_named(
    states: Iterable[State],
    places: Sequence[Place],
    bodies: Iterable[Body],
    organisations: Iterable[Organisation],
    groups: Iterable[Group],
    outlets: Iterable[Outlet],
    namesakes: Iterable[Namesake],
) -> Iterator[Named]:
    """Everything that has a name."""
    return chain(
        states_named(states, places),
        places_named(places),
        bodies_named(bodies),
        organisations_named(organisations),
        groups_named(groups),
        outlets_named(outlets),
        namesakes_named(namesakes),
    )
