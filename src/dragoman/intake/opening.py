"""Files and standard input as bytes in UTF-8 or unknown: gzip unpacked, UTF-16 and UTF-32 recoded as they are read."""

import codecs
import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import IO, Protocol, cast

_GZIP = b"\x1f\x8b"
# UTF-32 first: its little-endian mark begins with that of UTF-16
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))


class Bytes(Protocol):
    """What the kinds of source ask of an open file."""

    def read(self) -> bytes:
        """Give all that is left."""

    def __iter__(self) -> Iterator[bytes]:
        """Give the lines that are left."""


@contextmanager
def opened(path: str) -> Iterator[Bytes]:
    """Open a file, or standard input for `-`."""
    if path == "-":
        yield _plain(_peekable(sys.stdin.buffer))
    else:
        with Path(path).open("rb") as file:
            yield _plain(file)


def _plain(file: BufferedReader) -> Bytes:
    if file.peek(2).startswith(_GZIP):
        file = BufferedReader(gzip.GzipFile(fileobj=file))
    start = file.peek(4)
    encoding = next((encoding for mark, encoding in _WIDE if start.startswith(mark)), None)
    return codecs.EncodedFile(file, "utf-8", encoding) if encoding else file


def _peekable(file: IO[bytes]) -> BufferedReader:
    return file if isinstance(file, BufferedReader) else BufferedReader(cast("BufferedReader", file))
