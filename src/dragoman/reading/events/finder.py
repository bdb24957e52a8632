"""Events: who did what to whom, when and where, whether it happened, and on whose word."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import cast as typed

from dragoman.lexicon import plover
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.spells import day
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.ahead import lies_ahead, lies_behind
from dragoman.reading.events.answers import answered
from dragoman.reading.events.casting import Scene, found_sides, reading_of, scene_of, seated
from dragoman.reading.events.contradicted import contradicted
from dragoman.reading.events.course import in_course
from dragoman.reading.events.dates import (
    date_of,
    date_of_cue,
    date_of_lead,
    date_of_occasion,
    date_of_word,
)
from dragoman.reading.events.distinct import distinct
from dragoman.reading.events.draft import DONE, Draft
from dragoman.reading.events.lengths import drawn_out
from dragoman.reading.events.limits import closed
from dragoman.reading.events.manner import is_begun, is_headline, is_lasting, is_presumed
from dragoman.reading.events.meant import with_meant
from dragoman.reading.events.partners import BETWEEN, weighed
from dragoman.reading.events.readings import Reading
from dragoman.reading.events.refusals import REFUSED
from dragoman.reading.events.retold import retold
from dragoman.reading.events.roles import Side
from dragoman.reading.events.scope import is_homecoming, is_international, is_resolve
from dragoman.reading.events.seats import Seat
from dragoman.reading.events.sequence import in_sequence
from dragoman.reading.events.settle import Settled, Telling, settle
from dragoman.reading.events.status import verdict_of
from dragoman.reading.events.topics import is_address, is_topic
from dragoman.reading.events.triggers import Trigger, decoys, shown, triggers
from dragoman.reading.events.trust import FLOOR, confidence
from dragoman.reading.events.where import where_of
from dragoman.reading.grammar.clauses import has_future
from dragoman.reading.grammar.governors import is_infinitive
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.times.when import between
from dragoman.records import Event, Quote, Report, Span, Statement, Time
from dragoman.records.event import EventType

_SAID = ("AGREE", "REJECT", "REQUEST", "THREATEN")  # done by saying so
_TOLD = (*_SAID, "SUPPORT", "ACCUSE", "CONCEDE")  # done in words, to be told by whoever did it
# the act of the statement in which each is done
_ACTS = {"ACCUSE": "accuse", "REJECT": "reject", "REQUEST": "demand", "THREATEN": "threaten", "SUPPORT": "welcome"}


def find_events(
    doc: Doc, report: Report, cast: Cast, times: tuple[Time, ...], statements: tuple[Statement, ...], lexicon: Lexicon
) -> tuple[Event, ...]:
    """Find the events of a parsed report in text order, one entry for each distinct event."""
    scene = scene_of(doc, report, cast, times, statements, lexicon)
    hidden = decoys(doc, lexicon.frame_index)
    found = with_meant(triggers(doc, lexicon.frame_index, hidden), doc, hidden)
    drafts = (draft for trigger in found if (draft := draft_of(trigger, scene)) and draft.confidence >= FLOOR)
    apart = retold(distinct(answered(drafts, scene.cast)), doc, scene.times, scene.cast, report.published)
    apart = in_sequence(in_course(apart, report.published))
    kept = sorted(contradicted(apart, statements, cast), key=lambda draft: draft.quote.span)
    starts = [sent.start for sent in doc.sents]
    return tuple(_event(number, draft, starts) for number, draft in enumerate(kept, start=1))


def draft_of(trigger: Trigger, scene: Scene) -> Draft | None:
    """Read one trigger by the first of its frames that fits, or give None when it tells of no event."""
    seat, told = seated(trigger.token, scene)
    reading = reading_of(trigger, seat, scene)
    if reading is None or is_topic(seat) or is_address(seat):
        return None
    source, target = found_sides(reading, seat, scene)
    if is_resolve(reading.frame, source, seat, scene.cast):
        return None
    if is_homecoming(reading.frame, source, target, seat, scene.cast):
        return None
    known = is_international(reading.frame, source, target, seat.trigger, scene.cast)
    doer, other = weighed(reading.frame, source, target, seat, scene.cast, scene.namings)
    if is_international(reading.frame, doer, other, seat.trigger, scene.cast):
        source, target = doer, other
    elif not known:
        return None
    if not known and min(source.share, target.share) < BETWEEN:
        return None
    return _settled(reading, seat, source, target, told, scene)


def _settled(
    reading: Reading, seat: Seat, source: Side, target: Side, told: tuple[Statement, ...], scene: Scene
) -> Draft | None:
    frame, token = reading.frame, seat.trigger
    when = _date(seat, told, scene)
    if _is_said(frame, seat, source) and not _has_own_date(token, when, told, scene):
        when = date_of_word(told)
    when = drawn_out(when or date_of_cue(token, scene.cues) or _occasion(frame, seat, source, scene), seat)
    when = when and when.partition("T")[0]
    verdict = verdict_of(token, scene.lexicon.status_index)
    if verdict.status == "happened" and lies_ahead(when, scene.report.published):
        when = None  # what is done is not dated by what is to come
    telling = Telling(
        told,
        lies_ahead(when, scene.report.published),
        is_headline(token) or scene.chronology.date_at(token.idx) is not None,
        is_presumed(token, frame),
        is_begun(seat),
        is_lasting(token),
    )
    doers = source.parties or (target.parties if frame.reciprocal else ())
    settled = settle(verdict, frame, telling, doers, scene.cast)
    if settled is None:
        return None
    if settled.status == "ongoing" and verdict.status == "present" and lies_behind(when, scene.report.published):
        settled = Settled("happened", settled.cue)  # "speaks in Oslo on May 3, 2016", below a picture
    if frame is REFUSED and lies_ahead(when, scene.report.published):
        when = date_of_word(told)  # what is refused today may lie ahead
    if settled.status == "planned" and when == date_of_word(told) and not lies_ahead(when, scene.report.published):
        when = None  # the day on which it was said to be near
    when = closed(when, settled.status, token, scene.report.published)
    when = when or (scene.chronology.date_at(token.idx) if settled.status in DONE else None)
    where = where_of(seat, frame, target, scene.cast, scene.lexicon, day(scene.report.published))
    return Draft(
        token,
        _quote(reading, token),
        frame,
        source,
        target,
        settled.status,
        settled.cue,
        told,
        when,
        where,
        confidence(frame, source, target, settled.status),
    )


def _has_own_date(token: Token, when: str | None, told: tuple[Statement, ...], scene: Scene) -> bool:
    """Tell whether words name their own date: "will ask on Friday", "was open to talks in May", said some day after."""
    ahead = lies_ahead(when, scene.report.published)
    if has_future(token) or (is_infinitive(token) and ahead):
        return ahead
    here = {time.value for time in between(scene.times, token.sent.start_char, token.sent.end_char)}
    return when in here and date_of_word(told) not in here and not ahead


def _date(seat: Seat, told: tuple[Statement, ...], scene: Scene) -> str | None:
    return date_of(seat, scene.times, told, scene.report.published)


def _occasion(frame: Frame, seat: Seat, source: Side, scene: Scene) -> str | None:
    verb = seat.trigger
    plain = seat.is_verbal and verb.tag_ == "VBD" and not children(verb, "aux")  # "has always opposed" is no occasion
    if frame.type not in _TOLD or not (plain or "speaker" in frame.source or is_headline(verb)):
        return None
    act = _ACTS.get(frame.type, "")
    before = date_of_occasion(seat.trigger, source.parties, scene.said)
    return before or date_of_lead(seat.trigger, source.parties, act, scene.said, scene.report.published)


def _is_said(frame: Frame, seat: Seat, source: Side) -> bool:
    # an offer or refusal in the speaker's own words is made by saying them, and so are thanks and blame in the present
    kinds = _TOLD if _is_present(seat.trigger) else _SAID
    return bool(seat.speaker) and seat.speaker in source.parties and frame.type in kinds


def _is_present(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux")


def _quote(reading: Reading, token: Token) -> Quote:
    start, end = shown(reading, token)
    words = token.doc.span(start, end)
    return Quote(words.text, Span(words.start_char, words.end_char))


def _event(number: int, draft: Draft, starts: Sequence[int]) -> Event:
    frame = draft.frame
    return Event(
        id=f"E{number}",
        type=typed(EventType, frame.type),
        mode=frame.mode,
        cameo=frame.cameo,
        goldstein=plover.goldstein(frame.cameo),
        quad=plover.quad(frame.type),
        sources=draft.source.parties,
        targets=draft.target.parties,
        people=tuple(dict.fromkeys(draft.source.people + draft.target.people)),
        trigger=draft.quote,
        sentence=bisect_right(starts, draft.trigger.i) - 1,
        when=draft.when,
        where=draft.where,
        status=draft.status,
        status_cue=draft.cue,
        according_to=tuple(each.id for each in draft.told) or ("narrator",),
        confidence=draft.confidence,
        rule=frame.id,
    )
