"""Grammar of dates that name a day, month or year of the calendar."""

import re
from datetime import date

from dragoman.timex.anchor import Form
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Between, Clock
from dragoman.timex.forms import Fixed, Slashed, Yearless
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import (
    DASH,
    DAY,
    FULL_MONTH,
    MONTH,
    ORDINAL,
    SHORT_WEEKDAY,
    SPOKEN,
    YEAR,
    S,
    day_number,
    month_number,
    number,
    ordinal,
    weekday_number,
)

_TO = rf"(?:{DASH}|{S}(?:to|and|through|until|till){S})"
_WHICH = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}
_FAMED = {"9/11": (2001, 9, 11), "26/11": (2008, 11, 26)}
_DECADES = {"twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197,
            "eighties": 198, "nineties": 199}


def _iso_day(match: Match) -> Form:
    year, month, day = (int(match[key]) for key in ("y", "m", "d"))
    fixed = Fixed(Period.day(year, month, day))
    if match["H"] is None:
        return fixed
    hour, minute = int(match["H"]), int(match["M"])
    return Clock(hour, minute, match["Z"] or "", fixed) if hour < 24 and minute < 60 else fixed


def _iso_month(match: Match) -> Form:
    year, tail = int(match["y"]), int(match["t"])
    if tail == (year + 1) % 100 or (tail > 12 and tail == max(tail, year % 100 + 1)):
        return Between(Fixed(Period.year(year)), Fixed(Period.year(year - year % 100 + tail)))
    return Fixed(Period.month(year, tail) if 1 <= tail <= 12 else Period.year(year))


def _figures(match: Match) -> Form | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        year += 1900 if year >= 70 else 2000
    return Slashed(first, second, year) if max(first, second) <= 31 and min(first, second) <= 12 else None


def _month_day(match: Match) -> Form:
    month = month_number(match["m"])
    day = ordinal(match["w"]) if match["w"] else day_number(match["d"])
    weekday = weekday_number(match["k"]) if match["k"] else None
    if match["y"]:
        return Fixed(Period.day(int(match["y"]), month, day))
    date(2000, month, day)  # a leap year: refuses what no year has
    return Yearless(month, day, weekday)


_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def _day_range(match: Match) -> Form | None:
    month, first, last = month_number(match["m"]), day_number(match["d"]), day_number(match["e"])
    far = last != first + 1 and not _BETWEEN.search(match.string, max(match.start() - 12, 0), match.start())
    if last <= first or ("and" in match["to"] and far):
        return None
    if match["y"]:
        year = int(match["y"])
        return Between(Fixed(Period.day(year, month, first)), Fixed(Period.day(year, month, last)))
    date(2000, month, last)
    return Between(Yearless(month, first), Yearless(month, last))


def _month_year(match: Match) -> Form:
    return Fixed(Period.month(int(match["y"]), month_number(match["m"])))


_SURNAME_MAY = re.compile(r"\b(?:Mrs?|Ms|Theresa|Minister|PM|President|Secretary|Senator|Chancellor)\.?\sMay\b")
_LEADS = re.compile(r"\b(?:in|since|until|till|by|from|to|through|of|during|before|after|between|and|or|for|early|late"
                    r"|mid|every|each|as|that|around|about|end|until|beginning)[\s-]{1,3}$", re.IGNORECASE)
_NAME_FOLLOWS = re.compile(r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]|-[A-Z]")


def _month_alone(match: Match) -> Form | None:
    """Take a month without day or year; "May" and "March" are also verbs and names, "April" and "June" given names."""
    before = match.string[max(match.start() - 16, 0):match.start()]
    month, led = month_number(match["m"]), bool(match["w"] or _LEADS.search(before))
    doubtful = month in (3, 5) or _NAME_FOLLOWS.match(match.string, match.end())
    if (doubtful and not led) or (match["m"].isupper() and not led):
        return None
    if month == 5 and not match["w"] and _SURNAME_MAY.search(match.string) and not before.endswith(("in ", "In ")):
        return None
    return Yearless(month, which=_WHICH[" ".join(match["w"].lower().split())] if match["w"] else None)


_OF_YEARS = re.compile(r"\b(?:in|since|by|until|till|from|to|of|during|after|before|between|through|early|late|mid|and"
                       r"|or|the|year|fiscal|calendar|end|his|her|its|their|our|a|around|about|circa|c|for|that|over"
                       r"|post|pre|spring|summer|autumn|fall|winter|than)\.?[\s\-–]{1,3}['‘’“\"]?$|[(\[,;–—]\s?$",
                       re.IGNORECASE)
