"""Reports on their way into a command: sources opened, dates checked, errors in their places."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.errors import DateError, DragomanError
from dragoman.records import Report

if TYPE_CHECKING:
    from dragoman.reader import Reader

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Text, HTML or JSON lines, gzipped or not; - "
                                                          "is standard input.")]
Date = Annotated[str | None, typer.Option("--date", metavar="D", help="Publication date of reports that carry none, "
                                          "as 2017-06-15, 2017-06 or 2017.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="O", help="Outlet of reports that name none.")]
Packs = Annotated[list[Path], typer.Option("--lexicon", metavar="DIR", exists=True, file_okay=False,
                                           help="A folder of lexicon files of your own; may be given again.")]
Processes = Annotated[int, typer.Option("--processes", min=1, metavar="N", help="Read in N processes at once.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")]


def checked_date(published: str | None) -> str | None:
    """Check the date that a user gives for reports without one; a wrong one is a misuse of the command."""
    from dragoman.intake.published import published_date

    try:
        return None if published is None else published_date(published)
    except DateError as error:
        raise typer.BadParameter(f"{error.what} {error.hint}", param_hint="--date") from None


def reports(paths: Iterable[str], date: str | None, outlet: str | None,
            reader: "Reader") -> Iterator[tuple[str, Report | DragomanError]]:
    """Give each report, or the error that stands for it, with where it came from."""
    from dragoman.intake.prepare import prepare_all
    from dragoman.intake.source import read_sources

    for draft in read_sources(paths):
        if isinstance(draft, DragomanError):
            yield draft.where, draft
        else:
            yield from ((draft.where, each) for each in prepare_all([draft.or_else(date, outlet)], reader.lexicon))
