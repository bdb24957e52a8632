"""The head of the brief: what the report is, how it is dated, where it was filed, from whom it has its words."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from dragoman.cli.brief.dates import in_words
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import CREDITS
from dragoman.records import Dateline, Report

_TITLE = 90
_DATED = {"given": "{}", "text": "{} (dated by a stamp in its text)",
          "inferred": "{} (undated; made out from its content)", "unknown": "undated"}


def header(view: View) -> RenderableType:
    """Frame the title with what is known of the report."""
    report = view.reading.report
    details = [detail for detail in _details(view) if detail]
    return Panel(Text("\n").join([Text(_title(report), style="bold"), *map(Text, details)]), style="", padding=(0, 1))


def _title(report: Report) -> str:
    first = " ".join((report.title or report.text.strip().split("\n", 1)[0]).split())
    return first if len(first) <= _TITLE else first[:_TITLE].rsplit(" ", 1)[0] + " …"


def _details(view: View) -> Iterator[str]:
    report = view.reading.report
    dated = _DATED[report.published_by].format(in_words(report.published) if report.published else "")
    yield " · ".join(filter(None, (report.outlet, dated)))
    if report.dateline:
        yield f"filed from {_place(view, report.dateline)}"
    for kind, word in CREDITS.items():
        names = [credit.name for credit in report.credits if credit.kind == kind]
        yield f"{word}: {', '.join(names)}" if names else ""
    yield report.url or ""


def _place(view: View, dateline: Dateline) -> str:
    """Name the place with its state, unless the dateline does."""
    state = view.names.party(dateline.country) if dateline.country else ""
    named = state.partition(" (")[0].lower() in dateline.place.lower()
    if state and named:
        return f"{dateline.place} ({dateline.country})"
    return ", ".join(filter(None, (dateline.place, state)))
