"""From text to phrases of time: every rule is tried, the leftmost longest finds win, neighbours are joined."""

import re
from collections.abc import Iterable, Iterator

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
_NAME_AFTER = re.compile(r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Guardian|Star|Tribune|Post|Independent"
                         r"|Business|World|Magazine|Standard|Observer|Sun|Journal|Review|Prayers)\b")


# only about such words can there be a date; the rest of a text is passed over
_TRIGGER = re.compile(
    r"(?<![A-Za-z])(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester|mid|holi)days?|mon|tues?|wed|thurs?|fri|sat|sun"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|tomorrow|tonight|overnight|noon|midnight|weekends?|fortnights?|(?:second|minute|hour"
    r"|day|week|month|quarter|year|decade)s?|centur(?:y|ies)|morning|afternoon|evening|night|spring|summer|autumn|fall"
    r"|winter|half|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|hourly|daily|weekly|monthly|quarterly|yearly|annually"
    r"|now|nowadays|current(?:ly)?|recent(?:ly)?|previously|soon|present|moment|future|past|time|nineteen|thousand)"
    r"(?![A-Za-z])|Q[1-4]\b)"
    r"|(?<!\d)(?:1\d|20)\d\d(?!\d)|[12]\d\d0['’]?s|['’‘]\d0s|\d[:/.]\d|\d\s?[ap]\.?m\b")
_BEFORE = 60  # characters before a trigger in which its expression may begin
_START = re.compile(r"(?<![\w$€£#@])(?<!\d[.,/:])[\w'’‘]")


def scan(text: str) -> list[Phrase]:
    """Find the phrases of time in a text, in order, none overlapping."""
    found = [phrase for phrase in _finds(text) if not _named(text, phrase)]
    phrases = [part_of_day(text, phrase) for phrase in join(text, _longest(found))]
    widened: list[Phrase] = []
    for phrase in phrases:
        widened.append(widen(text, phrase, widened[-1].end if widened else 0))
    return widened


def _finds(text: str) -> Iterator[Phrase]:
    for start, end in _windows(text):
        for word in _START.finditer(text, start, end):
            yield from (phrase for each in _RULES if (phrase := each.match(text, word.start())))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches about the triggers, those that touch as one."""
    start = end = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() - _BEFORE > end:
            if end:
                yield start, end
            start = trigger.start() - _BEFORE
        end = trigger.end()
    if end:
        yield max(start, 0), end


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
