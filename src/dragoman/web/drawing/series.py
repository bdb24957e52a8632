"""Cooperation and conflict of two parties over time, and beneath, on the same axis, what happened and what was said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from dragoman.desk.monthly import month_named, month_of
from dragoman.desk.relations import By, RelationRow
from dragoman.desk.spoken import SpokenRow
from dragoman.desk.timeline import Moment
from dragoman.web.drawing.bar import Bar
from dragoman.web.wordings import party

WIDTH, _LEFT, _MIDDLE, _REACH, _LANE = 1100, 110, 104, 92, 22
_MONTHS: dict[By, int] = {"month": 1, "quarter": 3, "year": 12}
_FINE: tuple[tuple[int, By], ...] = ((40, "month"), (140, "quarter"))  # months up to which a chart is so fine
_DOT = 4.5
_TICKS, _BROAD = 14, 46  # labels of the axis, and how broad a bar may be
_PARTS = (("material_cooperation", "coop-deeds", -1), ("verbal_cooperation", "coop-words", -1),
          ("material_conflict", "conf-deeds", 1), ("verbal_conflict", "conf-words", 1))


@dataclass(frozen=True, slots=True)
class Period:
    """A period, its first and last month, its bars and what they tell; `label` where the axis names it."""

    name: str
    since: str
    until: str
    told: str
    x: float
    bars: tuple[Bar, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A happening or a statement on its lane, by its key; or how many there were in a period, which has none."""

    x: float
    y: float
    radius: float
    kind: str
    key: str
    told: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The chart: periods, the axis and the lanes beneath; `most` is what the longest bar stands for."""

    width: int
    height: int
    left: int
    middle: int
    axis: int
    most: int
    by: By
    periods: tuple[Period, ...]
    lanes: tuple[tuple[str, float], ...]
    dots: tuple[Dot, ...]


def fineness(days: Iterable[str]) -> By:
    """Choose how fine a chart over these days may be."""
    months = [month_of(day) for day in days if day]
    length = max(months) - min(months) + 1 if months else 0
    return next((by for most, by in _FINE if length <= most), "year")


def series(rows: Sequence[RelationRow], moments: Sequence[Moment], said: Sequence[SpokenRow], by: By,
           codes: tuple[str, str]) -> Series | None:
    """Draw a dyad; `rows` are its sums by `by`; None where nothing is dated.

    Beneath stand the `moments`, or where there are too many to be handed over, how many there were in each period:
    of happenings by the rows, of statements by `said`.
    """
    dated = {_number(row.period, by): row for row in rows if row.period}
    dots = [moment for moment in moments if moment.day]
    spoken = {(each.by, _number(each.period, by)): each.statements for each in said if each.period}
    numbers = [*dated, *(number for _, number in spoken), *(month_of(moment.day) // _MONTHS[by] for moment in dots)]
    if not numbers:
        return None
    first, count = min(numbers), max(numbers) - min(numbers) + 1
    step = (WIDTH - _LEFT) / count
    most = max((max(_sides(row)) for row in dated.values()), default=0) or 1
    every = -(-count // _TICKS)
    periods = tuple(_period(number, dated.get(number), by, _LEFT + (number - first) * step, step, most,
                            (number - first) % every == 0) for number in range(first, first + count))
    axis = 2 * _MIDDLE + 16
    lanes = tuple((name, axis + 18 + place * _LANE) for place, name in enumerate(("What happened", *map(party, codes))))
    placed = tuple(_dot(moment, first, step, by, lanes, codes) for moment in dots) if dots else tuple(
        _counted(periods, lanes, [{number - first: _all(row) for number, row in dated.items()}, *(
            {number - first: count for (code, number), count in spoken.items() if code == each} for each in codes)]))
    return Series(WIDTH, axis + 14 + 3 * _LANE, _LEFT, _MIDDLE, axis, most, by, periods, lanes, placed)


def _period(number: int, row: RelationRow | None, by: By, x: float, step: float, most: int, named: bool) -> Period:
    name, bars = _name(number, by), []
    ends = {-1: float(_MIDDLE), 1: float(_MIDDLE)}
    for field, kind, way in _PARTS if row else ():
        height = getattr(row, field) / most * _REACH
        if height:
            top = ends[way] - height if way < 0 else ends[way]
            ends[way] += way * height
            width = min(max(step * 0.76, 1), _BROAD)
            bars.append(Bar(round(x + (step - width) / 2, 1), round(top, 1), round(width, 1), round(height, 1), kind))
    told = f"{name}: {_told(row)}" if row else ""
    since, until = month_named(number * _MONTHS[by]), month_named((number + 1) * _MONTHS[by] - 1)
    return Period(name, since, until, told, round(x + step / 2, 1), tuple(bars), name if named else "")


def _dot(moment: Moment, first: int, step: float, by: By, lanes: Sequence[tuple[str, float]],
         codes: tuple[str, str]) -> Dot:
    within = (month_of(moment.day) % _MONTHS[by] + (int(moment.day[8:10] or 15) - 1) / 31) / _MONTHS[by]
    x = _LEFT + (month_of(moment.day) // _MONTHS[by] - first + within) * step
    if moment.kind == "event":
        return Dot(round(x, 1), lanes[0][1], _DOT, f"status-{moment.status}", moment.key,
                   f"{moment.day} {moment.what} {moment.status}")
    lane = 1 if codes[0] in moment.who else 2
    return Dot(round(x, 1), lanes[lane][1], _DOT, "said", moment.key, f"{moment.day} {moment.what}")


def _counted(periods: Sequence[Period], lanes: Sequence[tuple[str, float]],
             counts: Sequence[Mapping[int, int]]) -> Iterator[Dot]:
    """Give a dot for each period of each lane with anything in it, the larger the more there was."""
    most = max((count for lane in counts for count in lane.values()), default=1)
    for (name, y), lane in zip(lanes, counts, strict=True):
        for place, count in sorted(lane.items()):
            period = periods[place]
            if count:
                radius = round(2 + (_LANE / 2 - 3) * sqrt(count / most), 1)
                yield Dot(period.x, y, radius, "counted", "", f"{period.name}, {name}: {count}", period.since,
                          period.until)


def _all(row: RelationRow) -> int:
    return sum(_sides(row)) + row.claimed + row.denied + row.planned + row.cancelled


def _told(row: RelationRow) -> str:
    good, bad = _sides(row)
    apart = [f"{getattr(row, name)} {name}" for name in ("claimed", "denied", "planned", "cancelled")
             if getattr(row, name)]
    return ", ".join([f"{good} cooperation", f"{bad} conflict", f"Goldstein {row.goldstein:+g}", *apart])


def _sides(row: RelationRow) -> tuple[int, int]:
    return row.verbal_cooperation + row.material_cooperation, row.verbal_conflict + row.material_conflict


def _number(period: str, by: By) -> int:
    if by == "quarter":
        return int(period[:4]) * 4 + int(period[6]) - 1
    return month_of(period + "-01-01" if by == "year" else period) // _MONTHS[by]


def _name(number: int, by: By) -> str:
    if by == "year":
        return str(number)
    return f"{number // 4}-Q{number % 4 + 1}" if by == "quarter" else f"{number // 12:04}-{number % 12 + 1:02}"
