"""Cooperation and conflict over time as SVG: above the line what brings together, below it what drives apart."""

from collections.abc import Iterator, Sequence
from html import escape

from dragoman.desk.relations import RelationRow

_WIDTH, _HEIGHT, _FOOT, _SIDE = 720, 240, 24, 36
_GAP = 0.25  # of a period's width that stays empty
_TICKS = 12  # years that are named at most
_CLASSES = (("material_cooperation", "good strong"), ("verbal_cooperation", "good"),
            ("material_conflict", "bad strong"), ("verbal_conflict", "bad"))
_STYLE = (".good{fill:#2a7f9e}.bad{fill:#c2571a}.strong{fill-opacity:1}rect:not(.strong){fill-opacity:.55}"
          "text{font:12px system-ui,sans-serif;fill:currentColor}line{stroke:currentColor;stroke-opacity:.4}")


def chart(rows: Sequence[RelationRow], title: str) -> str:
    """Draw one bar a period; `rows` are of one dyad, in order. The same numbers belong in a table beside it."""
    dated = [row for row in rows if row.period]
    if not dated:
        return ""
    most = max(max(_good(row), _bad(row)) for row in dated) or 1
    middle = (_HEIGHT - _FOOT) / 2
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
             f"<title>{escape(title)}</title><style>{_STYLE}</style>", *_bars(dated, middle, most),
             f'<line x1="{_SIDE}" x2="{_WIDTH}" y1="{middle}" y2="{middle}"/>',
             f'<text x="0" y="14">{most}</text><text x="0" y="{2 * middle - 2:g}">{most}</text></svg>']
    return "".join(parts)


def _good(row: RelationRow) -> int:
    return row.verbal_cooperation + row.material_cooperation


def _bad(row: RelationRow) -> int:
    return row.verbal_conflict + row.material_conflict


def _bars(rows: Sequence[RelationRow], middle: float, most: int) -> Iterator[str]:
    step, unit = (_WIDTH - _SIDE) / len(rows), (middle - 4) / most
    every = -(-len(rows) // _TICKS)
    for place, row in enumerate(rows):
        left = _SIDE + place * step + step * _GAP / 2
        yield f"<g><title>{escape(row.period)}: {_good(row)} cooperation, {_bad(row)} conflict</title>"
        yield from _bar(row, left, step * (1 - _GAP), middle, unit)
        if place % every == 0:
            middle_of_it = left + step * (1 - _GAP) / 2
            yield f'<text x="{middle_of_it:.1f}" y="{_HEIGHT - 6}" text-anchor="middle">{escape(row.period)}</text>'
        yield "</g>"


def _bar(row: RelationRow, left: float, width: float, middle: float, unit: float) -> Iterator[str]:
    up, down = middle, middle
    for name, kind in _CLASSES:
        height = getattr(row, name) * unit
        if not height:
            continue
        up, top = (up - height, up - height) if "good" in kind else (up, down)
        down += 0 if "good" in kind else height
        yield f'<rect class="{kind}" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
