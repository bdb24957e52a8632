"""Quotations by their marks: curly, straight, low, angled and single, nested, unclosed, or over paragraphs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.reading.statements.inverted_commas import find_single
from dragoman.records import Span

_MARK = re.compile(r"[\"“”„‟«»″]|``|''")
_BREAK = re.compile(r"(?<![^\S\n])[^\S\n]*\n\s*")  # looked for from the first of many spaces, not from each
_OPENERS = frozenset({"“", "„", "‟", "«", "``"})
_CLOSERS = frozenset({"”", "»", "''"})
_BEFORE_OPENING = frozenset("([{—–-/:'‘“\"")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…'’”\"")
_LINES = 12  # a quotation left open is looked for no farther than so many lines
_DEEPEST = 16  # quotations within one another: more than the worst set of real reports, which closes none, ever has


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks.

    `outer` has the marks, `inner` has neither marks nor outer white space; `depth` is 0 unless it lies in another one;
    `follows` tells that it carries on the quotation before it, left open at the end of the paragraph before.
    """

    outer: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    follows: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Find every quotation of a text, in the order in which they open; odd marks are passed over, never an error."""
    doubles = _Doubles(_Scanner(text).run())
    singles = [Quotation(outer, inner) for outer, inner in find_single(text) if not doubles.cross(outer)]
    return _with_depth(sorted([*doubles.quotations, *singles], key=lambda each: (each.outer.start, -each.outer.end)))


class _Doubles:
    """The quotations in double marks, in text order, and in which other one each lies: -1 for none."""

    def __init__(self, quotations: list[Quotation]) -> None:
        self.quotations = quotations
        self._starts = [each.outer.start for each in quotations]
        self._around: list[int] = []
        for number, each in enumerate(quotations):
            last = number - 1
            while last >= 0 and quotations[last].outer.end <= each.outer.start:
                last = self._around[last]
            self._around.append(last)

    def cross(self, span: Span) -> bool:
        """Tell whether a span cuts through the edge of one of them, be it the outermost."""
        near = (each for place in (span.start, span.end - 1) for each in self._at(place) if each.outer.overlaps(span))
        return any(not each.inner.contains(span) and not span.contains(each.outer) for each in near)

    def _at(self, place: int) -> Iterator[Quotation]:
        """Give the last that opens up to a place, and those around it, the innermost first."""
        number = bisect_right(self._starts, place) - 1
        while number >= 0:
            yield self.quotations[number]
            number = self._around[number]


def _with_depth(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    around: list[Quotation] = []
    for each in quotations:
        while around and around[-1].outer.end <= each.outer.start:
            around.pop()
        deep = Quotation(each.outer, each.inner, len(around), each.closed, each.follows)
        found.append(deep)
        around.append(deep)
    return tuple(found)


@dataclass(slots=True)
class _Open:
    """An opening mark still waiting for its closing one."""

    mark: str
    start: int
    end: int
    follows: bool = False


class _Scanner:
    """One walk over the double marks of a text, with the marks still open on a stack."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.breaks = [(match.start(), match.end(), match.group().count("\n") > 1) for match in _BREAK.finditer(text)]
        self.starts = [start for start, _, _ in self.breaks]
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.follows = False

    def run(self) -> list[Quotation]:
        """Walk once; what is still open at the end ends with its line."""
        for match in _MARK.finditer(self.text):
            self._pass_breaks(match.start(), match.group())
            self._meet(match.group(), match.start(), match.end())
        self._abandon()
        return sorted(self.found, key=lambda each: each.outer.start)

    def _pass_breaks(self, at: int, mark: str) -> None:
        """Give up what a blank line, or too many lines, has left behind; note whether this mark may carry it on.

        A mark that can only close still closes what one that can only open began some paragraphs before.
        """
        self.follows = False
        if not self.stack:
            return
        first = bisect_left(self.starts, self.stack[0].end)
        last = bisect_left(self.starts, at)
        passed = self.breaks[first:last]
        sided = self.stack[0].mark in _OPENERS and mark in _CLOSERS and not self._leaning(at, at + len(mark))[0]
        if passed and (len(passed) > _LINES or (not sided and any(blank for _, _, blank in passed))):
            self.follows = len(passed) == 1 and passed[0][1] == at
            self._abandon()

    def _meet(self, mark: str, start: int, end: int) -> None:
        opens, closes = self._leaning(start, end)
        if self._is_opening(mark, opens, closes):
            self._open(mark, start, end, opens and not closes)
        elif self.stack:
            self._close(start, end)

    def _leaning(self, start: int, end: int) -> tuple[bool, bool]:
        """Tell whether the neighbours of a mark make it look like an opening one, and like a closing one."""
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ".,;:!?"
        closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
        return opens, closes

    def _is_opening(self, mark: str, opens: bool, closes: bool) -> bool:
        waiting = bool(self.stack)
        if waiting and self.stack[-1].mark == "„" and mark == "“":
            return opens and not closes
        if mark in _OPENERS:
            return not (waiting and closes and not opens)
        if mark in _CLOSERS:
            return not waiting and not closes
        return opens and not closes if waiting else not (closes and not opens)

    def _open(self, mark: str, start: int, end: int, sure: bool) -> None:
        follows = self.follows and sure
        if self.stack and (line := self._line_start(start)) is not None:
            # a paragraph reopens the quotation that the one before left open
            follows = follows or line == 1
            self._abandon()
        elif self.stack and (mark not in _OPENERS or len(self.stack) >= _DEEPEST):
            self._abandon(start)
        self.stack.append(_Open(mark, start, end, follows))

    def _line_start(self, at: int) -> int | None:
        """Count the lines since the waiting mark when this one begins a line, else None."""
        first = bisect_left(self.starts, self.stack[0].end)
        last = bisect_left(self.starts, at)
        return last - first if last > first and self.breaks[last - 1][1] == at else None

    def _close(self, start: int, end: int) -> None:
        opened = self.stack.pop()
        self._keep(opened, start, end, closed=True)

    def _abandon(self, limit: int | None = None) -> None:
        """End what is open at the end of its line, or at `limit` where another mark comes first."""
        if self.stack:
            opened = self.stack[0]
            at = bisect_left(self.starts, opened.end)
            line = self.starts[at] if at < len(self.starts) else len(self.text)
            inside = [each.outer.start for each in self.found[-8:] if each.outer.start > opened.start]
            stop = min([line, *inside, *([] if limit is None else [limit])])
            self._keep(opened, stop, stop, closed=False)
        self.stack.clear()

    def _keep(self, opened: _Open, stop: int, end: int, closed: bool) -> None:
        inner = self.text[opened.end : stop]
        if inner.strip():
            start = opened.end + len(inner) - len(inner.lstrip())
            stop = opened.end + len(inner.rstrip())
            outer = Span(opened.start, end if closed else stop)
            self.found.append(Quotation(outer, Span(start, stop), 0, closed, opened.follows))
