"""`dragoman export`: what is asked of the archive, in the form that another tool reads."""

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.asking import Newest, Outlet, Since, Until, Words
from dragoman.cli.disputes import State
from dragoman.cli.events import Once, OnWord, Source, Status, Target, Type
from dragoman.cli.explain import NOTHING, Debug, explained
from dragoman.cli.output import check_output, opened
from dragoman.cli.statements import About, Act, By, For, Issue
from dragoman.cli.watch import warnings_told
from dragoman.errors import DragomanError
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.rows import Rows

FormatName = Annotated[str, typer.Argument(metavar="FORMAT", help="csv, excel-csv, excel, jsonl, parquet, plover, "
                                           "gdelt, ftm, annotations, schema.org, gexf, graphml, ics, atom, csl, "
                                           "bibtex, ris, notes, and what plug-ins bring.")]
What = Annotated[str | None, typer.Option("--what", help="statements, events, disputes, reports, diary, encounters or "
                                          "relations; each format has one that it takes unless told otherwise.")]
Who = Annotated[str | None, typer.Option("--who", metavar="WHO", help="One party, or two as RUS-PAK.")]
Most = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="No more than N.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, for notes to "
                                             "this folder; else to standard output.")]


def export(format: FormatName, what: What = None, who: Who = None, source: Source = None, target: Target = None,
           type: Type = None, status: Status = None, on_word_of: OnWord = None, once: Once = False, by: By = None,
           for_: For = None, about: About = None, act: Act = None, issue: Issue = None, state: State = None,
           since: Since = None, until: Until = None, words: Words = None, outlet: Outlet = None,
           newest: Newest = False, limit: Most = None, output: Output = None, archive: ArchiveOption = None,
           debug: Debug = False) -> None:
    """Write what is asked for in another tool's format, and say how many records that are.

    A filter that an answer does not know is refused, never left out in silence.
    """
    filters = {"who": who, "source": source, "target": target, "type": type, "status": status,
               "on_word_of": on_word_of, "once": once, "by": by, "for_": for_, "about": about, "act": act,
               "issue": issue, "state": state, "since": since, "until": until, "words": words, "outlet": outlet,
               "newest": newest, "limit": limit}
    asked = {name: value for name, value in filters.items() if value}
    with explained(debug), warnings_told(quiet=False), opened_archive(archive) as kept:
        count = _write(kept, format, what, asked, output)
        if not count:
            typer.echo("Nothing was found.", err=True)
            raise typer.Exit(NOTHING)
        typer.echo(f"{counted(count, 'record')} written{f' to {output}' if output else ''}.", err=True)


def _write(archive: "Archive", format: str, what: str | None, asked: dict[str, Any], output: Path | None) -> int:
    from dragoman.export import exporting

    takes = exporting.takes_of(format)
    rows = exporting.Counted(_rows(archive, what or takes[0], asked))
    exporting.check(format, rows.kind)
    if format == "notes":
        if output is None:
            raise DragomanError("Notes are files, one a report.", "", "Name a folder for them: --output notes/")
        return exporting.export(archive, rows, format, output)
    check_output(output, ())
    with opened(output) as file:
        file.writelines(exporting.written(archive, rows, format))
    return rows.seen


def _rows(archive: "Archive", what: str, asked: dict[str, Any]) -> "Rows[Any]":
    """Ask what is wanted; raises DragomanError for a filter that its answer does not know."""
    from dragoman import desk

    answers = {"statements": desk.statements, "events": desk.events, "disputes": desk.disputes,
               "reports": desk.arrivals, "diary": desk.diary, "encounters": desk.encounters,
               "relations": desk.dealings}
    answer: Any = answers.get(what)
    if answer is None:
        raise DragomanError(f"There are no such records: {what}", "", f"It is one of {', '.join(answers)}.")
    names = {"who": {"events": "parties", "statements": "by"}.get(what, "who")}
    wanted = {names.get(name, name): value for name, value in asked.items()}
    known = inspect.signature(answer).parameters
    unknown = [name.strip("_").replace("_", "-") for name in asked if names.get(name, name) not in known]
    if unknown:
        raise DragomanError(f"The {what} cannot be filtered by {', '.join(unknown)}.", "", "Leave it out.")
    if len(wanted) < len(asked):
        raise DragomanError(f"For {what}, --who means the same as --by.", "", "Leave one of them out.")
    rows: Rows[Any] = answer(archive, **wanted)
    return rows
