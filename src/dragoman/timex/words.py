"""The words of the calendar and of counting, and the patterns made of them."""

import re

MONTHS = {name: number for number, names in enumerate((
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
    ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
    ("december", "dec")), start=1) for name in names}
WEEKDAYS = {name: number for number, names in enumerate((
    ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"), ("thursday", "thurs", "thur", "thu"),
    ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"))) for name in names}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
UNITS = ("second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade",
         "century", "centurie")

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
             "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth",
             "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
             "thirty-first")

COUNTED = frozenset({*_ONES, *_TENS, *(word.split("-")[0] for word in _ORDINALS)})


def listed(words: str) -> frozenset[str]:
    """Give the set of the words of a text."""
    return frozenset(words.split())


S = r"\s{1,4}"  # news text is wrapped and indented: a phrase may run over a line's end
_HYPHEN = r"[\s\-‐‑–]"


def _any(words: list[str] | tuple[str, ...] | dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _cased(words: dict[str, int]) -> str:
    """Names of months and days as news writes them: Capital or ALL CAPITALS ("may" and "march" are verbs)."""
    return _any([form for word in words for form in (word.capitalize(), word.upper())])


_FULL = {name: n for name, n in MONTHS.items() if len(name) > 4 or name in ("june", "july", "may")}
_SHORT = {name: n for name, n in MONTHS.items() if len(name) <= 4}
MONTH = rf"(?:(?:{_cased(_FULL)})\b|(?:{_cased(_SHORT)})\b\.?)"
FULL_MONTH = rf"(?:{_cased(_FULL)}|(?:{_cased(_SHORT)})\.)"
WEEKDAY = rf"(?i:{_any([w for w in WEEKDAYS if w.endswith('day')])})"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:{_cased({w: 0 for w in WEEKDAYS if not w.endswith('day')})})\b\.?)"
SEASON = rf"(?i:{_any(SEASONS)})"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,.]\d|\d)"
YEAR = r"(?:1\d|20)\d\d(?!\d|[.,]\d)"
COUNT = (rf"(?:\d{{1,3}}(?:,\d{{3}})?(?:\.\d{{1,2}})?(?:{S}1/2)?"
         rf"|(?i:(?:{_any(list(_TENS))})(?:[\s-](?:{_any(_ONES[1:10])}))?"
         rf"|{_any(_ONES[1:])}|an?{S}hundred|a|an))")
FEW = rf"(?i:a{S}couple{S}of|(?:a{S})?few|several|many|some|a{S}number{S}of)"
SPOKEN = rf"(?:{_any(list(_TENS))})(?:[\s-](?:{_any(_ONES[1:10])}))?"
UNIT = rf"(?i:{_any(UNITS)})"
DASH = r"\s?[-‐‑–—]\s?"


def number(text: str) -> float:
    """Turn a count in words or digits into a number: "a" is 1, "twenty-one" 21, "2 1/2" 2.5."""
    word = re.sub(r"[\s,-]+", " ", text.lower()).strip() if not text[:1].isdigit() else text.replace(",", "")
    if word[:1].isdigit():
        return float(word.split()[0]) + (0.5 if word.endswith("1/2") else 0.0)
    if "hundred" in word:
        return 100.0
    return float(sum(_TENS.get(part) or _one(part) for part in word.split()))


def _one(word: str) -> int:
    return 1 if word in ("a", "an") else _ONES.index(word)


def month_number(text: str) -> int:
    """Give the number of a month by its name, short or long."""
    return MONTHS[text.lower().rstrip(".")]


def weekday_number(text: str) -> int:
    """Give the number of a weekday by its name: Monday is 0."""
    return WEEKDAYS[text.lower().rstrip(".")]


def day_number(text: str) -> int:
    """Give the number of a day of the month: "3rd" is 3."""
    return int(re.sub(r"\D", "", text))


ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?i:{_any(_ORDINALS)}))"


def ordinal(text: str) -> int:
    """Give the number of an ordinal: "third" and "3rd" are 3."""
    if text[0].isdigit():
        return day_number(text)
    return _ORDINALS.index(text.lower()) + 1
