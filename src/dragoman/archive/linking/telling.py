"""How one report tells of an event: what is compared when two may tell of the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.linking.together import chunks
from dragoman.lexicon.folding import folded_words

# CAMEO codes of one kind of act that reports tell by different words; other codes go by their PLOVER type
_FAMILIES = {"041": "call", "045": "mediation", "057": "pact", "051": "praise", "0871": "truce", "087": "truce"}
_SHORTEST, _WORDS, _STEM = 4, 14, 5
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "call", "mediation", "pact", "truce"})
_MONTHS = 12  # beyond which a date is too wide to look under each of its months


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one report tells it; days are ISO, "" where the text names none."""

    family: str
    status: str
    sources: list[str]
    targets: list[str]
    first: str
    last: str
    published: str
    place: str
    country: str
    people: list[str]
    trigger: str
    words: list[str]
    cue: str  # of the status

    @property
    def parties(self) -> frozenset[str]:
        """Everybody who takes part."""
        return frozenset((*self.sources, *self.targets))

    @property
    def dated(self) -> bool:
        """Tell whether the text itself says when."""
        return bool(self.first and self.last)

    @property
    def days(self) -> tuple[date, date] | None:
        """The days on which it may have been: those of the text, else those just before the report."""
        if self.dated:
            return date.fromisoformat(self.first), date.fromisoformat(self.last)
        if not self.published:
            return None
        day = date.fromisoformat(self.published)
        return day - timedelta(days=_FRESH), day

    @property
    def length(self) -> int:
        """How many days those are, 0 where there are none."""
        return (self.days[1] - self.days[0]).days + 1 if self.days else 0

    @property
    def dyads(self) -> list[str]:
        """Each two of the parties, in order."""
        codes = sorted(self.parties)
        return [f"{one}/{other}" for place, one in enumerate(codes) for other in codes[place + 1:]]

    @property
    def months(self) -> list[str]:
        """The months on which its days lie, none where they are too many to tell."""
        if self.days is None:
            return []
        first, last = (each.year * 12 + each.month - 1 for each in self.days)
        return [f"{month // 12}-{month % 12 + 1:02d}" for month in range(first, last + 1)][:_MONTHS]

    def sketch(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {name: getattr(self, name) for name in self.__slots__}


_FRESH = 2  # days before a report in which what it tells without a date has most likely been


def tellings(connection: Connection, reports: Sequence[str]) -> Iterator[tuple[str, str, Telling]]:
    """Give the events of these reports that have two parties at least: key, report, and how it is told."""
    row, report = schema.event, schema.report.c
    for some in chunks(reports):
        asked = select(row, report.first.label("printed"), report.last.label("printed_last")).join(
            schema.report, report.id == row.c.report).where(row.c.report.in_(some))
        found = connection.execute(asked).mappings().all()
        people = _people(connection, [each["key"] for each in found])
        for each in found:
            if len({*each["sources"], *each["targets"]}) > 1:
                yield each["key"], each["report"], _telling(each, people.get(each["key"], []))


def _telling(row: Any, people: list[str]) -> Telling:
    sharp = row["printed"] if row["printed"] == row["printed_last"] else ""
    return Telling(
        _FAMILIES.get(row["cameo"] or "", row["type"]), row["status"], sorted(row["sources"]), sorted(row["targets"]),
        row["first"], row["last"], sharp, " ".join(folded_words(row["place"] or "")), row["country"] or "",
        sorted(people), stem(row["trigger"]), _content(row["text"]), row["status_cue"] or "")


def stem(words: str) -> str:
    """Give what tells a trigger from others: the beginning of its longest word."""
    return max(folded_words(words) or [""], key=len)[:_STEM]


def _content(text: str) -> list[str]:
    """Give the longest words of a sentence, which are those that say what it is about."""
    words = {word[:_STEM + 2] for word in folded_words(text) if len(word) >= _SHORTEST}
    return sorted(sorted(words, key=lambda word: (-len(word), word))[:_WORDS])


def _people(connection: Connection, events: Sequence[str]) -> dict[str, list[str]]:
    """Give the surnames of those who take part, by event; who is only described has none."""
    row, actor, found = schema.event_person.c, schema.actor.c, dict[str, list[str]]()
    for some in chunks(events):
        asked = select(row.event, actor.name).join(schema.actor, actor.key == row.actor).where(row.event.in_(some))
        for event, name in connection.execute(asked):
            if name[:1].isupper():
                found.setdefault(event, []).append(folded_words(name)[-1] if folded_words(name) else name)
    return found
