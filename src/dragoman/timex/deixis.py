"""Grammar of dates counted from today or from a date spoken of: "last week", "two days later", "next Tuesday"."""

from dragoman.timex.anchor import Form, Value
from dragoman.timex.calendar import Unit
from dragoman.timex.compounds import Between, DayPart, Overnight
from dragoman.timex.forms import Bare, Here, Told, Weekday, Weekend
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import COUNT, UNIT, WEEKDAY, S, number, weekday_number

_WHICH = {"last": -1, "this past": -1, "past": -1, "this": 0, "next": 1, "this coming": 2, "the coming": 2, "coming": 2,
          "the following": 1, "the previous": -1}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_PLAIN = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
_SHIFTS = {"this": 0, "current": 0, "last": -1, "next": 1, "past": -1, "coming": 1, "same": 0, "that": 0,
           "following": 1, "previous": -1, "preceding": -1, "prior": -1}
_CALENDAR = "day|week|month|quarter|year|decade|century"
_OLD: dict[str, tuple[Unit, int]] = {
    "second": ("day", 0), "minute": ("day", 0), "hour": ("day", 0), "day": ("day", 1), "week": ("week", 1),
    "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1), "quarter": ("quarter", 1),
    "year": ("year", 1), "decade": ("year", 10), "century": ("year", 100), "centurie": ("year", 100)}

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


def _whole(match: Match) -> Form:
    return Here(_unit(match["u"]))


def _count(match: Match, sign: int) -> tuple[Unit, int]:
    unit, size = _OLD[match["u"].lower()]
    return unit, sign * round(number(match["n"]) * size)


def _ago(match: Match) -> Form:
    return Here(*_count(match, -1))


def _ahead(match: Match) -> Form:
    return Here(*_count(match, 1))


def _later(match: Match) -> Form:
    return Told(*_count(match, 1 if match["w"].lower() in ("later", "after", "on", "afterwards", "afterward") else -1))


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
    rule(rf"(?P<w>(?i:this|last|next|the{S}coming|the{S}current|current|this{S}past|this{S}coming)){S}"
         rf"(?P<u>(?i:week|month|quarter|year|decade|century))(?![\w-])", _this_unit),
    rule(rf"(?i:the){S}(?i:past|last){S}(?P<u>(?i:week|month|year|decade|century))(?![\w-])", _past_whole),
    rule(rf"(?:(?i:the){S}(?P<w>(?i:same|following|previous|preceding))){S}(?P<u>(?i:{_CALENDAR}))(?![\w-])",
         _told_unit),
    rule(rf"(?P<w>(?i:that)){S}(?:same{S})?(?P<u>(?i:day|month|year|week))(?![\w-])", _told_unit),
    rule(rf"{_NOT_OVER}(?i:the){S}(?P<w>(?i:next)){S}(?P<u>(?i:day|week|month|year))(?![\w-])", _told_unit),
    rule(rf"(?:(?i:the{S}(?:very{S})?(?:end|start|beginning|middle|close|rest|remainder|course){S}of)"
         rf"|(?i:earlier|later|late|early){S}in)"
         rf"{S}(?i:the){S}(?P<u>(?i:day|week|month|quarter|year|decade|century))(?![\w-])", _whole),
    rule(rf"(?:(?i:the){S})?(?P<u>(?i:year|month))(?:[-\s]|['’]s\s)(?i:end)(?!\w)", _whole),
    rule(rf"(?P<n>{COUNT}){_HALF}{S}(?P<u>{UNIT})s?{S}ago(?!\w)", _ago),
    rule(rf"(?:(?i:a{S}few|several|some|many){S})?(?i:(?:year|month|week|day|decade|centurie|hour|minute|moment)s)"
         rf"{S}ago(?!\w)",
         lambda match: _vague("PAST_REF")),  # noqa: ARG005
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
         r"(?i:weekend)(?!\w)", _weekend),
)
