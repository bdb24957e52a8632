"""A reading in rows: everything of it that the tables hold, a pure function of the reading and its keys."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from sqlalchemy import Table

from dragoman.archive import schema
from dragoman.archive.days import Days, days_of
from dragoman.archive.keys import key, position_key
from dragoman.archive.stances import stance_on
from dragoman.lexicon.issues import Issues
from dragoman.records import Actor, Agreement, Claim, Event, Membership, Reading, Span, Statement
from dragoman.records.plain import to_plain

Row = dict[str, Any]
Rows = dict[Table, list[Row]]
_MARK = re.compile(r'[;()“”"–—]|[,:](?!\d)')
_SIDES = (("asserted", "asserted_by"), ("denied", "denied_by"), ("silent", "no_comment"))


def rows_of(reading: Reading, keys: Mapping[str, str], issues: Issues) -> Rows:
    """Give the rows of a reading by table; of the report's own row only what the reading tells.

    `keys` are those of the reading before it was corrected, by id, see `keys_of`.
    """
    return _Rows(reading, keys, issues).all()


class _Rows:
    def __init__(self, reading: Reading, keys: Mapping[str, str], issues: Issues) -> None:
        self.reading, self.report, self.keys, self.issues = reading, reading.report, keys, issues
        self.published = days_of(self.report.published)
        self.actors = {each.id: each for each in reading.actors}
        self.statements = {each.id: each for each in reading.statements}
        self._mentions = sorted((*mention, each.code) for each in reading.actors
                                if each.code and each.kind != "media" for mention in each.mentions)
        self._on_issues: dict[str, tuple[str, ...]] = {}  # clauses that tell of events, many of several
        self.rows: Rows = {}

    def all(self) -> Rows:
        self._put(schema.report, _report(self.reading, self.published))
        for actor in self.reading.actors:
            self._actor(actor)
        for statement in self.reading.statements:
            self._statement(statement)
        for event in self.reading.events:
            self._event(event)
        for claim in self.reading.claims:
            self._claim(claim)
        self._positions()
        self._named()
        return self.rows

    def _put(self, table: Table, *rows: Row) -> None:
        self.rows.setdefault(table, []).extend(rows)

    def _actor(self, actor: Actor) -> None:
        own = self.keys[actor.id]
        self._put(schema.actor, {
            "key": own, "report": self.report.id, "id": actor.id, "kind": actor.kind, "name": actor.name,
            "code": actor.code, "roles": to_plain(actor.roles), "mentions": _spans(actor.mentions),
            "day": self.published.day, "cluster": own})

    def _statement(self, statement: Statement) -> None:
        own, speaker = self.keys[statement.id], self.actors.get(statement.speaker or "")
        days = days_of(statement.when, self.published)
        self._put(schema.statement, {
            "key": own, "report": self.report.id, "id": statement.id, "speaker": self.keys.get(statement.speaker or ""),
            "speaker_name": speaker and speaker.name, "speaker_text": statement.speaker_text, "code": statement.for_,
            "cue": statement.cue and statement.cue.text, "cue_span": statement.cue and list(statement.cue.span),
            "text": " … ".join(part.text for part in statement.content),
            "spans": _spans(part.span for part in statement.content), "form": statement.form, "act": statement.act,
            "via": list(statement.via), "venue": statement.venue, "when": statement.when, **days.row,
            "within": self.keys.get(statement.within or ""), "sentence": statement.sentence,
            "start": statement.extent.start, "cluster": own})
        self._put(schema.about, *({"code": code, "day": days.day, "statement": own, "by": statement.for_}
                                  for code in self._about(statement)))
        self._issues(statement, days)

    def _about(self, statement: Statement) -> list[str]:
        """Name the parties in the words of a statement, save the one it speaks for."""
        named = set[str]()
        for first, last in (part.span for part in statement.content):
            for start, end, code in self._mentions[bisect_left(self._mentions, (first,)):]:
                if start >= last:
                    break
                if end <= last:
                    named.add(code)
        return sorted(named - {statement.for_ or ""})

    def _issues(self, statement: Statement, days: Days) -> None:
        speaker = self.actors.get(statement.speaker or "")
        party = statement.for_ or (speaker.code or speaker.name if speaker else "")
        words = " ".join(part.text for part in statement.content)
        self._put(schema.issue, *(
            {"name": name, "code": party, "day": days.day, "record": self.keys[statement.id],
             "stance": stance_on(name, statement, self.reading.positions, self.issues)}
            for name in self.issues.of(words)))

    def _event(self, event: Event) -> None:
        own, days = self.keys[event.id], days_of(event.when, self.published)
        told = self._cut(self._sentence(event.sentence))
        self._put(schema.event, {
            "key": own, "report": self.report.id, "id": event.id, "type": event.type, "mode": event.mode,
            "cameo": event.cameo, "goldstein": event.goldstein, "quad": event.quad, "trigger": event.trigger.text,
            "span": list(event.trigger.span), "start": event.trigger.span.start, "sentence": event.sentence,
            "text": told, "sources": list(event.sources),
            "targets": list(event.targets), "when": event.when, **days.row,
            "place": event.where and event.where.name, "country": event.where and event.where.country,
            "status": event.status, "status_cue": event.status_cue and event.status_cue.text,
            "status_span": event.status_cue and list(event.status_cue.span), "confidence": event.confidence,
            "rule": event.rule, "cluster": own, "leading": True})
        self._put(schema.party, *({"code": code, "day": days.day, "event": own, "side": side}
                                  for side, codes in (("source", event.sources), ("target", event.targets))
                                  for code in dict.fromkeys(codes)))
        self._put(schema.dyad, *(
            {"one": one, "other": other, "day": days.day, "event": own, "direction": direction, "type": event.type,
             "quad": event.quad, "goldstein": event.goldstein, "status": event.status, "leading": True}
            for (one, other), direction in _dyads(event).items()))
        self._put(schema.issue, *({"name": name, "code": code, "day": days.day, "record": own, "stance": None}
                                  for name in self._on(event) for code in dict.fromkeys(event.sources)))
        self._put(schema.event_person, *({"event": own, "actor": self.keys[id]} for id in dict.fromkeys(event.people)
                                         if id in self.keys))
        self._put(schema.word, *({"event": own, "source": self.keys.get(source, source), "code": self._code(source)}
                                 for source in dict.fromkeys(event.according_to)))

    def _on(self, event: Event) -> tuple[str, ...]:
        """Name the issues of what stands between two marks with the trigger: it is not on all of its sentence."""
        start, end = self._sentence(event.sentence)
        before, after = self._cut(Span(start, event.trigger.span.start)), self._cut(Span(event.trigger.span.end, end))
        clause = f"{_MARK.split(before)[-1]} {event.trigger.text} {_MARK.split(after)[0]}"
        if clause not in self._on_issues:
            self._on_issues[clause] = self.issues.of(clause)
        return self._on_issues[clause]

    def _sentence(self, number: int) -> Span:
        sentences = self.reading.sentences
        return sentences[number] if number < len(sentences) else Span(0, 0)

    def _cut(self, span: Span) -> str:
        return self.report.text[span.start:span.end].strip()

    def _code(self, source: str) -> str | None:
        if source in self.statements:
            return self.statements[source].for_
        return self.actors[source].code if source in self.actors else None

    def _claim(self, claim: Claim) -> None:
        own = self.keys[claim.id]
        sentence = self._sentence(claim.sentence)
        self._put(schema.claim, {"key": own, "report": self.report.id, "id": claim.id, "text": claim.claim,
                                 "sentence": claim.sentence, "told": self._cut(sentence), "span": list(sentence),
                                 "day": self.published.day, "cluster": own})
        self._put(schema.claim_event, *({"claim": own, "event": self.keys[id]} for id in dict.fromkeys(claim.events)
                                        if id in self.keys))
        self._put(schema.claim_statement, *({"claim": own, "statement": self.keys[id]}
                                            for id in dict.fromkeys(claim.statements) if id in self.keys))
        self._put(schema.claim_side, *({"claim": own, "side": side, "party": party} for side, name in _SIDES
                                       for party in dict.fromkeys(getattr(claim, name))))

    def _positions(self) -> None:
        found = {position_key(self.report.id, each): each for each in self.reading.positions}
        self._put(schema.position, *(
            {"key": own, "report": self.report.id, "actor": each.actor, "issue": each.issue, "stance": each.stance,
             "statement": self.keys.get(each.statement or ""), "day": self.published.day}
            for own, each in found.items()))

    def _named(self) -> None:
        """Put the agreements and memberships, which are told apart by what they are."""
        report, agreements, members = self.report.id, self.reading.agreements, self.reading.memberships
        self._keyed(schema.agreement, ((key("agreement", report, each.name, each.year), each) for each in agreements))
        self._keyed(schema.membership, ((key("membership", report, each.member, each.organisation), each)
                                        for each in members))

    def _keyed(self, table: Table, records: Iterable[tuple[str, Agreement | Membership]]) -> None:
        self._put(table, *({"key": own, "report": self.report.id, **to_plain(each)}
                           for own, each in dict(records).items()))


def _report(reading: Reading, published: Days) -> Row:
    report = reading.report
    return {"id": report.id, "text": report.text, "text_sha256": report.text_sha256, "title": report.title,
            "url": report.url, "language": report.language, "outlet": report.outlet, "published": report.published,
            "published_by": report.published_by, **published.row,
            "place": report.dateline and report.dateline.place, "country": report.dateline and report.dateline.country,
            "credits": to_plain(report.credits), "cluster": report.id}


def _spans(spans: Any) -> list[list[int]]:
    return [list(span) for span in spans]


def _dyads(event: Event) -> dict[tuple[str, str], int]:
    """Pair the parties of an event, each pair in order of the alphabet, with the direction of the act between them."""
    found: dict[tuple[str, str], int] = {}
    for source, target in product(event.sources, event.targets):
        if source != target:
            pair, direction = ((source, target), 1) if source < target else ((target, source), -1)
            found[pair] = direction if found.get(pair, direction) == direction else 0
    return found
