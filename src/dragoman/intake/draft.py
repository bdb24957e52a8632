"""A report as its source gives it, before anything in it is checked."""

from dataclasses import dataclass, replace

from dragoman.errors import BadRecord


@dataclass(frozen=True, slots=True)
class Draft:
    """The text and what its source says of it; `where` is the file and line it came from, for messages."""

    text: str
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    id: str | None = None
    where: str = ""

    def or_else(self, published: str | None = None, outlet: str | None = None) -> "Draft":
        """Fill in what the source does not say."""
        return replace(self, published=self.published or published, outlet=self.outlet or outlet)


@dataclass(frozen=True, slots=True)
class Link:
    """A report of which its source has the address and not the text, as a list of articles or a feed names it."""

    url: str
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    id: str | None = None
    where: str = ""

    def told_by(self, page: Draft) -> Draft:
        """Give the article of the page that it leads to; what the page does not say is as the source says."""
        return replace(page, published=page.published or self.published, outlet=page.outlet or self.outlet,
                       title=page.title or self.title, url=self.url, id=self.id, where=self.where)

    def unread(self) -> BadRecord:
        """Say that nobody asked for the page."""
        return BadRecord(f"This is a link without its text: {self.url}", self.where,
                         "With --fetch its page is read from the web.")
