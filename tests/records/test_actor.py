from dragoman.records import Actor, Span


def test_actors_that_are_equal_have_one_hash_and_others_are_told_apart() -> None:
    chad = Actor("A1", "state", "Chad", "TCD", mentions=(Span(0, 4),))
    assert {chad, Actor("A1", "state", "Chad", "TCD", mentions=(Span(0, 4),))} == {chad}
    assert len({chad, Actor("A1", "state", "Chad", "TCD"), Actor("A2", "state", "Chad")}) == 3


def test_a_hash_does_not_go_through_the_mentions() -> None:
    assert hash(Actor("A1", "state", "Chad", mentions=[Span(0, 4)])) == hash("A1")  # type: ignore[arg-type]
