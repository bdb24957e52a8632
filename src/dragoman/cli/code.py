"""`dragoman code`: reports in, readings out whose statements and events a coder of one's own has proposed.

The readings have the form that `dragoman read` gives, so the same scorers compare the two. With gold as NN.txt and
NN.gold.yaml beside one another, and the reports in a file of JSON lines whose `id` is NN:

    dragoman code reports.jsonl --coder-url http://localhost:8080/v1 --coder-model NAME --output coded.jsonl
    score_reading.py GOLD --readings coded.jsonl
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

import dragoman
from dragoman.cli.explain import Debug, explained
from dragoman.cli.ids import ids_watched
from dragoman.cli.output import WRITERS, check_output, opened
from dragoman.cli.read import AsBrief, AsJson, AsLines, Evidence, Output, asked_form, write_briefs
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
from dragoman.errors import CoderError, DragomanError, NoCoder, ReadingError
from dragoman.records import Reading

if TYPE_CHECKING:
    from dragoman.coding.coder import Coder
    from dragoman.coding.costs import Prices
    from dragoman.coding.kinds import Wanted
    from dragoman.lexicon.lexicon import Lexicon

Url = Annotated[str | None, typer.Option("--coder-url", metavar="URL", help="Where a chat-completions interface is "
                                         "served, as http://localhost:8080/v1.")]
Model = Annotated[str | None, typer.Option("--coder-model", metavar="NAME", help="The model, as its server calls it.")]
KindName = Annotated[str, typer.Option("--coder", metavar="KIND", help="The kind of coder; plug-ins bring others.")]
KeyEnv = Annotated[str | None, typer.Option("--key-env", metavar="VAR", help="The environment variable that holds the "
                                            "server's key. It is sent to the server and nowhere else.")]
Timeout = Annotated[float, typer.Option("--timeout", min=1.0, max=3600.0, metavar="S",
                                        help="Seconds to wait for an answer.")]
PriceIn = Annotated[float | None, typer.Option("--price-in", min=0.0, metavar="X", help="What a million tokens cost to "
                                               "be read; the sum is told at the end.")]
PriceOut = Annotated[float | None, typer.Option("--price-out", min=0.0, metavar="Y", help="What a million tokens cost "
                                                "to be written.")]


def code(paths: Paths, coder_url: Url = None, coder_model: Model = None, coder: KindName = "chat",
         key_env: KeyEnv = None, timeout: Timeout = 120.0, price_in: PriceIn = None, price_out: PriceOut = None,
         published: Date = None, outlet: Outlet = None, output: Output = None, jsonl: AsLines = False,
         json: AsJson = False, brief: AsBrief = False, evidence: Evidence = False, kind: As = None,
         column: Column = [], fetch: Fetch = False, private: Private = False, lexicon: Packs = [],  # noqa: B006
         processes: Processes = 1, quiet: Quiet = False, debug: Debug = False) -> None:
    """Read reports, and let a coder of your own, such as a language model, propose their statements and events.

    Whatever it proposes is looked up in the text; what does not stand there is thrown away, and counted by reason. The
    reports leave this machine where the coder's server is another one. A report on which the coder fails is told,
    counted and left out, and the exit status is 1 at the end.
    """
    from dragoman.coding.kinds import Wanted
    from dragoman.intake.reports import reports_in

    form = asked_form(jsonl, json, brief or evidence, output)
    date = checked_date(published)
    with explained(debug), warnings_told(quiet):
        check_output(output, paths)
        asked = asked_of(paths, kind, column, fetch, private)
        with closing(_made(coder, Wanted(coder_url, coder_model, key_env, timeout))) as own:
            reader = dragoman.load(lexicon)
            watch = Watch(quiet, output is not None or not sys.stdout.isatty(), debug)
            given = ids_watched(watch.reports(reports_in(paths, date, outlet, reader.lexicon, asked)))
            read = reader.read_many(given, processes, watch.failed)
            write = WRITERS.get(form) or partial(write_briefs, reader=reader, evidence=evidence)
            work = _Work(own, reader.lexicon, watch.failed)
            with work.told(_prices(price_in, price_out), quiet), opened(output) as file:
                write(watch.readings(work.coded(read)), file)
        raise typer.Exit(watch.status(str(output or "")))


class _Work:
    """Has readings coded one after another, and counts."""

    def __init__(self, coder: "Coder", lexicon: "Lexicon", failed: Callable[[DragomanError], None]) -> None:
        from dragoman.coding.tally import Tally

        self._coder, self._lexicon, self._failed = coder, lexicon, failed
        self._tally = Tally()

    def coded(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """Give the coder's reading for each; one that fails is left out, a coder that is not there ends the run."""
        from dragoman.coding.judging import code

        for reading in readings:
            try:
                coded, tally = code(reading, self._coder, self._lexicon)
            except NoCoder:
                raise
            except CoderError as error:
                self._failed(error)
            except Exception as fault:  # a plug-in may raise anything
                self._failed(ReadingError.of(fault, reading.report.id))
            else:
                self._tally.add(tally)
                yield coded

    @contextmanager
    def told(self, prices: "Prices | None", quiet: bool) -> Iterator[None]:
        """Say at the end, however it comes, what was kept and thrown away, and what it cost."""
        try:
            yield
        finally:
            costs = self._coder.costs
            if costs.answers and not quiet:
                for line in (*self._tally.lines(), costs.told(prices)):
                    typer.echo(line, err=True)


def _made(kind: str, wanted: "Wanted") -> "Coder":
    from dragoman.coding.kinds import coders

    kinds = coders()
    if kind not in kinds:
        raise typer.BadParameter(f"There is no such coder: {kind}. There is {', '.join(kinds)}.", param_hint="--coder")
    return kinds[kind].make(wanted)


def _prices(read: float | None, written: float | None) -> "Prices | None":
    from dragoman.coding.costs import Prices

    return None if read is None and written is None else Prices(read or 0.0, written or 0.0)
