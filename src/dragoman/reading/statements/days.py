"""Words that tell the day on which something was said, and so never who said it."""

from spacy.tokens import Token

from dragoman.timex.words import listed

_DAYS = listed(
    """today yesterday tomorrow earlier later last this monday tuesday wednesday thursday friday saturday sunday
    recently here there"""
)


def is_day(token: Token) -> bool:
    """Tell whether a word begins or is an expression of time: "said Friday", "said late on Monday"."""
    return token.ent_type_ in ("DATE", "TIME") or token.lower_ in _DAYS
