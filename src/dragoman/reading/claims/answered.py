"""What is answered: the assertion of another side that an answer or a silence takes up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dragoman.reading.claims.accusations import Accusation, accusation, told_in
from dragoman.reading.claims.blame import blame
from dragoman.reading.claims.tellings import Tellings
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Span, Statement

_ASSERTING = frozenset({"state", "accuse", "announce", "position"})
_TELLING = words("say tell cable report claim allege announce insist write declare assert inform state")
_NOTHING = words("decline refuse comment hope want wish")  # what cannot be denied
_BACK = 5  # sentences that "the accusation" may go back
_LEAST = 4  # words of a sentence that says something


@dataclass(frozen=True, slots=True)
class Assertion:
    """A clause that someone asserts, by its verb and its words.

    `charge` is its accusation where it is told as "accused … of …", `teller` who says it in the words of the statement
    ("the radio said the minister had cabled that …").
    """

    statement: Statement
    verb: Token
    words: tuple[Token, ...]
    charge: Accusation | None = None
    teller: Token | None = None


def before(doc: Doc, tellings: Tellings, at: int, wary: bool = False, apart: Statement | None = None
           ) -> list[Assertion]:  # fmt: skip
    """Give the assertions told before a word in its sentence, else in the sentence before, the nearest first.

    Who is `wary` takes charges alone; the statement `apart` asserts nothing.
    """
    def asserts(statement: Statement) -> bool:
        return statement.act in (("accuse",) if wary else _ASSERTING) and statement is not apart

    here = doc[at].sent
    found = _within(doc, tellings, asserts, here.start, at)
    if not found and here.start:
        found = _within(doc, tellings, asserts, doc[here.start - 1].sent.start, here.start)
    return [each for each in found if not _is_report(each, tellings, apart)]


def charged(doc: Doc, tellings: Tellings, at: int) -> list[Assertion]:
    """Give the charges told in the few sentences before a word, the nearest first: what "the accusation" goes back
    to."""
    start = doc[at].sent.start
    for _ in range(_BACK):
        start = doc[start - 1].sent.start if start else 0
    return [each for each in _within(doc, tellings, lambda each: each.act == "accuse", start, at)
            if each.charge is not None]


def _is_report(made: Assertion, tellings: Tellings, apart: Statement | None) -> bool:
    """Tell whether what is asserted is only that another asserts something."""
    cues = (each for each in tellings.with_cue_at(made.verb.idx) if each is not apart)
    return made.charge is None and any(each.act in ("state", "accuse", "position", "deny") for each in cues)


def behind(doc: Doc, tellings: Tellings, at: int) -> list[Assertion]:
    """Give the assertions told behind a word in its sentence, where the sentence turns: "Chad denies it, but …"."""
    here = doc[at].sent
    if not any(each.lower_ in ("but", "though", "although") and each.i > at for each in here):
        return []
    found = _within(doc, tellings, lambda each: each.act in _ASSERTING, at + 1, here.end, here.end)
    return [each for each in found if each.verb.i > at][::-1]


def _within(doc: Doc, tellings: Tellings, asserts: Callable[[Statement], bool], start: int, end: int,
            cut: int | None = None) -> list[Assertion]:  # fmt: skip
    if start >= end:
        return []
    near = tellings.within(Span(doc[start].sent.start_char, doc[end - 1].sent.end_char))
    made = (_assertion(doc, each, start, end, cut or end) for each in near if asserts(each))
    return sorted((each for each in made if each is not None), key=lambda each: -each.verb.i)


def _assertion(doc: Doc, statement: Statement, start: int, end: int, cut: int) -> Assertion | None:
    charge = accusation(doc, statement) or blame(doc, statement)
    if charge is not None and (charge.gerund or charge.noun) and start <= charge.verb.i < end:
        kept = tuple(each for each in charge.words if each.i < cut)
        return Assertion(statement, charge.verb, kept, replace(charge, words=kept))
    for sent in told_in(doc, statement):
        if sent[0].sent.end <= start or sent[0].sent.start >= cut:
            continue
        told = [each for each in sent if start <= each.i < cut]
        top = _head(told)
        head = _innermost(top, told) if top is not None else None
        if top is not None and head is not None:
            kept = _own(head, told)
            if head.lemma_.lower() not in _NOTHING and len([each for each in kept if not each.is_punct]) >= _LEAST:
                return Assertion(statement, head, kept, teller=child(top, "nsubj") if head != top else None)
    return None


def _head(told: Sequence[Token]) -> Token | None:
    """Give the first main verb, with a subject, of the words told."""
    places = {each.i for each in told}
    tops = [each for each in told if each.head.i not in places or each.head == each]
    for top in tops:
        for each in (top, *children(top, "parataxis", "ccomp", "conj")):
            if is_verbal(each) and child(each, "nsubj", "nsubj:pass", "expl", "csubj") is not None and each in told:
                return each
    return None


def _innermost(head: Token, told: Sequence[Token]) -> Token:
    """Give the verb of what is told, where a clause only says that someone tells it."""
    clause = child(head, "ccomp")
    told_on = clause is None and head.lemma_.lower() == "have" and child(head, "xcomp") is not None
    inner = child(head, "xcomp") if told_on else head
    clause = child(inner, "ccomp") if inner is not None else None
    if inner is None or inner.lemma_.lower() not in _TELLING or clause is None or clause not in told:
        return head
    return clause if child(clause, "nsubj", "nsubj:pass", "expl") is not None else head


def _own(head: Token, told: Sequence[Token]) -> tuple[Token, ...]:
    """Give the words of a clause, without what is joined to it with a subject of its own."""
    apart = [
        each
        for each in children(head, "parataxis", "conj", "ccomp")
        if each.dep_ != "ccomp" or each.i < head.i
        if each.dep_ == "parataxis" or child(each, "nsubj", "nsubj:pass", "expl") is not None
    ]
    out = {word.i for each in apart for word in each.subtree}
    inside = {each.i for each in head.subtree} - out
    kept = [each for each in told if each.i in inside]
    while kept and (kept[-1].is_punct or kept[-1].dep_ in ("cc", "mark")) and kept[-1].text not in ("”", '"'):
        kept = kept[:-1]
    return tuple(kept)
