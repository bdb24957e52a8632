"""Inflection: from a word in the text back to its lemma, where the lexicon knows the lemma."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.lexicon.table import items, read_table

COLUMNS = ("lemma", "past", "participle", "note")
_VOWELS = frozenset("aeiou")
_ENDINGS = {
    "VBD": ("ed", "d"),
    "VBN": ("ed", "d"),
    "VBG": ("ing",),
    "VBZ": ("s", "es"),
    "NNS": ("s", "es"),
    "NNPS": ("s", "es"),
}


class Inflection:
    """The lemmas that a lexicon uses, and the way back to them from the forms of a text."""

    def __init__(self, words: Iterable[str], irregular: Iterable[tuple[str, str]] = ()) -> None:
        """Take the known lemmas, and pairs of an irregular form and its lemma."""
        self._known = frozenset(words)
        self._irregular = dict(irregular)
        self._pasts = {lemma: form for form, lemma in reversed(self._irregular.items())}

    def lemma(self, form: str, tag: str, guess: str) -> str:
        """Give the known lemma of a form with this Penn tag; the guess when it is known itself or none is.

        A statistical guess is weakest where spelling decides: "imposed" is "impose", "barred" is "bar".
        """
        lower = form.lower()
        if tag not in _ENDINGS or (guess.lower() in self._known and guess.lower() != lower):
            return guess
        if tag in ("VBD", "VBN") and lower in self._irregular:
            return self._irregular[lower]
        return next((each for each in _stems(lower, tag) if each in self._known), guess)

    def past(self, lemma: str, form: str = "") -> str:
        """Give the past tense of a verb: "shelled", "denied", "took"; its "-ing" form, if given, helps to spell it."""
        known = self._pasts.get(lemma)
        if known or not form.endswith("ing") or form.endswith("ying"):
            return known or _regular(lemma)
        return f"{form[:-3]}ed"


def third_person(lemma: str) -> str:
    """Give the third person of the present: "denies", "reaches", "has"."""
    if lemma in ("be", "have"):
        return {"be": "is", "have": "has"}[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1]}ed" if _doubles(lemma) else f"{lemma}ed"


def _doubles(lemma: str) -> bool:
    """Tell whether a short verb doubles its last consonant: "planned", not "shelled" or "opened"."""
    ends = lemma[-1:] not in _VOWELS | {"w", "x", "y"} and lemma[-2:-1] in _VOWELS
    return ends and sum(letter in _VOWELS for letter in lemma) == 1


def load_irregular(packs: Iterable[Path] = ()) -> tuple[tuple[str, str], ...]:
    """Read the irregular verbs as pairs of a past or participle and its lemma."""
    rows = read_table("irregular", "lemma", COLUMNS, packs)
    return tuple((form, row["lemma"]) for row in rows for cell in ("past", "participle") for form in items(row[cell]))


def _stems(form: str, tag: str) -> Iterator[str]:
    """Give what a regular form may come from: the bare stem, with "e", with one consonant less, with "y"."""
    for ending in _ENDINGS[tag]:
        if form.endswith(ending):
            stem = form[: len(form) - len(ending)]
            yield from (stem, f"{stem}e")
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"
            if stem.endswith("y"):
                yield f"{stem[:-1]}ie"
