"""Which of the times of a report dates what a word tells."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dragoman.reading.syntax import child, children
from dragoman.records import Time

# verbs that only carry an event named by a noun: "talks will be held on Monday", "paid a visit in March"
_LIGHT = frozenset("""hold conduct make pay take carry launch stage begin start open resume host sign give have undertake
    schedule plan set due expect slate perform mount run convene arrange do happen occur conclude end finish reach kick
    postpone cancel delay follow""".split())
# relations that lead from a word down to what belongs to its own clause
_OWN = frozenset({"obl", "obl:tmod", "obl:npmod", "obl:unmarked", "obl:agent", "nmod", "nmod:poss", "nmod:tmod",
                  "nmod:npmod", "nmod:unmarked", "compound", "obj", "iobj", "appos", "amod", "nummod", "advmod", "flat",
                  "det", "dep", "case"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FAR = 7  # words of a chain from a verb down to its date; a longer one is an accident of the parse


def when_of(token: Token, times: Sequence[Time]) -> Time | None:
    """Give the time that dates a predicate or event noun: its own clause's, else that of a light verb carrying it."""
    if not token.doc.has_annotation("DEP"):
        return None
    hosts = _hosts(token, times)
    for bearer in _bearers(token):
        if found := _own(bearer, hosts):
            return found
    return None


def _hosts(token: Token, times: Sequence[Time]) -> list[tuple[Token, Time]]:
    """Pair each dated time of the sentence with the head of its words."""
    start, end = token.sent.start_char, token.sent.end_char
    found = []
    for time in times:
        if time.value is None or not start <= time.span.start < end:
            continue
        words = token.doc.char_span(*time.span, alignment_mode="expand")
        if words is not None:
            found.append((words.root, time))
    return found


def _own(bearer: Token, hosts: list[tuple[Token, Time]]) -> Time | None:
    """Give the time fewest steps below a word in its own clause, the first in the text among equals."""
    reached = [(steps, time.span.start, time) for host, time in hosts if (steps := _steps(host, bearer)) is not None]
    return min(reached)[2] if reached else None


def _steps(host: Token, bearer: Token) -> int | None:
    """Count the steps from a time up to a word that it may date; None where another clause lies between."""
    for steps in range(_FAR):
        if host == bearer:
            return steps
        if host.dep_ not in _OWN and not (host.dep_ in _SUBJECTS and host.head == bearer and steps):
            return None
        host = host.head
    return None


def _bearers(token: Token) -> Iterator[Token]:
    """Give the word, then what may bear its date for it: a light verb, the verb that an auxiliary or front date serves."""
    yield token
    if token.pos_ in ("NOUN", "PROPN"):
        yield from (each for each in children(token, "acl", "acl:relcl") if each.lemma_.lower() in _LIGHT)
        if token.dep_ in ("obj", "nsubj", "nsubj:pass", "conj") and token.head.lemma_.lower() in _LIGHT:
            yield token.head
    if token.dep_ == "conj" and token.pos_ == "VERB" and child(token, "nsubj", "nsubj:pass") is None:
        yield from _front(token)


def _front(verb: Token) -> Iterator[Token]:
    """Give the dates that stand before the first of joined verbs and serve them all: "On Monday he met X and left"."""
    yield from (each for each in children(verb.head, "obl", "obl:tmod", "obl:npmod", "obl:unmarked") if each.i < verb.head.i)
