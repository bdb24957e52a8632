"""Grammar of dates counted from today or from a date spoken of: "last week", "two days later", "next Tuesday"."""

import re

from dragoman.timex.anchor import Form, Value
from dragoman.timex.calendar import Unit
from dragoman.timex.compounds import Between, DayPart, Overnight
from dragoman.timex.forms import Bare, Here, PartOfYear, Weekday, Weekend, Yearless
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.told import DayOf, Sequel, Told, Whole
from dragoman.timex.words import (
    COUNT,
    FEW,
    FULL_MONTH,
    ORDINAL,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    S,
    month_number,
    number,
    ordinal,
    weekday_number,
)

_WHICH = {"last": -1, "this past": -1, "past": -1, "this": 0, "next": 1, "this coming": 2, "the coming": 2, "coming": 2,
          "the following": 1, "the previous": -1}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_PLAIN = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
_SHIFTS = {"this": 0, "current": 0, "last": -1, "next": 1, "past": -1, "coming": 1, "same": 0, "that": 0,
           "following": 1, "succeeding": 1, "previous": -1, "preceding": -1, "prior": -1}
_CALENDAR = "day|week|month|quarter|year|decade|century"
_OLD: dict[str, tuple[Unit, int]] = {
    "second": ("day", 0), "minute": ("day", 0), "hour": ("day", 0), "day": ("day", 1), "week": ("week", 1),
    "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1), "quarter": ("quarter", 1),
    "year": ("year", 1), "decade": ("year", 10), "century": ("year", 100), "centurie": ("year", 100)}

_AFTER = ("later", "after", "on", "afterwards", "afterward")
_FIRST_OF_DAYS = 4
_ON = re.compile(r"\b(?:on|by|until|since|before|after|for|from)\s$", re.IGNORECASE)
_FINISHING = re.compile(r"\b(?:end(?:ed|ing)?|closed|finish(?:ed)?|started|began|for)\s$", re.IGNORECASE)
_LONG: dict[str, Unit] = {"decade": "decade", "century": "century"}


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _plain(match: Match) -> Form | None:
    word = _words(match["w"])
    # newspapers and channels: "USA Today", "Russia Today"
    if match["w"] == "Today" and match.string[:match.start()].rstrip(" ")[-1:].isalpha():
        return None
    return Here("day", _PLAIN[word])


def _unit(word: str) -> Unit:
    return _LONG.get(_words(word)) or _OLD[_words(word)][0]


def _this_unit(match: Match) -> Form:
    return Here(_unit(match["u"]), _SHIFTS[_words(match["w"]).split()[-1]])


def _past_whole(match: Match) -> Form:
    """Take "the past year": what began a unit ago and lasts until today."""
    unit = _unit(match["u"])
    finer: dict[Unit, Unit] = {"week": "day", "month": "day", "year": "month", "decade": "year", "century": "year"}
    back = {"week": 7, "month": 30, "year": 12, "decade": 10, "century": 100}
    return Between(Here(finer[unit], -back[unit]), Here(finer[unit]))


def _told_unit(match: Match) -> Form:
    return Told(_unit(match["u"]), _SHIFTS[match["w"].lower()])


def _day_of(match: Match) -> Form | None:
    day, said = ordinal(match["n"]), not match["n"][0].isdigit()
    if (said and day < _FIRST_OF_DAYS) or not _ON.search(match.string, max(match.start() - 8, 0), match.start()):
        return None  # "the second" of two things
    return DayOf(day) if 1 <= day <= 31 else None


def _sequel(match: Match) -> Form:
    part = PartOfYear("season", SEASONS[match["s"].lower()]) if match["s"] else Yearless(month_number(match["m"]))
    return Sequel(part, _SHIFTS[(match["w"] or match["that"]).lower()])


def _whole(match: Match) -> Form:
    return Whole(_unit(match["u"]))


def _finished_day(match: Match) -> Form | None:
    return _whole(match) if _FINISHING.search(match.string, max(match.start() - 10, 0), match.start()) else None


