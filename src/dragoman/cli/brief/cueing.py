"""How a statement is led in: in the report's own verb where it stands before the words, else in ours."""

import re
from dataclasses import dataclass

from dragoman.cli.brief.words import ACTS, MARGIN
from dragoman.records import Reading, Span, Statement

_LONGEST = MARGIN - 3  # letters of a verb that fits the margin
_FAR = 48  # letters between a verb and its words beyond which the two are no longer one phrase
_BREAK = re.compile(r"[.!?;:\n“”\"]")
_POINTS = " ,:“”\""
_PERFECT = re.compile(r"^(?:ha(?:ve|s|d)) ")
# a passive or a gerund hangs on another verb; these endings are a noun's
_BENT = re.compile(r"(?:be|been|being|was|were|is|are|not|to|\w+ing)\b|\w+(?:ment|ism|ion|al|ance|ence)s?\b")
# after these comes a noun or an infinitive
_BEFORE = re.compile(r"(?:\b(?:an?|the|this|these|its|his|her|their|our|my|any|no|of|in|to|not|will|would|may|might|can"
                     r"|could|must|should)|n[’']t|[’']s|s[’'])\s+$", re.IGNORECASE)
_OF = re.compile(r"^(?:of|for|on|at|about)\b ?")  # what a noun has, and our verb has not
_NEAR = 12  # letters before a verb that are looked at
_PAST = re.compile(r"(?:said|says|wrote|writes|held|\w+(?:[^e]ed|ies))")
_STEM = 3  # letters by which "denied" is known for a denial


@dataclass(frozen=True, slots=True)
class Cueing:
    """The verb, the words between it and what was said, whether these date it, whether the verb names the act."""

    verb: str
    between: str = ""
    dated: bool = False
    plain: bool = True


def cueing(reading: Reading, statement: Statement) -> Cueing:
    """Lead a statement in: "blamed" before "each other for it", "described" and "the meeting as" before "a success"."""
    told, gap = ACTS[statement.act], _gap(reading, statement)
    between = " ".join(reading.report.text[gap.start : gap.end].split()).strip(_POINTS) if gap else ""
    dated = bool(gap) and any(gap.contains(time.span) for time in reading.times if gap)
    verb = _verb(reading, statement, gap is not None)
    if not verb:
        between = _OF.sub("", between)
    # words in quotation marks were said, whatever they come to
    verb = verb or (ACTS["state"].verb if statement.form == "direct" else told.verb)
    shown = verb == told.verb or any(word[:_STEM] == statement.act[:_STEM] for word in verb.split())
    return Cueing(verb, between, dated, plain=shown or not told.noun)


def _verb(reading: Reading, statement: Statement, leading: bool) -> str:
    """Give the report's verb, where it is one, fits the margin and reads well before the words."""
    cue = statement.cue
    verb = _PERFECT.sub("", " ".join(cue.text.split()).lower()) if cue else ""
    if cue is None or len(verb) > _LONGEST or _BENT.match(verb):
        return ""
    bent = _BEFORE.search(reading.report.text[max(cue.span.start - _NEAR, 0) : cue.span.start])
    return verb if (leading or _PAST.fullmatch(verb)) and not bent else ""


def _gap(reading: Reading, statement: Statement) -> Span | None:
    """Give what stands between the verb and the words, where the two make one phrase without the speaker."""
    cue, first = statement.cue, statement.content[0].span
    if cue is None or not cue.span.end <= first.start <= cue.span.end + _FAR:
        return None
    gap = Span(cue.span.end, first.start)
    speaker = statement.speaker_span
    broken = _BREAK.search(reading.report.text[gap.start : gap.end].rstrip(" “\":"))
    return None if broken or (speaker and speaker.overlaps(gap)) else gap


def _dated(reading: Reading, gap: Span) -> bool:
    return any(gap.contains(time.span) for time in reading.times)
