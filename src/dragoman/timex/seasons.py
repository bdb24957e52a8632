"""Grammar of the parts of a year: seasons, quarters, halves."""

from dragoman.timex.anchor import Form
from dragoman.timex.calendar import Period, Unit
from dragoman.timex.forms import Fixed, PartOfYear, Within
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import SEASON, SEASONS, YEAR, S, ordinal

_WHICH = {"last": -1, "this past": -1, "this": 0, "next": 1}
_UNITS: dict[str, tuple[Unit, int]] = {"quarter": ("quarter", 4), "half": ("half", 2)}


def _season_of_year(match: Match) -> Form:
    return Fixed(Period.part("season", int(match["y"]), SEASONS[match["s"].lower()]))


def _season(match: Match) -> Form:
    return PartOfYear("season", SEASONS[match["s"].lower()], _WHICH.get(" ".join((match["w"] or "").lower().split())))


def _ordinal_part(match: Match) -> Form | None:
    unit, last = _UNITS[match["u"].lower()]
    count = last if match["n"].lower() in ("last", "final", "latter") else ordinal(match["n"])
    if count > last:
        return None
    part = PartOfYear(unit, count)
    return Within(part, Fixed(Period.year(int(match["y"])))) if match["y"] else part


def _short_quarter(match: Match) -> Form:
    part = PartOfYear("quarter", int(match["n"]))
    return Within(part, Fixed(Period.year(int(match["y"])))) if match["y"] else part


_OF_YEAR = rf"(?:{S}of{S}(?:(?i:fiscal){S})?(?P<y>{YEAR})(?!\w))"
_OF_ELSE = rf"{S}of{S}(?!last|this|next)[a-z]"
_ORDINALS = r"(?i:first|second|third|fourth|last|final|latter)"

SEASON_RULES: tuple[Rule, ...] = (
    rule(rf"(?:(?i:the){S})?(?P<s>{SEASON})(?:{S}of|,)?{S}(?P<y>{YEAR})(?!\w)", _season_of_year),
    rule(rf"(?P<w>(?i:last|this{S}past|this|next)){S}(?P<s>{SEASON})(?![\w-]|{S}[A-Z])", _season),
    # "the fall of Saigon", "the Spring Festival" are no seasons: only a season that ends its phrase is taken
    rule(rf"(?P<w>(?i:the)){S}(?P<s>{SEASON})"
         r"(?=\s*[,.;:)]|\s(?:to|when|and|but|after|before|as|with|he|she|they|said|would|will|was|had)\b)", _season),
    rule(r"(?P<w>)(?:(?<=\bin\s)|(?<=\bby\s))(?P<s>(?i:spring|summer|autumn|winter))(?=\s*[,.;:)])", _season),
    rule(rf"(?:(?i:the){S})?(?P<n>{_ORDINALS})[\s-](?P<u>(?i:quarter))(?!\w|{_OF_ELSE}){_OF_YEAR}?", _ordinal_part),
    rule(rf"(?:(?i:the){S})?(?P<n>{_ORDINALS})[\s-](?P<u>(?i:half)){_OF_YEAR}", _ordinal_part),
    rule(rf"(?:(?i:the){S})?(?P<n>{_ORDINALS})[\s-](?P<u>(?i:half|quarter))(?P<y>){S}of{S}(?i:(?:the|this|next){S}year)(?!\w)",
         _ordinal_part),
    rule(rf"Q(?P<n>[1-4])(?:{S}(?:of{S})?(?P<y>{YEAR}))?(?!\w)", _short_quarter),
)
