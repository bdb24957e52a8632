"""A word of a parse as the rules hold it, with its place in the text and in the tree."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from spacy.lang.lex_attrs import is_quote

if TYPE_CHECKING:
    from dragoman.reading.grammar.parse import Doc
    from dragoman.reading.grammar.span import Span

_IOB = ("", "I", "O", "B")
_STARTS = {0: None, 1: True}


class Token:
    """A word with its place in the text and in the tree; two tokens are equal only if they are the same."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_sent_start",
        "is_space",
        "is_whole",
        "left_edge",
        "lemma_",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    head: "Token"
    left_edge: "Token"
    right_edge: "Token"
    sent: "Span"

    def __init__(self, doc: "Doc", i: int, idx: int, text: str, spaced: int,
                 names: tuple[str, str, str, str, str], iob: int, start: int) -> None:
        self.doc, self.i, self.idx, self.text = doc, i, idx, text
        self.lower_, self.is_space, self.is_punct = _look(text)
        self.whitespace_ = " " if spaced else ""
        self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = names
        self.ent_iob_, self.is_sent_start = _IOB[iob], _STARTS.get(start, False)
        self.children: Sequence[Token] = ()  # what hangs on it, in the order of the text
        self.left_edge = self.right_edge = self
        self.is_whole = True

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> list["Token"]:
        """The words before it that hang on it."""
        return [each for each in self.children if each.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The words behind it that hang on it."""
        return [each for each in self.children if each.i > self.i]

    @property
    def subtree(self) -> list["Token"]:
        """The word and all that hangs on it, near or far."""
        return self.doc[self.left_edge.i : self.right_edge.i + 1] if self.is_whole else list(self._walk())

    def _walk(self) -> Iterator["Token"]:
        todo: list[tuple[Token, bool]] = [(self, False)]
        while todo:
            token, opened = todo.pop()
            if opened:
                yield token
            else:
                todo += [(each, False) for each in reversed(token.rights)]
                todo.append((token, True))
                todo += [(each, False) for each in reversed(token.lefts)]

    @property
    def ancestors(self) -> list["Token"]:
        """The words above, from the head up to the root."""
        token, found = self, list[Token]()
        while token.head is not token:
            token = token.head
            found.append(token)
        return found

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The other words that the same conjunction joins."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [each for each in token.children if each.dep_ == "conj" and each.i > token.i]
        return tuple(each for each in found if each is not self)

    @property
    def ent_type(self) -> bool:
        """Whether the word is part of a name."""
        return bool(self.ent_type_)

    @property
    def text_with_ws(self) -> str:
        """The word with the space behind it."""
        return self.text + self.whitespace_

    @property
    def is_upper(self) -> bool:
        """Whether its letters are capitals."""
        return self.text.isupper()

    @property
    def is_lower(self) -> bool:
        """Whether its letters are small."""
        return self.text.islower()

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()

    @property
    def is_alpha(self) -> bool:
        """Whether it is of letters alone."""
        return self.text.isalpha()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return is_quote(self.text)

    @property
    def n_lefts(self) -> int:
        """How many words before it hang on it."""
        return len(self.lefts)

    @property
    def n_rights(self) -> int:
        """How many words behind it hang on it."""
        return len(self.rights)

    def is_ancestor(self, other: "Token") -> bool:
        """Tell whether another word hangs on this one, near or far."""
        return any(each is self for each in other.ancestors)

    def nbor(self, steps: int = 1) -> "Token":
        """Give the word so many steps behind; raises IndexError beyond the text."""
        if self.i + steps < 0:
            raise IndexError(self.i + steps)
        return self.doc[self.i + steps]


@lru_cache(maxsize=100_000)
def _look(text: str) -> tuple[str, bool, bool]:
    return text.lower(), text.isspace(), all(category(sign).startswith("P") for sign in text)
