"""From text to phrases of time: every rule is tried, the leftmost longest finds win, neighbours are joined."""

import re
from collections.abc import Iterable, Iterator

from dragoman.timex.amounts import AMOUNT_RULES
from dragoman.timex.antiquity import ANTIQUITY_RULES
from dragoman.timex.clock import CLOCK_RULES
from dragoman.timex.dates import DATE_RULES
from dragoman.timex.deixis import DEIXIS_RULES
from dragoman.timex.edges import widen
from dragoman.timex.feasts import FEAST_RULES
from dragoman.timex.joins import join, part_of_day
from dragoman.timex.phrase import Phrase
from dragoman.timex.seasons import SEASON_RULES
from dragoman.timex.words import COUNTED, MONTHS, SEASONS, UNITS, WEEKDAYS, listed

_RULES = (*DATE_RULES, *DEIXIS_RULES, *SEASON_RULES, *CLOCK_RULES, *AMOUNT_RULES, *ANTIQUITY_RULES, *FEAST_RULES)

# papers, feasts of history and other names that hold a word of the calendar
_NAME_BEFORE = re.compile(r"\b(?:Black|Bloody|Good|Ash|Palm|Easter|Cyber|Super|Shrove|Prague|Arab|Father|Man)\s$")
_NAME_AFTER = re.compile(r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Guardian|Star|Tribune|Post|Independent"
                         r"|Business|World|Magazine|Standard|Observer|Sun|Journal|Review|Prayers)\b")


# only about such words can there be a date; the rest of a text is passed over
_TRIGGER = re.compile(
    r"(?<![A-Za-z])(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester|mid|holi)days?|mon|tues?|wed|thurs?|fri|sat|sun"
    r"|christmas|easter|new\s+year['’]s|saints['’]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|tomorrow|tonight|overnight|noon|midnight"
    r"|week-?ends?|fortnights?|(?:second|minute|hour|day|week|month|quarter|year|decade)s?|centur(?:y|ies)|morning"
    r"|afternoon|evening|night|spring|summer|autumn|fall|winter|half|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
    r"|hourly|daily|weekly|monthly|quarterly|yearly|annually|now|nowadays|current(?:ly)?|recent(?:ly)?|previously|soon"
    r"|present|moment|(?:near|short|long|medium)(?:er)?[-\s]term|future|past|time|nineteen|thousand"
    r"|the\s(?:\d{1,2}(?:st|nd|rd)|(?:\d{1,2}|(?:four|fif|six|seven|eigh|nine?|elev|twelf)(?:teen|en)?|ten|twentie|thirtie)th)"
    r"|(?:twenty|thirty)-[a-z]+(?:th|first|second|third))(?![A-Za-z])|Q[1-4]\b|B\.?\s?C(?![A-Za-z])|BCE\b)"
    r"|(?<!\d)(?:1\d|20)\d\d(?!\d)|[12]\d\d0['’]?s|\d[:/.]\d|\d{4}\s(?:GMT|UTC)\b|['’‘]?[2-9]0s\b|\d\s?[ap]\.?m\b")
# the small words with which a rule may begin; other rules begin with a capital, a figure or an apostrophe
_OPENERS = (
    listed("""a an the this that these those another every each per last next past coming passing following
    previous final first no more less fewer longer just only nearly almost about around roughly some approximately over
    under up at right few several many couple half single now currently current nowadays recently recent today yesterday
    tomorrow tonight overnight noon midday midnight earlier later late early fiscal calendar hourly daily nightly weekly
    monthly yearly annually annual""")
    | {*WEEKDAYS, *MONTHS, *SEASONS, *UNITS, *COUNTED}
    | {
    f"{name}s" for name in (*UNITS, *WEEKDAYS)})
_BEFORE = 60  # characters before a trigger in which its expression may begin
_START = re.compile(r"(?<![\w$€£#@])(?<!\d[.,/:])(?:(?P<small>[a-z]+)|[\w'’‘])")


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
            if word["small"] is None or word["small"] in _OPENERS:
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
