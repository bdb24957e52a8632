"""`dragoman add` and `dragoman reread`: reports read and kept in the archive."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.explain import FAILED, NOTHING, Debug, explained
from dragoman.cli.loading import loaded, taken_ahead
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
from dragoman.engine.ahead import TOGETHER
from dragoman.errors import DragomanError, InputError
from dragoman.records import Report
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.archive.made import Made
    from dragoman.intake.asked import Asked
    from dragoman.language.likeness import Likeness
    from dragoman.reader import Reader

Given = tuple[str, Report | DragomanError]
Replace = Annotated[bool, typer.Option("--replace", help="A report whose id is stored with another text takes its "
                                       "place.")]


def add(paths: Paths, published: Date = None, outlet: Outlet = None, archive: ArchiveOption = None,
        replace: Replace = False, kind: As = None, column: Column = [], fetch: Fetch = False,  # noqa: B006
        private: Private = False, lexicon: Packs = [], processes: Processes = 1, quiet: Quiet = False,  # noqa: B006
        debug: Debug = False) -> None:
    """Read reports and keep them in the archive; what is there already is not read again.

    A run that was stopped goes on where it stopped when it is started anew. A report that cannot be read stops no
    other: it is told, counted, and the exit status is 1 at the end.
    """
    from dragoman.intake.reports import reports_in

    date = checked_date(published)
    with explained(debug), warnings_told(quiet), opened_archive(archive, create=True, packs=tuple(lexicon)) as kept:
        asked = asked_of(paths, kind, column, fetch, private)
        reader, made = _reader(lexicon)
        watch = Watch(quiet, True, debug, _count(paths, asked))
        given = _unread(reports_in(paths, date, outlet, reader.lexicon, asked), kept, made, watch, replace)
        readings = watch.readings(reader.read_many(watch.reports(given), processes, watch.failed, taken_ahead(paths)))
        outcomes = [each.outcome for each in kept.add(readings, made, encode=_likeness())]
        raise typer.Exit(_status(watch, outcomes.count("new"), outcomes.count("replaced"), quiet))


def reread(archive: ArchiveOption = None, lexicon: Packs = [], processes: Processes = 1,  # noqa: B006
           quiet: Quiet = False, debug: Debug = False) -> None:
    """Read anew what another version of Dragoman, its model or its lexicon has read; corrections stay."""
    with explained(debug), warnings_told(quiet), opened_archive(archive, packs=tuple(lexicon)) as kept:
        reader, made = _reader(lexicon)
        old = kept.outdated(made)
        watch = Watch(quiet, True, debug, len(old))
        stored: Iterator[Given] = ((id, kept.reading(id, as_read=True).report) for id in old)
        readings = watch.readings(reader.read_many(watch.reports(stored), processes, watch.failed, TOGETHER))
        count = sum(1 for _ in kept.add(readings, made, encode=_likeness()))
        if not quiet:
            typer.echo(f"{counted(count, 'report')} read anew.", err=True)
        raise typer.Exit(FAILED if watch.bad else 0)


def _reader(lexicon: Packs) -> tuple["Reader", "Made"]:
    from dragoman.archive.made import made_by

    reader = loaded(lexicon)
    return reader, made_by(reader)


def _likeness() -> "Likeness":
    from dragoman.language.likeness import Likeness

    return Likeness()


def _unread(given: Iterable[Given], archive: "Archive", made: "Made", watch: Watch, replace: bool) -> Iterator[Given]:
    """Let through what is to be read, and an error for an id that another text has."""
    for where, each in given:
        if isinstance(each, DragomanError):
            yield where, each
            continue
        standing = archive.standing(each, made)
        if standing == "same":
            watch.passing()
        elif standing == "other" and not replace:
            yield where, InputError(f"A report with the id {each.id} is stored with another text.", where,
                                    "Give it another id, or --replace to put this one in its place.")
        else:
            yield where, each


def _status(watch: Watch, new: int, replaced: int, quiet: bool) -> int:
    if not (watch.read or watch.bad or watch.passed):
        typer.echo("There was no report to read.", err=True)
        return NOTHING
    told = [f"{counted(new, 'report')} added"]
    told += [f"{replaced:,} read anew"] if replaced else []
    told += [f"{watch.passed:,} already there"] if watch.passed else []
    told += [f"{watch.bad:,} could not be read"] if watch.bad else []
    if not quiet or watch.bad:
        typer.echo(", ".join(told) + ".", err=True)
    return FAILED if watch.bad else 0


def _count(paths: list[str], asked: "Asked") -> int | None:
    """Count the reports for the bar, where that is worth a look through the files: on a terminal."""
    from dragoman.intake.counting import count_reports

    return count_reports(paths, asked) if sys.stderr.isatty() else None
