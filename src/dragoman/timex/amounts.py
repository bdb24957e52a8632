"""Grammar of what TIMEX3 marks and no calendar dates: durations, repetitions, "now", "soon", "recently"."""

import re

from dragoman.timex.anchor import Form, TimexType, Value
from dragoman.timex.forms import Bare
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import COUNT, FEW, WEEKDAY, S, number, weekday_number

_SIGNS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "weekend": "WE",
          "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y", "centurie": "Y"}
_SIZES = {"fortnight": 2, "decade": 10, "century": 100, "centurie": 100}
_RATES = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M",
          "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y"}
_REFS = {"now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "nowadays": "PRESENT_REF",
         "recently": "PAST_REF", "recent": "PAST_REF"}


def _bare(type: TimexType, timex: str) -> Form:
    return Bare(Value(None, type, timex))


def _length(count: float | None, unit: str, plus: float = 0) -> str:
    sign = _SIGNS[unit]
    clock, sign = ("T", sign[1:]) if sign.startswith("T") else ("", sign)
    size = "X" if count is None else f"{(count + plus) * _SIZES.get(unit, 1):g}"
    return f"P{clock}{size}{sign}"


def _counted(match: Match) -> Form | None:
    unit = match["u"].lower()
    count, half = number(match["n"]), 0.5 if match["h"] else 0
    if (unit == "second" and count == 1) or (match["n"].lower() in ("a", "an") and match["p"]) or _aged(match):
        return None
    return _bare("DURATION", _length(count, unit, half))


def _aged(match: Match) -> bool:
    """Tell an age: "aged 26 years", "a 45-year-old"."""
    return bool(re.match(r"[\s-](?:olds?|of\sage)\b", match.string[match.end():match.end() + 10]))


def _vague(match: Match) -> Form:
    count = 2.0 if "couple" in match["n"].lower() else None
    return _bare("DURATION", _length(count, match["u"].lower()))


def _halved(match: Match) -> Form:
    unit = match["u"].lower()
    return _bare("DURATION", {"year": "P6M", "decade": "P5Y", "century": "P50Y", "hour": "PT30M", "day": "PT12H"}[unit])


def _recent(match: Match) -> Form:
    if match["w"].lower() == "recent" and match["u"].lower().startswith("year"):
        return _bare("DATE", "PAST_REF")
    return _bare("DURATION", _length(None, match["u"].lower()))


def _every(match: Match) -> Form:
    unit = match["u"].lower()
    return _bare("SET", _length(number(match["n"]) if match["n"] else 1.0, unit))


def _each_weekday(match: Match) -> Form:
    return _bare("SET", f"XXXX-WXX-{weekday_number(match['k']) + 1}")


def _ref(match: Match) -> Form | None:
    return _bare("DATE", _REFS[match["w"].lower()])


_UNITS = r"(?i:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)"
_BOUND = (rf"(?:(?i:nearly|almost|about|around|roughly|some|approximately|over|under|up{S}to|at{S}least|at{S}most"
          rf"|(?:more|less|fewer|longer){S}than|no{S}more{S}than|just{S}over|just{S}under|only){S})?")
_SIDE = (rf"(?:(?i:the{S})?(?i:past|last|next|first|coming|previous|following|final){S})?"
         rf"(?:(?i:the|these|those|another|an{S}additional){S})?")
_NOT_OVER = rf"(?!over{S}(?:the{S})?(?:past|last|next|coming))"  # "over the past year": "over" is the preposition
_AS_PAST = rf"(?:\d|{_UNITS}|few|several|couple|one|two|three|four|five|six|ten|many|half|year|\w+{S}{_UNITS}s\b)"
_TAIL = rf"(?:{S}(?i:or{S}so))?"
_COUNTED_FROM = rf"['’]|-|{S}(?:ago|later|earlier|hence|from{S}now)\b"
_KIND = (rf"(?:(?i:more|full|whole|consecutive|straight|successive|previous|additional|further|trading|working|business"
         rf"|calendar|school|long|short|bloody|brutal|bitter|hard|difficult|tense|turbulent|intense|terrible){S})?")

