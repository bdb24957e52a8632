"""The words above an event: which word governs it, and how the event hangs on that word."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import SUBJECTS, child, children, neighbour, preposition

_NOMINAL = ("nmod", "obl", "obl:agent", "nmod:npmod", "obl:npmod")
_SHARED = ("aux", "nsubj", "nsubj:pass", "mark")  # a joined verb with one of these stands on its own
_BELOW = ("of", "for", "to", "on", "about", "with", "against", "into", "from", "toward", "towards")
# whoever takes part "in" something does it; what is said or called for "in" it is another matter
_TAKING_PART = ("participate", "engage", "take", "join", "involve", "part")
_SUMS = ("dollar", "euro", "pound", "yen", "yuan", "rupee", "million", "billion", "$", "€", "£")
_VERBAL = ("VERB", "AUX")
_CAUSES = ("help", "let", "make")


@dataclass(frozen=True, slots=True)
class Step:
    """One step up from an event: `below` hangs on `word` by `relation` (see the lexicon's statuses)."""

    below: Token
    word: Token
    relation: str


def first_of(token: Token) -> Token:
    """Give the first of joined predicates with shared auxiliaries: "will meet and sign" gives "meet" for "sign"."""
    while token.dep_ == "conj" and not child(token, *_SHARED) and token.head.pos_ == token.pos_:
        token = token.head
    return token


def steps(token: Token) -> Iterator[Step]:
    """Walk up from an event as long as the words above may tell whether it came about; a report ends the walk."""
    seen = 0
    while seen < 6:
        token, seen = first_of(token), seen + 1
        relation = relation_of(token)
        if relation is None or token.head is token:
            return
        yield Step(token, token.head, relation)
        if relation == "clause" or token.head.dep_ in ("acl:relcl", "parataxis"):
            return
        token = token.head


def relation_of(token: Token) -> str | None:
    """Name how a predicate hangs on the word above it, or None when it stands free of it."""
    if is_verbal(token):
        return _verbal_relation(token)
    if token.dep_ in ("obj", "nsubj:pass") or (token.dep_ == "xcomp" and not child(token.head, "obj")):
        return "object"  # "called off a visit": parsers waver between object and predicate
    if token.dep_ in SUBJECTS:
        return "subject"
    if token.dep_ in _NOMINAL:
        return "object" if _is_below((preposition(token) or "").split(" ")[0], token.head) else None
    return "object" if token.dep_ in ("compound", "nmod:poss") else None


def _is_below(word: str, head: Token) -> bool:
    counted = head.tag_ == "CD" or head.tag_ == "$" or head.lemma_.lower() in _SUMS  # "40 million dollars in aid"
    return word in _BELOW or (word == "in" and (counted or head.lemma_.lower() in _TAKING_PART))


def _verbal_relation(token: Token) -> str | None:
    if token.dep_ not in ("xcomp", "ccomp", "acl", "advcl", "csubj", "obl", "nmod", "csubj:pass", "csubj:outer"):
        return None
    if is_infinitive(token) and not (
        token.dep_ == "ccomp" and any(each.lemma_ == "be" for each in children(token, "aux"))
    ):
        return None if token.dep_ == "advcl" and not _complement(token) else "infinitive"
    if token.tag_ == "VB" and token.dep_ == "xcomp" and token.head.lemma_.lower() in _CAUSES:
        return "infinitive"  # "will help them agree"
    if token.tag_ == "VBG" and not child(token, "aux"):
        return "gerund" if token.dep_ != "acl" or child(token, "case", "mark") else None
    return "clause" if token.dep_ in ("ccomp", "acl", "csubj") and not _bare(token) else None


def _complement(token: Token) -> bool:
    # parsers waver between complement and purpose after an adjective: "ready to talk", "due to meet"
    return token.head.pos_ == "ADJ" or (token.head.tag_ == "VBN" and bool(child(token.head, "aux:pass")))


def _bare(token: Token) -> bool:
    return token.dep_ == "acl" and token.tag_ in ("VBN", "VBG") and not child(token, "mark", "aux", "nsubj")


def is_verbal(token: Token) -> bool:
    """Tell whether a token is a verb, or a noun or adjective made a predicate by a copula."""
    return token.pos_ in _VERBAL or child(token, "cop") is not None


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb is a to-infinitive; "took to visiting" has none."""
    return verb.tag_ != "VBG" and _is_to_infinitive(verb)


def _is_to_infinitive(verb: Token) -> bool:
    return any(each.lower_ == "to" and each.tag_ == "TO" for each in children(verb, "mark", "aux")) or (
        verb.tag_ == "VB" and verb.i > 0 and neighbour(verb, -1) == "to"
    )


def phrase_of(word: Token) -> tuple[str, ...]:
    """Give what a governing word may be listed under: with its particle or preposition ("call off"), then alone."""
    lemma = word.lemma_.lower()
    tails = [each.lower_ for each in children(word, "compound:prt", "advmod", "case", "obl", "obj") if each.i > word.i][
        :3
    ]
    nexts = [neighbour(word, 1)] if word.i + 1 < len(word.doc) else []
    return (*(f"{lemma} {tail}" for tail in dict.fromkeys(tails + nexts)), lemma)
