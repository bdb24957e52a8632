"""Files made to burst a reader or to make it tell what lies on the machine: refused or read as what they say."""

import gzip
import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.intake.files import SAID

from dragoman.errors import DragomanError, InputError
from dragoman.intake import opening
from dragoman.intake.asked import AS_FOUND, Asked
from dragoman.intake.draft import Draft
from dragoman.intake.feed import read_feed
from dragoman.intake.html import read_html
from dragoman.intake.office import text_of_docx
from dragoman.intake.source import read_source

LAUGHS = "".join(f'<!ENTITY lol{number} "{f"&lol{number - 1};" * 10}">' for number in range(1, 10))
BILLION = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>'


def taken(path: Path, asked: Asked = AS_FOUND) -> list[object]:
    return list(read_source(str(path), asked))


@pytest.mark.parametrize("head", [BILLION, OUTSIDE])
def test_entities_of_a_feed_are_not_followed(head: str) -> None:
    item = f"<item><title>&lol9;</title><description>{SAID} &lol9;</description></item>"
    feed = f"{head}<rss><channel>{item}</channel></rss>"
    for each in read_feed(feed.encode(), "feed"):
        assert isinstance(each, Draft | DragomanError) or each.url is not None
        assert len(str(each)) < 10_000
        assert "root:" not in str(each)


@pytest.mark.parametrize("head", [BILLION, OUTSIDE])
def test_entities_of_a_page_are_not_followed(head: str) -> None:
    page = f"{head}<html><head><title>&lol9;</title></head><body><article><p>{SAID} &lol9;</p></article></body></html>"
    try:
        draft = read_html(page.encode(), "page")
    except DragomanError:
        return
    assert len(draft.text) < 10_000
    assert "root:" not in draft.text


def docx(body: str, head: str = "") -> bytes:
    """Make a Word document by hand, with whatever stands before its root."""
    out = io.BytesIO()
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType='
                         '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
                         f'"/word/document.xml" ContentType="{main}"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}" '
                         'Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", f'{head}<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{body}'
                         "</w:t></w:r></w:p></w:body></w:document>")
    return out.getvalue()


@pytest.mark.parametrize("head", [BILLION.replace("rss", "w:document"), OUTSIDE.replace("rss", "w:document")])
def test_entities_of_a_word_document_are_not_followed(head: str) -> None:
    assert text_of_docx(docx(SAID)).strip() == SAID
    try:
        text = text_of_docx(docx(f"{SAID} &lol9;", head))
    except DragomanError:
        return
    assert len(text) < 10_000
    assert "root:" not in text


def test_a_word_document_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.intake import office

    monkeypatch.setattr(office, "WHOLE", 1 << 20)
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        text_of_docx(docx("a" * (2 << 20)))


@pytest.mark.parametrize("name", ["report.txt.gz", "page.html.gz", "mail.eml.gz", "reports.json.gz"])
def test_a_file_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(opening, "WHOLE", 1 << 20)
    begins = {"page": b"<html><body>", "mail": b"From: a@example.org\n\n", "reports": b"{\n"}
    path = tmp_path / name
    path.write_bytes(gzip.compress(begins.get(name.partition(".")[0], b"") + b"a b " * (1 << 19)))
    (found,) = taken(path)
    assert isinstance(found, InputError)
    assert "MB" in str(found)


def test_a_gzip_in_a_gzip_is_told_and_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "report.txt.gz"
    path.write_bytes(gzip.compress(gzip.compress(SAID.encode())))
    (found,) = taken(path)
    assert isinstance(found, InputError)


def test_no_name_in_an_archive_makes_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    with ZipFile(tmp_path / "in" / "a.wacz", "w") as archive:
        archive.writestr("../../outside.warc", b"no web archive at all")
        archive.writestr("/tmp/dragoman-outside.warc.gz", b"nor this")
    taken(tmp_path / "in" / "a.wacz")
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "a.wacz"]
    assert not Path("/tmp/dragoman-outside.warc.gz").exists()
