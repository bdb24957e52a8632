"""Of which time a name is spoken: of the report's, unless the clause says "in 1979"."""

import re

from dragoman.reading.grammar.parse import Span, Token
from dragoman.reading.grammar.syntax import preposition

_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def era(name: Span, published: str | None) -> str | None:
    """Give the EDTF date at which a name is to be understood: the year before the report's that tells when what its
    clause tells was done, else the day of the report."""
    verb = next((each for each in name.root.ancestors if each.pos_ in ("VERB", "AUX")), None)
    years = [each.text for each in name.sent if _YEAR.fullmatch(each.text) and _dates(each, verb)]
    earlier = [year for year in years if published is None or year < published[:4]]
    return earlier[0] if earlier else published


def _dates(year: Token, verb: Token | None) -> bool:
    """Tell whether a year says when the verb was done: "in 1979", "in December 1979"."""
    phrase = year if year.dep_ == "obl" else year.head
    return verb is not None and phrase.head == verb and phrase.dep_ == "obl" and preposition(phrase) in ("in", "on")
