"""What is only weighed or waited for: "it would be wise to go", "a strike would anger them", "until they meet"."""

from dragoman.reading.grammar.clauses import Verdict, judge
from dragoman.reading.grammar.governors import is_infinitive, is_verbal
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import SUBJECTS, child, children, preposition
from dragoman.reading.grammar.wordlist import words

_MODALS = frozenset({"would", "could", "might", "may", "'d", "’d"})
# nothing that has been named yet: "a strike", "any further sanctions"
_UNNAMED = words("a an any another new further future additional fresh renewed more possible potential")
_NAMED = words("the this that these those")
_MEANS = frozenset({"through", "by", "via", "with"})
_WAITING = frozenset({"until", "till", "once", "before", "unless"})
_ASKING = words("how whether where when what whom")
_JUDGED = frozenset({"csubj", "advcl", "xcomp"})
_NAMING = frozenset({*SUBJECTS, "obj"})
_AIMED = frozenset({"planned", "conditional", "offered"})


def weighed_only(trigger: Token) -> Verdict | None:
    """Give the verdict on an event that its sentence holds up to look at, None where it does not."""
    if is_infinitive(trigger):
        return _open(trigger) or (_judged(trigger.head) if trigger.dep_ in _JUDGED else None)
    return _supposed(trigger) or _means(_first(trigger)) if trigger.pos_ == "NOUN" else None


def _open(verb: Token) -> Verdict | None:
    """Judge what is only asked about: "discussed how to combat them", "has yet to decide whether to attend"."""
    asks = next((each for each in children(verb, "mark", "advmod", "obj", "obl") if each.lower_ in _ASKING), None)
    return Verdict("conditional", asks) if asks is not None and asks.i < verb.i else None


def awaited(trigger: Token) -> Verdict | None:
    """Give the verdict on what something else waits for: "until a deal is reached", "once the treaty is signed"."""
    verb = trigger.head if trigger.pos_ == "NOUN" and trigger.dep_ in _NAMING else trigger
    if verb.dep_ != "advcl":
        return None
    waits = next((each for each in children(verb, "mark", "advmod") if each.lower_ in _WAITING), None)
    tensed = next(iter(children(verb, "aux:pass", "aux", "cop")), verb)
    return Verdict("planned", waits) if waits is not None and tensed.tag_ in ("VBZ", "VBP") else None


def _judged(predicate: Token) -> Verdict | None:
    """Judge by what is said of a deed: "is wrong to attack" weighs it, "was wrong to attack" has seen it."""
    cop = child(predicate, "cop")
    if predicate.pos_ != "ADJ" or cop is None or not any(each.lower_ == "it" for each in predicate.lefts):
        return None
    modal = next((each for each in children(predicate, "aux") if each.lower_ in _MODALS), None)
    return Verdict("conditional", modal or predicate) if modal or cop.tag_ in ("VBZ", "VBP", "VB") else Verdict("tense")


def _supposed(noun: Token) -> Verdict | None:
    """Judge the subject of what would follow from it."""
    opening = {each.lower_ for each in children(noun, "det", "amod")}
    top = noun
    while top.dep_ == "nmod" and preposition(top) == "of":
        top = top.head
    if not opening & _UNNAMED or top.dep_ not in SUBJECTS:
        return None
    modal = next((each for each in children(top.head, "aux") if each.lower_ in _MODALS), None)
    return Verdict("conditional", modal) if modal is not None else None


def _means(noun: Token) -> Verdict | None:
    """Judge the means of what is to be done: "will be settled through talks"."""
    if noun.dep_ != "obl" or preposition(noun) not in _MEANS or not is_verbal(noun.head):
        return None
    if any(each.lower_ in _NAMED or each.dep_ == "nmod:poss" for each in children(noun, "det", "nmod:poss")):
        return None
    must = next((each for each in children(noun.head, "aux") if each.lower_ in ("should", "must", "can")), None)
    aim = Verdict("conditional", must) if must is not None else judge(noun.head)
    return aim if aim.status in _AIMED else None


def _first(noun: Token) -> Token:
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun
