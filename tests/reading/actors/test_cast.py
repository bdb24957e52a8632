
from tests.reading.parsing import blank

from dragoman.reading.actors.cast import Cast
from dragoman.records import Actor


def _cast() -> Cast:
    actors = (Actor("A1", "state", "Norway", "NOR"), Actor("A2", "group", "Wolves"), Actor("A3", "person", "Ana Ruiz"))
    return Cast(actors, {0: "A1", 1: "A2", 2: "A3", 3: "A3"}, {3: ("A1", "A2")})


def test_who_stands_for_what() -> None:
    cast, doc = _cast(), blank("Norway Wolves Ana both nobody")
    found = [cast.who(token) for token in doc]
    assert [actor.name if actor else None for actor in found] == ["Norway", "Wolves", "Ana Ruiz", "Ana Ruiz", None]


def test_a_word_may_stand_for_several() -> None:
    cast, doc = _cast(), blank("Norway Wolves Ana both nobody")
    assert [actor.id for actor in cast.everyone(doc[3])] == ["A1", "A2"]
    assert cast.everyone(doc[4]) == ()


def test_parties_are_codes_or_names_of_groups() -> None:
    cast, doc = _cast(), blank("Norway Wolves Ana both nobody")
    assert [cast.parties(token) for token in doc] == [("NOR",), ("Wolves",), (), ("NOR", "Wolves"), ()]


def test_actor_by_id() -> None:
    assert _cast().actor("A2") == Actor("A2", "group", "Wolves")
    assert _cast().actor("A9") is None
    assert _cast().actor(None) is None
