"""Faults told in three lines (what, where, what to try) and never as a traceback, unless one is asked for."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import extract_tb, print_exception
from typing import Annotated

import typer

from dragoman.errors import DragomanError

FAILED, MISUSED, NOTHING, INTERRUPTED = 1, 2, 3, 130

Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a fault.")]


@contextmanager
def explained(debug: bool) -> Iterator[None]:
    """Turn what goes wrong inside into a message and an exit status."""
    try:
        yield
    except DragomanError as error:
        if debug:
            raise
        tell(error)
        raise typer.Exit(FAILED) from None
    except KeyboardInterrupt:
        typer.echo("Stopped.", err=True)
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        # whoever reads our output has had enough (`| head`); Python must not complain of it again at exit
        _silence()
        raise typer.Exit(0) from None
    except OSError as error:
        if debug:
            raise
        _silence()
        tell(DragomanError(f"A file cannot be used: {error.strerror or error}.", str(error.filename or ""),
                           "Look at the path, its permissions and the room on its disk."))
        raise typer.Exit(FAILED) from None
    except Exception as error:
        if debug or isinstance(error, typer.Exit | typer.Abort | typer.BadParameter):
            raise
        tell(_unforeseen(error))
        raise typer.Exit(FAILED) from None


def _silence() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(error: DragomanError, debug: bool = False) -> None:
    """Print a fault to standard error: at most three lines, before them its traceback where one is asked for."""
    if debug:
        print_exception(error)
    typer.echo(str(error), err=True)


def _unforeseen(error: Exception) -> DragomanError:
    place = extract_tb(error.__traceback__)[-1]
    return DragomanError(f"A fault of Dragoman's own: {type(error).__name__}: {' '.join(str(error).split())[:200]}",
                         f"{place.filename}, line {place.lineno}",
                         "Run it again with --debug and send us what it prints.")