def _count(match: Match, sign: int) -> tuple[Unit, int]:
    unit, size = _OLD[match["u"].lower()]
    return unit, sign * round(number(match["n"]) * size)


def _ago(match: Match) -> Form:
    return Here(*_count(match, -1))


def _ahead(match: Match) -> Form:
    return Here(*_count(match, 1))


def _later(match: Match) -> Form:
    return Told(*_count(match, 1 if match["w"].lower() in _AFTER else -1))


def _day_beside(match: Match) -> Form:
    return Told("day", 1 if match["w"].lower() == "after" else -1)


def _weekday(match: Match) -> Form:
    return Weekday(weekday_number(match["k"]), _WHICH[_words(match["w"])] if match["w"] else None)


def _told_weekday(match: Match) -> Form:
    return Weekday(weekday_number(match["k"]), -1 if match["w"].lower() in ("previous", "preceding") else None)


def _weekend(match: Match) -> Form:
    word = _words(match["w"]).split()[-1] if match["w"] else "the"
    return Weekend({"last": -1, "past": -1, "previous": -1, "this": 0, "coming": 0, "next": 1}.get(word))


def _part_of_day(match: Match) -> Form:
    word, part = _words(match["w"]), _PARTS[match["p"].lower()]
    return DayPart(part, Here("day", -1 if word == "last" else 0))


def _told_night(match: Match) -> Form:
    return DayPart(_PARTS[match["p"].lower()], Told("day", _SHIFTS[match["w"].lower()]))


def _vague(timex: str) -> Form:
    return Bare(Value(None, "DATE", timex))


_NOT_OVER = r"(?<!\bover\s)(?<!\bfor\s)(?<!\bwithin\s)(?<!\bin\s)(?<!\bduring\s)"
_HALF = rf"(?:{S}and{S}a{S}half)?"
_CLOSED = r"(?=\s*(?:[,.;:!?)\]”\"’–—]|$)|\s+(?:in|at|by|and|but|when|the|to|on|with)\b)"

