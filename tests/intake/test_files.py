"""Parquet, web archives, e-mail, PDF and feeds, written by their own libraries and read back."""

from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pyarrow
import pytest
from pyarrow import parquet
from tests.intake import files
from tests.intake.files import SAID

from dragoman.errors import BadRecord, DragomanError, EmptyReport, InputError
from dragoman.intake.asked import Asked
from dragoman.intake.draft import Draft, Link
from dragoman.intake.feed import read_feed
from dragoman.intake.mail import read_mail
from dragoman.intake.parquet import read_parquet
from dragoman.intake.pdf import text_of_pdf
from dragoman.intake.source import read_source
from dragoman.intake.warc import read_warc


def test_parquet_is_read_some_rows_at_a_time() -> None:
    out = BytesIO()
    days = [datetime(2017, 6, 1 + number % 30, tzinfo=UTC) for number in range(1000)]
    table = pyarrow.table({"body": [f"{number}. {SAID}" for number in range(1000)], "date": days,
                           "source": [{"name": "O"}] * 1000, "embedding": [[0.5] * 9] * 1000})
    parquet.write_table(table, out, row_group_size=100)
    drafts = list(read_parquet(out, "a.parquet", {}))
    assert len(drafts) == 1000
    assert drafts[16] == Draft(f"16. {SAID}", "2017-06-17", "O", where="a.parquet, row 17")


def test_parquet_with_columns_of_other_names_and_holes() -> None:
    out = BytesIO()
    parquet.write_table(pyarrow.table({"volltext": [SAID, None], "meta": [{"day": "2017"}, None]}), out)
    first, second = read_parquet(out, "a", {"text": "volltext", "published": "meta.day"})
    assert first == Draft(SAID, "2017", where="a, row 1")
    assert isinstance(second, BadRecord)


def test_a_web_archive_gives_its_articles_alone() -> None:
    data = files.warc(("https://example.org/a", "text/html; charset=utf-8", files.page(), "200 OK"),
                      ("https://example.org/a.png", "image/png", b"\x89PNG", "200 OK"),
                      ("https://example.org/gone", "text/html", files.page(), "404 Not Found"),
                      ("https://example.org/empty", "text/html", b"<html><body></body></html>", "200 OK"),
                      ("https://example.org/b", "text/html", files.page("Talks end"), "200 OK"))
    first, empty, second = read_warc(BytesIO(data), "a.warc")
    assert isinstance(first, Draft)
    assert (first.title, first.outlet, first.published) == ("Talks go on", "Example Times", "2017-06-15")
    assert first.url == "https://example.org/a"
    assert isinstance(empty, EmptyReport)
    assert empty.where == "a.warc, https://example.org/empty"
    assert isinstance(second, Draft)
    assert second.title == "Talks end"


def test_a_zip_without_a_web_archive_is_told(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.wacz", "w") as archive:
        archive.writestr("datapackage.json", "{}")
    (error,) = read_source(str(tmp_path / "a.wacz"))
    assert isinstance(error, InputError)
    assert "no web archive" in error.what


def message(text: str = SAID, html: str | None = None, **headers: str) -> bytes:
    made = EmailMessage()
    for name, value in {"From": "Example News <news@example.org>", "Subject": "Talks\t go on",
                        "Date": "Thu, 15 Jun 2017 23:30:00 -0400", **headers}.items():
        made[name] = value
    if text:
        made.set_content(text)
    if html:
        (made.add_alternative if text else made.set_content)(html, subtype="html")
    return bytes(made)


def test_a_message_is_a_report() -> None:
    draft = read_mail(message(), "a.eml")
    assert draft == Draft(SAID + "\n", "2017-06-15", "Example News", "Talks go on", where="a.eml")


def test_the_text_of_an_html_message() -> None:
    draft = read_mail(message("", files.page().decode()))
    assert draft.text.count(SAID) == 4
    assert "Home" not in draft.text
    assert read_mail(message(SAID, files.page().decode())).text == SAID + "\n"


@pytest.mark.parametrize("headers", [{"From": "news@example.org"}, {"Date": "some day"}, {"Subject": ""}])
def test_what_a_message_does_not_say_is_unknown(headers: dict[str, str]) -> None:
    draft = read_mail(message(**headers))
    assert draft.outlet == ("example.org" if "From" in headers else "Example News")
    assert draft.published == (None if "Date" in headers else "2017-06-15")
    assert draft.title == (None if "Subject" in headers else "Talks go on")


def test_a_message_of_attachments_alone_is_empty() -> None:
    made = EmailMessage()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(EmptyReport):
        read_mail(bytes(made))


def test_a_pdf_keeps_its_lines_and_pages() -> None:
    assert text_of_pdf(files.pdf("A said\nB.", "C.")) == "A said\nB.\n\nC."


@pytest.mark.parametrize(("data", "words"), [(files.pdf(""), "pictures"), (b"%PDF-1.4 no more", "cannot be read")])
def test_a_pdf_without_text_is_told(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        text_of_pdf(data)


RSS = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example  News</title>
<item><title>Talks go on</title><link>https://example.org/a</link><pubDate>Thu, 15 Jun 2017 23:30:00 -0400</pubDate>
<description>In short &x;</description>
<content:encoded><![CDATA[<p>{SAID}</p><p>On Tuesday {SAID}</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Talks end</title><link>https://example.org/b</link><description>In short</description></item>
<item><title>No more</title></item></channel></rss>"""


def test_a_feed_gives_texts_and_links() -> None:
    first, second, third = read_feed(RSS.encode(), "feed.xml")
    assert isinstance(first, Draft)
    assert first.text.count(SAID) == 2
    assert "alert" not in first.text
    assert (first.published, first.outlet, first.title) == ("2017-06-15", "Example News", "Talks go on")
    assert second == Link("https://example.org/b", None, "Example News", "Talks end", where="feed.xml, entry 2")
    assert isinstance(third, BadRecord)
    assert [type(each) for each in read_feed(RSS.encode(), full=False)] == [Link, Link, BadRecord]


def test_an_atom_feed_and_a_broken_one() -> None:
    atom = ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><title>A</title>'
            '<link href="https://example.org/a"/><updated>2017-06-15T23:30:00-04:00</updated></entry>')
    (link,) = read_feed(atom.encode())
    assert link == Link("https://example.org/a", "2017-06-15", "Example", "A", where="entry 1")


def test_a_path_in_place_of_a_feed_is_not_opened() -> None:
    with pytest.raises(InputError, match="no feed"):
        list(read_feed(b"/etc/passwd"))


def test_links_are_followed_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS)

    def fetch(link: Link) -> Draft | DragomanError:
        return link.told_by(Draft(f"The page of {link.url}"))

    _, told, _ = read_source(str(path))
    assert isinstance(told, BadRecord)
    assert "--fetch" in told.hint
    _, fetched, _ = read_source(str(path), Asked(fetch=fetch))
    assert isinstance(fetched, Draft)
    assert fetched.text == "The page of https://example.org/b"
