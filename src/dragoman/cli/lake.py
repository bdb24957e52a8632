"""`dragoman lake`: reports read into a lake of Parquet, on any number of machines, asked, archived."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.asking import AsCsv, AsJson, AsLines, AsTable, Since, Until
from dragoman.cli.explain import FAILED, NOTHING, Debug, explained
from dragoman.cli.plain_rows import write
from dragoman.cli.reports import As, Column, Date, Outlet, Packs, Paths, Processes, Quiet, asked_of, checked_date
from dragoman.cli.watch import warnings_told
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.engine.engine import Engine
    from dragoman.intake.asked import Asked
    from dragoman.lake.lake import Source
    from dragoman.lake.partition import Note

lake = typer.Typer(name="lake", no_args_is_help=True, rich_markup_mode=None,
                   help="Readings as Parquet files, made on any number of machines, asked in SQL.")

Folder = Annotated[Path, typer.Argument(metavar="LAKE", help="The folder of the lake.")]
Sql = Annotated[str, typer.Argument(metavar="SELECT", help="One SELECT of readings, statements, events, claims, times "
                                    "and actors, as DuckDB understands it.")]
Database = Annotated[str, typer.Argument(metavar="ADDRESS", help="A PostgreSQL database: postgresql://HOST/NAME.")]
Ray = Annotated[bool, typer.Option("--ray", help="Read by Ray, in --processes workers (needs the extra ray).")]
Address = Annotated[str | None, typer.Option("--address", metavar="ADDRESS", help="The Ray cluster to read on: auto, "
                                             "or HOST:6379; the lake must lie where all its machines see it.")]
Size = Annotated[int, typer.Option("--size", min=1, metavar="N", help="How many reports make a partition, which is "
                                   "what is done again after a stop; settled when the lake is made.")]


@lake.command()
def build(folder: Folder, paths: Paths, published: Date = None, outlet: Outlet = None, kind: As = None,
          column: Column = [], lexicon: Packs = [], processes: Processes = 1, ray: Ray = False,  # noqa: B006
          address: Address = None, size: Size = 1000, quiet: Quiet = False, debug: Debug = False) -> None:
    """Read reports into a lake, which is made where there is none; what is there already is not read again.

    Each PATH is a source of its own, known again by its name. A run that was stopped goes on where it stopped. A
    report that cannot be read stops no other: it is told, counted, and the exit status is 1 at the end.
    """
    from dragoman.archive.made import made_here
    from dragoman.lake.lake import Lake

    date = checked_date(published)
    with explained(debug), warnings_told(quiet):
        asked = asked_of(paths, kind, column, fetch=False, private=False)
        kept, packs = Lake.open(folder, create=True, size=size), tuple(lexicon)
        sources = _sources(paths, date, outlet, asked, packs)
        notes = kept.build(sources, made_here(packs), _engine(processes, ray or address is not None, address), packs)
        raise typer.Exit(_told(notes, quiet))


@lake.command()
def ask(folder: Folder, query: Sql, json: AsJson = False, jsonl: AsLines = False, csv: AsCsv = False,
        table: AsTable = False, debug: Debug = False) -> None:
    """Ask a lake in SQL: a table on a terminal, one JSON object a line in a pipe.

    The columns for and when are words of SQL: write them in double quotes.
    """
    from dragoman.lake.asking import ask as answered
    from dragoman.lake.lake import Lake

    with explained(debug):
        answer = answered(Lake.open(folder), query)
        wanted = [name for name, given in (("json", json), ("jsonl", jsonl), ("csv", csv), ("table", table)) if given]
        if len(wanted) > 1:
            raise typer.BadParameter(f"--{wanted[0]} and --{wanted[1]} exclude each other.")
        form = wanted[0] if wanted else "table" if sys.stdout.isatty() else "jsonl"
        if not write(form, answer.columns, answer.rows):
            typer.echo("Nothing was found.", err=True)
            raise typer.Exit(NOTHING)


@lake.command()
def add(folder: Folder, archive: ArchiveOption = None, since: Since = None, until: Until = None,
        quiet: Quiet = False, debug: Debug = False) -> None:
    """Bring the readings of a lake into the archive, without reading again; --since and --until choose some."""
    from itertools import groupby

    from dragoman.desk.filters import Span
    from dragoman.lake.lake import Lake
    from dragoman.language.likeness import Likeness

    with explained(debug), warnings_told(quiet):
        chosen = Lake.open(folder).readings_made(Span.of(since, until))
        with opened_archive(archive, create=True) as opened:
            outcomes = [each.outcome for made, some in groupby(chosen, lambda pair: pair[0])
                        for each in opened.add((reading for _, reading in some), made, encode=Likeness())]
        if not quiet:
            typer.echo(f"{counted(len(outcomes), 'reading')}: {outcomes.count('new'):,} added, "
                       f"{outcomes.count('replaced'):,} replaced, {outcomes.count('same'):,} already there.", err=True)
        if not outcomes:
            raise typer.Exit(NOTHING)


@lake.command()
def load(folder: Folder, address: Database, quiet: Quiet = False, debug: Debug = False) -> None:
    """Load the tables of a lake into PostgreSQL by COPY, into the schema lake; what is there already is left alone."""
    from dragoman.lake.lake import Lake
    from dragoman.lake.loading import load as loading

    with explained(debug), warnings_told(quiet):
        readings = before = 0
        for note, new in loading(Lake.open(folder), address):
            readings, before = readings + note.readings * new, before + note.readings * (not new)
        if not quiet:
            typer.echo(f"{counted(readings, 'reading')} loaded, {before:,} already there.", err=True)
        if not readings + before:
            raise typer.Exit(NOTHING)


def _engine(processes: int, ray: bool, address: str | None) -> "Engine":
    from dragoman.engine.engine import Here, Pool
    from dragoman.lake.work import given_up

    if ray:
        from dragoman.engine.ray_data import RayData

        return RayData(processes, address)
    return Pool(processes, given_up) if processes > 1 else Here()


def _sources(paths: list[str], date: str | None, outlet: str | None, asked: "Asked",
             packs: tuple[Path, ...]) -> Iterator["Source"]:
    from dragoman.intake.reports import reports_in
    from dragoman.lake.lake import Source
    from dragoman.lexicon.lexicon import load_lexicon

    lexicon = load_lexicon(packs)
    for path in paths:
        yield Source(path, reports_in([path], date, outlet, lexicon, asked))


def _told(notes: Iterable["Note"], quiet: bool) -> int:
    """Tell the faults as they come, then how it went; gives the exit status."""
    from dragoman.errors import DragomanError

    read = bad = failed = 0
    for note in notes:
        for fault in (*note.faults, *([note.failed] if note.failed else ())):
            typer.echo(str(DragomanError(*fault)), err=True)
        read, bad, failed = read + note.readings, bad + len(note.faults), failed + (note.failed is not None)
        if not quiet and sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{counted(read, 'reading')}")
    if not quiet or bad or failed:
        told = [f"{counted(read, 'reading')} in the lake"]
        told += [f"{counted(bad, 'report')} could not be read"] if bad else []
        told += [f"{counted(failed, 'partition')} not read, to be tried again"] if failed else []
        typer.echo(", ".join(told) + ".", err=True)
    return FAILED if bad or failed else 0 if read else NOTHING
