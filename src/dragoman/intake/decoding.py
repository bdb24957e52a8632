"""Bytes to text, or a clear word on why they are no text."""

import codecs
import logging
from collections.abc import Iterable, Iterator

from dragoman.errors import NotText

log = logging.getLogger(__name__)

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PICTURE = "Dragoman reads text, not pictures of it."
_BINARY = ((b"%PDF", "a PDF file", "Take its text out first, for example with pdftotext."),
           (b"PK\x03\x04", "a ZIP archive or an office document", "Save it as plain text or HTML."),
           (b"{\\rtf", "a rich text file", "Save it as plain text."),
           (b"\x1f\x8b", "a gzip file in another", "Unpack it first."),
           (b"\xd0\xcf\x11\xe0", "an old office document", "Save it as plain text or HTML."),
           (b"\x89PNG", "a picture", _PICTURE), (b"\xff\xd8\xff", "a picture", _PICTURE),
           (b"GIF8", "a picture", _PICTURE),
           (b"SQLite format 3", "a database", "Write its reports as JSON lines."))
# letters, digits and spaces make up nearly all of a text in any alphabet
_PLAUSIBLE = 0.85
_SAMPLE = 4096


def decode(data: bytes, where: str = "") -> str:
    """Decode UTF-8, or UTF-16 and UTF-32 by their byte order mark; else Windows-1252, with a warning, if plausible.

    The mark is left out of the text. Raises NotText for binary data and for bytes that are text in none of these.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where)
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, where, error)


def decoded_lines(lines: Iterable[bytes], where: str = "") -> Iterator[str]:
    """Decode a text line by line: as UTF-8 as long as it is, from the first line that is not as Windows-1252.

    Raises NotText where a line is text in neither.
    """
    western = False
    for number, line in enumerate(lines):
        line = line.removeprefix(codecs.BOM_UTF8) if not number else line
        if not western:
            _refuse_binary(line, where)
            try:
                yield line.decode("utf-8")
                continue
            except UnicodeDecodeError as error:
                yield _windows(line, where, error)
                western = True
        else:
            yield line.decode("cp1252", "replace")


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"The bytes claim to be {encoding.upper()} and are not: byte {error.start} is wrong.", where,
                      "Save the report as UTF-8.") from error


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, what, hint in _BINARY:
        if data.startswith(magic):
            raise NotText(f"This is {what}, not text.", where, hint)
    if b"\0" in data:
        raise NotText("This is binary data, not text.", where, "Dragoman reads plain text, HTML and JSON lines.")


def _windows(data: bytes, where: str, error: UnicodeDecodeError) -> str:
    """Read old Western European text, which news archives still hold."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not _plausible(text):
        raise NotText(f"The encoding is not UTF-8: byte {error.start} is wrong.", where, "Save the report as UTF-8.")
    log.warning("%s is not UTF-8; read as Windows-1252.", where or "The text")
    return text


def _plausible(text: str) -> bool:
    sample = text[:_SAMPLE]
    good = sum(char.isascii() and (char.isprintable() or char.isspace()) for char in sample)
    return bool(sample) and good / len(sample) >= _PLAUSIBLE
