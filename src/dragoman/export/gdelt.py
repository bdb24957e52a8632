"""Events as rows in the manner of CAMEO and GDELT 1.0, tab-separated, for tools that know no other form.

Columns are those of the GDELT event table that can be told truthfully; the last three, which GDELT lacks, say whether
it happened, on whose word, and which words. One event of several parties is several rows, one a dyad.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import product

from dragoman.desk.events import EventRow
from dragoman.desk.parties import parties
from dragoman.lexicon.plover import types

COLUMNS = ("GlobalEventID", "Day", "MonthYear", "Year", "Actor1Code", "Actor1Name", "Actor2Code", "Actor2Name",
           "EventCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumSources", "NumArticles",
           "ActionGeo_FullName", "ActionGeo_CountryCode", "DATEADDED", "SOURCEURL", "Status", "AccordingTo", "Text")


def to_gdelt(rows: Iterable[EventRow]) -> Iterator[bytes]:
    """Write events with a header; an event without a day is left out, since every row of GDELT has one."""
    yield _line(COLUMNS)
    for row in rows:
        if row.day:
            yield from (_line(_cells(row, *ends)) for ends in _dyads(row))


def _dyads(row: EventRow) -> list[tuple[str, str]]:
    pairs = list(product(row.sources or [""], row.targets or [""]))
    return [pair for pair in pairs if pair[0] != pair[1]] or pairs[:1]


def _cells(row: EventRow, one: str, other: str) -> list[object]:
    day = row.day.replace("-", "")
    code = row.cameo or types()[row.type].roots[0]
    return [row.key, day, day[:6], day[:4], *_actor(one), *_actor(other), code, code[:2], row.quad,
            row.goldstein, row.independent, row.reports, row.place, row.country, (row.published or "").replace("-", ""),
            row.report, row.status, "|".join(row.according_to), " ".join(row.text.split())]


def _actor(code: str) -> tuple[str, str]:
    return (code if code in parties().shown else ""), parties().names.party(code)


def _line(cells: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter="\t", lineterminator="\n").writerow(["" if cell is None else cell for cell in cells])
    return line.getvalue().encode()
