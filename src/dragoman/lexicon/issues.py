"""Issues: what states differ and agree on, known by the words in which they speak of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.folding import folded_words
from dragoman.lexicon.table import items, read_table

_START = 4  # letters by which most texts are seen to have no word of an issue


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue by its name, and its words; one that ends in `*` stands for all that begin so."""

    name: str
    words: tuple[str, ...]


class Issues:
    """Finds the issues that a text speaks of."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.names = tuple(issue.name for issue in issues)
        self._patterns = tuple((issue.name, _pattern(issue.words)) for issue in issues)
        self._by_start: dict[str, set[int]] = defaultdict(set)
        for place, issue in enumerate(issues):
            for start in _starts(issue.words):
                self._by_start[start].add(place)

    def of(self, text: str) -> tuple[str, ...]:
        """Name the issues whose words stand in the text, in the order of the table."""
        words = folded_words(text)
        told, starts = " ".join(words), {"", *(word[:_START] for word in words)}
        asked = sorted(set[int]().union(*(self._by_start[start] for start in starts & self._by_start.keys())))
        return tuple(self.names[place] for place in asked if self._patterns[place][1].search(told))

    def named(self, name: str) -> str | None:
        """Give the issue that a user means: by its name, or by one of its words."""
        wanted = " ".join(folded_words(name))
        plain = next((each for each in self.names if " ".join(folded_words(each)) == wanted), None)
        return plain or next((each for each, pattern in self._patterns if pattern.fullmatch(wanted)), None)


def load_issues(packs: Iterable[Path] = ()) -> Issues:
    """Read the issues as shipped and from the packs; raises LexiconError when a row has no words."""
    return Issues([_issue(row["name"], items(row["words"])) for row in
                   read_table("issues", "name", ("name", "words"), packs)])


def _issue(name: str, words: tuple[str, ...]) -> Issue:
    if not words:
        raise LexiconError(f"The issue {name} has no words.", "issues.csv", "Write at least one: mediat*|good offices")
    return Issue(name, words)


def _starts(words: Sequence[str]) -> frozenset[str]:
    """Give the first letters of the words, one of which a text must have; "" where a stem is shorter."""
    return frozenset("" if "*" in word[:_START] else word.split()[0].rstrip("*")[:_START] for word in words)


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    forms = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{forms})\b")
