
from tests.reading.parsing import blank

from dragoman.reading.actors.stage import Part, Stage, span_of
from dragoman.records import Span


def _stage(text: str) -> Stage:
    return Stage(blank(text), {"NOR": "Norway"})


def test_a_state_has_its_name_and_is_one() -> None:
    stage = _stage("Oslo")
    assert stage.state("NOR").name == "Norway"
    assert stage.state("NOR") is stage.state("NOR")
    assert stage.state("XYZ").name == "XYZ"


def test_a_taken_token_keeps_its_part() -> None:
    stage = _stage("Norwegian troops left")
    state, force = stage.state("NOR"), stage.add(Part("group", "Norwegian troops"))
    stage.place(state, 0, 1)
    stage.place(force, 0, 2)
    assert stage.at == {0: state, 1: force}


def test_parts_are_numbered_by_first_mention_and_the_unseen_left_out() -> None:
    stage = _stage("one two three")
    stage.add(Part("person", "Nobody"))
    later, first = stage.add(Part("person", "Later")), stage.add(Part("person", "First"))
    stage.place(later, 2, 3)
    stage.place(first, 0, 2)
    assert [(actor.id, actor.name, actor.mentions) for actor in stage.cast().actors] == [
        ("A1", "First", (Span(0, 7),)), ("A2", "Later", (Span(8, 13),))]


def test_span_of_counts_characters() -> None:
    assert span_of(blank("  a bc"), 1, 3) == Span(2, 6)


def test_who_is_made_after_two_were_merged_has_a_place() -> None:
    stage = _stage("one two three")
    named = stage.add(Part("person", "Named"))
    for number in range(20):  # the memory of one merged may be given to the next one made
        stage.merge(named, stage.add(Part("person", f"a spokesman {number}")))
        assert len(stage.parts) == 1
        later = stage.add(Part("person", "Later"))
        assert any(each is later for each in stage.parts)
        stage.merge(named, later)