AMOUNT_RULES: tuple[Rule, ...] = (
    rule(rf"{_NOT_OVER}{_BOUND}{_SIDE}(?P<n>{COUNT})(?P<h>{S}and{S}a{S}half)?(?P<p>){S}{_KIND}"
         rf"(?P<u>{_UNITS})s?(?!\w|{_COUNTED_FROM}){_TAIL}", _counted),
    rule(rf"(?P<n>{COUNT})(?P<h>)[-‐‑](?P<p>)(?P<u>{_UNITS})(?!\w|-olds?|[-\s]olds?\b)(?:-long)?", _counted),
    rule(rf"{_NOT_OVER}{_BOUND}{_SIDE}(?P<n>{FEW}){S}{_KIND}(?P<u>{_UNITS})s(?!\w)", _vague),
    rule(r"(?P<u>(?i:hour|day|week|month|year|decade))(?P<s>s?)-long(?!\w)",
         lambda match: _bare("DURATION", _length(None if match["s"] else 1.0, match["u"].lower()))),
    rule(r"(?i:single)-(?P<u>(?i:day|month|year))(?!\w)",
         lambda match: _bare("DURATION", _length(1.0, match["u"].lower()))),
    rule(r"(?i:half)[\s-]an?[\s-](?P<u>(?i:year|decade|century|hour|day))(?!\w)", _halved),
    rule(r"(?i:half)-(?P<u>(?i:hour|day|decade|century))(?!\w)", _halved),
    rule(rf"(?:(?i:the){S})?(?P<w>(?i:recent|coming|past|passing)){S}(?P<u>(?i:day|week|month|year|decade))s(?!\w)",
         _recent),
    rule(r"(?P<n>)(?P<u>(?i:day|week|month|year|decade|centurie|hour|minute))s"
         r"(?![\w-]|['’]|\solds?\b|\sof\sage\b|\s(?:of|on)\s[A-Z])", _vague),
    rule(rf"(?i:every|each|per){S}(?:(?P<n>{COUNT}){S})?(?P<u>(?i:day|week|month|quarter|year|decade|hour|minute))s?(?!\w)",
         _every),
    rule(rf"(?i:every|each){S}(?P<k>{WEEKDAY})(?!\w)", _each_weekday),
    rule(rf"(?P<k>{WEEKDAY})s(?!\w)", _each_weekday),
    rule(rf"(?P<w>(?i:{'|'.join(_RATES)}))(?![\w-])",
         lambda match: None if match["w"].lower() == "annual" else _bare("SET", _RATES[match["w"].lower()])),
    rule(rf"(?P<w>(?i:{'|'.join(_REFS)}))(?![\w-])", _ref),
    rule(rf"(?i:the{S}(?:near|short|medium|long)(?:er)?[\s-]term)(?!\w|{S}[a-z]+s?{S}of\b)",
         lambda match: _bare("DATE", "FUTURE_REF")),  # noqa: ARG005
    rule(rf"(?i:the{S}time{S}being|right{S}now|these{S}days|at{S}present|at{S}the{S}moment|at{S}this{S}time)(?!\w)",
         lambda match: _bare("DATE", "PRESENT_REF")),  # noqa: ARG005
    rule(rf"(?i:the{S}(?:near{S}|distant{S}|foreseeable{S}|immediate{S})?future)(?!\w|{S}of\b)",
         lambda match: _bare("DATE", "FUTURE_REF")),  # noqa: ARG005
    rule(rf"(?<=\b[Ii]n\s)(?i:the{S}past)(?!\w|{S}{_AS_PAST})",
         lambda match: _bare("DATE", "PAST_REF")),  # noqa: ARG005
    rule(rf"(?i:the{S}past)(?=\s*[,.;:!?)”\"]|{S}(?:and|but|as|when|the|to)\b)",
         lambda match: _bare("DATE", "PAST_REF")),  # noqa: ARG005
)
