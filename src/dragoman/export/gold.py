"""Corrected readings as gold: NN.txt with NN.gold.yaml, the form that scorers of readings take.

What users have corrected is the best there is to measure, and train, a reader by. A file is JSON, which is YAML too.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson

from dragoman.archive.archive import Archive
from dragoman.archive.corrections import corrections
from dragoman.records import Actor, Claim, Event, Quote, Reading, Statement

_CONTEXT = 40  # code points on either side of a trigger that stands in the text more than once


def write_gold(archive: Archive, folder: Path) -> int:
    """Write every report that has a correction, as it stands after it; give how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = sorted({each.report for each in corrections(archive)})
    for number, report in enumerate(reports):
        reading = archive.reading(report)
        name = f"{number:02d}"
        (folder / f"{name}.txt").write_text(reading.report.text, encoding="utf-8", newline="")
        (folder / f"{name}.gold.yaml").write_bytes(orjson.dumps(gold(reading), option=orjson.OPT_INDENT_2))
    return len(reports)


def gold(reading: Reading) -> dict[str, Any]:
    """Put a reading in the form of gold."""
    report = reading.report
    return {
        "report": {"id": report.id, "published": report.published, "outlet": report.outlet},
        "statements": [_statement(each, reading) for each in reading.statements],
        "events": [_event(each, reading) for each in reading.events],
        "claims": [_claim(each) for each in reading.claims],
        "times": [{"text": each.text, "value": each.value} for each in reading.times],
    }


def _statement(statement: Statement, reading: Reading) -> dict[str, Any]:
    content = [part.text for part in statement.content]
    return {"speaker": _name(reading.actor(statement.speaker)) or statement.speaker_text or "",
            "speaker_span": statement.speaker_text, "for": statement.for_, "form": statement.form,
            "cue": statement.cue and statement.cue.text, "act": statement.act, "via": list(statement.via),
            "when": statement.when, "content": content[0] if len(content) == 1 else content}


def _name(actor: Actor | None) -> str | None:
    if actor is None:
        return None
    return actor.code if actor.kind == "state" else actor.name


def _event(event: Event, reading: Reading) -> dict[str, Any]:
    return {"trigger": event.trigger.text, **_context(event.trigger, reading.report.text), "type": [event.type],
            "sources": list(event.sources), "targets": list(event.targets), "when": event.when,
            "where": event.where and event.where.country, "status": event.status,
            "according_to": list(_sources(event.according_to, reading))}


def _context(trigger: Quote, text: str) -> dict[str, str]:
    if text.count(trigger.text) == 1:
        return {}
    start, end = max(0, trigger.span.start - _CONTEXT), min(len(text), trigger.span.end + _CONTEXT)
    return {"context": text[start:end]}


def _sources(ids: Iterable[str], reading: Reading) -> Iterable[str]:
    statements = {each.id: each for each in reading.statements}
    for id in ids:
        statement = statements.get(id)
        actor = reading.actor(statement.speaker if statement else id)
        yield _name(actor) or (statement.speaker_text if statement else id) or id


def _claim(claim: Claim) -> dict[str, Any]:
    return {"claim": claim.claim, "asserted_by": list(claim.asserted_by), "denied_by": list(claim.denied_by),
            "no_comment": list(claim.no_comment)}
