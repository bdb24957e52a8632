"""Records told in plain words: what each says, the words it rests on, and what is known beside."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.display.cards import Cards, ClaimCard, EventCard, StatementCard
from dragoman.errors import NotFound
from dragoman.records import (
    Actor,
    Agreement,
    Claim,
    Event,
    Membership,
    Position,
    Reading,
    Report,
    Statement,
    Time,
)
from dragoman.records.event import Status
from dragoman.records.shown import Shown
from dragoman.wording.dates import in_words
from dragoman.wording.names import Names, shipped_names
from dragoman.wording.plural import counted
from dragoman.wording.who import Who

Record = Statement | Event | Claim | Actor | Time | Position | Agreement | Membership | Report
_GLIMPSE = 280  # characters of a report's text that stand for it
_DATED = {"text": " (from its text)", "inferred": " (by its content)"}
_FIELDS = {Statement: "statements", Event: "events", Claim: "claims", Actor: "actors", Time: "times",
           Position: "positions", Agreement: "agreements", Membership: "memberships"}


@dataclass(frozen=True, slots=True)
class Telling(Shown):
    """A record in words: `head` says it, `words` are the report's own, `details` stand beneath."""

    kind: str
    id: str
    head: str
    words: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    status: Status | None = None


class Tellings:
    """Tells the records of one reading, by names that a reader knows."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self._reading, self._names, self._who = reading, names, Who(reading, names)
        self._cards = {card.key: card for card in Cards(reading, own_ids(reading), self._who).all()}

    def all(self) -> Iterator[tuple[int, Telling]]:
        """Tell the statements, events and claims in the order of the text, each with the place it stands at."""
        records = _by_id(self._reading)
        for card in self._cards.values():
            yield card.place, self.of(records[card.key])

    def of(self, record: Any) -> Telling:
        """Tell one record."""
        return _TELL[type(record)](self, record)

    def _statement(self, each: Statement) -> Telling:
        card = self._card(each.id, StatementCard)
        party = self._names.party(card.for_) if card.for_ else ""
        speaks = f" for {party}" if party not in ("", card.chain[0]) else ""
        return Telling("statement", each.id, f"{card.chain[0]}{speaks} {card.act_words}",
                       tuple(part.text for part in each.content), _some(
            f"through {' → '.join(card.chain[1:])}" if card.chain[1:] else "",
            in_words(each.when) if each.when else "", each.venue or ""))

    def _event(self, each: Event) -> Telling:
        card = self._card(each.id, EventCard)
        return Telling("event", each.id, f"{self._between(card)} · {card.what}", (each.trigger.text,), _some(
            f"{each.status} by “{each.status_cue.text}”" if each.status_cue else "",
            in_words(each.when) if each.when else "", card.place_name or "",
            f"on the word of {', '.join(card.according_to) or 'nobody named'}", ", ".join(card.people),
            f"{each.type}, {card.sure} ({each.confidence:.2f}, {each.rule})"), each.status)

    def _claim(self, each: Claim) -> Telling:
        card = self._card(each.id, ClaimCard)
        sides = {"asserted by": card.asserted_by, "denied by": card.denied_by, "silent:": card.silent}
        return Telling("claim", each.id, f"Disputed: {each.claim}", (), _some(
            *(f"{side} {self._names.parties(parties)}" for side, parties in sides.items() if parties)))

    def _actor(self, each: Actor) -> Telling:
        roles = (f"{role.title} ({self._names.party(role.of)})" if role.of else role.title for role in each.roles)
        name, code = self._who.actor(each), each.code
        of = f"of {self._names.party(code)}" if code and code != each.name and each.kind != "state" else ""
        return Telling("actor", each.id, name, (), _some(
            f"{each.kind} {of}".strip(), *roles, f"named {counted(len(each.mentions), 'time')}"))

    def _time(self, each: Time) -> Telling:
        value = in_words(each.value) if each.value else "no date of its own"
        return Telling("time", each.id, value, (each.text,), (f"TIMEX3 {each.timex3.type} {each.timex3.value}",))

    def _position(self, each: Position) -> Telling:
        stands = "stands neutral on" if each.stance == "neutral" else f"is {each.stance}"
        return Telling("position", each.statement or "", f"{self._names.party(each.actor)} {stands} {each.issue}")

    def _agreement(self, each: Agreement) -> Telling:
        parties = f"between {self._names.parties(each.parties)}" if each.parties else ""
        return Telling("agreement", "", each.name, (), _some(in_words(each.year) if each.year else "", parties))

    def _membership(self, each: Membership) -> Telling:
        return Telling("membership", "", f"{self._names.party(each.member)} belongs to {each.organisation}")

    def _report(self, each: Report) -> Telling:
        first = each.text[:_GLIMPSE].strip()
        dated = f"{in_words(each.published)}{_DATED.get(each.published_by, '')}" if each.published else "no date"
        return Telling("report", each.id, each.title or f"Report {each.id}",
                       _some(f"{first} …" if len(each.text) > _GLIMPSE else first), _some(
            each.outlet or "outlet not known", dated, f"filed from {each.dateline.place}" if each.dateline else "",
            *(f"{credit.kind} {credit.name}" for credit in each.credits), each.url or ""))

    def _between(self, card: EventCard) -> str:
        if len(card.sources) > 1 and set(card.sources) == set(card.targets):
            return self._names.parties(card.sources, " ⇄ ")
        sources = self._names.parties(card.sources) or "somebody"
        return f"{sources} → {self._names.parties(card.targets)}" if card.targets else sources

    def _card(self, id: str, kind: type[Any]) -> Any:
        card = self._cards[id]
        assert isinstance(card, kind)
        return card


_TELL: dict[type, Callable[[Tellings, Any], Telling]] = {
    Statement: Tellings._statement, Event: Tellings._event, Claim: Tellings._claim, Actor: Tellings._actor,
    Time: Tellings._time, Position: Tellings._position, Agreement: Tellings._agreement,
    Membership: Tellings._membership, Report: Tellings._report}


def tell(record: Record, reading: Reading | None = None) -> Telling:
    """Tell a record by the names of its reading; without one, actors and statements that it leads to by their ids."""
    if reading is None:
        alone = {} if isinstance(record, Report) else {_FIELDS[type(record)]: (record,)}
        reading = Reading(Report("", ""), **alone)  # type: ignore[arg-type]
    return Tellings(reading, shipped_names()).of(record)


def card_of(reading: Reading, record: Record | str) -> Telling:
    """Tell a record of a reading, or the one with this id; raises NotFound."""
    if not isinstance(record, str):
        return tell(record, reading)
    found = _by_id(reading).get(record)
    if found is None:
        raise NotFound(f"No record of this reading has this id: {record}", f"report {reading.report.id}",
                       "Ids are those of its statements, events, claims, actors and times: S1, E1, C1, A1, T1.")
    return tell(found, reading)


def own_ids(reading: Reading) -> Mapping[str, str]:
    """Give keys for a reading that is in no archive: the ids themselves."""
    return {id: id for id in _by_id(reading)}


def _by_id(reading: Reading) -> dict[str, Record]:
    records: tuple[Any, ...] = (*reading.actors, *reading.times, *reading.statements, *reading.events, *reading.claims)
    return {each.id: each for each in records}


def _some(*words: str) -> tuple[str, ...]:
    return tuple(filter(None, words))
