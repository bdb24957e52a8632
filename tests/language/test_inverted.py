"""Which words stand between quotation marks."""

import pytest

from dragoman.language.inverted import inverted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we wait", "00"),
        ("“ We wait , ” he said", "2111200"),
        ("he said : “ We wait .", "0002111"),
        ('" No , " she said', "211200"),
        ("“ They call it ‘ peace ’ , ” he said", "21111111200"),
        ("‘ Enough , ’ he said", "211200"),
        ("the ministers ’ plan", "0000"),
    ],
)
def test_inverted(text: str, expected: str) -> None:
    assert "".join(map(str, inverted(text.split()).tolist())) == expected
