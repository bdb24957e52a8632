"""The date of a clause that hangs on another date: "on Friday, a day after it agreed", "in May, when it agreed"."""

from collections.abc import Sequence
from datetime import date, timedelta

from dragoman.reading.events.ahead import first_day
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, neighbour
from dragoman.reading.times.when import between
from dragoman.records import Time
from dragoman.timex.words import number

_DAYS = {"second": 0, "minute": 0, "hour": 0, "moment": 0, "day": 1, "week": 7, "fortnight": 14}
_WAYS = {"after": -1, "before": 1}
_MARKS = ("mark", "case", "advmod")
_WITHIN = frozenset({"xcomp", "conj", "obj", "obl", "nsubj", "nsubj:pass", "nmod", "compound"})


def date_of_aftermath(trigger: Token, times: Sequence[Time], published: str | None = None) -> str | None:
    """Count from the date of the clause above to that of an event told after it in measured time.

    "Two days after it broke off relations, few expect" has no date: the present of a report is the day it came out.
    """
    found = reckoned(trigger)
    if found is None:
        return None
    clause, mark, days = found
    told = _told(clause, mark, times) or (_today(clause, published) if days <= -1 else None)
    return str(told + timedelta(days=days)) if told is not None else None


def _today(clause: Token, published: str | None) -> date | None:
    """Give the day of the report where the verb above a clause tells of today."""
    verb = clause.head
    perfect = any(each.lower_ in ("has", "have") for each in children(verb, "aux"))
    if verb.pos_ not in ("VERB", "AUX") or not (perfect or verb.tag_ in ("VBZ", "VBP")):
        return None
    return first_day(published)


def reckoned(trigger: Token) -> tuple[Token, Token, int] | None:
    """Give the clause of an event told in measured time, its "after" or "before", and the days to count to it."""
    clause = _clause(trigger)
    mark = next((each for each in children(clause, *_MARKS) if each.lower_ in _WAYS), None) if clause else None
    days = _measured(mark) if mark is not None else None
    return (clause, mark, days * _WAYS[mark.lower_]) if clause and mark and days is not None else None


def date_of_when(trigger: Token, times: Sequence[Time]) -> Time | None:
    """Give the date that "when" opens the clause of an event to explain: "failed in January, when they quarrelled"."""
    clause = _clause(trigger)
    opening = children(clause, "advmod", "mark") if clause is not None else ()
    when = next((each for each in opening if each.lower_ == "when"), None)
    if when is None:
        return None
    near = between(times, trigger.sent.start_char, when.idx)
    return near[-1] if near and near[-1].value and when.idx - near[-1].span.end <= len(", ") else None


def _clause(trigger: Token) -> Token | None:
    """Give the adverbial clause that a word stands in, none between."""
    for each in (trigger, *trigger.ancestors):
        if each.dep_ in ("acl", "ccomp") and _is_counted(each):
            return each
        if each.dep_ == "advcl" and (each.tag_ != "VBG" or child(each, "mark", "aux", "advmod")):
            return each
        if each.dep_ not in _WITHIN and each.dep_ != "advcl":  # a participle goes with the verb above it
            return None
    return None


def _is_counted(clause: Token) -> bool:
    """Tell whether "two days after" opens a clause, on whatever word the parse has hung it."""
    opening = children(clause, *_MARKS)
    return any(each.lower_ in _WAYS and each.i and neighbour(each, -1).rstrip("s") in _DAYS for each in opening)


def _measured(mark: Token) -> int | None:
    """Give the days that stand right before "after" or "before": "two weeks after" 14, "hours before" none."""
    unit = mark.doc[mark.i - 1] if mark.i else mark
    days = _DAYS.get(unit.lemma_.lower())
    if not days:
        return days
    try:
        return round(number(mark.doc[unit.i - 1].lower_) * days) if unit.i else None
    except ValueError:  # "some days after"
        return None


def _told(clause: Token, mark: Token, times: Sequence[Time]) -> date | None:
    """Give the day named last before the clause in its sentence, else the one named after it."""
    sent, end = clause.sent, clause.doc[clause.right_edge.i]
    before = [each.value for each in between(times, sent.start_char, mark.idx) if each.value]
    after = [each.value for each in between(times, end.idx + len(end.text), sent.end_char) if each.value]
    value = before[-1] if before else after[0] if after else ""
    try:
        return date.fromisoformat(value.partition("T")[0])
    except ValueError:  # a month or a year
        return None
