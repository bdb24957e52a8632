"""ClaimDiff (Ko et al. 2023): does one outlet's claim weaken another's? A hard stand-in for contested claims."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from dragoman.lexicon.folding import folded_words
from dragoman.timex.words import listed

_AGAINST = listed("""
    not no never nor neither without nobody nothing none false untrue baseless deny denied denies denying reject
    rejected rejects dismiss dismissed refute refuted dispute disputed disputes unfounded wrong lie lies
    misleading fail failed unable cannot don doesn didn won isn aren wasn weren hasn haven but however despite
    although though while yet instead critics criticized unclear unlikely doubt doubts doubted contrary contradict
    contradicted
    """)
_SHARED = 3  # words in common, beyond which two claims speak of one thing
_SHORTEST = 4


def load(path: Path) -> list[tuple[str, str, bool]]:
    """Give pairs of claims, and whether the annotators found that one weakens the other."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [(row["claim_a"], row["claim_b"], int(row["relation"]) == 1) for row in json.load(file)["data"]]


def weakens(one: str, other: str) -> bool:
    """Say whether a claim may weaken another: they share words, and one of them denies or restricts."""
    words, others = set(folded_words(one)), set(folded_words(other))
    shared = [word for word in words & others if len(word) >= _SHORTEST]
    return len(shared) >= _SHARED - 1 and bool((words | others) & _AGAINST)


def f1(gold: Sequence[bool], found: Sequence[bool]) -> float:
    """Give F1 of the positive class, in per cent."""
    hits = sum(one and other for one, other in zip(gold, found, strict=True))
    return 200 * hits / (sum(gold) + sum(found)) if hits else 0.0
