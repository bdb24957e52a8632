"""How long the reading room takes to serve each page, and how heavy it is: about forty different questions a page.

python -m bench.web ADDRESS [--only NAME]     p50 and p95 of the server's time in milliseconds, kB as sent (gzip)

Each question is asked twice, once what is counted over the whole archive has been counted: `first` is the time of the
first, `again` that of the second, when the database holds in memory what the page needs. `cpu` is what the first took
of a processor, which says more than the clock where others are at work.
"""

import argparse
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from time import perf_counter, process_time
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from sqlalchemy import func, select
from starlette.testclient import TestClient

from dragoman import desk
from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.kept import warm
from dragoman.web.app import create_app

_ASKS = 40
_WORDS = ("president", "nuclear talks", '"prime minister"', "negotiat*", "truce OR ceasefire -syria", "sanctions",
          "Lahore", "missile", "trade", "border", "embassy", "war", "peace treaty", "minister", "government", "Kashmir",
          '"united nations"', "oil", "election", "refugees")
_ISSUES = ("sanctions", "mediation", "nuclear weapons", "trade", "ceasefire")


class Took(NamedTuple):
    """One question: milliseconds at first, of a processor then, and again; bytes as they were sent."""

    address: str
    first: float
    cpu: float
    again: float
    size: int


