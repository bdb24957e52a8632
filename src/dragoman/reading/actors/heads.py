"""Which nouns of a text can head the phrases that stand for those who speak and act."""

from collections.abc import Iterator

from dragoman.reading.actors import nouns
from dragoman.reading.actors.kinds import NAMED
from dragoman.reading.actors.known import Known
from dragoman.reading.actors.phrases import behind, is_head, lemma
from dragoman.reading.grammar.parse import Doc

_RANKED = 4  # a title, and no more than two ranks behind it


def heads(known: Known, doc: Doc, starts: frozenset[int]) -> Iterator[int]:
    """Give the tokens that can be heads of such phrases: nouns that no other noun of the phrase follows."""
    for token in doc:
        name = known.at(token.i)
        taken = name is not None and name.kind in ("state", "city", "place")
        if is_head(token) and not taken and not _is_made_of(doc, token.i) and _is_last(known, doc, token.i, starts):
            yield token.i


def _is_made_of(doc: Doc, i: int) -> bool:
    """Tell whether a noun only tells what a body is made of: "Council of Foreign Ministers", "Court of Justice"."""
    if doc[i].tag_ not in ("NNS", "NNPS") and doc[i - 1].lower_ != "of":
        return False  # "Ministry of Commerce spokesman"
    while i > 2 and doc[i - 1].pos_ in ("ADJ", "PROPN"):
        i -= 1
    return i > 1 and doc[i - 1].lower_ == "of" and lemma(doc[i - 2]) in nouns.BODY | {"house"}


def _is_last(known: Known, doc: Doc, i: int, starts: frozenset[int]) -> bool:
    if i + 1 >= len(doc) or _behind_ranks(doc, i) in starts:
        return True
    after = doc[i + 1]
    if after.lower_.startswith(("d'", "d’")):
        return True  # "chargé d'affaires"
    if after.text in ("-", "–", "‑") and not doc[i].whitespace_ and not after.whitespace_:
        return behind(doc[i]) > i + 1  # "the president-elect"
    name = known.at(i + 1)
    if name is not None and name.kind in NAMED and name.start == i + 1:
        return doc[i].lower_ != "official" or name.kind != "media"  # "the official Xinhua news agency"
    heads_back = doc[i].head.i < i and doc[i].dep_ not in ("compound", "flat")
    return after.pos_ not in ("NOUN", "PROPN") or after.ent_type_ == "DATE" or heads_back


def _behind_ranks(doc: Doc, i: int) -> int:
    """Give the token behind a title and the ranks that follow it: "spokesman Maj Demos"."""
    return next((each.i for each in doc[i + 1:i + _RANKED] if each.lower_ not in nouns.HONORIFICS), i + 1)
