"""What a frame's `needs` cell means."""

import pytest

from dragoman.lexicon.needs import Need, read_needs

SETS = {"troop": frozenset({"troop", "soldier"})}


@pytest.mark.parametrize(("cell", "needs"), [
    ("", ()),
    ("clause", (Need("clause"),)),
    ("target:party", (Need("target", "party"),)),
    ("source:parties|infinitive", (Need("source", "parties"), Need("infinitive"))),
    ("not-for:any", (Need("for", "any", negated=True),)),
    ("obj:tank/plane", (Need("obj", lemmas=frozenset({"tank", "plane"})),)),
    ("obj:@troop|obj:tank", (Need("obj", lemmas=frozenset({"troop", "soldier", "tank"})),)),
    ("not-obj:@troop", (Need("obj", lemmas=frozenset({"troop", "soldier"}), negated=True),)),
])
def test_needs_are_read(cell: str, needs: tuple[Need, ...]) -> None:
    assert read_needs({"id": "x.v", "needs": cell}, SETS) == needs
