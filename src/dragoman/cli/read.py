"""`dragoman read`: reports in, readings out."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

import dragoman
from dragoman.cli.explain import Debug, explained
from dragoman.cli.ids import ids_watched
from dragoman.cli.output import WRITERS, Form, check_output, opened
from dragoman.cli.watch import Watch, warnings_told
from dragoman.errors import DateError, DragomanError
from dragoman.records import Reading, Report

if TYPE_CHECKING:
    from dragoman.reader import Reader

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Text, HTML or JSON lines, gzipped or not; - "
                                                          "is standard input.")]
Date = Annotated[str | None, typer.Option("--date", metavar="D", help="Publication date of reports that carry none, "
                                          "as 2017-06-15, 2017-06 or 2017.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="O", help="Outlet of reports that name none.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="One JSON reading a line (what a pipe or a file gets).")]
AsJson = Annotated[bool, typer.Option("--json", help="One indented JSON array.")]
AsBrief = Annotated[bool, typer.Option("--brief", help="A brief for people (what a terminal gets).")]
Evidence = Annotated[bool, typer.Option("--evidence", help="In the brief, each line with its sentence.")]
Packs = Annotated[list[Path], typer.Option("--lexicon", metavar="DIR", exists=True, file_okay=False,
                                           help="A folder of lexicon files of your own; may be given again.")]
Processes = Annotated[int, typer.Option("--processes", min=1, metavar="N", help="Read in N processes at once.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")]


def read(paths: Paths, published: Date = None, outlet: Outlet = None, output: Output = None, jsonl: AsLines = False,
         json: AsJson = False, brief: AsBrief = False, evidence: Evidence = False, lexicon: Packs = [],  # noqa: B006
         processes: Processes = 1, quiet: Quiet = False, debug: Debug = False) -> None:
    """Read reports: a brief on a terminal, one JSON reading a line in a pipe, in the order of the input.

    A report that cannot be read stops no other: it is told, counted, and the exit status is 1 at the end.
    """
    form = _form(jsonl, json, brief or evidence, output)
    date = _date(published)
    with explained(debug), warnings_told(quiet):
        check_output(output, paths)
        reader = dragoman.load(lexicon)
        watch = Watch(quiet, output is not None or not sys.stdout.isatty(), debug)
        reports = ids_watched(watch.reports(_reports(paths, date, outlet, reader)))
        readings = watch.readings(reader.read_many(reports, processes, watch.failed))
        write = WRITERS.get(form) or partial(_write_briefs, reader=reader, evidence=evidence)
        with opened(output) as file:
            write(readings, file)
        raise typer.Exit(watch.status(str(output or "")))


def _form(jsonl: bool, json: bool, brief: bool, output: Path | None) -> Form:
    asked: dict[Form, bool] = {"jsonl": jsonl, "json": json, "brief": brief}
    wanted = [form for form in asked if asked[form]]
    if len(wanted) > 1:
        raise typer.BadParameter(f"--{wanted[0]} and --{wanted[1]} exclude each other.")
    return wanted[0] if wanted else "jsonl" if output or not sys.stdout.isatty() else "brief"


def _date(published: str | None) -> str | None:
    from dragoman.intake.published import published_date

    try:
        return None if published is None else published_date(published)
    except DateError as error:
        raise typer.BadParameter(f"{error.what} {error.hint}", param_hint="--date") from None


def _reports(paths: Iterable[str], date: str | None, outlet: str | None,
             reader: "Reader") -> Iterator[tuple[str, Report | DragomanError]]:
    """Give each report, or the error that stands for it, with where it came from."""
    from dragoman.intake.prepare import prepare_all
    from dragoman.intake.source import read_sources

    for draft in read_sources(paths):
        if isinstance(draft, DragomanError):
            yield draft.where, draft
        else:
            yield from ((draft.where, each) for each in prepare_all([draft.or_else(date, outlet)], reader.lexicon))


def _write_briefs(readings: Iterable[Reading], file: BinaryIO, reader: "Reader", evidence: bool) -> None:
    from dragoman.cli.brief.names import Names
    from dragoman.cli.brief.page import print_brief
    from dragoman.cli.console import console_on

    names = Names.of(reader.lexicon)
    with console_on(file) as console:
        for reading in readings:
            print_brief(reading, console, names, evidence)
