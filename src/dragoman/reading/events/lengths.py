"""How long an event lasts, where its own noun says so: "a three-day visit" that began on a day ends two days later."""

import re
from datetime import timedelta

from dragoman.reading.events.ahead import first_day, last_day
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=2)}
ENDS = frozenset({"end", "finish", "conclude", "wrap", "complete", "return", "leave"})
_DAYS = re.compile(r"\b(\w+)[ -]day\b", re.IGNORECASE)


def drawn_out(when: str | None, seat: Seat) -> str | None:
    """Stretch the day on which an event began over the days that its noun gives it."""
    return spell(when, _days(seat)) if _is_begun(seat) else when


def spell(when: str | None, days: int) -> str | None:
    """Give the days from the day on which an event began; any other date as it stands."""
    start = first_day(when)
    if start is None or days < 2 or last_day(when) != start:
        return when
    return f"{start}/{start + timedelta(days=days - 1)}"


def days_of(noun: Token) -> int:
    """Give the days that a noun says it lasts, "a three-day visit" 3; 0 where it says none."""
    words = noun.doc.span(noun.left_edge.i, noun.i).text if noun.pos_ == "NOUN" else ""
    number = next(iter(_DAYS.findall(words)), "")
    return int(number) if number.isdigit() else _NUMBERS.get(number.lower(), 0)


def _days(seat: Seat) -> int:
    nouns = (seat.trigger, *children(seat.trigger, "obj", "obl", "xcomp"))
    return next((days for noun in nouns if (days := days_of(noun))), 0)


def _is_begun(seat: Seat) -> bool:
    # "ended a three-day visit on Monday" began earlier
    verb = seat.trigger if seat.is_verbal else seat.carrier
    return verb is None or verb.lemma_.lower() not in ENDS
