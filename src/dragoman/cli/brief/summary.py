"""What several readings come to together: who spoke, who dealt with whom and how, what is disputed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from rich import box
from rich.columns import Columns
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.cli.brief.disputed import is_disputed
from dragoman.cli.brief.lines import section
from dragoman.cli.brief.words import SIGNS
from dragoman.records import Reading
from dragoman.wording.dates import shortly
from dragoman.wording.names import Names

_TOP = 10
_WORDS = 4  # a table of more columns than these holds counts, and keeps to a line a row
# quad classes of PLOVER: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
_COOPERATION = (1, 2)


def print_summary(readings: Sequence[Reading], console: Console, names: Names) -> None:
    """Print the reports in a table, the dyads with the tone between them, and the count of each status."""
    console.print(section(f"{len(readings)} reports together"))
    console.print(_reports(readings))
    console.print(_dyads(readings, names))
    console.print(_disputes(readings, names))
    console.print(_statuses(readings))


def _reports(readings: Sequence[Reading]) -> Table:
    table = _table("Published", "Report", "Said", "Events", "Disputed")
    for reading in sorted(readings, key=lambda reading: reading.report.published or ""):
        report = reading.report
        published = shortly(report.published) if report.published else "undated"
        about = "~" if report.published_by == "inferred" else ""
        # the title alone gives way where the terminal is narrow
        title = Text(report.title or report.id, no_wrap=True, overflow="ellipsis")
        table.add_row(about + published, title, *_counts(reading))
    return table


def _counts(reading: Reading) -> Iterator[str]:
    for records in (reading.statements, reading.events, list(filter(is_disputed, reading.claims))):
        yield str(len(records) or "")


def _dyads(readings: Sequence[Reading], names: Names) -> Table:
    """Who dealt with whom: pairs of parties, cooperation and conflict counted apart, what is denied left out."""
    good, bad = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for pair, quad in _pairs(readings):
        (good if quad in _COOPERATION else bad)[pair] += 1
    table = _table("Who with whom", "", "Cooperation", "Conflict")
    for pair, _ in sorted((good + bad).items(), key=lambda item: (-item[1], item[0]))[:_TOP]:
        tone = Text("+" * good[pair], "green"), Text("−" * bad[pair], "red")
        table.add_row(*map(names.coded, pair), *tone)
    return table


def _pairs(readings: Sequence[Reading]) -> Iterator[tuple[tuple[str, str], int]]:
    for event in (event for reading in readings for event in reading.events):
        if event.status not in ("denied", "cancelled"):
            pairs = {(min(pair), max(pair)) for pair in product(event.sources, event.targets)}
            yield from ((pair, event.quad) for pair in sorted(pairs) if pair[0] != pair[1])


def _disputes(readings: Sequence[Reading], names: Names) -> Table:
    """What more than one side speaks of: asserted by one, denied or left without a word by another."""
    table = _table("Disputed", "Asserted", "Denied", "Silent")
    for claim in (claim for reading in readings for claim in reading.claims):
        sides = (claim.asserted_by, claim.denied_by, claim.no_comment)
        if sum(map(bool, sides)) > 1:
            table.add_row(" ".join(claim.claim.split()), *map(names.parties, sides))
    return table


def _statuses(readings: Iterable[Reading]) -> RenderableType:
    found = Counter(event.status for reading in readings for event in reading.events)
    counted = ((found[status], status, sign) for status, sign in SIGNS.items() if found[status])
    parts = [Text(f"{sign.mark} {count} {status}", sign.style, no_wrap=True) for count, status, sign in counted]
    return Padding(Columns(parts, padding=(0, 3), title=None), (0, 0, 1, 2))


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), header_style="bold")
    for place, column in enumerate(columns):
        counting = len(columns) > _WORDS
        table.add_column(column, justify="right" if counting and place > 1 else "left", no_wrap=counting and place != 1)
    return table
