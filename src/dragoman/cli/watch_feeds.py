"""`dragoman watch`: feeds polled for weeks, each new report read and kept, a line for each."""

import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.explain import Debug, explained, tell
from dragoman.cli.loading import loaded
from dragoman.cli.reports import Packs, Quiet
from dragoman.cli.watch import warnings_told
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.records import Reading
    from dragoman.watching.watcher import Store

FeedsFile = Annotated[Path, typer.Argument(metavar="FEEDS.TOML", help="The file that names the feeds: [[feed]] "
                                           'url = "https://…", and if you like every = "30 minutes", outlet = "…", '
                                           "full = true.")]
CursorFile = Annotated[Path | None, typer.Option("--cursor", metavar="FILE", help="Where to remember what was seen; "
                                                 "else beside the file of feeds.")]
Once = Annotated[bool, typer.Option("--once", help="Look at each feed once, read what is new, and end.")]
AsLines = Annotated[bool, typer.Option("--jsonl", help="A JSON object for each new report (what a pipe gets).")]


def watch(feeds: FeedsFile, cursor: CursorFile = None, once: Once = False, jsonl: AsLines = False,
          archive: ArchiveOption = None, lexicon: Packs = [], quiet: Quiet = False,  # noqa: B006
          debug: Debug = False) -> None:
    """Watch feeds: read each new report, keep it in the archive, and give a line for it; Ctrl-C ends it.

    Servers are asked politely: no more often than the file says, only for what has changed, and by robots.txt. What
    fails is told and tried again; what was read is never read twice, also after a stop.
    """
    from dragoman.watching.cursor import Cursor
    from dragoman.watching.feeds import read_feeds
    from dragoman.watching.watcher import Watcher

    with explained(debug), warnings_told(quiet):
        found = read_feeds(feeds)
        with closing(Cursor(cursor or feeds.with_suffix(".cursor"))) as kept, \
                opened_archive(archive, create=True, packs=tuple(lexicon)) as opened, _stopped() as stop:
            show = _as_line if jsonl or not sys.stdout.isatty() else _as_words
            watcher = Watcher(found, kept, _store(opened, lexicon), show, tell)
            if once:
                watcher.look(stop, whatever_due=True)
            else:
                if not quiet:
                    typer.echo(f"Watching {counted(len(found.feeds), 'feed')}; Ctrl-C ends it.", err=True)
                watcher.run(stop)


def _store(archive: "Archive", lexicon: Packs) -> "Store":
    from dragoman.archive.made import made_by
    from dragoman.language.likeness import Likeness
    from dragoman.watching.watcher import Store

    reader = loaded(lexicon)
    return Store(reader, archive, made_by(reader), Likeness())


@contextmanager
def _stopped() -> Iterator[Event]:
    """Give what is set by the first Ctrl-C, or when the system ends the process; a second Ctrl-C ends it at once."""
    stop = Event()

    def end(*_: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = {each: signal.signal(each, end) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _as_line(reading: "Reading") -> None:
    report = reading.report
    told = {"report": report.id, "published": report.published, "outlet": report.outlet, "title": report.title,
            "url": report.url, "statements": len(reading.statements), "events": len(reading.events),
            "claims": len(reading.claims)}
    sys.stdout.buffer.write(orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.flush()


def _as_words(reading: "Reading") -> None:
    report = reading.report
    found = [counted(len(reading.statements), "statement"), counted(len(reading.events), "event")]
    found += [counted(len(reading.claims), "claim")] if reading.claims else []
    typer.echo(f"{report.published or 'undated'}  {report.outlet or 'no outlet'}: {report.title or report.text[:70]} "
               f"· {', '.join(found)}")