DEIXIS_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<w>(?i:today|yesterday|tomorrow|the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow))(?![\w-])",
         _plain),
    rule(r"(?i:tonight)(?![\w-])", lambda match: DayPart("NI", Here("day"))),  # noqa: ARG005
    rule(r"(?i:overnight)(?![\w-])", lambda match: Overnight()),  # noqa: ARG005
    rule(rf"(?P<w>(?i:this|last)){S}(?P<p>(?i:morning|afternoon|evening|night))(?![\w-])", _part_of_day),
    rule(rf"(?i:the){S}(?P<w>(?i:next|following|previous|same)){S}(?P<p>(?i:morning|afternoon|evening|night))(?!\w)",
         _told_night),
    rule(rf"(?P<w>(?i:that)){S}(?:(?i:same|very){S})?(?P<p>(?i:morning|afternoon|evening|night))(?![\w-])",
         _told_night),
    rule(rf"(?i:the){S}(?P<n>{ORDINAL})(?=\s*(?:[,.;:!?)”\"–—]|$)"
         rf"|{S}(?:and|to|but|the|when|in|at|with|a|he|she|they|it)\b)", _day_of),
    rule(rf"(?P<w>(?i:this|last|next|the{S}coming|the{S}current|current|this{S}past|this{S}coming)){S}"
         rf"(?P<u>(?i:week|month|quarter|year|decade|century))(?![\w-])", _this_unit),
    rule(rf"(?i:the){S}(?i:past|last){S}(?P<u>(?i:week|month|year|decade|century))(?![\w-]|{S}of\b)", _past_whole),
    rule(rf"(?:(?i:the){S}(?P<w>(?i:same|following|previous|preceding))){S}(?P<u>(?i:{_CALENDAR}))(?![\w-])",
         _told_unit),
    rule(rf"(?P<w>(?i:that)){S}(?:same{S})?(?P<u>(?i:day|month|year|week))(?![\w-])", _told_unit),
    rule(rf"(?:(?i:the){S}(?P<w>(?i:same|following|next|succeeding|previous|preceding))|(?P<that>(?i:that))(?:{S}same)?){S}"
         rf"(?:(?P<s>{SEASON})|(?P<m>{FULL_MONTH}))(?![\w-]|{S}[A-Z])", _sequel),
    rule(rf"{_NOT_OVER}(?i:the){S}(?P<w>(?i:next)){S}(?P<u>(?i:day|week|month|year))(?![\w-])", _told_unit),
    rule(rf"(?:(?i:the{S}(?:very{S})?(?:end|start|beginning|middle|close|rest|remainder|course){S}of)"
         rf"|(?i:earlier|later|late|early){S}in)"
         rf"{S}(?i:the){S}(?P<u>(?i:day|week|month|quarter|year|decade|century))(?![\w-])", _whole),
    rule(rf"(?:(?i:the){S})?(?P<u>(?i:year|month))(?:[-\s]|['’]s\s)(?i:end)(?!\w)", _whole),
    # markets and fighting "ended the day" as they did
    rule(rf"(?i:the){S}(?P<u>(?i:day))(?=\s*[,.;:!?)]|{S}(?:at|with|on|down|up|by|in)\b)",
         _finished_day),
    rule(rf"(?P<n>{COUNT}){_HALF}{S}(?P<u>{UNIT})s?{S}ago(?!\w)", _ago),
    rule(rf"(?:(?i:a{S}few|several|some|many){S})?(?i:(?:year|month|week|day|decade|centurie|hour|minute|moment)s)"
         rf"{S}ago(?!\w)",
         lambda match: _vague("PAST_REF")),  # noqa: ARG005
    rule(rf"(?:{FEW}{S})?(?i:(?:year|month|week|day|decade|centurie|hour|minute|moment)s){S}"
         rf"(?P<w>(?i:later|afterwards?|earlier|before))(?=\s*(?:[,.;:!?)”\"–—]|$)|{S}(?:in|at|by|on|the|when|and|with)\b)",
         lambda match: _vague("FUTURE_REF" if match["w"].lower() in _AFTER else "PAST_REF")),
    rule(rf"(?P<n>{COUNT}){S}(?P<u>{UNIT})s?{S}(?:from{S}(?:now|today)|hence)(?!\w)", _ahead),
    rule(rf"(?<=\bin\s)(?P<n>{COUNT}){S}(?P<u>{UNIT})(?:['’]s|s['’]?){S}time(?!\w)", _ahead),
    rule(rf"(?P<n>{COUNT}){S}(?P<u>{UNIT})s?{S}(?P<w>(?i:later|earlier|afterwards?|previously))(?!\w)", _later),
    rule(rf"(?P<n>{COUNT}){S}(?P<u>{UNIT})s?{S}(?P<w>(?i:before|after|prior|on))(?=\s*(?:[,.;:!?)”\"–—]|$))",
         _later),
    rule(rf"(?i:the){S}day{S}(?P<w>(?i:before|after))(?=\s*(?:[,.;:!?)”\"–—]|$))", _day_beside),
    rule(rf"(?i:the){S}(?P<u>(?i:week|month|year)){S}(?P<w>(?i:before|after))(?=\s*(?:[,.;:!?)”\"–—]|$))",
         lambda match: Told(_unit(match["u"]), 1 if match["w"].lower() == "after" else -1)),
    rule(rf"(?:(?P<w>(?i:last|this{S}past|past|this{S}coming|the{S}coming|coming|this|next)){S})?(?P<k>{WEEKDAY})(?!\w)",
         _weekday),
    rule(rf"(?i:the){S}(?P<w>(?i:following|previous|preceding)){S}(?P<k>{WEEKDAY})(?!\w)", _told_weekday),
    rule(rf"(?P<w>(?i:the{S}previous|the{S}past|the{S}coming|the|this{S}past|this{S}coming|this|last|next)){S}"
         r"(?i:week-?end)(?!\w)", _weekend),
)
