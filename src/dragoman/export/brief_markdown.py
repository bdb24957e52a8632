"""A brief in Markdown, with footnotes that every reader of Markdown knows."""

import re
from collections.abc import Iterator

from dragoman.desk.briefing.model import Brief, Line, Section, Source
from dragoman.desk.relations import RelationRow

_MARKS = re.compile(r"([\\`*_\[\]<>#|])")
_BAR = 20  # marks of the longest bar


def to_markdown(brief: Brief) -> str:
    """Write a brief; every line ends with the numbers of its sources, which stand at the end with their words."""
    parts = [f"# {_plain(brief.title)}", _plain(brief.lead), *_chart(brief.chart)]
    for section in brief.sections:
        parts += [f"## {_plain(section.title)}", *_section(section)]
    sources = "\n".join(_source(each) for each in brief.sources)
    return "\n\n".join([*parts, "## Sources", sources]) + "\n"


def _plain(text: str) -> str:
    """Keep what a text says from being read as marks."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section) -> Iterator[str]:
    if section.lead:
        yield f"*{_plain(section.lead)}*"
    yield "\n".join(_line(line) for line in section.lines)
    if section.left_out:
        yield f"*{section.left_out:,} more are in the archive.*"


def _line(line: Line) -> str:
    date = f"**{_plain(line.date)}** · " if line.date else ""
    detail = f" *({_plain(line.detail)})*" if line.detail else ""
    return f"- {date}{_plain(line.text)}{''.join(f'[^{number}]' for number in line.sources)}{detail}"


def _chart(rows: tuple[RelationRow, ...]) -> Iterator[str]:
    if not rows:
        return
    most = max(max(_sums(row)) for row in rows) or 1
    lines = ["| period | cooperation | conflict | Goldstein | claimed | denied | planned | |",
             "|---|---:|---:|---:|---:|---:|---:|---|"]
    for row in rows:
        good, bad = _sums(row)
        bar = "▇" * round(good * _BAR / most) + "░" * round(bad * _BAR / most)
        cells = (row.period or "undated", good, bad, f"{row.goldstein:+.1f}", row.claimed, row.denied, row.planned, bar)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    yield "## Cooperation and conflict"
    yield "\n".join(lines)


def _sums(row: RelationRow) -> tuple[int, int]:
    return row.verbal_cooperation + row.material_cooperation, row.verbal_conflict + row.material_conflict


def _source(source: Source) -> str:
    where = ", ".join(filter(None, (source.title and f"“{source.title}”", source.outlet, source.published)))
    link = f" <{source.url}>" if source.url else ""
    return f"[^{source.number}]: “{_plain(source.words)}” {_plain(where or source.report)}.{link}"
