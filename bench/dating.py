"""How often a report that bears no date is dated rightly by its content: dated reports, read as if they had none.

python -m bench.dating FILE.jsonl[.gz]…
"""

import sys
from collections import Counter
from pathlib import Path

from bench.corpus import rows
from dragoman.intake.dating import date_from_text


def within(day: str, interval: str) -> bool:
    """Tell whether a day lies in an EDTF interval, open ends included."""
    first, _, last = interval.partition("/")
    return (first == ".." or first <= day or day.startswith(first)) and (last in ("..", "") or day[: len(last)] <= last)


def main() -> None:
    count = Counter[str]()
    for row in (row for path in sys.argv[1:] for row in rows(Path(path))):
        if not row.get("published"):
            continue
        found = date_from_text(row["text"])
        count["reports"] += 1
        if found is not None:
            day = row["published"][:10]
            count[found.by] += 1
            count[f"{found.by}, right"] += within(day, found.value) if "/" in found.value else found.value == day
    for name, number in count.items():
        print(f"{name:18} {number}")


if __name__ == "__main__":
    main()
