"""Cooperation and conflict of two parties over time, and beneath, on the same axis, what happened and what was said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.desk.monthly import month_of
from dragoman.desk.relations import By, RelationRow
from dragoman.desk.timeline import Moment

WIDTH, _LEFT, _MIDDLE, _REACH, _LANE = 1100, 110, 104, 92, 22
_MONTHS: dict[By, int] = {"month": 1, "quarter": 3, "year": 12}
_FINE: tuple[tuple[int, By], ...] = ((40, "month"), (140, "quarter"))  # months up to which a chart is so fine
_TICKS, _BROAD = 14, 46  # labels of the axis, and how broad a bar may be
_PARTS = (("material_cooperation", "coop-deeds", -1), ("verbal_cooperation", "coop-words", -1),
          ("material_conflict", "conf-deeds", 1), ("verbal_conflict", "conf-words", 1))


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a period's bar."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class Period:
    """A period with its bars and what is told of it in words; `label` where the axis names it."""

    name: str
    told: str
    x: float
    bars: tuple[Bar, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A happening or a statement on its lane."""

    x: float
    y: float
    kind: str
    key: str
    told: str


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


def series(rows: Sequence[RelationRow], moments: Sequence[Moment], by: By, names: tuple[str, str],
           codes: tuple[str, str]) -> Series | None:
    """Draw a dyad; `rows` are its sums by `by`, `moments` what happened in order; None where nothing is dated."""
    dated = {_number(row.period, by): row for row in rows if row.period}
    dots = [moment for moment in moments if moment.day]
    numbers = [*dated, *(month_of(moment.day) // _MONTHS[by] for moment in dots)]
    if not numbers:
        return None
    first, count = min(numbers), max(numbers) - min(numbers) + 1
    step = (WIDTH - _LEFT) / count
    most = max((max(_sides(row)) for row in dated.values()), default=0) or 1
    every = -(-count // _TICKS)
    periods = tuple(_period(number, dated.get(number), by, _LEFT + (number - first) * step, step, most,
                            (number - first) % every == 0) for number in range(first, first + count))
    axis = 2 * _MIDDLE + 16
    lanes = tuple((name, axis + 18 + place * _LANE) for place, name in enumerate(("What happened", *names)))
    placed = tuple(_dot(moment, first, step, by, lanes, codes) for moment in dots)
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
    return Period(name, told, round(x + step / 2, 1), tuple(bars), name if named else "")


def _dot(moment: Moment, first: int, step: float, by: By, lanes: Sequence[tuple[str, float]],
         codes: tuple[str, str]) -> Dot:
    within = (month_of(moment.day) % _MONTHS[by] + (int(moment.day[8:10] or 15) - 1) / 31) / _MONTHS[by]
    x = _LEFT + (month_of(moment.day) // _MONTHS[by] - first + within) * step
    if moment.kind == "event":
        return Dot(round(x, 1), lanes[0][1], f"status-{moment.status}", moment.key,
                   f"{moment.day} {moment.what} {moment.status}")
    lane = 1 if codes[0] in moment.who else 2
    return Dot(round(x, 1), lanes[lane][1], "said", moment.key, f"{moment.day} {moment.what}")


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
