"""Copies: reports that carry the same text, whole or shortened, under whatever name.

A text is sketched by the smallest of the numbers of its five-word runs (Broder 1997): of two texts, the runs below the
greatest number that both sketches reach are a sample of all, and tell how many they share. Texts are compared where
they share a run whose number is small enough and appeared within some weeks of each other, or one of the smallest.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.keys import key, node_id
from dragoman.archive.linking.agencies import agencies
from dragoman.archive.linking.kinds import Judgement, Node, Sketch, Within
from dragoman.archive.linking.runs import least
from dragoman.archive.linking.together import chunks
from dragoman.archive.words import words_in

_RUN = 5  # words
_KEPT = 128  # numbers in a sketch
_BLOCK = (1 << 32) // 48  # of so many runs, one is a place where copies are looked for
_DAYS = 21  # of a span; a report and its copy lie in one or in neighbours
_VAGUE = 4  # spans over which a date is as good as none
_EVER = 3  # runs by which a text is found at any time
_ALIKE, _HELD = 0.5, 0.7  # of all runs shared, and of the shorter text's
_SAMPLE = 12  # runs that a share is told from


class Copies:
    """Links reports."""

    name = "copy"
    table: Table | None = schema.report

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the nodes of every report: that of its text and day, in that of its text."""
        row = schema.report.c
        for some in chunks(reports):
            asked = select(row.id, row.text, row.text_sha256, row.credits, row.first, row.last)
            for id, words, text_hash, credits, first, last in connection.execute(asked.where(row.id.in_(some))):
                runs, numbers = least(words_in(words), _RUN, _KEPT, _BLOCK)
                sketch: Sketch = {"hash": text_hash, "runs": runs, "least": numbers[:_KEPT], "first": first,
                                  "last": last, "credits": sorted(agencies(credits))}
                text = Within(node_id("copy", text_hash), "the same text")
                yield Node(id, id, node_id("copy", text_hash, first, last, *sketch["credits"]), sketch,
                           frozenset(_blocks(numbers, first, last)), text)
                yield Node(key("node", "text of", id), id, text.node, {}, frozenset())

    def opened(self, sketch: Sketch) -> Sketch:
        """Give it as it is."""
        return sketch

    def judge(self, one: Sketch, other: Sketch) -> Judgement | None:
        """Say whether two texts are nearly the same, or one is cut from the other."""
        if one["hash"] == other["hash"] or not _near(one, other):
            return None
        alike, held = _shares(one, other)
        if alike >= _ALIKE:
            return Judgement(f"{alike:.0%} of the same five-word runs{_credited(one, other)}", alike)
        if held >= _HELD:
            return Judgement(f"{held:.0%} of the shorter text's five-word runs{_credited(one, other)}", held,
                             {"shorter": 0 if one["runs"] <= other["runs"] else 1})
        return None

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""


def _blocks(numbers: Sequence[int], first: str, last: str) -> Iterable[str]:
    """Name the places of the small runs in the weeks of a text, and of the smallest at any time: what every report of
    an outlet ends with is not to bring all of them together, but a copy without a date is to be found.
    """
    spans = [f"|{span}" for span in _spans(first, last)]
    yield from (f"{number:x}" for number in numbers[:_EVER])
    yield from (f"{number:x}{span}" for number in numbers if number < _BLOCK for span in spans)


def _spans(first: str, last: str) -> Sequence[int]:
    """Give the spans of some weeks to which a text, or a copy of it, may belong; none where it is vaguely dated."""
    if not (first and last):
        return ()
    early, late = _day(first) // _DAYS, _day(last) // _DAYS
    return range(early, late + 2) if late - early < _VAGUE else ()


def _near(one: Sketch, other: Sketch) -> bool:
    """Tell whether two texts may be of the same weeks, as far as they are dated."""
    return all(not (each["last"] and after["first"]) or _day(after["first"]) - _day(each["last"]) <= 2 * _DAYS
               for each, after in ((one, other), (other, one)))


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def _shares(one: Sketch, other: Sketch) -> tuple[float, float]:
    """Estimate the part of all runs that two texts share, and that of the shorter text's; none of too small a sample.
    """
    reach = min(_reach(one), _reach(other))
    mine, theirs = ({number for number in each["least"] if number <= reach} for each in (one, other))
    shorter = mine if one["runs"] <= other["runs"] else theirs
    shared = len(mine & theirs)
    return tuple(shared / len(of) if len(of) >= _SAMPLE else 0.0 for of in (mine | theirs, shorter))  # type: ignore[return-value]


def _reach(sketch: Sketch) -> float:
    """Give the number below which a sketch knows every run."""
    known: list[int] = sketch["least"]
    return known[-1] if sketch["runs"] > len(known) else float("inf")


def _credited(one: Sketch, other: Sketch) -> str:
    """Tell what the two credit: "; both credit Reuters", "; one credits Reuters"."""
    both, either = ({*one["credits"]} & {*other["credits"]}, {*one["credits"]} | {*other["credits"]})
    if both:
        return f"; both credit {', '.join(sorted(both))}"
    return f"; one credits {', '.join(sorted(either))}" if either else ""
