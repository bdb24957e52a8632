"""Journeys of US presidents and secretaries of state, against the encounters and diary drawn from real articles.

python -m bench.trips ARCHIVE [--trips ../shared/data/ref/us_diplomatic_travels/trips.csv]

A journey counts as told of where an article dated within three days of it names the traveller and the host state in
one sentence with a word of travel or meeting. It is found where the archive holds an encounter, or an entry of the
diary, of the USA with that state on those days, and rightly told where that names the traveller.
"""

import argparse
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import select

from dragoman import desk
from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.parties import parties

_NEAR, _AROUND = timedelta(days=3), timedelta(days=1)
_GOES = re.compile(r"\b(?:visit|travel|trip|arriv|met\b|meet|talks?\b|summit|flew|fly|tour|head(?:ed|s)? (?:to|for))",
                   re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Journey:
    """Who was where, from when to when."""

    surname: str
    state: str
    country: str
    start: date
    end: date


def journeys(path: Path, since: str) -> Iterator[Journey]:
    """Give the journeys to states that the lexicon knows."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = parties().code(row["country"])
            if code and row["start"] >= since:
                yield Journey(row["name"].split()[-1], code, row["country"], date.fromisoformat(row["start"]),
                              date.fromisoformat(row["end"] or row["start"]))


def is_told(archive: Archive, journey: Journey) -> bool:
    """Say whether an article of those days tells of it in one sentence."""
    row = schema.report.c
    days = (str(journey.start - _NEAR), str(journey.end + _NEAR))
    with archive.asking() as connection:
        texts = connection.execute(select(row.text).where(row.day.between(*days))).scalars().all()
    name, host = (re.compile(rf"\b{re.escape(word)}\b") for word in (journey.surname, journey.country))
    return any(name.search(part) and host.search(part) and _GOES.search(part)
               for text in texts for part in re.split(r"(?<=[.!?])\s+|\n", text))


def main() -> None:
    """Print how many journeys that the articles tell of were found, and with the right traveller."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--trips", type=Path, default=Path("../shared/data/ref/us_diplomatic_travels/trips.csv"))
    parser.add_argument("--since", default="2000-01-01")
    parser.add_argument("--show", type=int, default=0, help="print so many that were missed")
    args = parser.parse_args()
    with Archive.open(args.archive) as archive:
        told = [each for each in journeys(args.trips, args.since) if is_told(archive, each)]
        found = {each: _found(archive, each) for each in told}
        named = [each for each, people in found.items() if people is not None and any(
            name.endswith(each.surname) for name in people)]
    hits = sum(people is not None for people in found.values())
    print(f"{len(told)} journeys are told of; found {hits} ({100 * hits / max(1, len(told)):.0f}%), "
          f"with the traveller named {len(named)} ({100 * len(named) / max(1, len(told)):.0f}%)")
    for each in [each for each, people in found.items() if people is None][: args.show]:
        print("missed:", each)


def _found(archive: Archive, journey: Journey) -> set[str] | None:
    """Give the people of the encounters and plans of those days, None where there are none."""
    span = {"since": str(journey.start - _AROUND), "until": str(journey.end + _AROUND)}
    dyad = f"USA-{journey.state}"
    rows = [*desk.encounters(archive, dyad, **span), *desk.diary(archive, dyad, **span)]
    return {name for row in rows for name in row.people} if rows else None


if __name__ == "__main__":
    main()
