"""Contents that are phrases."""

import pytest

from dragoman.reader import Reader


def told(reader: Reader, text: str) -> list[tuple[str | None, list[str]]]:
    read = reader.read(text, published="2019-05-14").statements
    return [(each.speaker_text, [part.text for part in each.content]) for each in read]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A customs officer denied having opened the crates.", ["having opened the crates"]),
        ("Norway promised six islands free fuel.", ["six islands free fuel"]),
        ("Chad and Niger announced in Lagos a common tariff.", ["a common tariff"]),
        ("The ministry denied the report “in every one of its parts”.", ["the report “in every one of its parts”"]),
        ("Iceland calls Norway “late for dinner”.", ["Norway “late for dinner”"]),
        ("Norway refused to sign the charter.", ["to sign the charter"]),
        ("Norway has offered to host the talks.", ["to host the talks"]),
        ("Iceland’s foreign ministry declined to comment.", ["to comment"]),
        ("The visit was described by Chad as useless.", ["The visit", "useless"]),
    ],
)
def test_phrase(reader: Reader, text: str, expected: list[str]) -> None:
    assert [content for _, content in told(reader, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norway says that the ship broke the ban, which Iceland denies.", "the ship broke the ban"),
        ("Norway says that the ship broke the ban, a charge Iceland denies.", "a charge"),
        ("Norway says the ship broke the ban, a claim Iceland has always disputed.", "a claim"),
    ],
)
def test_a_denial_beside_what_it_denies(reader: Reader, text: str, content: str) -> None:
    first, second = told(reader, text)
    assert first == ("Norway", ["the ship broke the ban"])
    assert second == ("Iceland", [content])


def test_what_two_agree_to_do_is_no_word_of_either(reader: Reader) -> None:
    assert told(reader, "Norway and Iceland agreed to share the catch.") == []
