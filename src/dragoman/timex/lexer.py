"""From text to phrases of time: every rule is tried, the leftmost longest finds win, neighbours are joined."""

import re
from collections.abc import Iterable

from dragoman.timex.amounts import AMOUNT_RULES
from dragoman.timex.clock import CLOCK_RULES
from dragoman.timex.dates import DATE_RULES
from dragoman.timex.deixis import DEIXIS_RULES
from dragoman.timex.edges import widen
from dragoman.timex.joins import join, part_of_day
from dragoman.timex.phrase import Phrase
from dragoman.timex.seasons import SEASON_RULES

_RULES = (*DATE_RULES, *DEIXIS_RULES, *SEASON_RULES, *CLOCK_RULES, *AMOUNT_RULES)

# papers, feasts of history and other names that hold a word of the calendar
_NAME_BEFORE = re.compile(r"\b(?:Black|Bloody|Good|Ash|Palm|Easter|Cyber|Super|Shrove|Prague|Arab|Man)\s$")
_NAME_AFTER = re.compile(r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Guardian|Star|Tribune|Post|Independent|Business|World"
                         r"|Magazine|Standard|Observer|Sun|Journal|Review|Prayers)\b")


def scan(text: str) -> list[Phrase]:
    """Find the phrases of time in a text, in order, none overlapping."""
    found = [phrase for each in _RULES for phrase in each.find(text) if not _named(text, phrase)]
    phrases = [part_of_day(text, phrase) for phrase in join(text, _longest(found))]
    widened: list[Phrase] = []
    for phrase in phrases:
        widened.append(widen(text, phrase, widened[-1].end if widened else 0))
    return widened


def _longest(found: Iterable[Phrase]) -> list[Phrase]:
    chosen: list[Phrase] = []
    for phrase in sorted(found, key=lambda each: (each.start, -each.end)):
        if not chosen or phrase.start >= chosen[-1].end:
            chosen.append(phrase)
    return chosen


def _named(text: str, phrase: Phrase) -> bool:
    if not text[phrase.start].isupper():
        return False
    before = text[max(phrase.start - 10, 0):phrase.start]
    return bool(_NAME_BEFORE.search(before) or _NAME_AFTER.match(text, phrase.end)) or before.endswith("Mail on ")
