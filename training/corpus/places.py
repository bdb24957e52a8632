"""Where the words of an annotation stand in their text: spans are [start, end) in code points."""

from collections.abc import Iterator

Span = tuple[int, int]


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Yield every place at which the words stand as words: not inside longer ones."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joins(text, at) or _joins(text, end)):
            yield at, end
        at = text.find(words, at + 1)


def _joins(text: str, at: int) -> bool:
    """Tell whether a letter or digit stands on both sides of a place."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def locate(text: str, words: str, context: str | None = None) -> Span | None:
    """Find the words, within their context where one is given, else at their first place."""
    if context is None:
        return next(occurrences(text, words), None)
    at = text.find(context)
    inside = next(occurrences(context, words), None) if at >= 0 else None
    return (at + inside[0], at + inside[1]) if inside else None


def nearest(text: str, words: str, spans: list[Span]) -> Span | None:
    """Find the words where they stand nearest to these spans."""
    return min(occurrences(text, words), key=lambda found: _distance(found, spans), default=None)


def _distance(found: Span, spans: list[Span]) -> tuple[int, int]:
    if not spans:
        return found
    overlaps = any(found[0] < end and start < found[1] for start, end in spans)
    # a cue within its own content would be another verb of the same form
    return min(max(start - found[1], found[0] - end, 0) for start, end in spans) + 1000 * overlaps, found[0]
