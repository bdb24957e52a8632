"""`dragoman doctor`: is everything in place, and does it work?"""

import platform
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import typer

import dragoman
from dragoman.cli.explain import FAILED, Debug, explained
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.reader import Reader

_LIBRARIES = ("numpy", "onnxruntime", "tokenizers", "spacy", "trafilatura", "py3langid", "orjson", "typer", "rich")
_SENTENCE = "Norway's foreign minister met his Russian counterpart in Oslo on Monday and welcomed the agreement."


def doctor(debug: Debug = False) -> None:
    """Check the installation, the model, the lexicon and a first reading; exit status 1 on a fault."""
    with explained(debug):
        raise typer.Exit(FAILED if _faults(debug) else 0)


def _faults(debug: bool) -> int:
    faults = sum(not _check(name, check, debug) for name, check in (
        ("dragoman", lambda: f"{dragoman.__version__}, Python {platform.python_version()} on {platform.machine()}"),
        *((library, _version_of(library)) for library in _LIBRARIES),
    ))
    faults += _check_reader(debug)
    typer.echo(f"{counted(faults, 'fault')}." if faults else "All is well.")
    return faults


def _check(name: str, check: Callable[[], str], debug: bool) -> bool:
    """Run one check and print one line; whatever goes wrong in it is its fault to tell."""
    try:
        typer.echo(f"ok     {name:12} {check()}")
    except Exception as error:
        if debug:
            raise
        typer.echo(f"FAULT  {name:12} {' '.join(str(error).split())}")
        return False
    return True


def _version_of(library: str) -> Callable[[], str]:
    def check() -> str:
        try:
            return version(library)
        except PackageNotFoundError:
            raise RuntimeError(f"{library} is not installed: pip install dragoman") from None
    return check


def _check_reader(debug: bool) -> int:
    """Load the reader, which verifies the model's hash and the lexicon's tables, and look at both."""
    from dragoman.language.files import verified

    held: list[Reader] = []

    def model() -> str:
        held.append(dragoman.load())
        size = sum(path.stat().st_size for path in verified().iterdir()) / 1e6
        return f"{', '.join(held[0].nlp.pipe_names)}; {size:.1f} MB, unaltered"

    if not _check("model", model, debug):
        return 1
    reader = held[0]
    return sum(not _check(name, check, debug) for name, check in (("lexicon", lambda: _lexicon(reader)),
                                                                  ("reading", lambda: _reading(reader))))


def _lexicon(reader: "Reader") -> str:
    lexicon = reader.lexicon
    return (f"{len(lexicon.states)} states, {len(lexicon.organisations)} organisations, {len(lexicon.cues)} cues, "
            f"{len(lexicon.frames)} frames")


def _reading(reader: "Reader") -> str:
    reading = reader.read(_SENTENCE, published="2024-05-07")
    found = f"{counted(len(reading.statements), 'statement')} and {counted(len(reading.events), 'event')}"
    if not (reading.statements and reading.events):
        raise RuntimeError(f"{found} in a sentence that holds both: {_SENTENCE}")
    return f"{found} in a sentence that holds both"
