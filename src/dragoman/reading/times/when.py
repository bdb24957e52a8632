"""Which of the times of a report dates what a word tells."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dragoman.reading.grammar.parse import Span as Words
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children
from dragoman.records import Time
from dragoman.timex.words import listed

# verbs that only carry an event named by a noun: "talks will be held on Monday", "paid a visit in March"
_LIGHT = listed("""hold conduct make pay take carry launch stage begin start open resume host sign give have undertake
    schedule plan set fix due expect slate perform mount run convene arrange do happen occur conclude end finish reach
    kick postpone cancel delay continue resume proceed pencil move""")
# those of them that are said of events alone
_FIXED = listed("hold set fix schedule plan due slate take conclude postpone cancel pencil arrange begin start")
# relations that lead from a word down to what belongs to its own clause
_OWN = frozenset({"obl", "obl:tmod", "obl:npmod", "obl:unmarked", "obl:agent", "nmod", "nmod:poss", "nmod:tmod",
                  "nmod:npmod", "nmod:unmarked", "compound", "obj", "iobj", "appos", "amod", "nummod", "advmod", "flat",
                  "det", "dep", "case"})
_ATTRIBUTES = frozenset({"compound", "nummod", "amod", "nmod:poss", "det", "nmod:unmarked"})
_PHRASE = frozenset({"nmod", "nmod:poss", "compound", "flat", "amod", "nummod", "det", "case"})
# who lets or makes another do something does it when that is done
_CAUSES = frozenset({"let", "allow", "permit", "help", "make"})
_STEPS = 7  # words from a verb down to its date; a longer way is an accident of the parse


def when_of(token: Token, times: Sequence[Time]) -> Time | None:
    """Give the time that dates a predicate or event noun: its own clause's, else that of a light verb carrying it."""
    if not token.dep_:  # not parsed
        return None
    hosts = list(_hosts(token, times))
    beside = _beside(token, hosts) or next((time for words, time in hosts if _verb_before(words) == token), None)
    if beside is not None:
        return beside
    return next((found for bearer in _bearers(token) if (found := _own(bearer, hosts))), None)


def between(times: Sequence[Time], start: int, end: int) -> Sequence[Time]:
    """Give the times that begin in the characters [start, end); all stand in text order."""
    first = bisect_left(times, start, key=lambda time: time.span.start)
    return times[first : bisect_left(times, end, first, key=lambda time: time.span.start)]


def _hosts(token: Token, times: Sequence[Time]) -> Iterator[tuple[Words, Time]]:
    """Pair each dated time of the sentence with its words."""
    start, end = token.sent.start_char, token.sent.end_char
    for time in between(times, start, end):
        if time.value is not None:
            words = token.doc.char_span(*time.span, alignment_mode="expand")
            if words is not None and token not in words:
                yield words, time


def _own(bearer: Token, hosts: list[tuple[Words, Time]]) -> Time | None:
    """Give the time fewest steps below a word in its own clause, the first in the text among equals."""
    reached = [(steps, time.span.start, time) for words, time in hosts
               if (steps := _steps(words.root, bearer)) is not None and not _is_owned(words)
               and _verb_before(words) in (None, bearer)]
    return min(reached)[2] if reached else None


def _verb_before(words: Words) -> Token | None:
    """Give the verb that a date directly follows, which it dates whatever the parse, as in "said on Friday that".

    So it does the participle of a subject: "soldiers seized by rebels last week walked free".
    """
    doc, before = words.doc, words.start - 1
    if (behind := _participle_before(words)) is not None:
        return behind
    if before > 0 and doc[before].lower_ in ("on", "in", "late", "early"):
        before -= 1
    if before < 0 or doc[before].pos_ != "VERB" or _is_owned(words):
        return None
    after = doc[words.end] if words.end < len(doc) else None  # "he said Monday would be hard"
    return None if after is not None and after.pos_ in ("AUX", "VERB", "NOUN") else doc[before]


def _participle_before(words: Words) -> Token | None:
    verb = words.root.head
    subject = child(verb, "nsubj", "nsubj:pass") if verb.i == words.end and verb.tag_ in ("VBD", "VBZ", "VBP") else None
    clauses = children(subject, "acl", "acl:relcl") if subject is not None else ()
    return next((each for each in clauses if each.i < words.start), None)


