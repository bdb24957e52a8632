import subprocess
import sys
from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

import dragoman
from dragoman.cli.app import app

Run = Callable[..., Result]
HEAVY = {"spacy", "onnxruntime", "trafilatura", "py3langid", "numpy", "tokenizers"}


def test_the_version() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout == f"dragoman {dragoman.__version__}\n"


@pytest.mark.parametrize("args", [["--help"], ["-h"], ["read", "--help"], ["demo", "--help"]])
def test_help(args: list[str]) -> None:
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_no_command_shows_help() -> None:
    assert "read" in CliRunner().invoke(app, []).output


def test_nothing_heavy_is_imported_at_start_up() -> None:
    code = "import sys, dragoman.cli.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_the_python_module_is_the_command() -> None:
    command = [sys.executable, "-m", "dragoman", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == f"dragoman {dragoman.__version__}\n"
