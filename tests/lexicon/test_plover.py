"""The facts of PLOVER, CAMEO and the Goldstein scale."""

import pytest

from dragoman.lexicon import plover


@pytest.mark.parametrize(("quad", "names"), [
    (1, "AGREE CONSULT SUPPORT CONCEDE"),
    (2, "COOPERATE AID RETREAT"),
    (3, "REQUEST ACCUSE REJECT THREATEN"),
    (4, "PROTEST SANCTION MOBILIZE COERCE ASSAULT"),
])
def test_quads(quad: int, names: str) -> None:
    assert [name for name in plover.types() if plover.quad(name) == quad] == names.split()


@pytest.mark.parametrize(("code", "value"), [
    ("AGREE", 4.0), ("ASSAULT", -9.0), ("ACCUSE", -2.0),
    ("03", 4.0), ("036", 4.0), ("057", 8.0), ("0841", 7.0), ("0874", 10.0), ("1384", -7.0), ("163", -8.0),
    ("2042", -10.0), ("1821", -9.0), ("0334", 6.0), ("0333", 5.2), ("039", 5.0),
])
def test_goldstein(code: str, value: float) -> None:
    assert plover.goldstein(code) == value


@pytest.mark.parametrize("code", ["", "99", "PICNIC"])
def test_what_is_no_code_has_no_value(code: str) -> None:
    with pytest.raises(KeyError):
        plover.goldstein(code)


@pytest.mark.parametrize(("code", "sound"), [
    ("036", True), ("1384", True), ("36", False), ("214", False), ("00x", False), ("13844", False), ("", False),
])
def test_the_form_of_a_code(code: str, sound: bool) -> None:
    assert plover.is_cameo(code) is sound
