"""Grammar of dates before our era: "490 BC", "the 460s BCE", "264 to 241 BC", "the fourth century BC"."""

from dragoman.timex.anchor import Form, Value
from dragoman.timex.calendar import Period
from dragoman.timex.compounds import Between
from dragoman.timex.forms import Bare, Fixed
from dragoman.timex.phrase import Match, Rule, rule
from dragoman.timex.words import DASH, FULL_MONTH, ORDINAL, SEASON, SEASONS, S, month_number, ordinal

_LATEST = 1850  # beyond this "BC" is more often British Columbia after a year of ours


def _year(match: Match) -> Form | None:
    return Fixed(Period.year(_counted(match["y"])))


def _counted(year: str) -> int:
    """Turn a year BC into that of astronomers, for whom 1 BC is the year 0."""
    if not 0 < int(year) < _LATEST:
        raise ValueError(year)
    return 1 - int(year)


def _years(match: Match) -> Form | None:
    start, end = _counted(match["y"]), _counted(match["z"])
    return Between(Fixed(Period.year(start)), Fixed(Period.year(end))) if start < end else None


def _month(match: Match) -> Form:
    return Fixed(Period.month(_counted(match["y"]), month_number(match["m"])))


def _season(match: Match) -> Form:
    return Fixed(Period.part("season", _counted(match["y"]), SEASONS[match["s"].lower()]))


def _decade(match: Match) -> Form:
    ten = int(match["d"])
    return _span(_counted(f"{ten}9"), _counted(f"{ten}0"), f"BC{ten:03d}")


def _century(match: Match) -> Form:
    number = ordinal(match["n"])
    return _span(1 - number * 100, -(number - 1) * 100, f"BC{number - 1:02d}")


def _span(first: int, last: int, timex: str) -> Form:
    """Give years that no unit of ours holds: before our era decades and centuries are counted backwards."""
    return Bare(Value(f"{Period.year(first).edtf}/{Period.year(last).edtf}", "DATE", timex))


_Y = r"(?P<y>\d{1,4})"
_BC = r"\s?(?:B\.\s?C\.(?:\s?E\.)?|B\.C|BCE|BC)(?!\w)"

ANTIQUITY_RULES: tuple[Rule, ...] = (
    rule(_Y + _BC, _year),
    rule(rf"{_Y}(?P<to>{DASH}|{S}to{S})(?P<z>\d{{1,4}}){_BC}", _years),
    rule(rf"(?P<m>{FULL_MONTH}),?{S}(?:of{S})?{_Y}{_BC}", _month),
    rule(rf"(?:(?i:the){S})?(?P<s>{SEASON})(?:{S}of|,)?{S}{_Y}{_BC}", _season),
    rule(rf"(?:(?i:the){S})?(?P<d>\d{{1,3}})0['’]?s{_BC}", _decade),
    rule(rf"(?:(?i:the){S})?(?P<n>{ORDINAL})[\s-](?i:century){_BC}", _century),
)
