"""The head of the brief: what the report is, how it is dated, where it was filed, from whom it has its words."""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from dragoman.cli.brief.evidence import after_dateline
from dragoman.cli.brief.lines import joined
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import CREDITS
from dragoman.records import Dateline, Report
from dragoman.wording.dates import in_words

_TITLE = 140
_DATED = {"given": "{}", "text": "{}, by a stamp in its text",
          "inferred": "no date given; its content says {}", "unknown": "no date given, none to be found in its text"}
_WORD = re.compile(r"[^\W\d_]{3,}")


def header(view: View) -> RenderableType:
    """Frame the title with what is known of the report."""
    report = view.reading.report
    details = [detail for detail in _details(view) if detail]
    return Panel(Text("\n").join([Text(_title(report), style="bold"), *map(Text, details)]), style="", padding=(0, 1))


def _title(report: Report) -> str:
    first = " ".join((report.title or _first_line(report)).split())
    return first if len(first) <= _TITLE else first[:_TITLE].rsplit(" ", 1)[0] + " …"


def _first_line(report: Report) -> str:
    """Give the first line that says something, without the dateline before it."""
    start = len(report.text) - len(report.text.lstrip())
    end = report.text.find("\n", start) % (len(report.text) + 1)
    return report.text[after_dateline(report, start, end) : end]


def _details(view: View) -> Iterator[str]:
    report = view.reading.report
    dated = _DATED[report.published_by].format(in_words(report.published) if report.published else "")
    yield joined(report.outlet or "", dated)
    filed = f"filed from {_place(view, report.dateline)}" if report.dateline else ""
    yield joined(filed, *_credits(report))
    yield report.url or ""


def _credits(report: Report) -> Iterator[str]:
    for kind, word in CREDITS.items():
        names = [credit.name for credit in report.credits if credit.kind == kind]
        yield f"{word} {', '.join(names)}" if names else ""


def _place(view: View, dateline: Dateline) -> str:
    """Name the place with its state, unless the dateline does; capitals are an agency's way, not the place's."""
    place = _WORD.sub(lambda word: word[0].capitalize() if word[0].isupper() else word[0], dateline.place)
    state = view.names.party(dateline.country) if dateline.country else ""
    return place if state.lower() in place.lower() else f"{place}, {state}"
