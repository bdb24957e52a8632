"""Count what the corpus holds: python -m training.corpus.counts."""

from collections import Counter
from collections.abc import Iterable

from training.corpus.items import Item, parts, read_items
from training.corpus.split import part_of


def tallies(items: list[Item]) -> dict[str, Counter[str]]:
    """Return the counts of each thing worth knowing, by its name."""
    events = [row for item in items for row in item.rows["events"]]
    statements = [row for item in items for row in item.rows["statements"]]
    return {
        "items": Counter("report" if item.is_report else "sentence" for item in items),
        "part": Counter(part_of(item.id) for item in items),
        "style": Counter(item.style for item in items),
        "decade": Counter(f"{item.date[:3]}0s" if item.date else "undated" for item in items),
        "type": Counter(parts(row.get("type"))[0] for row in events),
        "status": Counter(row["status"] for row in events),
        "act": Counter(row["act"] for row in statements),
        "form": Counter(row["form"] for row in statements),
        "record": Counter({kind: len(rows) for kind, rows in _records(items)}),
        "nested": Counter("within another" for row in statements if row.get("within")),
        "quiet": Counter(_quiet(items)),
        "party": Counter(name for row in events for name in {*parts(row.get("sources")), *parts(row.get("targets"))}),
    }


def _records(items: list[Item]) -> Iterable[tuple[str, list[object]]]:
    for kind in items[0].rows if items else ():
        yield kind, [row for item in items for row in item.rows[kind]]


def _quiet(items: list[Item]) -> Iterable[str]:
    for item in items:
        if not item.rows["events"]:
            yield "no event" if item.rows["statements"] else "no event, no statement"


def main() -> None:
    for name, counter in tallies(read_items()).items():
        print(f"{name:10}", ", ".join(f"{key} {count}" for key, count in counter.most_common(60)))


if __name__ == "__main__":
    main()
