"""A long watch of feeds that misbehave: nothing lost, nothing twice, memory flat.

`python -m bench.watching --minutes 120` serves feeds and pages on this machine, starts `dragoman watch` on them, and
compares what was published with what the archive holds in the end.
"""

import argparse
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock, Thread
from typing import Any

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.samples import sample_reports

GOOD = ("rss", "atom", "full", "flaky", "tired", "stalling", "breaking")
BAD = ("round", "gone", "nonsense", "slow")
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
LISTED = 30  # entries that a feed lists


@dataclass
class Press:
    """Articles that come out as time goes by, and how often each page has been asked for."""

    texts: list[str]
    lock: Lock = field(default_factory=Lock)
    articles: dict[str, list[int]] = field(default_factory=lambda: {name: [] for name in GOOD})
    asked: dict[str, int] = field(default_factory=dict)
    count: int = 0

    def publish(self) -> None:
        """Bring out one article in one feed, or in two."""
        with self.lock:
            self.count += 1
            for name in random.sample(GOOD, 1 + (self.count % 7 == 0)):
                self.articles[name] = [*self.articles[name], self.count][-LISTED:]

    def times(self, path: str) -> int:
        """Count how often a path was asked for, this time with it."""
        with self.lock:
            self.asked[path] = self.asked.get(path, 0) + 1
            return self.asked[path]


