import re
from pathlib import Path

import pytest

from dragoman.lexicon.alpha2 import load_alpha2, shipped_alpha2
from dragoman.lexicon.states import load_states


def test_every_living_state_has_a_code_of_its_own() -> None:
    living = {state.code for state in load_states() if state.kind in ("state", "territory") and not state.until}
    assert living <= set(shipped_alpha2())
    assert len(set(shipped_alpha2().values())) == len(shipped_alpha2())
    assert all(re.fullmatch("[A-Z]{2}|[A-Z]{4}", code) for code in shipped_alpha2().values())


@pytest.mark.parametrize(("code", "alpha2"), [("CHE", "CH"), ("DEU", "DE"), ("GBR", "GB"), ("KOR", "KR"), ("PRK", "KP"),
                                              ("COD", "CD"), ("COG", "CG"), ("UKR", "UA"), ("AUT", "AT"), ("AUS", "AU"),
                                              ("SVK", "SK"), ("SVN", "SI"), ("SRB", "RS"), ("XKX", "XK"),
                                              ("SUN", "SUHH")])
def test_the_codes_of_states_that_are_easily_mistaken(code: str, alpha2: str) -> None:
    assert shipped_alpha2()[code] == alpha2


def test_a_pack_has_codes_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "alpha2.csv").write_text("code,alpha2\nXAB,AB\n", encoding="utf-8")
    assert load_alpha2([tmp_path])["XAB"] == "AB"
