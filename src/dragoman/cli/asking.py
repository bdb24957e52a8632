"""What all commands that ask the archive share: where it lies, in what form the answer comes, how much of it.

Data goes to standard output: a table on a terminal, one JSON object a line in a pipe. Exit status 3: nothing was found.
"""

import inspect
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.explain import NOTHING, Debug, explained
from dragoman.cli.forms import WRITERS, Answer, Column, Form

if TYPE_CHECKING:
    from dragoman.desk.rows import Rows

Party = Annotated[str, typer.Argument(metavar="PARTY", help="A state, organisation or group, by code or name: RUS, "
                                      "Pakistan, UN; where two can be asked for, also RUS-PAK.")]
MaybeParty = Annotated[str | None, typer.Argument(metavar="[PARTY]", help="A state, organisation or group, by code or "
                                                  "name.")]
MaybeWho = Annotated[str | None, typer.Argument(metavar="[WHO]", help="One party, or two as RUS-PAK.")]
Dyad = Annotated[str, typer.Argument(metavar="DYAD", help="Two parties: RUS-PAK, 'Russia and Pakistan'.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to this day, month or year.")]
Words = Annotated[str | None, typer.Option("--words", metavar="QUERY", help='In which these words stand: words, '
                                           '"a phrase", begin*, one OR other, -without.')]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="In reports of this outlet.")]
Newest = Annotated[bool, typer.Option("--newest", help="The newest first.")]
Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="No more than N; 0 is all. A terminal "
                                           "shows 40 unless told otherwise.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON array.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line (what a pipe gets).")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with a header.")]
AsTable = Annotated[bool, typer.Option("--table", help="A table (what a terminal gets).")]

_SHOWN = 40  # rows that a terminal gets unless told otherwise
_SHARED: dict[str, tuple[Any, Any]] = {
    "limit": (Limit, None), "archive": (ArchiveOption, None), "json": (AsJson, False), "jsonl": (AsLines, False),
    "csv": (AsCsv, False), "table": (AsTable, False), "debug": (Debug, False)}


def asking(*columns: Column) -> Callable[[Callable[..., "Rows[Any]"]], Callable[..., None]]:
    """Make a command of a function that asks an open archive; `columns` are what its table shows."""
    def decorate(ask: Callable[..., "Rows[Any]"]) -> Callable[..., None]:
        @wraps(ask)
        def command(**given: Any) -> None:
            shared = {name: given.pop(name) for name in _SHARED}
            with explained(shared["debug"]), opened_archive(shared["archive"]) as archive:
                _answer(ask(archive, **given), columns, _form(shared), shared["limit"])

        _sign(command, ask)
        return command
    return decorate


def _answer(rows: "Rows[Any]", columns: Sequence[Column], form: Form, limit: int | None) -> None:
    wanted = _SHOWN if limit is None and form == "table" else limit or None
    answer = Answer(rows, columns, wanted)
    WRITERS[form](answer, sys.stdout)
    if answer.more:
        typer.echo(f"There are more than these {answer.given}: --limit 0 gives all.", err=True)
    if not answer.given:
        typer.echo("Nothing was found.", err=True)
        raise typer.Exit(NOTHING)


def _form(shared: dict[str, Any]) -> Form:
    forms: tuple[Form, ...] = ("json", "jsonl", "csv", "table")
    wanted = [form for form in forms if shared[form]]
    if len(wanted) > 1:
        raise typer.BadParameter(f"--{wanted[0]} and --{wanted[1]} exclude each other.")
    return wanted[0] if wanted else "table" if sys.stdout.isatty() else "jsonl"


def _sign(command: Callable[..., None], ask: Callable[..., Any]) -> None:
    """Give the command the options of the question and those that all share; typer reads them from its signature."""
    own = list(inspect.signature(ask).parameters.values())[1:]
    kind = inspect.Parameter.KEYWORD_ONLY
    shared = [inspect.Parameter(name, kind, default=default, annotation=hint) for name, (hint, default) in
              _SHARED.items()]
    parameters = [*(each.replace(kind=kind) for each in own), *shared]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
