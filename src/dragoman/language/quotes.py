"""Straight quotation marks opened and closed by the spaces around them, for the encoder's eyes alone."""

from spacy.tokens import Doc, Token


def shown(doc: Doc) -> list[str]:
    """Return the words of a Doc as the encoder is to see them, whitespace left out.

    A straight mark after a space opens and one before a space closes, which its form does not say.
    """
    words, spaced = list[str](), True
    for token in doc:
        if token.is_space:
            spaced = True
            continue
        words.append(_curled(spaced, _is_spaced(doc, token)) if token.text == '"' else token.text)
        spaced = bool(token.whitespace_)
    return words


def _is_spaced(doc: Doc, token: Token) -> bool:
    return bool(token.whitespace_) or token.i + 1 == len(doc) or doc[token.i + 1].is_space


def _curled(before: bool, after: bool) -> str:
    if before == after:
        return '"'
    return "“" if before else "”"
