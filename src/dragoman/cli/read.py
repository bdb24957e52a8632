"""`dragoman read`: reports in, readings out."""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from dragoman.cli.explain import Debug, explained
from dragoman.cli.ids import ids_watched
from dragoman.cli.loading import loaded, taken_ahead
from dragoman.cli.output import WRITERS, Form, check_output, opened
from dragoman.cli.reports import (
    As,
    Column,
    Date,
    Fetch,
    Outlet,
    Packs,
    Paths,
    Private,
    Processes,
    Quiet,
    asked_of,
    checked_date,
)
from dragoman.cli.watch import Watch, warnings_told
from dragoman.records import Reading

if TYPE_CHECKING:
    from dragoman.reader import Reader

Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="One JSON reading a line (what a pipe or a file gets).")]
AsJson = Annotated[bool, typer.Option("--json", help="One indented JSON array.")]
AsBrief = Annotated[bool, typer.Option("--brief", help="A brief for people (what a terminal gets).")]
Evidence = Annotated[bool, typer.Option("--evidence", help="In the brief, each line with its sentence.")]


def read(paths: Paths, published: Date = None, outlet: Outlet = None, output: Output = None, jsonl: AsLines = False,
         json: AsJson = False, brief: AsBrief = False, evidence: Evidence = False, kind: As = None,
         column: Column = [], fetch: Fetch = False, private: Private = False, lexicon: Packs = [],  # noqa: B006
         processes: Processes = 1, quiet: Quiet = False, debug: Debug = False) -> None:
    """Read reports: a brief on a terminal, one JSON reading a line in a pipe, in the order of the input.

    A report that cannot be read stops no other: it is told, counted, and the exit status is 1 at the end.
    """
    from dragoman.intake.reports import reports_in

    form = asked_form(jsonl, json, brief or evidence, output)
    date = checked_date(published)
    with explained(debug), warnings_told(quiet):
        check_output(output, paths)
        asked = asked_of(paths, kind, column, fetch, private)
        reader = loaded(lexicon)
        watch = Watch(quiet, output is not None or not sys.stdout.isatty(), debug)
        given = ids_watched(watch.reports(reports_in(paths, date, outlet, reader.lexicon, asked)))
        readings = watch.readings(reader.read_many(given, processes, watch.failed, taken_ahead(paths)))
        write = WRITERS.get(form) or partial(write_briefs, reader=reader, evidence=evidence)
        with opened(output) as file:
            write(readings, file)
        raise typer.Exit(watch.status(str(output or "")))


def asked_form(jsonl: bool, json: bool, brief: bool, output: Path | None) -> Form:
    """Give the form that is asked for: a brief for a terminal, JSON lines for a pipe or a file, unless one is named."""
    asked: dict[Form, bool] = {"jsonl": jsonl, "json": json, "brief": brief}
    wanted = [form for form in asked if asked[form]]
    if len(wanted) > 1:
        raise typer.BadParameter(f"--{wanted[0]} and --{wanted[1]} exclude each other.")
    return wanted[0] if wanted else "jsonl" if output or not sys.stdout.isatty() else "brief"


def write_briefs(readings: Iterable[Reading], file: BinaryIO, reader: "Reader", evidence: bool) -> None:
    """Write a brief of each reading."""
    from dragoman.cli.brief.page import print_brief
    from dragoman.cli.console import console_on
    from dragoman.wording.names import Names

    names = Names.of(reader.lexicon)
    with console_on(file) as console:
        for reading in readings:
            print_brief(reading, console, names, evidence)
