"""What a coder proposes, judged by the text: what is found in it becomes a record, the rest is thrown away."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from dragoman.coding import events, statements
from dragoman.coding.casting import Casting
from dragoman.coding.coder import Coder, Proposals
from dragoman.coding.fitting import Misfit, fitted
from dragoman.coding.locating import Locator
from dragoman.coding.proposed import ProposedActor, ProposedEvent, ProposedStatement
from dragoman.coding.references import referring
from dragoman.coding.scene import Rejected, Scene
from dragoman.coding.tally import Tally
from dragoman.lexicon.lexicon import Lexicon
from dragoman.records import Event, Reading, Span, Statement

P = TypeVar("P", ProposedStatement, ProposedEvent)
R = TypeVar("R", Statement, Event)


_MOST = 500  # records of a kind in one stretch, which has fewer words than would make so many


def code(reading: Reading, coder: Coder, lexicon: Lexicon) -> tuple[Reading, Tally]:
    """Have a reading coded; give it with the coder's statements and events, and the count of what was thrown away.

    Raises CoderError when the coder fails on this report, NoCoder when it is of no use to ask on.
    """
    return judge(reading, coder.name, coder.propose(reading), lexicon)


def judge(reading: Reading, name: str, proposals: Iterable[Proposals], lexicon: Lexicon) -> tuple[Reading, Tally]:
    """Give the reading with the statements and events of the coder `name` in place of the rules', and the count.

    Sentences, times, pacts and memberships stay; actors are added; claims and positions refer to the coder's records
    where those tell the same.
    """
    judging = _Judging(reading, name, lexicon)
    for each in proposals:
        judging.take(each)
    return judging.reading(), judging.tally


class _Judging:
    """Takes proposals stretch by stretch, and gives the whole at the end."""

    def __init__(self, reading: Reading, name: str, lexicon: Lexicon) -> None:
        self.tally = Tally()
        self._was, self._rule = reading, f"coder:{name}"
        self._casting = Casting(reading, lexicon)
        self._statements: dict[object, Statement] = {}
        self._events: dict[object, Event] = {}
        self._taken: set[Span] = set()

    def take(self, proposals: Proposals) -> None:
        """Judge what is proposed for one stretch."""
        locator = Locator(self._was.report.text, proposals.within)
        described = [found for each in self._listed("actor", proposals.data)
                     if (found := self._fitted(ProposedActor, "actor", each)) is not None]
        scene = Scene(self._was, self._casting, locator, described, self.tally)
        for each in self._listed("statement", proposals.data):
            said = self._fitted(ProposedStatement, "statement", each)
            self._keep("statement", said, lambda said: statements.statement_of(said, scene), self._statements)
        for each in self._listed("event", proposals.data):
            done = self._fitted(ProposedEvent, "event", each)
            self._keep("event", done, lambda done: events.event_of(done, scene, self._rule, self._taken), self._events)

    def reading(self) -> Reading:
        """Give the reading of the whole."""
        said = statements.numbered(list(self._statements.values()))
        done = events.numbered(list(self._events.values()), said)
        return replace(referring(self._was, said, done), actors=self._casting.actors)

    def _listed(self, kind: str, data: Mapping[str, Any]) -> list[object]:
        found = data.get(f"{kind}s")
        records = found if isinstance(found, list) else []
        for _ in records[_MOST:]:
            self.tally.throw(kind, "too many")
        return records[:_MOST]

    def _fitted(self, cls: type[Any], kind: str, data: object) -> Any:
        try:
            return fitted(cls, data)
        except Misfit as misfit:
            self.tally.throw(kind, str(misfit))
            return None

    def _keep(self, kind: str, proposed: P | None, make: Callable[[P], R], kept: dict[object, R]) -> None:
        if proposed is None:
            return
        try:
            record = make(proposed)
        except Rejected as reason:
            self.tally.throw(kind, str(reason))
            return
        if kept.setdefault(_what(record), record) is record:
            self.tally.keep(kind)
        else:
            self.tally.throw(kind, "told twice")


def _what(record: Statement | Event) -> object:
    """Give what makes two proposals the same."""
    if isinstance(record, Statement):
        return record.speaker, record.content
    return record.trigger.span, record.type, record.status, record.when, record.sources, record.targets
