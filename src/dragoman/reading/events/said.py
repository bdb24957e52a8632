"""What each side has said, by the places of the words that tell so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.settle import side_of
from dragoman.reading.grammar.latest import Latest
from dragoman.records import Statement


class Said:
    """The statements that have a cue, by side: asked of every event told in words."""

    def __init__(self, statements: Iterable[Statement], cast: Cast) -> None:
        """Take the statements in text order."""
        of = defaultdict[str | None, list[tuple[int, int, Statement]]](list)
        for number, each in enumerate(statements):
            if each.cue is not None:
                of[side_of(each, cast)].append((number, each.cue.span.start, each))
        self._of = {side: Latest(said, lambda each: each[1]) for side, said in of.items()}

    def before(self, sides: Sequence[str], place: int) -> Iterator[Statement]:
        """Give what some sides have said in words that begin before a place, the latest statement first."""
        said = (self._of[side].before(place) for side in dict.fromkeys(sides) if side in self._of)
        return (each for _, _, each in merge(*said, key=lambda each: each[0], reverse=True))
