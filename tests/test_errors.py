"""Errors keep their form, whatever is in them."""

import pytest

from dragoman.errors import DragomanError


@pytest.mark.parametrize(("what", "where", "hint", "told"), [
    ("It fails.", "a.txt", "Mend it.", "It fails.\n  in a.txt\nMend it."),
    ("No column:\nda\rte.", "a\nb.csv", "", "No column: da te.\n  in a b.csv"),
    ("It fails.", "", "Try\n\nagain.", "It fails.\nTry again."),
])
def test_an_error_has_three_lines_at_most(what: str, where: str, hint: str, told: str) -> None:
    assert str(DragomanError(what, where, hint)) == told
