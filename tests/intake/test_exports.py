"""Exports of Nexis and Factiva, as text, Word, rich text and pages."""

from io import BytesIO
from pathlib import Path

import pytest
from tests.intake import files
from tests.intake.files import SAID

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft
from dragoman.intake.factiva import text_of_page
from dragoman.intake.prose import read_prose
from dragoman.intake.source import read_source

NEXIS = "".join(files.NEXIS.format(title=title, said=SAID) for title in ("Talks go on", "Talks end"))
COVER = "User Name: A. N. Analyst\n\nDocuments (2)\n\n1. Talks go on\n\n2. Talks end\n\n"
LEXIS = "\f".join(files.LEXIS.format(title=title, said=SAID, number=number)
                  for number, title in enumerate(("Talks go on", "Talks end"), start=1))
TAGGED = "\n".join(files.FACTIVA.format(title=title, said=SAID, number=number)
                   for number, title in enumerate(("Talks go on", "Talks end"), start=1))
BARE = "".join(files.FACTIVA_BARE.format(title=title, said=SAID, number=number)
               for number, title in enumerate(("Talks go on", "Talks end"), start=1))


@pytest.mark.parametrize(("text", "outlet"), [
    (NEXIS, "The Example Times (London)"), (COVER + NEXIS, "The Example Times (London)"),
    (LEXIS, "The Example Times"), (TAGGED, "Example News"), (BARE, "Example News"),
    (NEXIS.replace("\n", "\n\n"), "The Example Times (London)"),
    (NEXIS.replace("\n", "\r\n"), "The Example Times (London)"),
    (TAGGED.replace("  ", "|"), "Example News"), (TAGGED.replace("  ", "\n"), "Example News"),
])
def test_each_report_has_its_head(text: str, outlet: str) -> None:
    drafts = list(read_prose(text, "a.txt"))
    assert [draft.title for draft in drafts if isinstance(draft, Draft)] == ["Talks go on", "Talks end"]
    for number, draft in enumerate(drafts, start=1):
        assert isinstance(draft, Draft)
        assert (draft.published, draft.outlet) == ("2017-06-15", outlet)
        assert draft.text.count(SAID) == 2
        assert draft.text.endswith(SAID)
        assert "words" not in draft.text
        assert draft.where == f"a.txt, document {number}"


def test_the_dateline_is_put_back() -> None:
    newer, older = (next(read_prose(text)) for text in (NEXIS, LEXIS))
    assert isinstance(newer, Draft)
    assert isinstance(older, Draft)
    assert newer.text.startswith("GENEVA — The foreign minister")
    assert older.text.startswith("GENEVA, June 14 — The foreign minister")


def test_the_accession_number_is_the_id() -> None:
    for text in (TAGGED, BARE):
        drafts = [draft for draft in read_prose(text) if isinstance(draft, Draft)]
        assert [draft.id for draft in drafts] == ["LBA0000020170615ed6f00001m", "LBA0000020170615ed6f00002m"]


@pytest.mark.parametrize("text", [NEXIS, TAGGED, BARE])
def test_a_document_without_its_text_is_told(text: str) -> None:
    first, second = read_prose(text.replace(SAID, "", 2), "a.txt")
    assert isinstance(first, BadRecord)
    assert first.where == "a.txt, document 1"
    assert isinstance(second, Draft)


def test_prose_that_speaks_of_documents_is_one_report() -> None:
    text = f"{SAID}\n\nDocument 7 of the annex has a length of 400 words.\n\nEnd of Document"
    assert [draft.text for draft in read_prose(text) if isinstance(draft, Draft)] == [text]


def test_word_and_rich_text_carry_exports(tmp_path: Path) -> None:
    rtf = "\\par\n".join(["{\\rtf1\\ansi\\ansicpg1252 ", *NEXIS.split("\n"), "}"])
    (tmp_path / "a.docx").write_bytes(files.docx(*NEXIS.split("\n")))
    (tmp_path / "a.rtf").write_text(rtf)
    for name in ("a.docx", "a.rtf"):
        drafts = list(read_source(str(tmp_path / name)))
        assert [draft.title for draft in drafts if isinstance(draft, Draft)] == ["Talks go on", "Talks end"]


@pytest.mark.parametrize("tagged", [True, False])
def test_pages_of_factiva(tmp_path: Path, tagged: bool) -> None:
    form, cell = ((files.FACTIVA, "<tr><td class='index'><b>{0}</b></td><td><p>{1}</p></td></tr>") if tagged else
                  (files.FACTIVA_BARE, "<div>{0}{1}</div>"))
    articles = []
    for number, title in enumerate(("Talks go on", "Talks end"), start=1):
        lines = form.format(title=title, said=SAID, number=number).split("\n")
        cells = "".join(cell.format(line[:2], line[4:] if tagged else line[2:]) for line in lines if line)
        articles.append(f"<div class='article enArticle'>{cells}</div>")
    path = tmp_path / "factiva.html"
    path.write_text(f"<html><head><title>Factiva</title></head><body>{''.join(articles)}</body></html>")
    drafts = list(read_source(str(path)))
    assert [draft.title for draft in drafts if isinstance(draft, Draft)] == ["Talks go on", "Talks end"]
    assert all(isinstance(draft, Draft) and draft.text.count(SAID) == 2 for draft in drafts)


def test_another_page_is_none_of_factiva() -> None:
    assert text_of_page(files.page()) is None
    assert text_of_page(BytesIO(b"<html><p>Factiva is a database.</p></html>").getvalue()) is None
