"""What a brief is about, handed to the writers of its sections."""

from dataclasses import dataclass, field

from dragoman.archive.archive import Archive
from dragoman.desk.briefing.model import Line, Section
from dragoman.desk.briefing.sources import Sources


@dataclass(frozen=True, slots=True)
class Scope:
    """Two parties and a stretch of time (EDTF), how many lines a section may have, and the sources so far."""

    archive: Archive
    pair: tuple[str, str]
    since: str | None
    until: str | None
    most: int
    sources: Sources = field(default_factory=Sources)

    @property
    def dyad(self) -> str:
        """The pair as the desk is asked for it."""
        return "-".join(self.pair)

    def section(self, title: str, lines: list[Line], lead: str = "") -> Section:
        """Make a section of the last lines that there is room for."""
        return Section(title, tuple(lines[-self.most:]), lead, max(0, len(lines) - self.most))
