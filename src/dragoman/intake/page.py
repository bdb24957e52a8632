"""A file that begins like HTML or XML: an article's page, a feed, or what Factiva gave out."""

from collections.abc import Iterator

from dragoman.errors import DragomanError
from dragoman.intake.draft import Draft, Link
from dragoman.intake.factiva import text_of_page
from dragoman.intake.feed import is_feed, read_feed
from dragoman.intake.html import read_html
from dragoman.intake.prose import read_prose


def read_page(data: bytes, where: str = "") -> Iterator[Draft | Link | DragomanError]:
    """Give the article of a page, or the entries of a feed, or the documents of an export."""
    if is_feed(data):
        yield from read_feed(data, where)
    elif (text := text_of_page(data)) is not None:
        yield from read_prose(text, where)
    else:
        yield read_html(data, where)
