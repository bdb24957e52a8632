"""The kinds of source there are, in the order in which they are tried: the content says more than the name."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

from dragoman import hooks
from dragoman.errors import InputError
from dragoman.intake.asked import Asked
from dragoman.intake.decoding import decode
from dragoman.intake.document import is_document, read_document
from dragoman.intake.feed import looks_like_feed, read_feed
from dragoman.intake.html import looks_like_page
from dragoman.intake.jsonl import read_jsonl
from dragoman.intake.kind import Given, Kind
from dragoman.intake.mail import looks_like_mail, read_mail
from dragoman.intake.office import text_of_docx, text_of_rtf
from dragoman.intake.opening import Stream
from dragoman.intake.page import read_page
from dragoman.intake.parquet import read_parquet
from dragoman.intake.pdf import text_of_pdf
from dragoman.intake.prose import read_prose
from dragoman.intake.table import looks_like_table, read_table
from dragoman.intake.warc import read_wacz, read_warc

_RECORD = re.compile(rb"\s*(?:\[\s*)?\{\s*\"[\w-]+\"\s*:")
_BOM = b"\xef\xbb\xbf"


def _json(first: bytes, named: bool) -> bool:
    # an object over many lines has its first key on the second
    start = first.removeprefix(_BOM)
    return named or bool(_RECORD.match(start)) or start.strip() in (b"[", b"{")


def _read_json(stream: Stream, asked: Asked) -> Given:
    if is_document(stream.first):
        return read_document(stream.whole(), stream.where, asked.columns)
    return read_jsonl(stream.lines(), stream.where, asked.columns)


def _read_parquet(stream: Stream, asked: Asked) -> Given:
    with stream.seekable() as file:
        yield from read_parquet(file, stream.where, asked.columns)


def _read_wacz(stream: Stream, _: Asked) -> Given:
    with stream.seekable() as file:
        yield from read_wacz(file, stream.where)


def _prose(text_of: Callable[[bytes, str], str]) -> Callable[[Stream, Asked], Given]:
    return lambda stream, _: read_prose(text_of(stream.whole(), stream.where), stream.where)


def _zip(first: bytes, named: bool) -> bool:
    return named and first.startswith(b"PK")


KINDS: tuple[Kind, ...] = (
    Kind("parquet", "Parquet, one report a row", (".parquet", ".pq"), lambda first, _: first.startswith(b"PAR1"),
         _read_parquet),
    Kind("wacz", "a web archive with its index", (".wacz",), _zip, _read_wacz),
    Kind("docx", "a Word document, also of Nexis Uni", (".docx",), _zip, _prose(text_of_docx)),
    Kind("pdf", "the text that a PDF carries", (".pdf",), lambda first, _: first.startswith(b"%PDF"),
         _prose(text_of_pdf)),
    Kind("rtf", "rich text, also of Nexis Uni or Factiva", (".rtf",), lambda first, _: first.startswith(b"{\\rtf"),
         _prose(text_of_rtf)),
    Kind("warc", "a web archive", (".warc",), lambda first, _: first.startswith(b"WARC/"),
         lambda stream, _: read_warc(stream, stream.where)),
    Kind("feed", "RSS or Atom", (".rss", ".atom", ".rdf"), looks_like_feed,
         lambda stream, _: read_feed(stream.whole(), stream.where)),
    Kind("html", "a saved page, also of Factiva", (".html", ".htm", ".xhtml"),
         lambda first, named: named or looks_like_page(first),
         lambda stream, _: read_page(stream.whole(), stream.where)),
    Kind("jsonl", "JSON, one report a line or a list of them, also GDELT's list of articles",
         (".jsonl", ".ndjson", ".json"), _json, _read_json),
    Kind("csv", "a table with a header, also GDELT's list of articles", (".csv", ".tsv"),
         lambda first, named: named or looks_like_table(first),
         lambda stream, asked: read_table(stream.lines(), stream.where, asked.columns)),
    Kind("eml", "one e-mail message", (".eml",), looks_like_mail,
         lambda stream, _: iter([read_mail(stream.whole(), stream.where)])),
    Kind("text", "plain text, also an export of Nexis or Factiva", (".txt",), lambda *_: True, _prose(decode)),
)


@hooks.hookimpl(trylast=True)
def dragoman_sources() -> tuple[Kind, ...]:
    """Give our own kinds, which are tried after those of plug-ins."""
    return KINDS


def kinds() -> dict[str, Kind]:
    """Give all kinds there are by name, those of plug-ins first."""
    return hooks.named("dragoman_sources", sys.modules[__name__])


def kind_of(first: bytes, path: str) -> Kind:
    """Tell the kind of a file by its first line that is not blank and by its name; plain text is what is left."""
    suffix = Path(path.lower().removesuffix(".gz")).suffix
    return next(kind for kind in kinds().values() if kind.begins(first, suffix in kind.suffixes))


def kind_named(name: str) -> Kind:
    """Find a kind by its name; raises InputError for one that is not there."""
    found = kinds().get(name)
    if found is None:
        raise InputError(f"There is no such kind of source: {name}", "", f"It is one of {', '.join(kinds())}.")
    return found
