"""What lies ahead: what was planned or offered, and of which no report tells what became."""

from dragoman.desk.briefing.model import Line, Section
from dragoman.desk.briefing.phrases import date_of, deed, told
from dragoman.desk.briefing.scope import Scope
from dragoman.desk.diary import diary
from dragoman.desk.events import events

_LEAD = "Planned, offered or conditional, and no report here tells what became of it."


def outlook(scope: Scope) -> Section:
    """Tell what is planned between the two, what is offered and what hangs on an if, in the order of days."""
    settled = {row.key for row in diary(scope.archive, scope.dyad, since=scope.since, until=scope.until, dated=False)
               if row.outcome is not None}
    rows = [row for status in ("planned", "offered", "conditional")
            for row in events(scope.archive, parties=scope.dyad, status=status, since=scope.since, until=scope.until,
                              once=True) if row.key not in settled]
    lines = [Line(deed(row), (scope.sources.number(row, [row.span]),), date_of(row.when, row.published),
                  told(row.reports, row.independent)) for row in sorted(rows, key=lambda row: (row.day, row.key))]
    return scope.section("Outlook", lines, _LEAD)
