"""Files and standard input as bytes in UTF-8 or unknown: gzip unpacked, UTF-16 and UTF-32 recoded as they are read."""

import codecs
import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, FileIO
from itertools import chain
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol, cast

from dragoman.errors import InputError

_GZIP = b"\x1f\x8b"
# UTF-32 first: its little-endian mark begins with that of UTF-16
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))
_LINE = 1 << 16  # bytes of a first line that are looked at
_SPOOLED = 1 << 24  # bytes that are kept in memory before a file on disk takes them
WHOLE = 1 << 28  # bytes of one report, or of one document that holds some: 256 MB


class Bytes(Protocol):
    """What is asked of an open file."""

    def read(self, size: int = -1, /) -> bytes:
        """Give that many bytes, or all that are left."""

    def readline(self, size: int = -1, /) -> bytes:
        """Give the next line, or no more of it than that many bytes."""

    def __iter__(self) -> Iterator[bytes]:
        """Give the lines that are left."""


class Stream:
    """An open file of which the first line that is not blank is known before a reader takes the rest.

    `where` names it in messages.
    """

    def __init__(self, file: Bytes, path: str = "", where: str = "") -> None:
        self._file, self.path, self.where = file, path, where
        self._head = list(self._first_lines())

    @property
    def first(self) -> bytes:
        """The first line that is not blank, or its first 64 kB."""
        return self._head[-1] if self._head else b""

    def _first_lines(self) -> Iterator[bytes]:
        while line := self._file.readline(_LINE):
            yield line
            if line.strip():
                return

    def read(self, size: int = -1) -> bytes:
        """Give that many bytes or fewer, none at the end; without a size all that are left."""
        if size < 0:
            return self.whole()
        if not self._head:
            return self._file.read(size)
        head = b"".join(self._head)
        self._head = [head[size:]] if len(head) > size else []
        return head[:size]

    def lines(self) -> Iterator[bytes]:
        """Give all lines, one in memory at a time."""
        if self._head and not self._head[-1].endswith(b"\n"):
            self._head[-1] += self._file.readline()
        return chain(self._head, self._file)

    def whole(self) -> bytes:
        """Give all at once; raises InputError where that is more than one report can be."""
        head = b"".join(self._head)
        data = head + self._file.read(WHOLE + 1 - len(head))
        if len(data) > WHOLE:
            raise InputError(f"This is larger than {WHOLE >> 20} MB, and is read whole or not at all.", self.where,
                             "Cut it into several files, or write its reports as JSON lines.")
        return data

    @contextmanager
    def seekable(self) -> Iterator[IO[bytes]]:
        """Give a file in which a reader may go to and fro; what cannot be gone back in is copied to disk first."""
        if isinstance(self._file, BufferedReader) and isinstance(self._file.raw, FileIO) and self._file.seekable():
            self._file.seek(0)
            yield self._file
            return
        with SpooledTemporaryFile(_SPOOLED) as copy:
            copy.writelines(self._head)
            copyfileobj(cast("IO[bytes]", self._file), copy)
            copy.seek(0)
            yield cast("IO[bytes]", copy)


@contextmanager
def opened(path: str, where: str = "") -> Iterator[Stream]:
    """Open a file, or standard input for `-`."""
    if path == "-":
        yield Stream(_plain(_peekable(sys.stdin.buffer)), path, where)
    else:
        with Path(path).open("rb") as file:
            yield Stream(_plain(file), path, where)


def _plain(file: BufferedReader) -> Bytes:
    if file.peek(2).startswith(_GZIP):
        file = BufferedReader(gzip.GzipFile(fileobj=file))
    start = file.peek(4)
    encoding = next((encoding for mark, encoding in _WIDE if start.startswith(mark)), None)
    return codecs.EncodedFile(file, "utf-8", encoding) if encoding else file


def _peekable(file: IO[bytes]) -> BufferedReader:
    return file if isinstance(file, BufferedReader) else BufferedReader(cast("BufferedReader", file))
