"""Where briefs are printed: a rich console that knows whether anybody looks at colours."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

from rich.console import Console

_WIDEST = 100  # columns beyond which lines of text are hard to follow


class Page(Console):
    """A console that leaves a closed pipe to whoever runs the command; rich's own would end it with status 1."""

    def on_broken_pipe(self) -> None:
        """Pass it on."""
        raise BrokenPipeError


def console() -> Console:
    """Give the console of standard output: as wide as the terminal, up to what reads well; NO_COLOR is heeded."""
    # a brief holds marks and curly quotes; where the terminal's encoding has none, a ? is better than a fault
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Page(highlight=False, width=min(Console().width, _WIDEST))


@contextmanager
def console_on(file: BinaryIO) -> Iterator[Console]:
    """Give a console on standard output, or a plain one on any other file."""
    if file is getattr(sys.stdout, "buffer", None):
        yield console()
        return
    text = TextIOWrapper(file, encoding="utf-8", write_through=True)
    yield Console(file=text, highlight=False, width=_WIDEST)
    text.detach()