def _steps(host: Token, bearer: Token) -> int | None:
    """Count the steps from a time up to a word that it may date; None where another word claims it on the way."""
    date, attributive = host, host.dep_ in _ATTRIBUTES  # "the 2003 pact" dates the pact, not who hails it
    for steps in range(_STEPS):
        if host == bearer:
            return steps
        leaves_phrase = host.dep_ not in _PHRASE or (steps and host.dep_ == "nmod")
        if host.dep_ not in _OWN or (leaves_phrase and attributive) or (steps and _is_thing(host)):
            return None
        host = _above(host, date)
    return None


def _above(word: Token, date: Token) -> Token:
    """Give the word above, but for what was said the verb that says so, where it stands between that and the date."""
    head = word.head
    if head.dep_ == "aux" or (head.dep_ == "xcomp" and head.head.lemma_.lower() in _CAUSES):
        return head.head  # "had on Monday urged", "let them visit in June"
    return head.head if head.dep_ == "ccomp" and head.i < head.head.i < date.i else head


def _is_thing(noun: Token) -> bool:
    """Tell the object of a verb when it is a common noun, which keeps its dates to itself: "the attack in 2003"."""
    return noun.dep_ in ("obj", "iobj") and noun.pos_ == "NOUN"


def _bearers(token: Token) -> Iterator[Token]:
    """Give the word, then what may bear its date for it: a light verb over or under it, the first of joined verbs."""
    yield token
    if token.pos_ in ("NOUN", "PROPN"):
        yield from _holders(token)
        yield from _apart(token)
        if token.dep_ in ("obj", "nsubj", "nsubj:pass") and _is_light(token.head):
            yield token.head
            yield from (each for each in children(token.head, "xcomp") if _is_light(each))
    if token.dep_ == "conj" and token.pos_ == "VERB" and child(token, "nsubj", "nsubj:pass") is None:
        yield from (each for each in token.head.lefts if each.dep_.startswith("obl"))


def _holders(noun: Token) -> Iterator[Token]:
    """Give the clauses behind a noun that say when it is held, on whichever of its words the parse has hung them."""
    for each in children(noun, "acl", "acl:relcl", "nmod"):
        if each.dep_ != "nmod":
            yield from (each,) if _is_light(each) or _is_forgone(each) else ()
        elif each.pos_ in ("NOUN", "PROPN"):  # "a visit by the committee set for June"
            yield from (below for below in _holders(each) if below.lemma_.lower() in _FIXED or _is_forgone(below))


def _apart(noun: Token) -> Iterator[Token]:
    """Give the participle that a comma parts from its noun: "a visit to the capital, planned for June, is off"."""
    end = _end(noun)
    after = noun.doc[end + 2] if end + 2 < len(noun.doc) and noun.doc[end + 1].text == "," else None
    if after is not None and after.tag_ == "VBN" and _is_light(after):
        yield after


def _is_light(verb: Token) -> bool:
    return verb.lemma_.lower() in _LIGHT


def _is_forgone(verb: Token) -> bool:
    """Tell what was to be done on an occasion: "a summit that was to have discussed it in May"."""
    helpers = [each.lower_ for each in children(verb, "aux", "mark")]
    return verb.tag_ == "VBN" and helpers[:3] in (["was", "to", "have"], ["were", "to", "have"])


def _is_owned(words: Words) -> bool:
    """Tell a date in the possessive, which dates the noun after it and nothing else: "Monday's talks"."""
    return words.end < len(words.doc) and words.doc[words.end].lower_ in ("'s", "’s")


def _beside(token: Token, hosts: list[tuple[Words, Time]]) -> Time | None:
    """Give the time that stands right at a noun, where word order says more than the parse.

    So "Monday's drills" and, each with its own, "the visit of X in 2003, and Y in 2011".
    """
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    end = _end(token)
    for words, time in hosts:
        if _is_owned(words) and _first_noun(words) == token:
            return time
        gap = words.start - end
        loose = token.dep_ == "conj" or len(time.value or "") < len("2003-04-05")
        if gap in (1, 2) and loose and words.doc[words.start - 1].lower_ in ("in", "on", "of", "from"):
            return time
    return None


def _end(token: Token) -> int:
    """Give the index of the last word of a noun phrase, not counting what is joined to it."""
    below = [each for each in token.rights if each.dep_ in _PHRASE and each.i < token.i + _STEPS]
    return max((_end(each) for each in below), default=token.i)


def _first_noun(words: Words) -> Token | None:
    """Give the last of the first nouns after a possessive: "Thursday's border talks" are talks."""
    found = None
    for each in words.doc[words.end + 1:words.end + 6]:
        if each.pos_ in ("NOUN", "PROPN"):
            found = each
        elif found is not None or each.is_punct:
            break
    return found
