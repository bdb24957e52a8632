"""Reports fetched from the web, as polite visitors do: by robots.txt, and one page of a site at a time."""

import time
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import urlsplit

from dragoman.errors import DragomanError, InputError, ReadingError
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft, Link
from dragoman.intake.feed import is_feed
from dragoman.intake.fetching import Fetched, Fetcher
from dragoman.intake.html import read_html
from dragoman.intake.pdf import text_of_pdf
from dragoman.intake.robots import Robots

_PAUSE = 1.0  # seconds between two pages of a site that asks for no more
_LONGEST = 30.0  # seconds that a site may ask for and be waited for
_SITES = 10_000


class Web:
    """The web as a source of reports.

    `private` lets it into this machine's own network; `pause` is the least number of seconds between two pages of one
    site.
    """

    def __init__(self, private: bool = False, pause: float = _PAUSE, fetcher: Fetcher | None = None) -> None:
        self.fetcher = fetcher or Fetcher(private)
        self.robots, self._pause = Robots(self.fetcher), pause
        self._last: dict[str, float] = {}

    def report(self, link: Link) -> Draft | DragomanError:
        """Read the article that a link leads to, or give the error that says why not."""
        try:
            return link.told_by(_article(self.page(link.url)))
        except DragomanError as error:
            error.where = link.where or link.url
            return error
        except Exception as fault:
            return ReadingError.of(fault, where=link.where or link.url)

    def page(self, url: str, headers: Mapping[str, str] = MappingProxyType({})) -> Fetched:
        """Fetch a page that its site lets be read, when its turn has come; raises NotFetched."""
        self.robots.refuse(url)
        self._wait(url)
        return self.fetcher.get(url, headers)

    def _wait(self, url: str) -> None:
        site = urlsplit(url).netloc
        least = min(max(self._pause, self.robots.delay(url)), _LONGEST)
        wait = self._last.get(site, -least) + least - time.monotonic()
        if wait > 0:
            time.sleep(min(wait, least))
        if len(self._last) > _SITES:
            self._last.clear()
        self._last[site] = time.monotonic()


def _article(page: Fetched) -> Draft:
    kind = page.headers.get("content-type", "").partition(";")[0].strip().lower()
    if page.data.startswith(b"%PDF"):
        return Draft(text_of_pdf(page.data, page.url))
    if is_feed(page.data):
        raise InputError("This is the address of a feed, not of an article.", page.url,
                         "Watch it: dragoman watch feeds.toml")
    if kind == "text/plain":
        return Draft(decode(page.data, page.url))
    return replace(read_html(page.data, page.url, page.charset), url=page.url)
