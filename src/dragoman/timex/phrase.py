"""What the lexer finds: a stretch of text with its form; and a rule of the grammar, which finds it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.timex.anchor import Form

Match = re.Match[str]


class Phrase(NamedTuple):
    """[start, end) in code points, and what stands there."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with the maker of its form, which may refuse a match by giving None."""

    pattern: re.Pattern[str]
    build: Callable[[Match], Form | None]

    def find(self, text: str) -> Iterator[Phrase]:
        """Find every stretch that the rule takes."""
        for match in self.pattern.finditer(text):
            try:
                form = self.build(match)
            except (ValueError, OverflowError):  # "31 June", "00:75": figures that no calendar knows
                form = None
            if form is not None and match.end() > match.start():
                yield Phrase(match.start(), match.end(), form)


def rule(pattern: str, build: Callable[[Match], Form | None]) -> Rule:
    """Make a rule of a pattern that must not begin inside a word or a number."""
    return Rule(re.compile(rf"(?<![\w$€£#@])(?<!\d[.,/:]){pattern}"), build)
