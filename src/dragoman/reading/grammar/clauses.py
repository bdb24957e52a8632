"""What a verb's own clause says of whether it happened: negation, modal, condition, tense."""

from dataclasses import dataclass

from dragoman.reading.grammar.governors import first_of, is_infinitive
from dragoman.reading.grammar.negations import MERELY, NEGATIONS, NO_ONE
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import SUBJECTS, child, children, neighbour
from dragoman.reading.grammar.wordlist import words

_NEGATING = ("advmod", "det", "cc", "cc:preconj", "aux")
_CONDITIONS = frozenset({"if", "unless", "provided", "should", "lest"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_OUGHT = frozenset({"should", "must", "ought"})
_OPEN = words("could may might can must should ought ca")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, or "none" for what did not come about, and the word that decides it (None when plainly narrated)."""

    status: str
    cue: Token | None = None


def negation(token: Token) -> Token | None:
    """Give the word that negates a verb or noun: "not", "never", "no", "neither", "without"."""
    hosts = dict.fromkeys((token, first_of(token))) if token.pos_ in ("VERB", "AUX") else (token,)
    for each in (word for host in hosts for word in children(host, *_NEGATING)):
        if each.lower_ in NEGATIONS and not _only(each):
            return each
    own = next((each for each in children(token, "case", "mark") if each.lower_ == "without"), None)
    return own or _subject_negation(token) or _object_negation(token)


def _subject_negation(verb: Token) -> Token | None:
    # "neither Chad nor Niger attacked", "no Chadian soldier crossed", "nobody came"
    for doer in children(verb, *SUBJECTS) if verb.pos_ in ("VERB", "AUX") else ():
        words = (doer, *children(doer, "det", "cc:preconj", "advmod"))
        found = next((each for each in words if each.lower_ in NO_ONE), None)
        if found is not None:
            return found
    return None


def _object_negation(verb: Token) -> Token | None:
    # "received no reply", "imposed no sanctions"
    what = child(verb, "obj") if verb.pos_ == "VERB" else None
    return next((each for each in children(what, "det") if each.lower_ == "no"), None) if what is not None else None


def _only(word: Token) -> bool:
    # "not only invited", "not just talks": no negation of what follows
    return word.i + 1 < len(word.doc) and neighbour(word, 1) in MERELY


def condition(verb: Token) -> Token | None:
    """Give the word that hangs a clause on a condition: its own "if", or that of a clause below it."""
    marks = (each for host in (verb, _opener(verb)) for each in children(host, "mark", "advmod"))
    own = next((each for each in marks if each.lower_ in _CONDITIONS), None)
    if own is not None and own.head.dep_ != "ccomp":
        return own
    turned = _inverted(verb)
    if turned is not None:
        return turned
    below = (_conditional(each) for each in children(first_of(verb), "advcl") if not _even(each))
    return next((each for each in below if each is not None), None)


def _opener(verb: Token) -> Token:
    """Give the first of joined clauses, whose "if" is that of all: "if the talks fail and Chad attacks"."""
    top = verb
    while top.dep_ == "conj" and top.head is not top:
        top = top.head
    return top if top.dep_ == "advcl" else first_of(verb)


def _inverted(verb: Token) -> Token | None:
    """Give the auxiliary that opens a condition: "had Chad attacked, …", "should Chad attack, …"."""
    opens = next((each for each in children(verb, "aux") if each.lower_ in ("had", "should")), None)
    doer = child(verb, *SUBJECTS)
    turned = verb.dep_ == "advcl" and opens is not None and doer is not None and opens.i < doer.i < verb.i
    return opens if turned else None


def _conditional(clause: Token) -> Token | None:
    if clause.lower_ in ("provided", "providing") and child(clause, "ccomp"):
        return clause
    return condition(clause) if child(clause, "mark") else None


def _even(clause: Token) -> bool:
    return any(each.lower_ == "even" for each in clause.children)


def judge(verb: Token) -> Verdict:
    """Tell what a verb's own auxiliaries, mood and tense say: "tense" for a form without any ("to meet", "meeting")."""
    denied = negation(verb)
    if denied is not None:
        return _undone(verb, denied)
    asked = next((each for each in children(verb, "mark") if each.lower_ == "whether"), None)
    if asked is not None:
        return Verdict("conditional", asked)  # "would not say whether they agreed"
    hangs = condition(verb)
    if hangs is not None and not _is_told(verb, hangs):
        return Verdict("conditional", hangs)
    return _modal(verb) or _tense(verb)


def _undone(verb: Token, denied: Token) -> Verdict:
    if is_duty(verb):
        return Verdict("conditional", denied)  # "must not attack"
    blamed = {each.lower_ for each in children(first_of(verb), "aux")} >= {"should", "have"}
    return Verdict("happened") if blamed else Verdict("none", denied)  # "should not have attacked": it did


def _is_told(verb: Token, hangs: Token) -> bool:
    # "threatened to answer if …": the threat was made, only what was threatened hangs on it
    plain = verb.tag_ in ("VBD", "VBN") and not any(each.tag_ == "MD" for each in children(first_of(verb), "aux"))
    return plain and hangs.head not in (verb, _opener(verb))


def _modal(verb: Token) -> Verdict | None:
    for each in children(first_of(verb), "aux", "cop"):
        if each.lower_ in _FUTURE:
            return Verdict("planned", each)
        if each.lower_ in ("would", "'d", "’d") and verb.tag_ != "VBN":
            return _would(verb, each)
        if each.lower_ in _OPEN or each.lower_ == "would":
            return Verdict("conditional", each)
    return None


def is_duty(verb: Token) -> bool:
    """Tell whether a verb speaks of what ought to be or not to be: "no talks should begin", not "should have begun"."""
    helpers = {each.lower_ for each in children(first_of(verb), "aux")}
    return bool(helpers & _OUGHT) and "have" not in helpers


def has_future(verb: Token) -> bool:
    """Tell whether a verb speaks of what is to come: "will", "would"."""
    return any(each.lower_ in _FUTURE or each.lower_ == "would" for each in children(first_of(verb), "aux"))


def _would(verb: Token, word: Token) -> Verdict:
    # "said it would send": the future seen from the past
    head = first_of(verb)
    told = (head.dep_ in ("ccomp", "parataxis") and head.head.tag_ in ("VBD", "VBN")) or head.dep_ in ("root", "ROOT")
    told = told or (head.dep_ == "acl" and head.head.pos_ == "NOUN")  # "the announcement that it would send"
    return Verdict("planned" if told else "conditional", word)


def _tense(verb: Token) -> Verdict:
    first = first_of(verb)
    auxiliaries = children(first, "aux", "aux:pass", "cop")
    if is_infinitive(verb):
        return _finite(auxiliaries, Verdict("tense"))
    # by its ending where the tagger takes "has been shelling" for a participle of the past
    if verb.tag_ == "VBG" or (verb.tag_ == "VBN" and verb.lower_.endswith("ing")):
        present = next((each for each in auxiliaries if each.tag_ in ("VBZ", "VBP")), None)
        return Verdict("ongoing", present) if present else Verdict("happened" if auxiliaries else "tense")
    if verb.tag_ in ("VBZ", "VBP") and not auxiliaries:
        return Verdict("present")
    return Verdict("happened") if verb.tag_ in ("VBD", "VBN") or auxiliaries else Verdict("tense")


def _finite(auxiliaries: list[Token], otherwise: Verdict) -> Verdict:
    # "is to meet": the parse makes the copula an auxiliary of the infinitive
    found = next((each for each in auxiliaries if each.lemma_ == "be" and each.tag_ in ("VBZ", "VBP", "VBD")), None)
    return Verdict("planned", found) if found else otherwise
