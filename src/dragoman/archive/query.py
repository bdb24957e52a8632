"""What is searched for, in one form that both databases can be asked in.

Words must all be there; "words in marks" follow one another; a word that ends in * stands for all that begin so; `OR`
between two lets either be there; what follows a - must not be there.
"""

import re
from dataclasses import dataclass

from dragoman.errors import DragomanError
from dragoman.lexicon.folding import folded_words

_PART = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_DIALECTS = {"sqlite": (" OR ", " AND ", " NOT "), "postgresql": (" | ", " & ", " & !")}


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow one another, of the last perhaps only the beginning."""

    words: tuple[str, ...]
    prefix: bool = False

    def to(self, dialect: str, loose: bool = False) -> str:
        """Write the term as the database asks for it; a `loose` one asks for its words anywhere (PostgreSQL alone)."""
        if dialect == "sqlite":
            return f'"{" ".join(self.words)}"' + ("*" if self.prefix else "")
        written = [f"'{word}'" for word in self.words]
        return "(" + (" & " if loose else " <-> ").join(written) + (":*" if self.prefix else "") + ")"


@dataclass(frozen=True, slots=True)
class Query:
    """Groups of terms: one of each group must be there, none of those that are `without`."""

    groups: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...] = ()

    def to(self, dialect: str, loose: bool = False) -> str:
        """Write the query as the database asks for it; a `loose` one finds all that it does and perhaps more."""
        either, both, but = _DIALECTS[dialect]
        wanted = both.join(f"({either.join(term.to(dialect, loose) for term in group)})" for group in self.groups)
        without = (term for term in self.without if not loose or len(term.words) == 1)
        return "".join((f"({wanted})", *(but + term.to(dialect) for term in without)))

    @property
    def terms(self) -> tuple[Term, ...]:
        """All that is to be shown where it is found."""
        return tuple(term for group in self.groups for term in group)


def parsed(words: str) -> Query:
    """Read what a user searches for; raises DragomanError where there is nothing to find by."""
    groups: list[tuple[Term, ...]] = []
    without: list[Term] = []
    either = False
    for part in _PART.finditer(words):
        if part["word"] == "OR":
            either = bool(groups)
            continue
        term = _term(part["phrase"] if part["word"] is None else part["word"])
        if term is None:
            continue
        if part["not"]:
            without.append(term)
        elif either:
            groups[-1] = (*groups[-1], term)
        else:
            groups.append((term,))
        either = False
    if not groups:
        raise DragomanError(f"There is no word to search for: {words}", "", 'Write words, "a phrase" or begin*.')
    return Query(tuple(groups), tuple(without))


def _term(written: str) -> Term | None:
    words = tuple(folded_words(written))
    return Term(words, written.endswith("*")) if words else None
