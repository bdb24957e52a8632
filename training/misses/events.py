"""Why an event was missed, made up, or read with another type, side, status or date."""

from collections.abc import Iterator

from dragoman.reading.events.triggers import triggers
from dragoman.records import Event
from training.misses.gold import Pair, Row, at_spot, matched, spots
from training.misses.statements import Miss


def event_misses(pair: Pair) -> Iterator[Miss]:
    """Yield (cause, example) for every event that is not as the gold has it."""
    golds = pair.gold.get("events") or []
    places = [spots(row, pair.text) for row in golds]

    def score(row: Row, event: Event) -> float:
        known = places[golds.index(row)]
        same = any(_sentence(start, pair) == event.sentence for start, _ in known)
        right = event.type in row["type"]
        return at_spot(event, known) + right if at_spot(event, known) or (same and right) else 0.0

    found = matched(golds, pair.reading.events, score, 0.4)
    for number, row in enumerate(golds):
        if row.get("optional"):
            continue
        yield from _differences(row, found[number]) if number in found else [_missed(row, places[number], pair)]
    taken = {event.id for event in found.values()}
    for event in pair.reading.events:
        if event.id not in taken and not any(at_spot(event, known) for known in places):
            sides = f"{','.join(event.sources)} -> {','.join(event.targets)}"
            yield f"event made up: {event.rule}", f"{event.trigger.text} {sides} ({event.confidence})"


def _sentence(place: int, pair: Pair) -> int | None:
    return next((n for n, span in enumerate(pair.reading.sentences) if span.start <= place < span.end), None)


def _missed(row: Row, places: list[tuple[int, int]], pair: Pair) -> Miss:
    example = f"{row['type']} {row.get('context') or row['trigger']}"
    known = [each for each in triggers(pair.doc, pair.reader.lexicon.frame_index)
             if any(start <= each.token.idx < end for start, end in places)]  # fmt: skip
    if not known:
        return "event missed: no frame knows these words", example
    types = {reading.frame.type for each in known for reading in each.readings}
    right = types & set(row["type"])
    return f"event missed: a frame of {'its' if right else 'another'} type, not taken", example


def _differences(row: Row, event: Event) -> Iterator[Miss]:
    if event.type not in row["type"]:
        yield "type wrong", f"{row['type']} read as {event.type} ({event.rule}): {row.get('context') or row['trigger']}"
        return
    for side, wanted, read in (("sources", row["sources"], event.sources), ("targets", row["targets"], event.targets)):
        if wanted and not set(wanted) & set(read):
            cause = "none" if not read else "others"
            yield f"{side}: {cause} read", f"{wanted} read as {list(read)} ({event.rule}): {event.trigger.text}"
    if row["status"] != event.status:
        yield f"status: {row['status']} read as {event.status}", row.get("context") or row["trigger"]
    if row.get("when") and str(row["when"]) != event.when:
        cause = "another" if event.when else "none"
        yield f"when: {cause} read", f"{row['when']} read as {event.when}: {row.get('context') or row['trigger']}"