class Handler(BaseHTTPRequestHandler):
    """Serves the press, and fails as the web does."""

    server: "Server"

    def do_GET(self) -> None:
        """Answer a feed, a page or robots.txt."""
        path = self.path.partition("?")[0].strip("/")
        try:
            if path in GOOD or path in BAD:
                self.feed(path, self.server.press.times(path))
            elif path.startswith("a/"):
                self.article(int(path[2:]), self.server.press.times(path))
            else:
                self.give(b"User-agent: *\nDisallow: /secret/\n", 200 if path == "robots.txt" else 404, "text/plain")
        except OSError:
            pass  # the watcher has hung up

    def feed(self, name: str, times: int) -> None:
        """Give a feed; each has a fault of its own."""
        if name == "round":
            self.give(b"", 302, Location="/round")
        elif name == "gone":
            self.give(b"gone", 410)
        elif name == "nonsense":
            self.give(random.randbytes(2000), 200)
        elif name == "slow" or (name == "stalling" and times % 3 == 0):
            self.send_response(200)
            self.end_headers()
            for _ in range(300):
                self.wfile.write(b" ")
                time.sleep(1)
        elif name == "flaky" and times % 2:
            self.give(b"no", 500)
        elif name == "tired" and times % 3:
            self.give(b"later", 429, Retry_After="5")
        else:
            self.listed(name, times)

    def listed(self, name: str, times: int) -> None:
        """Give what a feed lists, with an ETag; a breaking one is cut in its midst at times."""
        press = self.server.press
        numbers = press.articles[name]
        tag = f'"{numbers[-1:]}"'
        if self.headers.get("If-None-Match") == tag:
            self.give(b"", 304)
            return
        entries = "".join(self.server.entry(name, number) for number in reversed(numbers))
        held = f"<title>{name}</title>{entries}"
        body = (f'<feed xmlns="http://www.w3.org/2005/Atom">{held}</feed>' if name == "atom" else
                f'<rss version="2.0" xmlns:content="{_CONTENT}"><channel>{held}</channel></rss>').encode()
        if name == "breaking" and times % 2:
            body = body[:len(body) // 2]
            tag = f'"cut-{times}"'
        self.give(body, 200, "application/xml", ETag=tag)

    def article(self, number: int, times: int) -> None:
        """Give a page; some fail at first."""
        if number % 11 == 0 and times == 1:
            self.give(b"no", 503)
        elif number % 17 == 0 and times == 1:
            time.sleep(25)
        else:
            self.give(self.server.page(number))

    def give(self, body: bytes, status: int = 200, kind: str = "text/html", **headers: str) -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Serves the press on this machine."""

    daemon_threads = True

    def __init__(self, press: Press) -> None:
        super().__init__(("0.0.0.0", 0), Handler)
        self.press, self.url = press, f"http://127.0.0.1:{self.server_address[1]}"

    def text(self, number: int) -> str:
        """Give an article's text."""
        return f"Dispatch number {number} of the wire.\n\n{self.press.texts[number % len(self.press.texts)]}"

    def page(self, number: int) -> bytes:
        """Give an article's page."""
        body = "".join(f"<p>{escape(each)}</p>" for each in self.text(number).split("\n") if each.strip())
        head = f"<head><title>Dispatch {number}</title></head>"
        return f"<html>{head}<body><article>{body}</article></body></html>".encode()

    def entry(self, feed: str, number: int) -> str:
        """Give an article's entry; the same article has another address in each feed."""
        link = f"{self.url}/a/{number}?utm_source={feed}"
        if feed == "atom":
            return (f'<entry><title>Dispatch {number}</title><link href="{link}"/><id>{number}</id>'
                    "<updated>2019-05-03T10:00:00Z</updated></entry>")
        body = escape(self.page(number).decode()) if feed == "full" else ""
        held = f"<content:encoded>{body}</content:encoded>" if body else ""
        return (f"<item><title>Dispatch {number}</title><link>{link}</link><description>In short</description>"
                f"<pubDate>Fri, 03 May 2019 10:00:00 GMT</pubDate>{held}</item>")


def main() -> None:
    """Run the watch and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--pause", type=float, default=15, help="seconds between two articles")
    asked = parser.parse_args()
    folder = Path(mkdtemp(prefix="watching-"))
    print(f"in {folder}", flush=True)
    server = Server(Press([report.text for report in sample_reports(load_lexicon())]))
    Thread(target=server.serve_forever, daemon=True).start()
    # each feed at an address of its own, as sites have: 127.0.0.2, 127.0.0.3 and on
    feeds = "".join(f'[[feed]]\nurl = "http://127.0.0.{place}:{server.server_address[1]}/{name}"\noutlet = "{name}"\n'
                    f"{'full = true' if name == 'full' else ''}\n" for place, name in enumerate((*GOOD, *BAD), 2))
    (folder / "feeds.toml").write_text(f'private = true\nevery = "20 s"\n{feeds}', encoding="utf-8")
    with (folder / "out.jsonl").open("wb") as out, (folder / "faults.txt").open("wb") as faults:
        watcher = subprocess.Popen([sys.executable, "-m", "dragoman", "watch", str(folder / "feeds.toml"), "--archive",
                                    str(folder / "archive.db")], stdout=out, stderr=faults, env={**os.environ})
        memory = list(_watched(watcher, server.press, asked.minutes * 60, asked.pause))
        watcher.send_signal(signal.SIGTERM)
        status = watcher.wait(120)
    _tell(folder, server.press.count, memory, status)


def _watched(watcher: "subprocess.Popen[bytes]", press: Press, seconds: float, pause: float) -> "itertools.chain[int]":
    """Publish for most of the time, the last ten minutes to catch up; give the memory of its own in MB each minute."""
    found: list[int] = []
    start = time.monotonic()
    quiet, next_article, next_look = min(600.0, seconds / 3), start, start + 60
    while (now := time.monotonic()) < start + seconds and watcher.poll() is None:
        if now >= next_article and now < start + seconds - quiet:
            press.publish()
            next_article += pause
        if now >= next_look:
            own, mapped = (_memory(watcher.pid, kind) for kind in ("RssAnon", "RssFile"))
            found.append(own)
            next_look += 60
            print(f"{(now - start) / 60:.0f} min: {press.count} published, {own} MB its own, {mapped} MB of files",
                  flush=True)
        time.sleep(0.2)
    return itertools.chain(found)


def _memory(pid: int, kind: str) -> int:
    """Give the resident memory in MB: RssAnon is its own, RssFile of files, which the system takes back."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith(kind)), 0)


def _tell(folder: Path, count: int, memory: list[int], status: int) -> None:
    lines = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    titles = [line["title"] for line in lines]
    wanted = {f"Dispatch {number}" for number in range(1, count + 1)}
    with Archive.open(folder / "archive.db") as archive:
        kept = [row.title for row in desk.arrivals(archive)]
    lost = sorted(wanted - set(kept))
    print(f"ended with status {status}; {count} published, {len(titles)} lines, {len(kept)} reports in the archive")
    print(f"lost {len(lost)} {lost[:20]}; kept twice {len(kept) - len(set(kept))}")
    print(f"faults told: {(folder / 'faults.txt').read_text(encoding='utf-8').count('  in ')}; "
          f"memory in MB each minute: {memory}")


if __name__ == "__main__":
    main()
