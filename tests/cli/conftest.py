"""How the tests call the command line: in this process, with the reader that is already loaded."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

import dragoman
from dragoman.cli.app import app
from dragoman.reader import Reader

Run = Callable[..., Result]


@pytest.fixture
def run(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `dragoman` with these arguments; loading the model anew for each test would take the time of all the rest."""
    load = dragoman.load
    monkeypatch.setattr(dragoman, "load", lambda packs=(): load(packs) if packs else reader)

    def invoke(*args: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)

    return invoke
