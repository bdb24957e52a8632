"""What goes to standard error while a batch is read: bad records as they come, warnings, progress, the count."""

import logging
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import typer

from dragoman.cli.explain import FAILED, NOTHING, tell
from dragoman.errors import DragomanError, ReadingError
from dragoman.records import Reading, Report
from dragoman.wording.plural import counted

_EVERY = 0.2  # seconds between two looks at the progress
_BAR = 24  # columns of a full bar
_log = logging.getLogger("dragoman")


class Watch:
    """Counts what was read and what could not be; `progress` draws a line of it while the batch runs.

    With `total`, the number of reports there are, the line has a bar and tells the time left.
    """

    def __init__(self, quiet: bool = False, progress: bool = False, debug: bool = False,
                 total: int | None = None) -> None:
        self.read = self.bad = self.passed = 0  # `passed`: reports that need not be read
        self._debug, self._total = debug, total
        self._under_way = deque[str]()  # where the reports came from that are being read
        self._quiet, self._progress = quiet, progress and not quiet and sys.stderr.isatty()
        self._start = self._drawn = time.monotonic()

    def reports(self, stream: Iterable[tuple[str, Report | DragomanError]]) -> Iterator[Report]:
        """Let reports through, and keep in mind where they came from; tell and count the errors among them."""
        for where, each in stream:
            if isinstance(each, DragomanError):
                self._tell(each)
            else:
                self._under_way.append(where)
                yield each

    def failed(self, error: DragomanError) -> None:
        """Tell and count a report that was let through and then could not be read."""
        where = self._under_way.popleft()
        error.where = f"{where} ({error.where})" if where and error.where else where or error.where
        self._tell(error)

    def _tell(self, error: DragomanError) -> None:
        self.bad += 1
        self._wipe()
        tell(error, self._debug and isinstance(error, ReadingError))

    def readings(self, stream: Iterable[Reading]) -> Iterator[Reading]:
        """Let readings through and count them."""
        for reading in stream:
            self._under_way.popleft()
            yield reading
            self.read += 1
            self._draw()
        self._wipe()

    def passing(self) -> None:
        """Count a report that need not be read."""
        self.passed += 1
        self._draw()

    def status(self, target: str = "") -> int:
        """Say how it went, and give the exit status."""
        if self.bad:
            typer.echo(f"{self.bad} of {counted(self.bad + self.read, 'report')} could not be read.", err=True)
            return FAILED
        if not self.read:
            typer.echo("There was no report to read.", err=True)
            return NOTHING
        if target and not self._quiet:
            typer.echo(f"{counted(self.read, 'reading')} in {target}.", err=True)
        return 0

    def _draw(self) -> None:
        now = time.monotonic()
        if self._progress and now - self._drawn > _EVERY:
            self._drawn = now
            sys.stderr.write(f"\r\x1b[K{self._line(now - self._start)}")
            sys.stderr.flush()

    def _line(self, seconds: float) -> str:
        rate, done = self.read / seconds, self.read + self.bad + self.passed
        told = f"{counted(self.read, 'report')} read, {rate:.1f} a second"
        if not self._total or not rate:
            return told
        full = min(_BAR, _BAR * done // self._total)
        left = timedelta(seconds=round(max(self._total - done, 0) / rate))
        return f"{'█' * full}{'░' * (_BAR - full)} {done:,} of {self._total:,}, {rate:.1f} a second, {left} left"

    def _wipe(self) -> None:
        if self._progress:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def warnings_told(quiet: bool) -> Iterator[None]:
    """Send the library's warnings to standard error for as long as a command runs."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.ERROR if quiet else logging.WARNING)
    _log.addHandler(handler)
    try:
        yield
    finally:
        _log.removeHandler(handler)
