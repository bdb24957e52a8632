"""When a city stands for its government: "Moscow assured", "Islamabad's reaction"; and when it is only a place."""

from collections.abc import Mapping
from itertools import takewhile

from dragoman.reading.actors.known import Known, Name
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.wordlist import words

_LOCATIVE = words("""
in at near from outside around across through via inside within over above beyond toward towards into throughout onto
off along
""")
_UTTERED = words("""
answer assurance comment complaint condemnation criticism demand denial diktat directive gesture guarantee hint
instruction invitation message objection offer opposition order pledge pressure proposal protest reaction rebuke reply
request response signal statement support threat warning word help aid concession approval
""")
_PARTS = frozenset({"the", "downtown", "central", "eastern", "western", "northern", "southern"})
_PART_OF = words("""
airport airspace area center centre church city court district east edge embassy fall heart hospital hotel jail mayor
neighborhood neighbourhood north outskirt part people population prison resident siege south street suburb university
village visit west bombing battle capture hour mile kilometre kilometer siege attack outside park port
""") - {"visit"}


def acts(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the capital named by the tokens [start, end) stands for its government here."""
    if _before_country(doc, start, end) or _is_dateline(doc, start, end):
        return False
    head = doc.span(start, end).root
    before = _preposition(doc, start, head)
    if before in _LOCATIVE:
        return before == "from" and _governor(head).lemma_.lower() in _UTTERED
    if before == "of":
        return _governor(head).lemma_.lower() not in _PART_OF
    return not _names_another(doc, end, head)


def is_union(name: Name, known: Known, parents: Mapping[str, str]) -> bool:
    """Tell whether Brussels stands for the European Union: where a report speaks of it or a body of it, and nowhere of
    Belgium by its name."""
    if name.code != "BEL" or _words(name, known) != "brussels":
        return False
    if any(other.code == "BEL" and _words(other, known) != "brussels" for other in known.names):
        return False
    bodies = (other for other in known.names if other.kind == "organisation")
    return any("EU" in (body.code, parents.get(body.name)) for body in bodies)


def _words(name: Name, known: Known) -> str:
    return known.doc.span(name.start, name.end).text.casefold()


def _preposition(doc: Doc, start: int, head: Token) -> str:
    """Give the preposition before a name; that of the first name where several are joined ("between Delhi and
    Moscow")."""
    before = doc[start - 1] if start else None
    if before is not None and before.lower_ in _PARTS:
        before = doc[start - 2] if start > 1 else None
    if before is not None and before.pos_ == "ADP":
        return before.lower_
    first = head
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    if first == head:
        return ""
    return next((each.lower_ for each in first.children if each.dep_ == "case" and each.i < first.i), "")


def _governor(head: Token) -> Token:
    while head.dep_ in ("conj", "flat", "compound", "appos") and head.head != head:
        head = head.head
    return head.head


def _names_another(doc: Doc, end: int, head: Token) -> bool:
    """Tell whether the city only tells one thing from others: "the Minsk agreements", "Moscow-based"."""
    if end < len(doc) and doc[end].text in ("-", "–", "‑") and not doc[end - 1].whitespace_:
        return not (end + 1 < len(doc) and doc[end + 1].text[:1].isupper())
    return head.dep_ == "compound" and head.head.i >= end


def _before_country(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a comma and the name of a country or region follow, with no verb of its own: "Astana,
    Kazakhstan"."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].ent_type_ not in ("GPE", "LOC"):
        return False
    listed = (start and doc[start - 1].text == ",") or doc[end + 1].dep_ == "conj"
    return not listed and doc.span(start, end).root.dep_ != "nsubj"


def _is_dateline(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name begins a paragraph and a dash, colon, date or agency follows, not a verb: "MOSCOW, March 3
    (Reuters) -", "Moscow, March 3, TASS --"."""
    if start and "\n" not in doc[start - 1].text and start > 4:
        return False
    follows = doc.span(end, end + 1).text
    words = list(takewhile(lambda token: token.pos_ not in ("VERB", "AUX"), doc[end:end + 8]))
    listed = follows == "," and any(token.text in ("(", "--", "—", "–") for token in words)
    return listed or follows in (":", "–", "—", "-", "(", "--", "/")
