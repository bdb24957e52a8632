"""Whether a date lies behind or ahead, by the words near it alone: for text without a parse, or where it is silent."""

import re

from dragoman.reading.grammar.parse import Span as Words
from dragoman.reading.grammar.parse import Token
from dragoman.timex.anchor import Tense
from dragoman.timex.words import listed

_REACH = 16  # words looked at on the left, half as many on the right
_STOPS = frozenset({".", "!", "?", ";", "\n", "\n\n", "“", "”", '"'})
_AHEAD = listed("""will 'll ’ll shall may might could would must should due scheduled slated planned expected upcoming
    forthcoming ahead until till plans plan set tomorrow hopes aims intends deadline""")
_PAST = listed("""said told was were had did has have met held came went took made gave began left saw spoke
    became ran broke sent won lost cut hit put led fell rose grew brought struck shot fought found wrote drew flew fled
    sat since after kept paid built""")
# past tenses that are no form of the present
_STRONG = listed("""told was were had did met held came went took made gave began saw spoke became ran broke sent won
    lost led fell rose grew brought struck shot fought wrote drew flew fled sat kept paid built threw stood sank sold
    drove chose froze swore woke""")
_PREFIXES = ("re", "over", "under", "with", "up", "out", "fore", "mis")
_NOT_VERBS = frozenset({"red", "united", "need", "agreed", "bed", "speed", "indeed", "hundred", "exceed", "proceed"})
_TO_NOT_VERB = re.compile(r"the|a|an|his|her|its|their|this|that|be|[A-Z].*|\d.*|.*(?:s|ing|ed)")


def drift(words: Words) -> Tense | None:
    """Give the side that the nearest telling word before the expression points to, else the nearest after it."""
    doc, found = words.doc, None
    for i in range(words.start - 1, max(words.start - _REACH, 0) - 1, -1):
        if doc[i].text in _STOPS:
            break
        if found := _points(doc[i]):
            return found
    for i in range(words.end, min(words.end + _REACH // 2, len(doc))):
        if doc[i].text in _STOPS:
            break
        if found := _points(doc[i]):
            return found
    return None


def is_past_form(word: str) -> bool:
    """Tell a past tense by its form alone: "took", "overthrew", "retook"."""
    return word in _STRONG or any(word.startswith(each) and word[len(each):] in _STRONG for each in _PREFIXES)


def _points(token: Token) -> Tense | None:
    word = token.lower_
    if word in _AHEAD:
        return "future"
    if word == "to" and token.i + 1 < len(token.doc):
        follower = token.doc[token.i + 1].text
        return "future" if follower == "be" or not _TO_NOT_VERB.fullmatch(follower) else None
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS and token.text.islower()):
        return "past"
    return None
