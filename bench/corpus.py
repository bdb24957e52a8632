"""Read a whole corpus: no exception, every reading valid, every quoted word where its span says.

python -m bench.corpus FILE.jsonl[.gz]… [--limit N] [--output READINGS.jsonl]
"""

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from jsonschema import Draft202012Validator

import dragoman
from dragoman.records import Reading
from dragoman.records.schema import reading_schema


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def misplaced(reading: Reading) -> list[str]:
    """Name every record whose words are not those at its span."""
    text = reading.report.text
    quotes = [quote for statement in reading.statements for quote in (*statement.content, statement.cue) if quote]
    quotes += [quote for event in reading.events for quote in (event.trigger, event.status_cue) if quote]
    wrong = [quote.text for quote in quotes if text[quote.span.start : quote.span.end] != quote.text]
    return wrong + [time.text for time in reading.times if text[time.span.start : time.span.end] != time.text]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--output", type=Path)
    args = parser.parse_args()
    reader, validator, count = dragoman.load(), Draft202012Validator(reading_schema()), Counter[str]()
    output = args.output.open("wb") if args.output else None
    start = time.perf_counter()
    for row in (row for path in args.paths for row in rows(path)):
        if args.limit and count["reports"] >= args.limit:
            break
        count["reports"] += 1
        try:
            reading = reader.read(row["text"], published=row.get("published"), outlet=row.get("outlet"),
                                  title=row.get("title"), url=row.get("url"), id=row.get("id"))
        except dragoman.DragomanError as fault:
            count[f"refused: {type(fault).__name__}"] += 1
            continue
        except Exception as fault:
            count[f"exception: {type(fault).__name__}"] += 1
            print(f"{row.get('id')}: {fault!r}", file=sys.stderr)
            continue
        line = orjson.dumps(reading.to_dict())
        if output:
            output.write(line + b"\n")
        for problem in validator.iter_errors(json.loads(line)):
            count["invalid"] += 1
            print(f"{row.get('id')}: {problem.json_path} {problem.message[:200]}", file=sys.stderr)
        count["misplaced words"] += len(misplaced(reading))
        count["words"] += len(row["text"].split())
        for kind in ("actors", "times", "statements", "events", "claims", "positions", "agreements", "memberships"):
            count[kind] += len(getattr(reading, kind))
    seconds = time.perf_counter() - start
    print(f"{seconds:.0f} s, {count['words'] / seconds:.0f} words/s with validation")
    for name, number in count.items():
        print(f"{name:24} {number}")
    if count["invalid"] or count["misplaced words"] or any(name.startswith("exception") for name in count):
        sys.exit(1)


if __name__ == "__main__":
    main()
