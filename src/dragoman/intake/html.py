"""Web pages: the article out of the page, with its title, outlet and date."""

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

from urllib3.exceptions import DependencyWarning

from dragoman.errors import DateError, EmptyReport
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft
from dragoman.intake.published import published_date

_JSON_LD = re.compile(r"<script[^>]+application/ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?(?!utf-?16)([\w-]+)", re.IGNORECASE)
_HEAD = 4096
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|head|body|!--|article|p|div|meta)\b", re.IGNORECASE)
_ROOT = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\w+(?:\W+\w+){4}")  # fewer words than these are a menu's


def looks_like_page(first: bytes) -> bool:
    """Tell by its first line whether a file is HTML."""
    return bool(_PAGE.match(first))


def read_html(data: bytes, where: str = "", charset: str | None = None) -> Draft:
    """Take the article out of a page; spans then count the characters of that text, not of the page.

    `charset` is what the server says, which goes before what the page says.
    Raises EmptyReport when the page holds no article, NotText when it is no text.
    """
    with warnings.catch_warnings():
        # it asks for SOCKS proxies, which nobody needs who fetches nothing through it
        warnings.simplefilter("ignore", DependencyWarning)
        # trafilatura takes most of a second to load: only for those who read pages
        from trafilatura import bare_extraction, baseline

    if b"<" not in data:
        return Draft(decode(data, where), where=where)
    page = _whole(_decode_page(data, where, charset))
    article = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    found: dict[str, Any] = {} if article is None else article if isinstance(article, dict) else article.as_dict()
    # a page too short for trafilatura's measures may be a dispatch of two lines
    text = found.get("text") or baseline(page)[1]
    if not _SENTENCE.search(text):
        raise EmptyReport("No article was found in this page.", where, "Save the article's text as a plain text file.")
    return Draft(text, published=_first_date(page, found.get("date")), outlet=found.get("sitename"),
                 title=found.get("title"), url=found.get("url"), where=where)


def _decode_page(data: bytes, where: str, charset: str | None) -> str:
    """Decode as the server or the page itself says, where one says what Python knows.

    UTF-16 the page cannot be: we could not have read the word.
    """
    found = _CHARSET.search(data[:_HEAD])
    named = charset or (found.group(1).decode("ascii") if found else None)
    try:
        return data.decode(named) if named else decode(data, where)
    except (LookupError, UnicodeDecodeError):
        return decode(data, where)


def _whole(page: str) -> str:
    """Make a page of a fragment: paragraphs without a body are none to trafilatura."""
    return page if _ROOT.search(page[:_HEAD]) else f"<html><body>{page}</body></html>"


def _first_date(page: str, guess: str | None) -> str | None:
    """Take what the page declares before what trafilatura makes out from it."""
    for given in (*_declared(page), guess):
        try:
            if given:
                return published_date(given)
        except DateError:
            continue
    return None


def _declared(page: str) -> Iterator[str]:
    for script in _JSON_LD.findall(page):
        try:
            yield from _dates(json.loads(script))
        except ValueError:
            continue


def _dates(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _dates(item)
    elif isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        yield from _dates(node.get("@graph", []))
