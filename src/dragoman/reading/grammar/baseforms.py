"""Base forms of regular English words, for when the tagger's lemma is no word anyone knows ("deni" for "denied")."""

from collections.abc import Callable, Iterator

from dragoman.reading.grammar.parse import Token

_VOWELS = "aeiou"


def known_lemma(token: Token, known: Callable[[str], bool]) -> str:
    """Give the lemma of a word in lower case; where it is not known, the first known base form of the word."""
    lemma = token.lemma_.lower()
    if known(lemma) or not token.is_alpha:
        return lemma
    return next((form for form in base_forms(token.lower_) if known(form)), lemma)


def base_forms(word: str) -> Iterator[str]:
    """Give what a word may be an inflected form of, by the regular rules of spelling."""
    for ending, makers in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            yield from (stem + maker for maker in makers)
            if ending in ("ing", "ed") and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]


_ENDINGS = (
    ("ied", ("y", "ie")),
    ("ies", ("y", "ie")),
    ("ying", ("ie", "y")),
    ("ing", ("", "e")),
    ("ed", ("", "e")),
    ("es", ("", "e")),
    ("s", ("",)),
)
