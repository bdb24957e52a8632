"""robots.txt: what a site lets be read, and how fast (RFC 9309)."""

from collections import OrderedDict
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

from protego import Protego

from dragoman.errors import NotFetched
from dragoman.intake.fetching import AGENT, Fetcher

_DAY = 86_400.0  # seconds for which rules are remembered
_SITES = 2000  # sites of which they are
_SOON = 600.0  # seconds after which a site that failed is asked again


@dataclass(frozen=True, slots=True)
class _Rules:
    rules: Protego | None  # None where the site could not be asked: then nothing may be read
    until: float


class Robots:
    """Asks each site once a day what may be read of it."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._known: OrderedDict[str, _Rules] = OrderedDict()

    def refuse(self, url: str) -> None:
        """Raise NotFetched where the site does not let this page be read, or cannot be asked."""
        found = self._rules(url)
        if found.rules is None:
            raise NotFetched("The site's robots.txt cannot be had, so nothing of it is read.", url, "Try it later.")
        if not found.rules.can_fetch(url, AGENT):
            fault = NotFetched("The site's robots.txt does not let this page be read.", url,
                               "Save the page in your browser, if you may.")
            fault.status = 403  # as good as the server's own refusal: it will not pass
            raise fault

    def delay(self, url: str) -> float:
        """Give the seconds that the site wants between two pages."""
        rules = self._rules(url).rules
        return float(rules.crawl_delay(AGENT) or 0) if rules else 0.0

    def _rules(self, url: str) -> _Rules:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        found = self._known.get(site)
        if found is None or found.until < monotonic():
            found = self._known[site] = self._asked(f"{site}/robots.txt")
            if len(self._known) > _SITES:
                self._known.popitem(last=False)
        return found

    def _asked(self, url: str) -> _Rules:
        text: str | None
        try:
            text = self._fetcher.get(url).data.decode("utf-8", "replace")
        except NotFetched as fault:
            # a site without rules lets everything be read; one that is down may have some
            text = "" if 400 <= fault.status < 500 and fault.status != 429 else None
        until = monotonic() + (_SOON if text is None else _DAY)
        return _Rules(None if text is None else Protego.parse(text), until)
