"""What the two did: their encounters, and all else by its weight."""

from collections.abc import Sequence

from dragoman.desk.briefing.model import Line, Section
from dragoman.desk.briefing.phrases import date_of, deed, encounter, told
from dragoman.desk.briefing.scope import Scope
from dragoman.desk.encounters import encounters
from dragoman.desk.events import EventRow, events

_DOUBT = 3  # how much doubt takes off: at a confidence of 0.6 four fifths of the weight
_TELLING = 4  # what each further source adds, on the Goldstein scale
_DONE = ("happened", "ongoing", "claimed", "denied")


def done(scope: Scope) -> list[EventRow]:
    """Give what happened between the two, or is claimed or denied to have, each happening once."""
    rows = events(scope.archive, parties=scope.dyad, since=scope.since, until=scope.until, once=True)
    return [row for row in rows if row.status in _DONE]


def met(scope: Scope) -> Section:
    """Tell when and where the two met; of very many the last."""
    rows = list(encounters(scope.archive, scope.dyad, since=scope.since, until=scope.until))
    shown = rows[-scope.most:]
    lines = [Line(encounter(row), (scope.sources.number(row, [row.span]),), date_of(row.when, row.published),
                  told(row.reports, row.independent)) for row in shown]
    return Section("Encounters", tuple(lines), left_out=len(rows) - len(shown))


def acted(scope: Scope, rows: Sequence[EventRow]) -> Section:
    """Tell what else was done; of very much what weighs most on the Goldstein scale, is surest and told most often."""
    rest = [row for row in rows if row.type != "CONSULT" or row.status not in ("happened", "ongoing")]
    weighed = sorted(rest, key=lambda row: (-_weight(row), row.day, row.key))
    chosen = {row.key for row in weighed[:scope.most]}
    lines = [Line(deed(row), (scope.sources.number(row, [row.span]),), date_of(row.when, row.published),
                  told(row.reports, row.independent)) for row in rest if row.key in chosen]
    return Section("Chronology", tuple(lines), left_out=len(rest) - len(lines))


def _weight(row: EventRow) -> float:
    """Weigh an event: one that a single report tells doubtfully weighs little, whatever it would be."""
    return abs(row.goldstein or 0) * row.confidence ** _DOUBT + _TELLING * (row.independent - 1)
