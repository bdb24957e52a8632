"""Names as the benchmarks count them."""

from itertools import groupby

Span = tuple[int, int, str]


def spans(labels: list[str]) -> set[Span]:
    """Return the spans of people, organisations and places, the last of one kind, in BIO labels."""
    kinds = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "GPE"}
    numbered, number = list[tuple[int, str]](), 0
    for label in labels:
        number += label[:1] != "I"
        numbered.append((number if label != "O" else 0, kinds.get(label[2:], "")))
    found, at = set[Span](), 0
    for (run, kind), members in groupby(numbered):
        size = len(list(members))
        if run and kind:
            found.add((at, at + size, kind))
        at += size
    return found
