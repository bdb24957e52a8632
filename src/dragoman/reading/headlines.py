"""Headlines: whose simple present tells what is done, not what stands ("Rome expels envoy")."""

from spacy.tokens import Token

_STOPS = frozenset(".?!…:;\"”’")
_FIRST = 3  # a headline is among the first lines
_LONGEST = 22


def is_headline(token: Token) -> bool:
    """Tell whether a word stands in a headline: a short first line without a full stop."""
    sent = token.sent
    before = sum(1 for each in sent.doc[: sent.start].sents) if sent.start else 0
    words = [each for each in sent if not each.is_space]
    return before < _FIRST and len(words) <= _LONGEST and bool(words) and words[-1].text[-1] not in _STOPS
