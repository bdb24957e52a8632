"""Straight quotation marks opened and closed by the spaces around them, for the encoder's eyes alone."""

from itertools import compress

from spacy.attrs import SPACY
from spacy.tokens import Doc


def shown(doc: Doc) -> list[str]:
    """Return the words of a Doc as the encoder is to see them, whitespace left out.

    A straight mark after a space opens and one before a space closes, which its form does not say.
    """
    texts = [token.text for token in doc]
    blank = [text.isspace() for text in texts]
    words = list(compress(texts, (not each for each in blank)))
    if '"' in words:
        gaps = [True, *doc.to_array([SPACY]).astype(bool).tolist()]  # before each word, and at the end
        gaps = [one or two for one, two in zip(gaps, [True, *blank], strict=True)]
        ends = [one or two for one, two in zip(gaps[1:], [*blank[1:], True], strict=True)]
        marks = (_curled(*each) if text == '"' else text for text, *each in zip(texts, gaps, ends, strict=False))
        words = list(compress(marks, (not each for each in blank)))
    return words


def _curled(before: bool, after: bool) -> str:
    if before == after:
        return '"'
    return "“" if before else "”"
