"""What the commands that read reports are told of them."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.errors import DateError

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
