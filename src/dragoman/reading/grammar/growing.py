"""The words of a parse, made of spaCy's and hung on one another; apart from the Doc that holds them, to be compiled."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc as SpacyDoc

from dragoman.reading.grammar.token import Token

if TYPE_CHECKING:
    from dragoman.reading.grammar.parse import Doc

_NAMES = [LEMMA, POS, TAG, DEP, ENT_TYPE]  # attributes that are strings
ATTRIBUTES = [*_NAMES, ENT_IOB, SENT_START, SPACY, HEAD]


def grown(doc: "Doc", given: SpacyDoc, rows: list[list[int]]) -> list[Token]:
    """Make the words of a Doc; ``rows`` holds the ATTRIBUTES of each as spaCy's has them."""
    strings = given.vocab.strings
    named: dict[int, str] = {key: strings[key] for key in {key for row in rows for key in row[: len(_NAMES)]}}
    words: list[str] = [token.text for token in given]
    found, idx = list[Token](), 0
    for i, (word, row) in enumerate(zip(words, rows, strict=True)):
        lemma, pos, tag, dep, entity, iob, start, spaced, _ = row
        names = named[lemma], named[pos], named[tag], named[dep], named[entity]
        found.append(Token(doc, i, idx, word, spaced, names, iob, start))
        idx += len(word) + spaced
    return found


def hang(tokens: Sequence[Token], steps: Sequence[int]) -> None:
    """Hang each word on its head, so many steps away, and tell how far what hangs on it reaches."""
    order, below = list[Token](), dict[int, list[Token]]()
    for token, away in zip(tokens, steps, strict=True):
        token.head = tokens[token.i + away]
        if away:
            below.setdefault(token.i + away, []).append(token)
        else:
            order.append(token)
    for place, words in below.items():
        tokens[place].children = words
    for token in order:  # it grows: from the roots down
        order += token.children
    sizes = [1] * len(tokens)
    for token in reversed(order):
        left, right = token.left_edge.i, token.right_edge.i
        token.is_whole = token.is_whole and right - left + 1 == sizes[token.i]
        head = token.head
        if head is not token:
            sizes[head.i] += sizes[token.i]
            head.is_whole = head.is_whole and token.is_whole
            if left < head.left_edge.i:
                head.left_edge = token.left_edge
            if right > head.right_edge.i:
                head.right_edge = token.right_edge
