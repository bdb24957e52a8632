"""Words that tell the day on which something was said, and so never who said it."""

from dragoman.reading.grammar.parse import Token
from dragoman.timex.words import listed

_DAYS = listed(
    """today yesterday tomorrow earlier later last this monday tuesday wednesday thursday friday saturday sunday
    recently here there"""
)

_STRETCHES = listed("day week weekend month year hour morning afternoon evening night decade")
_POINTING = listed("this last next that earlier later past same a an")


def is_day(token: Token) -> bool:
    """Tell whether a word begins or is an expression of time: "said Friday", "late on Monday", "last week said"."""
    if token.ent_type_ in ("DATE", "TIME") or token.lower_ in _DAYS:
        return True
    return token.lower_ in _STRETCHES and any(each.lower_ in _POINTING for each in token.lefts)
