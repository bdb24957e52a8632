"""`dragoman export`: what is asked of the archive, in the form that another tool reads."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.asking import Outlet, Since, Until, Words
from dragoman.cli.explain import NOTHING, Debug, explained
from dragoman.cli.output import check_output, opened
from dragoman.errors import DragomanError
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.rows import Rows
    from dragoman.export.formats import Format

FormatName = Annotated[str, typer.Argument(metavar="FORMAT", help="csv, excel-csv, excel, jsonl, parquet, plover, "
                                           "gdelt, ftm, annotations, schema.org, gexf, graphml, ics, atom, csl, "
                                           "bibtex, ris, notes, and what plug-ins bring.")]
What = Annotated[str | None, typer.Option("--what", help="statements, events, disputes, reports, diary, encounters or "
                                          "relations; each format has one that it takes unless told otherwise.")]
Who = Annotated[str | None, typer.Option("--who", metavar="WHO", help="One party, or two as RUS-PAK.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, for notes to "
                                             "this folder; else to standard output.")]


def export(format: FormatName, what: What = None, who: Who = None, since: Since = None, until: Until = None,
           words: Words = None, outlet: Outlet = None, output: Output = None, archive: ArchiveOption = None,
           debug: Debug = False) -> None:
    """Write what is asked for in another tool's format, and say how many records that are.

    A filter that an answer does not know is refused, never left out in silence.
    """
    given = {"who": who, "since": since, "until": until, "words": words, "outlet": outlet}
    asked = {name: value for name, value in given.items() if value}
    with explained(debug), opened_archive(archive) as kept:
        count = _notes(kept, output, asked) if format == "notes" else _export(kept, format, what, output, asked)
        if not count:
            typer.echo("Nothing was found.", err=True)
            raise typer.Exit(NOTHING)
        typer.echo(f"{counted(count, 'record')} written{f' to {output}' if output else ''}.", err=True)


def _export(archive: "Archive", name: str, what: str | None, output: Path | None, asked: dict[str, str]) -> int:
    from dragoman.export.exporting import Counted
    from dragoman.export.formats import format_named

    found = format_named(name)
    check_output(output, ())
    rows = Counted(_rows(archive, found, what or found.takes[0], asked))
    with opened(output) as file:
        for chunk in found.write(archive, rows):
            file.write(chunk)
    return rows.seen


def _notes(archive: "Archive", output: Path | None, asked: dict[str, str]) -> int:
    from dragoman import desk
    from dragoman.export.notes import write_notes

    if output is None:
        raise DragomanError("Notes are files, one a report.", "", "Name a folder for them: --output notes/")
    return write_notes(archive, _answer(desk.arrivals, archive, "reports", asked), output)


def _rows(archive: "Archive", format: "Format", what: str, asked: dict[str, str]) -> "Rows[Any]":
    from dragoman import desk

    if what not in format.takes:
        raise DragomanError(f"The format {format.name} holds no {what}.", "", f"It holds {', '.join(format.takes)}.")
    answers = {"statements": desk.statements, "events": desk.events, "disputes": desk.disputes,
               "reports": desk.arrivals, "diary": desk.diary, "encounters": desk.encounters,
               "relations": desk.dealings}
    return _answer(answers[what], archive, what, asked)


def _answer(answer: Any, archive: "Archive", what: str, asked: dict[str, str]) -> "Rows[Any]":
    import inspect

    names = {"who": {"events": "parties", "statements": "by"}.get(what, "who")}
    wanted = {names.get(name, name): value for name, value in asked.items()}
    known = inspect.signature(answer).parameters
    unknown = [name for name in asked if names.get(name, name) not in known]
    if unknown:
        raise DragomanError(f"The {what} cannot be filtered by {', '.join(unknown)}.", "", "Leave it out.")
    rows: Rows[Any] = answer(archive, **wanted)
    return rows
