"""A proposition as one plain sentence, built from the words that deny or assert it."""

import re

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from dragoman.reading.grammar.clauses import NEGATIONS
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.syntax import child

_HAVE = {"having": "has", "being": "is"}
_LEADS = ("that ", "which ", "and ", "but ")


def proposition(phrase: Phrase, speaker: str | None, denied: bool) -> str:
    """Say what a phrase puts forward as a sentence in the indicative; a negation in denied words is lifted."""
    kept = "".join(
        token.whitespace_ if token.is_quote or (denied and token.lower_ in NEGATIONS) else token.text_with_ws
        for token in phrase
    )
    return sentence(_shaped(phrase.root, " ".join(kept.split()), speaker))


def _shaped(root: Token, words: str, speaker: str | None) -> str:
    who = speaker or "Someone"
    first, _, rest = words.partition(" ")
    if root.tag_ == "VBG" and child(root, "nsubj", "aux") is None:
        return f"{who} has been {words}"
    if first.lower() in _HAVE:
        return f"{who} {_HAVE[first.lower()]} {rest}"
    if words.lower().startswith("to "):
        return f"{who} is {words}"
    return words if is_verbal(root) or root.tag_ in ("VBD", "VBZ", "VBP", "VBN") else f"There was {_article(words)}"


def _article(words: str) -> str:
    return re.sub(r"^(?:any|the)\s+", "", words, flags=re.IGNORECASE)


def sentence(words: str) -> str:
    """Give words the form of a sentence: no conjunction in front, a capital, no mark but a full stop at the end."""
    plain = words.strip().strip(",;:.“”\"' ")
    lowered = plain.lower()
    cut = next((lead for lead in _LEADS if lowered.startswith(lead)), "")
    plain = plain[len(cut) :]
    return plain[:1].upper() + plain[1:] + "."
