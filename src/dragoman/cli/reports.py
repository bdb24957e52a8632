"""What the commands that read reports are told of them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.errors import DateError

if TYPE_CHECKING:
    from dragoman.intake.asked import Asked
    from dragoman.intake.asked import Fetch as Fetching

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Text, HTML, JSON, CSV, Parquet, WARC, WACZ, e-mail, "
                                            "PDF, DOCX or RTF, gzipped or not, exports of Nexis and Factiva among "
                                            "them; https://… for a page; - is standard input.")]
As = Annotated[str | None, typer.Option("--as", metavar="KIND", help="Take the files for this kind of source, whatever "
                                        "they look like: text, html, jsonl, csv, parquet, warc, wacz, eml, pdf, docx, "
                                        "rtf, feed.")]
Column = Annotated[list[str], typer.Option("--column", metavar="NAME=COLUMN", help="Which column or field holds the "
                                           "text, published, outlet, title, url or id; may be given again.")]
Fetch = Annotated[bool, typer.Option("--fetch", help="Where a list or feed gives links, fetch their pages from the "
                                     "web, as robots.txt allows.")]
Private = Annotated[bool, typer.Option("--private", help="Also fetch from this machine and its own network.")]
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


def asked_of(paths: list[str], kind: str | None, columns: list[str], fetch: bool, private: bool) -> "Asked":
    """Put together what is asked of intake; a mapping that is none, or of a name that is not ours, is a misuse."""
    from dragoman.intake.asked import Asked
    from dragoman.intake.kinds import kind_named
    from dragoman.intake.source import is_address

    if kind:
        kind_named(kind)
    web = fetch or any(is_address(path) for path in paths)
    return Asked(kind, dict(_mapped(each) for each in columns), _fetching(private) if web else None)


def _mapped(given: str) -> tuple[str, str]:
    from dragoman.intake.record import NAMES

    name, sign, column = given.partition("=")
    if not sign or not column or name not in NAMES:
        raise typer.BadParameter(f"{given!r} is no mapping: write it as text=COLUMN. The names are {', '.join(NAMES)}.",
                                 param_hint="--column")
    return name, column


def _fetching(private: bool) -> "Fetching":
    from dragoman.intake.online import Web

    return Web(private).report
