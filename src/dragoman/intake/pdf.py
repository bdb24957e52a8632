"""PDF: the text that it carries, page after page; pictures of text are not read."""

from collections.abc import Iterator
from typing import Any

from dragoman.errors import EmptyReport, InputError
from dragoman.extras import library
from dragoman.intake.understood import understood

_PAGES = 5000  # a longer document is no report


def text_of_pdf(data: bytes, where: str = "") -> str:
    """Give the text of a PDF with its lines as printed; raises InputError where it is damaged, locked or endless.

    Raises EmptyReport when its pages are pictures.
    """
    pdfium = library("pypdfium2", "pdf")
    with understood("The PDF", where, "Is it whole, and without a password? Open it in another program."), \
            pdfium.PdfDocument(data) as document:
        if len(document) > _PAGES:
            raise InputError(f"This PDF has {len(document):,} pages, more than {_PAGES:,}.", where, "Cut it up.")
        text = "\n\n".join(_pages(document)).strip()
    if not text:
        raise EmptyReport("There is no text in this PDF: its pages are pictures.", where,
                          "Have the text recognised first, for example with ocrmypdf.")
    return text


def _pages(document: Any) -> Iterator[str]:
    for page in document:
        words = page.get_textpage()
        # pdfium marks a hyphen that only parts a word over two lines
        yield words.get_text_range().replace("\ufffe\r\n", "").replace("\ufffe", "-").replace("\r\n", "\n")
        words.close()
        page.close()
