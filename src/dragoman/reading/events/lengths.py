"""How long an event lasts, where its own noun says so: "a three-day visit" that began on a day ends two days later."""

import re
from datetime import timedelta

from dragoman.reading.events.ahead import first_day, last_day
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.syntax import children

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=2)}
_ENDS = frozenset({"end", "finish", "conclude", "wrap", "complete", "return", "leave"})
_DAYS = re.compile(r"\b(\w+)[ -]day\b", re.IGNORECASE)


def drawn_out(when: str | None, seat: Seat) -> str | None:
    """Stretch the day on which an event began over the days that its noun gives it."""
    start, days = first_day(when), _days(seat)
    if when is None or start is None or days < 2 or last_day(when) != start or not _is_begun(seat):
        return when
    return f"{start}/{start + timedelta(days=days - 1)}"


def _days(seat: Seat) -> int:
    for noun in (seat.trigger, *children(seat.trigger, "obj", "obl", "xcomp")):
        words = noun.doc[noun.left_edge.i : noun.i].text if noun.pos_ == "NOUN" else ""
        for number in _DAYS.findall(words):
            return int(number) if number.isdigit() else _NUMBERS.get(number.lower(), 0)
    return 0


def _is_begun(seat: Seat) -> bool:
    # "ended a three-day visit on Monday" began earlier
    verb = seat.trigger if seat.is_verbal else seat.carrier
    return verb is None or verb.lemma_.lower() not in _ENDS
