"""What is denied in the same breath: a charge named behind a comma, and the verbs that say it is not so."""

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import neighbour

DENYING = frozenset({"deny", "reject", "dispute", "dismiss", "refute", "rebut", "contest"})
_DISPUTING = frozenset({"deny", "dispute", "contest"})
ALLEGED = frozenset({"charge", "claim", "allegation", "accusation", "report", "assertion", "contention", "suggestion",
                     "figure", "account", "version", "story", "rumour", "rumor", "involvement", "responsibility"})
_MARKS = frozenset({",", "—", "–"})


def is_set_beside(noun: Token) -> bool:
    """Tell whether a charge is named behind a comma: ", a charge Chad denies", ", allegations Chad has denied"."""
    if noun.i < 2 or noun.lemma_.lower() not in ALLEGED:
        return False
    if noun.tag_ == "NNS":
        return neighbour(noun, -1) in _MARKS and noun.doc.span(noun.i + 1, noun.i + 2).text[:1].isupper()
    return neighbour(noun, -1) in ("a", "an") and neighbour(noun, -2) in _MARKS


def is_disputing(verb: Token) -> bool:
    """Tell whether a verb says of another's words that they are not so: "which Chad denies"."""
    return verb.lemma_.lower() in _DISPUTING
