"""What a page says to its readers is no event."""

import pytest

from dragoman.reader import Reader


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("By signing up, you agree with Chad and Niger to their terms.", 0),
        ("Chad and Niger agree to a truce.", 1),
        ("“You attacked Chad,” the Nigerien minister told the envoy of Mali.", 1),
    ],
)
def test_what_readers_do_is_no_event(reader: Reader, text: str, count: int) -> None:
    assert len(reader.read(text, published="2019-05-14").events) >= count
    if not count:
        assert not reader.read(text, published="2019-05-14").events
