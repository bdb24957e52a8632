"""Which times and claims are missed or made up."""

from collections.abc import Iterator

from training.misses.gold import Pair
from training.misses.statements import Miss


def time_misses(pair: Pair) -> Iterator[Miss]:
    """Yield (cause, example) for every expression of time with another value, or none."""
    for row in pair.gold.get("times") or []:
        near = [time for time in pair.reading.times if row["text"] in time.text or time.text in row["text"]]
        if not any(str(row["value"]) == time.value for time in near):
            cause = "another value" if near else "not found"
            yield f"time: {cause}", f"{row['text']} = {row['value']}, read {[time.value for time in near]}"


def claim_misses(pair: Pair) -> Iterator[Miss]:
    """Yield (cause, example) for every claim that the other side does not have, by who asserts and who denies it."""
    golds, read = pair.gold.get("claims") or [], list(pair.reading.claims)
    for row in golds:
        match = next((one for one in read if _agree(row.get("asserted_by"), one.asserted_by)
                      and _agree(row.get("denied_by"), one.denied_by)), None)  # fmt: skip
        if match:
            read.remove(match)
        else:
            sides = f"by {row.get('asserted_by')}, denied by {row.get('denied_by')}"
            yield "claim missed", f"{row['claim']} {sides}"
    for claim in read:
        yield "claim made up", f"{claim.claim} by {list(claim.asserted_by)}, denied by {list(claim.denied_by)}"


def _agree(wanted: list[str] | None, read: tuple[str, ...]) -> bool:
    return not wanted or bool(set(wanted) & set(read))
