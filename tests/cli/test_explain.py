import pytest
import typer

from dragoman.cli.explain import explained
from dragoman.errors import ModelError


@pytest.mark.parametrize(("error", "status", "words"), [
    (ModelError("It is missing.", "model/", "Install it."), 1, "It is missing.\n  in model/\nInstall it.\n"),
    (KeyboardInterrupt(), 130, "Stopped.\n"),
])
def test_faults_are_told(error: BaseException, status: int, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as caught, explained(debug=False):
        raise error
    assert caught.value.exit_code == status
    assert capsys.readouterr().err == words


def test_a_fault_of_our_own_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as caught, explained(debug=False):
        raise ValueError("odd\nvalue")
    assert caught.value.exit_code == 1
    what, where, hint = capsys.readouterr().err.splitlines()
    assert "ValueError: odd value" in what
    assert __file__ in where
    assert "--debug" in hint


@pytest.mark.parametrize("error", [ModelError("missing"), ValueError("odd")])
def test_the_traceback_is_shown_when_asked_for(error: Exception) -> None:
    with pytest.raises(type(error)), explained(debug=True):
        raise error


def test_an_exit_status_passes_through() -> None:
    with pytest.raises(typer.Exit) as caught, explained(debug=False):
        raise typer.Exit(3)
    assert caught.value.exit_code == 3
