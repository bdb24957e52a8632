"""The worked example of a plug-in, handed over and installed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hooks import dragoman_ticker

from dragoman import desk, hooks
from dragoman.archive.archive import Archive
from dragoman.coding.kinds import coders
from dragoman.errors import DragomanError
from dragoman.export.exporting import export
from dragoman.export.formats import FORMATS, formats
from dragoman.intake.draft import Draft
from dragoman.intake.kinds import KINDS, kinds
from dragoman.intake.source import read_source
from dragoman.lexicon.lexicon import load_lexicon


@pytest.fixture
def plugged() -> Iterator[None]:
    hooks.manager().register(dragoman_ticker)
    yield
    hooks.manager().unregister(dragoman_ticker)


def test_ours_go_through_the_same_door() -> None:
    assert list(kinds()) == [kind.name for kind in KINDS]
    assert list(formats()) == list(FORMATS)
    assert list(coders()) == ["chat"]


@pytest.mark.usefixtures("plugged")
def test_a_source(tmp_path: Path) -> None:
    path = tmp_path / "a.ticker"
    path.write_text("2017-06-15 | The minister said so.\n")
    draft = Draft("The minister said so.", "2017-06-15", "Ticker", where=f"{path}, line 1")
    assert list(read_source(str(path))) == [draft]
    assert next(iter(kinds())) == "ticker"


@pytest.mark.usefixtures("plugged")
def test_a_format(library: Archive, tmp_path: Path) -> None:
    count = export(library, desk.events(library), "tally", tmp_path / "tally.txt")
    assert (tmp_path / "tally.txt").read_text() == f"{count} in all\n"


@pytest.mark.usefixtures("plugged")
def test_a_pack_and_a_coder() -> None:
    assert {"CFR"} <= {each.code for each in load_lexicon().organisations}
    assert list(coders()) == ["shouting", "chat"]


def test_without_it_its_words_are_unknown() -> None:
    assert "CFR" not in {each.code for each in load_lexicon().organisations}


def test_two_of_one_name_are_told() -> None:
    class Twice:
        @hooks.hookimpl
        def dragoman_sources(self) -> list[object]:
            return [next(kind for kind in KINDS if kind.name == "csv")]

    twice = Twice()
    hooks.manager().register(twice)
    try:
        with pytest.raises(DragomanError, match="same name: csv"):
            kinds()
    finally:
        hooks.manager().unregister(twice)


def test_one_that_fails_is_told() -> None:
    class Failing:
        @hooks.hookimpl
        def dragoman_sources(self) -> list[object]:
            raise RuntimeError("stripes")

    failing = Failing()
    hooks.manager().register(failing)
    try:
        with pytest.raises(DragomanError, match="RuntimeError: stripes"):
            kinds()
    finally:
        hooks.manager().unregister(failing)


def test_an_installed_plugin_is_found_and_a_broken_one_left_out(tmp_path: Path) -> None:
    for name, module in (("ticker", "dragoman_ticker"), ("broken", "no_such_module")):
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[dragoman]\n{name} = {module}\n")
    (tmp_path / "a.ticker").write_text("2017-06-15 | The foreign minister of France said on Monday that talks go on.\n")
    paths = os.pathsep.join([str(tmp_path), str(Path(__file__).parent)])
    done = subprocess.run([sys.executable, "-m", "dragoman", "read", str(tmp_path / "a.ticker")], capture_output=True,
                          env={**os.environ, "PYTHONPATH": paths}, check=False)
    assert done.returncode == 0, done.stderr
    assert b'"outlet":"Ticker"' in done.stdout
    assert b"plug-in broken cannot be loaded" in done.stderr
