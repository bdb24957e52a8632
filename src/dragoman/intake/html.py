"""Web pages: the article out of the page, with its title, outlet and date."""

import json
import re
from collections.abc import Iterator
from typing import Any

from dragoman.errors import DateError, EmptyReport
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft
from dragoman.intake.published import published_date

_JSON_LD = re.compile(r"<script[^>]+application/ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = 4096


def read_html(data: bytes, where: str = "") -> Draft:
    """Take the article out of a page; spans then count the characters of that text, not of the page.

    Raises EmptyReport when the page holds no article, NotText when it is no text.
    """
    # trafilatura takes most of a second to load: only for those who read pages
    from trafilatura import bare_extraction

    page = _decode_page(data, where)
    article = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    found: dict[str, Any] = {} if article is None else article if isinstance(article, dict) else article.as_dict()
    if not (found.get("text") or "").strip():
        raise EmptyReport("No article was found in this page.", where, "Save the article's text as a plain text file.")
    return Draft(found["text"], published=_first_date(page, found.get("date")), outlet=found.get("sitename"),
                 title=found.get("title"), url=found.get("url"), where=where)


def _decode_page(data: bytes, where: str) -> str:
    """Decode as the page's own charset says, where it says one that Python knows."""
    named = _CHARSET.search(data[:_HEAD])
    try:
        return data.decode(named.group(1).decode("ascii")) if named else decode(data, where)
    except (LookupError, UnicodeDecodeError):
        return decode(data, where)


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
