"""A report as its source gives it, before anything in it is checked."""

from dataclasses import dataclass, replace


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