def main() -> None:
    """Time the pages of an archive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--only", default="", help="pages whose names hold this")
    parser.add_argument("--slow", type=float, default=150, help="name each question that takes longer at first, in ms")
    args = parser.parse_args()
    with Archive.open(args.address) as archive, TestClient(create_app(archive), "http://localhost") as client:
        warm(archive).join()
        print(f"{'page':12}{'asks':>5}{'first p50':>11}{'p95':>8}{'cpu p50':>9}{'p95':>7}{'again p50':>11}{'p95':>8}"
              f"{'kB p50':>9}{'most':>7}")
        for page, questions in asked(archive).items():
            if args.only in page:
                _told(page, [_took(client, each) for each in questions], args.slow)


def _told(page: str, took: list[Took], slow: float) -> None:
    first, cpu, again, size = (sorted(each) for each in zip(*(each[1:] for each in took), strict=True))
    print(f"{page:12}{len(took):5}{_at(first, 0.5):11.0f}{_at(first, 0.95):8.0f}{_at(cpu, 0.5):9.0f}"
          f"{_at(cpu, 0.95):7.0f}{_at(again, 0.5):11.0f}{_at(again, 0.95):8.0f}{_at(size, 0.5) / 1000:9.1f}"
          f"{size[-1] / 1000:7.1f}", flush=True)
    for each in took:
        if each.first > slow:
            print(f"    {each.first:7.0f} {each.cpu:5.0f} {each.again:5.0f} ms  {each.address}", flush=True)


def _at(found: list[Any], share: float) -> float:
    return float(found[min(len(found) - 1, int(share * len(found)))])


def _took(client: TestClient, address: str) -> Took:
    times, used, size = [], [], 0
    for _ in range(2):
        client.cookies.clear()
        began, busy = perf_counter(), process_time()
        response = client.get(address, headers={"accept": "text/html", "accept-encoding": "gzip"})
        times.append(1000 * (perf_counter() - began))
        used.append(1000 * (process_time() - busy))
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
        size = response.num_bytes_downloaded
    return Took(address, times[0], used[0], times[1], size)


def asked(archive: Archive) -> dict[str, list[str]]:
    """Give for each page what is asked of it, all of it about what the archive holds."""
    rows = list(desk.dealings(archive, known=True))
    dyads = [f"{row.one}-{row.other}" for row in _spread(rows)]
    parties = list(dict.fromkeys(end for row in rows for end in (row.one, row.other)))
    days = [f"{year}" for year in range(2008, 2028)] + [f"{year}-{month:02}" for year in (2016, 2017) for month in
                                                        range(1, 11)]
    return {name: list(islice(make(archive, dyads, parties, days), _ASKS)) for name, make in _PAGES.items()}


def _spread(rows: list[Any]) -> list[Any]:
    """Give the first half of the questions of what comes first, the rest from all that follows."""
    half = _ASKS // 2
    return rows[:half] + rows[half::max(1, len(rows) // half)][:half]


def _with(path: str, **asked: str) -> str:
    return path + "?" + urlencode({name.rstrip("_"): value for name, value in asked.items()})


Make = Callable[[Archive, list[str], list[str], list[str]], Iterator[str]]


def _front(archive: Archive, *_: list[str]) -> Iterator[str]:
    times = archive_values(archive, select(schema.report.c.added).distinct().order_by(schema.report.c.added))
    yield "/"
    yield from (_with("/", added=each) for each in _spread(times))


def _reports_text(archive: Archive, *_: list[str]) -> Iterator[str]:
    row = schema.report.c
    longest = archive_values(archive, select(row.id).order_by(func.length(row.text).desc()).limit(_ASKS // 2))
    yield from (f"/report/{quote(each)}" for each in longest)
    yield from (f"/report/{quote(each)}" for each in archive_values(
        archive, select(row.id).order_by(row.text_sha256).limit(_ASKS)))


def _relation(_: Archive, dyads: list[str], __: list[str], days: list[str]) -> Iterator[str]:
    yield from (f"/relation/{each}" for each in dyads[:-8])
    yield from (_with(f"/relation/{each}", since=day) for each, day in zip(dyads, days, strict=False))


def _actor(archive: Archive, _: list[str], parties: list[str], __: list[str]) -> Iterator[str]:
    row = schema.actor.c
    grown = func.substr(row.cluster, 15, 1) >= "g"  # by bench.archive: such a key is none
    people = archive_values(archive, select(row.cluster).where(row.kind == "person", ~grown).group_by(
        row.cluster).order_by(func.count().desc(), row.cluster).limit(_ASKS))
    yield from (f"/actor/{each}" for each in [*parties[:14], *parties[14::max(1, len(parties) // 6)][:6], *people])


def _disputes(_: Archive, dyads: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield "/disputes"
    yield from (_with("/disputes", state=each) for each in ("open", "settled", "silent"))
    yield from (_with("/disputes", who=each) for each in (*parties[:10], *dyads[:10]))
    yield from (_with("/disputes", words=each) for each in _WORDS[:6])
    yield from (_with("/disputes", since=each, until=each) for each in days)


def _dispute(archive: Archive, *_: list[str]) -> Iterator[str]:
    row = schema.claim.c
    yield from (f"/dispute/{each}" for each in archive_values(archive, select(row.cluster).group_by(
        row.cluster).order_by(func.count().desc(), row.cluster).limit(_ASKS // 2)))
    yield from (f"/dispute/{each}" for each in archive_values(archive, select(row.cluster).order_by(
        row.key).limit(_ASKS // 2)))


def _positions(_: Archive, __: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield "/positions"
    yield from (_with("/positions", party=each) for each in parties[:8])
    yield from (_with("/positions", issue=each) for each in _ISSUES)
    yield from (_with("/positions", since=each) for each in days[:6])
    yield from (_with("/positions", party=party, issue=issue) for party, issue in zip(
        parties, cycle(_ISSUES), strict=False))


def _diary(_: Archive, dyads: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield from ("/diary", "/diary?past=1")
    yield from (_with("/diary", who=each) for each in (*parties[:8], *dyads[:8]))
    yield from (_with("/diary", since=each, until=each) for each in days)


def _world(_: Archive, __: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield "/world"
    yield from (_with("/world", party=each) for each in parties[:12])
    yield from (_with("/world", since=each, until=each) for each in days)


def _search(*_: Any) -> Iterator[str]:
    yield from (_with("/search", q=each) for each in _WORDS)
    yield from (_with("/search", q=each, kind=kind) for each, kind in zip(
        _WORDS, cycle(("statement", "event", "claim", "report")), strict=False))


def _statements(_: Archive, dyads: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield "/statements"
    yield from (_with("/statements", by=each) for each in parties[:10])
    yield from (_with("/statements", by=each[:3], about=each[4:]) for each in dyads[:6])
    yield from (_with("/statements", act=each) for each in ("deny", "threaten", "welcome"))
    yield from (_with("/statements", issue=each) for each in _ISSUES)
    yield from (_with("/statements", words=each) for each in _WORDS[:8])
    yield from (_with("/statements", since=each, until=each) for each in days)


def _events(_: Archive, dyads: list[str], parties: list[str], days: list[str]) -> Iterator[str]:
    yield from ("/events", "/events?once=1")
    yield from (_with("/events", who=each) for each in (*parties[:8], *dyads[:8]))
    yield from (_with("/events", source=each[:3], target=each[4:]) for each in dyads[:4])
    yield from (_with("/events", type=each) for each in ("ASSAULT", "CONSULT"))
    yield from (_with("/events", status=each) for each in ("denied", "happened"))
    yield from (_with("/events", on_word_of=each) for each in (*parties[:2], "narrator"))
    yield from (_with("/events", words=each) for each in _WORDS[:4])
    yield from (_with("/events", since=each, until=each) for each in days)


def _reports(archive: Archive, _: list[str], __: list[str], days: list[str]) -> Iterator[str]:
    row = schema.report.c
    outlets = archive_values(archive, select(row.outlet).where(row.outlet.is_not(None)).group_by(row.outlet).order_by(
        func.count().desc(), row.outlet).limit(10))
    yield "/reports"
    yield from (_with("/reports", outlet=each) for each in outlets)
    yield from (_with("/reports", words=each) for each in _WORDS[:12])
    yield from (_with("/reports", since=each, until=each) for each in days)


_PAGES: dict[str, Make] = {
    "front": _front, "report": _reports_text, "relation": _relation, "actor": _actor, "disputes": _disputes,
    "dispute": _dispute, "positions": _positions, "diary": _diary, "world": _world, "search": _search,
    "statements": _statements, "events": _events, "reports": _reports,
    "corrections": lambda *_: iter(["/corrections"])}


def archive_values(archive: Archive, asked: Any) -> list[Any]:
    """Give the first column of a question."""
    with archive.asking() as connection:
        return list(connection.execute(asked).scalars())


if __name__ == "__main__":
    main()
