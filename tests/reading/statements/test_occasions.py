"""When something was said: also told by what was going on then."""

import pytest

from dragoman.reader import Reader


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("As the drills began on Monday, Chad's ministry said that they would be short.", "2019-05-13"),
        ("When signing the bill on Monday, Chad's president said that it was too long.", "2019-05-13"),
        ("When asked at a news conference on Friday whether he would go, Chad's president said no.", "2019-05-10"),
        ("Asked on Friday whether he would go, Chad's president said that he might.", "2019-05-10"),
        ("After the drills had ended on Monday, Chad's ministry said that they had been short.", None),
        ("If the drills begin on Monday, Chad's ministry said, they will be short.", None),
    ],
)
def test_when_it_was_said(reader: Reader, text: str, when: str | None) -> None:
    assert reader.read(text, published="2019-05-14").statements[0].when == when
