"""The same readings in the same order, however many processes make them."""

import dragoman
from dragoman.reader import Reader
from dragoman.records import content_id

TEXTS = [f"BRUSSELS, March {day}, 2014 - France said on Monday that its minister would visit Norway."
         for day in range(1, 20)]


def test_pool_keeps_order_and_changes_nothing(reader: Reader) -> None:
    alone = [reading.to_dict() for reading in reader.read_many(TEXTS)]
    pooled = [reading.to_dict() for reading in reader.read_many(TEXTS, processes=2)]
    assert pooled == alone
    assert [reading["report"]["id"] for reading in pooled] == [content_id(text) for text in TEXTS]


def test_public_face_is_small() -> None:
    assert len(dragoman.__all__) <= 12
    assert all(hasattr(dragoman, name) for name in dragoman.__all__)
