"""Issues: what states differ and agree on, known by the words in which they speak of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon.folding import folded_words
from dragoman.lexicon.table import items, read_table

_HEAD = 3  # letters by which most words are seen to begin no issue


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue by its name, and its words; one that ends in `*` stands for all that begin so.

    `beside` names issues that answer it: who wants a dispute settled bilaterally speaks of mediation too.
    """

    name: str
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()


class Issues:
    """Finds the issues that a text speaks of."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.names = tuple(issue.name for issue in issues)
        self._places = {name: place for place, name in enumerate(self.names)}
        self.beside = {issue.name: issue.beside for issue in issues}
        self._starts: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)  # (issue, pattern) by its first word
        for issue in issues:
            for words in issue.words:
                pattern = words.split()
                self._starts[pattern[0]].append((issue.name, pattern))
        self._lengths = sorted({len(start) - 1 for start in self._starts if start.endswith("*")})
        self._first = {start[:_HEAD].rstrip("*") for start in self._starts}

    def of(self, text: str) -> tuple[str, ...]:
        """Name the issues whose words stand in the text, in the order of the table."""
        words = folded_words(text)
        found = {name for place in range(len(words)) for name, length in self._at(words, place) if length}
        return tuple(sorted(found, key=self._places.__getitem__))

    def named(self, name: str) -> str | None:
        """Give the issue that a user means: by its name, or by one of its words."""
        wanted = folded_words(name)
        plain = next((each for each in self.names if folded_words(each) == wanted), None)
        return plain or next((each for each, length in self._at(wanted, 0) if length == len(wanted)), None)

    def _at(self, words: Sequence[str], place: int) -> Iterator[tuple[str, int]]:
        """Give each issue whose words begin at a place, with how many they are."""
        word = words[place] if place < len(words) else ""
        if word[:_HEAD] not in self._first and not any(word[:length] in self._first for length in range(1, _HEAD)):
            return
        starts = [word, *(word[:length] + "*" for length in self._lengths if length <= len(word))]
        for start in starts:
            for name, pattern in self._starts.get(start, ()):
                part = words[place:place + len(pattern)]
                if len(part) == len(pattern) and all(map(_fits, part, pattern)):
                    yield name, len(pattern)


def load_issues(packs: Iterable[Path] = ()) -> Issues:
    """Read the issues as shipped and from the packs; raises LexiconError when a row has no words."""
    return Issues([_issue(row["name"], items(row["words"]), items(row["beside"])) for row in
                   read_table("issues", "name", ("name", "words", "beside"), packs)])


def _issue(name: str, words: tuple[str, ...], beside: tuple[str, ...]) -> Issue:
    if not words or not all(word.split() for word in words):
        raise LexiconError(f"The issue {name} has no words.", "issues.csv", "Write at least one: mediat*|good offices")
    return Issue(name, words, beside)


def _fits(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