_OF_QUANTITIES = re.compile(
    r"\b(?:some|nearly|almost|approximately|than|least|most|roughly|exactly|resolutions?|nos?|number|article|section|flight"
    r"|route|page|room|figure|protocol|convention|us|rs|channel|point|chapter|psalm|model|code|op|bill|act|unit|mig|su"
    r"|total|totaling)\.?[\s\-–]{1,3}$|[$€£¥#№@]\s?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"[\s-]{1,2}(?:[a-z]{3,12}\s)?(?:people|persons?|troops|soldiers|men|women|children|fighters|"
    r"refugees|migrants|civilians|delegates|participants|policemen|police|officers|personnel|workers|employees|"
    r"members|victims|casualties|deaths|prisoners|detainees|protesters|demonstrators|militants|rebels|villages|houses|"
    r"homes|tons|tonnes|kilomet\w+|km|kms|met(?:er|re)s|miles|feet|ft|m|kg|mw|megawatts|barrels|dollars|euros|pounds|rubles|"
    r"roubles|rupees|yuan|yen|percent|per\scent|points|votes|seats|pages|copies|words|items|aircraft|missiles|warheads|"
    r"tanks|vehicles|ships|years|months|days|hours|degrees|hectares|acres|square|cubic|times|index|companies|schools|jobs|"
    r"cases|families|students|passengers|rounds|shells|guests|gmt|utc|hrs|million|billion|local)\b|\s?[%°]",
    re.IGNORECASE)


def _year(match: Match) -> Form | None:
    """Take a bare number as a year where its neighbours do not make it a quantity or the number of something."""
    before, year = match.string[max(match.start() - 24, 0):match.start()], int(match["y"])
    if not match["of"] and (_OF_QUANTITIES.search(before) or _COUNTED.match(match.string, match.end())):
        return None
    if match["of"] or 1900 <= year < 2080 or _OF_YEARS.search(before):
        return Fixed(Period.year(year))
    return None


def _years(match: Match) -> Form | None:
    start, end = int(match["y"]), int(match["z"])
    if end <= start or end - start > 300 or _COUNTED.match(match.string, match.end()):
        return None
    return Between(Fixed(Period.year(start)), Fixed(Period.year(end)))


def _spoken_year(match: Match) -> Form:
    return Fixed(Period.year(1900 + int(number(match["n"])) if match["c"] else 2000))


def _decade(match: Match) -> Form:
    if match["n"]:
        return Fixed(Period("decade", _DECADES[match["n"].lower()]))
    return Fixed(Period("decade", int(match["d"]) if match["d"] else 190 + int(match["s"])))


def _century(match: Match) -> Form:
    return Fixed(Period("century", ordinal(match["n"]) - 1))


_K = rf"(?:(?P<k>{SHORT_WEEKDAY}),?{S}(?:the{S})?)?"
_Y = rf"(?:(?:,\s?|{S})(?P<y>{YEAR})(?!\s?(?:GMT|UTC|hours|hrs)\b))?"

DATE_RULES: tuple[Rule, ...] = (
    rule(r"(?P<y>[12]\d{3})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?:[T\s](?P<H>\d\d):(?P<M>\d\d)(?::\d\d(?:\.\d+)?)?"
         r"(?P<Z>Z|[+-]\d\d:\d\d)?)?(?![\d/-])", _iso_day),
    rule(r"(?P<y>(?:19|20)\d\d)(?P<to>[-–/])(?P<t>\d\d)(?![\d–/-])", _iso_month),
    rule(r"(?P<a>\d\d?)(?P<s>[/.])(?P<b>\d\d?)(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)",
         lambda match: None if match["s"] == "." and len(match["y"]) == 2 else _figures(match)),
    rule(r"(?P<n>9/11|26/11)(?![\d/])", lambda match: Fixed(Period.day(*_FAMED[match["n"]]))),
    rule(rf"{_K}(?P<m>{MONTH})\s?(?:the\s)?(?:(?P<d>{DAY})|(?P<w>{ORDINAL})\b){_Y}", _month_day),
    rule(rf"{_K}(?P<w>)(?P<d>{DAY}){S}(?:of{S})?(?P<m>{MONTH}){_Y}", _month_day),
    rule(rf"{_K}(?i:the{S})?(?P<d>)(?P<w>{ORDINAL}){S}of{S}(?P<m>{MONTH}){_Y}", _month_day),
    rule(rf"{_K}(?P<w>)(?P<d>{DAY})-(?P<m>{MONTH})(?:-(?P<y>{YEAR}))?", _month_day),
    rule(rf"(?P<m>{MONTH})\s?(?P<d>{DAY})(?P<to>{_TO})(?P<e>{DAY})(?!{S}(?:{MONTH}))(?![:%]){_Y}",
         _day_range),
    rule(rf"(?:the{S})?(?P<d>{DAY})(?P<to>{_TO})(?:the{S})?(?P<e>{DAY}){S}(?:of{S})?"
         rf"(?P<m>{MONTH}){_Y}", _day_range),
    rule(rf"(?P<m>{FULL_MONTH}),?{S}(?:of{S})?(?P<y>{YEAR})(?!\s?(?:GMT|UTC|hours|hrs)\b)", _month_year),
    rule(rf"(?P<m>(?:{MONTH})){S}(?P<y>{YEAR})(?!\s?(?:GMT|UTC|hours|hrs)\b)", _month_year),
    rule(rf"(?:(?P<w>(?i:last|this{S}past|this{S}coming|this|next)){S})?(?P<m>{FULL_MONTH})(?!\w)", _month_alone),
    rule(rf"(?P<of>(?i:the{S}year|(?:the{S})?(?:fiscal|calendar)(?:{S}year)?){S})?(?P<y>{YEAR})"
         r"(?![\w/]|-\d|['’]s?\w\w)", _year),
    rule(rf"(?i:(?P<c>nineteen){S}(?P<n>{SPOKEN})|the{S}year{S}two{S}thousand)(?!\w)", _spoken_year),
    rule(rf"(?P<y>{YEAR})(?P<to>{DASH})(?P<z>{YEAR})(?!\w)", _years),
    rule(rf"(?i:the{S})?(?:(?P<d>(?:1\d|20)\d)0['’]?s|['’‘](?P<s>\d)0s"
         rf"|(?<=\bthe\s)(?P<n>(?i:{'|'.join(_DECADES)})))(?!\w)", _decade),
    rule(r"(?P<d>)(?P<n>)(?:(?<=\bthe\s)|(?<=\bthe\s\d0s\sand\s))(?P<s>[2-9])0s(?!\w)", _decade),
    rule(rf"(?i:the{S})?(?P<n>{ORDINAL})[\s-](?i:century)(?!\w)", _century),
)
