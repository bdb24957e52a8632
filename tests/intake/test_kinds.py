"""Every kind of source: known by its content, forced, and given anything at all."""

import gzip
import json
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from tests.intake import files
from tests.intake.files import SAID

from dragoman.errors import BadRecord, DragomanError, InputError
from dragoman.intake.asked import Asked
from dragoman.intake.draft import Draft
from dragoman.intake.kinds import KINDS, kind_named, kind_of
from dragoman.intake.opening import Stream
from dragoman.intake.source import read_source

CRAWLED = ("https://example.org/a", "text/html", files.page(), "200 OK")


def table() -> bytes:
    out = BytesIO()
    parquet.write_table(pyarrow.table({"text": [SAID], "date": ["2017-06-15"]}), out)
    return out.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["Received"] = "by mail.example.org"
    message["From"], message["Subject"] = "Example News <news@example.org>", "Talks go on"
    message["Date"] = "Thu, 15 Jun 2017 23:30:00 -0400"
    message.set_content(SAID)
    return b"Received: by mail.example.org\n" + bytes(message)


def wacz() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("archive/data.warc.gz", files.warc(CRAWLED))
        archive.writestr("datapackage.json", "{}")
    return out.getvalue()


SOURCES = {
    "parquet": table(), "pdf": files.pdf(SAID), "warc": files.warc(CRAWLED, gzip=False),
    "rtf": b"{\\rtf1\\ansi " + SAID.encode() + b"\\par}",
    "feed": b'<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>',
    "html": files.page(), "jsonl": json.dumps({"text": SAID}).encode(),
    "csv": f"date,text\n2017-06-15,{SAID}\n".encode(), "eml": mail(), "text": SAID.encode(),
}
NAMED = {"wacz": wacz(), "docx": files.docx(SAID)}


def read(path: Path, asked: Asked = Asked()) -> list[Draft | DragomanError]:  # noqa: B008
    return list(read_source(str(path), asked))


@pytest.mark.parametrize("name", SOURCES)
def test_the_content_tells_the_kind(name: str) -> None:
    assert kind_of(Stream(BytesIO(SOURCES[name])).first, "report").name == name


@pytest.mark.parametrize("name", [*SOURCES, *NAMED])
@pytest.mark.parametrize("packed", [False, True])
def test_each_is_read_by_its_name_gzipped_or_not(tmp_path: Path, name: str, packed: bool) -> None:
    data = {**SOURCES, **NAMED}[name]
    path = tmp_path / f"a{kind_named(name).suffixes[0]}{'.gz' if packed else ''}"
    path.write_bytes(gzip.compress(data) if packed else data)
    (found,) = read(path)
    if name == "feed":
        assert isinstance(found, DragomanError)
    else:
        assert isinstance(found, Draft)
        assert SAID in " ".join(found.text.split())


@pytest.mark.parametrize("name", [*SOURCES, *NAMED])
def test_each_can_be_forced(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes({**SOURCES, **NAMED}[name])
    (found,) = read(path, Asked(name))
    assert isinstance(found, BadRecord if name == "feed" else Draft)


def test_a_kind_that_is_none_is_told() -> None:
    with pytest.raises(InputError, match="no such kind of source: papyrus") as caught:
        kind_named("papyrus")
    assert "parquet" in caught.value.hint


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_nothing_that_is_read_raises_what_is_not_explained(tmp_path_factory: pytest.TempPathFactory, kind: str,
                                                           data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / f"any-{kind}"
    path.write_bytes(data)
    for each in read(path, Asked(kind)):
        assert isinstance(each, Draft | InputError), each


@pytest.mark.parametrize("name", [*SOURCES, *NAMED])
@given(cut=st.integers(0, 100), flip=st.integers(0, 10_000))
def test_a_damaged_file_is_explained(tmp_path_factory: pytest.TempPathFactory, name: str, cut: int, flip: int) -> None:
    data = bytearray({**SOURCES, **NAMED}[name])
    data[flip % len(data)] ^= 0x55
    path = tmp_path_factory.getbasetemp() / f"damaged{kind_named(name).suffixes[0]}"
    path.write_bytes(data[:len(data) * cut // 100])
    for each in read(path):
        assert isinstance(each, Draft | InputError), each


def test_a_stream_is_read_as_it_comes() -> None:
    def lines() -> Iterator[bytes]:
        yield b'{"text": "A."}\n'
        raise AssertionError("a second line was asked for before the first was given")

    class Slow(BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            return next(source)

        def __next__(self) -> bytes:
            return next(source)

    source = lines()
    stream = Stream(Slow())
    assert next(kind_of(stream.first, "-").read(stream, Asked())).text == "A."  # type: ignore[union-attr]
