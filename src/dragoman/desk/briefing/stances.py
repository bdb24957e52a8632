"""Where each side stands on what concerns the other, and how that moved."""

from collections.abc import Iterator, Sequence

from dragoman.desk.briefing.model import Line, Section
from dragoman.desk.briefing.phrases import date_of, named
from dragoman.desk.briefing.scope import Scope
from dragoman.desk.positions import PositionRow, positions
from dragoman.desk.statements import statements
from dragoman.wording.dates import in_words

_ISSUES, _EACH = 8, 6  # issues of a side that are shown, and rows of each
_MOVES = {"shifts": ", a shift", "holds": ", as before"}


def stands(scope: Scope, party: str, other: str) -> Section:
    """Tell one side's stances on the issues on which it has spoken of the other."""
    about = {row.key for row in statements(scope.archive, for_=party, about=other, since=scope.since,
                                           until=scope.until)}
    rows = list(positions(scope.archive, party, since=scope.since, until=scope.until))
    concerning = {row.issue for row in rows if row.key in about}
    by_issue: dict[str, list[PositionRow]] = {}
    for row in rows:
        if row.issue in concerning:
            by_issue.setdefault(row.issue, []).append(row)
    busiest = sorted(by_issue, key=lambda issue: (-len(by_issue[issue]), issue))[:_ISSUES]
    lines = [line for issue in sorted(busiest) for line in _issue(scope, issue, by_issue[issue])]
    return Section(f"Positions of {named([party])}", tuple(lines), left_out=len(by_issue) - len(busiest))


def _issue(scope: Scope, issue: str, rows: Sequence[PositionRow]) -> Iterator[Line]:
    """Show the first, the last and every shift."""
    telling = [row for place, row in enumerate(rows) if place in (0, len(rows) - 1) or row.change == "shifts"]
    for row in telling[-_EACH:]:
        day = in_words(row.day) if row.day else date_of(None, row.published)
        text = f"{issue[:1].upper()}{issue[1:]}: {row.stance}{_MOVES.get(row.change or '', '')}"
        yield Line(f"{text} — {row.speaker or named([row.party])}.", (scope.sources.number(row, row.spans),), day)
