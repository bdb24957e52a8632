"""Contents bared of what encloses and introduces them."""

import pytest
from training.meaning.marks import bare


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“We shall wait.”", "We shall wait."),
        ('"We shall wait,"', "We shall wait,"),
        ("that the port was closed", "the port was closed"),
        ("that “nobody” came", "“nobody” came"),
        ("“nobody” came and “nothing” happened", "“nobody” came and “nothing” happened"),
        ("“nobody” and “nothing”", "“nobody” and “nothing”"),
        ("'It isn't over,'", "It isn't over,"),
        ("thatched roofs burned", "thatched roofs burned"),
        ("“", "“"),
    ],
)
def test_bare(content: str, expected: str) -> None:
    text = f"She said: {content} Then she left."
    start = len("She said: ")
    first, last = bare(text, (start, start + len(content)))
    assert text[first:last] == expected
