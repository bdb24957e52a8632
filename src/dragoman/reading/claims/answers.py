"""Answers: what one side says of another's words just told: "a charge that Chad denied", "Chad called it nonsense".

An answer names what it answers by a pronoun or by the noun for a charge, and tells nothing of its own: the proposition
is what the other had said, in the same sentence or the one before. To reject or to wave aside answers only a charge (a
plan can be rejected too); to deny, or to call false, answers any assertion.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.claims.charges import ALLEGED, FALSE, complement
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import by_phrase, child, children, neighbour, obliques, subject
from dragoman.reading.grammar.wordlist import words
from dragoman.reading.statements.beside import is_set_beside

DENYING = words("deny refute rebut contradict disown disavow disclaim")
WAVING = words("reject dismiss dispute contest repudiate brush shrug wave laugh scoff ridicule rubbish")
_CALLING = words("""
    call describe term brand label pronounce characterise characterize dub deem denounce dismiss declare
    reject""")
_SAYING = words("say insist maintain declare reply retort add")
_IT = words("it this that which them these so")
TOLD = ALLEGED | words("account version remark statement assertion figure conclusion finding denial word")
UNTRUE = FALSE | words("""
    fantasy invention pretext insult malicious fanciful hysteria hysterical mischievous preposterous premature
    disgraceful unproven libel libellous outrageous wrong incorrect inaccurate myth tale grotesque laughable
    falsehood calumny sour moonshine figment forgery smear provocation imaginary mistaken misleading disinformation
    distortion misrepresentation mischaracterisation mischaracterization invented invent concocted concoct trumped-up
    """)


_SPAN = 14  # words between a charge and the verb behind it


@dataclass(frozen=True, slots=True)
class Answer:
    """A verb of denial, who answers, where the words of the answer begin, and whether only a charge can be meant.

    `noun` is the noun for a charge that names what is answered, None for a pronoun; `near` that what is answered stands
    in the same sentence, as a relative clause has it.
    """

    verb: Token
    who: Token
    begins: int
    wary: bool
    noun: Token | None = None
    near: bool = False


def answers(doc: Doc) -> Iterator[Answer]:
    """Find the answers of a report, in text order."""
    for verb in doc:
        if verb.pos_ != "VERB" or is_open(verb):
            continue
        named = _named(verb)
        who = who_answers(verb)
        if named is None or who is None or who == named:
            continue
        noun = named if named.lemma_.lower() in TOLD else None
        sure = verb.lemma_.lower() in DENYING or is_called_untrue(verb) or named.lower_ == "such"
        if noun is not None and complement(noun) not in (None, verb):
            continue  # the words of the answer tell by themselves what is denied
        first = min(verb.i, who.left_edge.i, named.i if named.i > verb.sent.start else verb.i)
        yield Answer(verb, who, _begin(doc, first), not sure and noun is None, noun, _is_near(verb, named))


def _is_near(verb: Token, named: Token) -> bool:
    beside = named.i < verb.i and is_set_beside(named)
    related = verb.dep_ in ("acl", "acl:relcl") and named.i < verb.i
    return named.lower_ in ("which", "something") or related or beside


def is_open(verb: Token) -> bool:
    """Tell whether nothing is denied: "did not deny", "neither confirmed nor denied"."""
    joined = [verb.head, *children(verb, "conj")] if verb.dep_ == "conj" else children(verb, "conj")
    doubtful = any(each.lemma_.lower() == "confirm" for each in joined)
    return negation(verb) is not None or doubtful or any(each.lower_ in ("if", "whether") for each in verb.children)


def _named(verb: Token) -> Token | None:
    """Give the word that stands for what is answered."""
    lemma = verb.lemma_.lower()
    if lemma in _SAYING:
        return _said(verb)
    if not (lemma in DENYING or lemma in WAVING or is_called_untrue(verb)):
        return None
    beside = _beside(verb)
    if beside is not None:
        return beside
    if verb.dep_ == "acl:relcl":
        return _relative(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head if verb.head.lemma_.lower() in TOLD else None
    place = child(verb, "obj", "nsubj:pass") or next(iter(obliques(verb, "at", "aside", "off")), None)
    clause = child(verb, "ccomp", "xcomp")
    if place is None and clause is not None:
        if lemma in DENYING:  # "denied that any such pledge was given"
            return next((each for each in clause.subtree if each.lower_ == "such" and each.i - verb.i < 5), None)
        place = child(clause, "nsubj")  # "called the report a lie", read as a clause
    return place if place is not None and _is_anaphor(place) else None


def _said(verb: Token) -> Token | None:
    """Find "which Chad says is nonsense"."""
    clause = child(verb, "ccomp")
    such = next((each for each in clause.subtree if each.lower_ == "such"), None) if clause is not None else None
    if such is not None and such.i and neighbour(such, -1) == "no" and clause is not None and such.i - verb.i < 8:
        return such  # "said that no such pledge was given"
    if clause is None or not _is_untrue(clause):
        return None
    if verb.dep_ == "acl:relcl":
        return verb.head
    told = child(clause, "nsubj", "nsubj:pass")  # "said the report was made up"
    return told if told is not None and told.lemma_.lower() in TOLD and neighbour(told, -1) in ("the", "this") else None


def _is_untrue(predicate: Token) -> bool:
    made_up = predicate.lemma_ == "make" and any(each.lower_ == "up" for each in predicate.children)
    return made_up or predicate.lemma_.lower() in UNTRUE


def _beside(verb: Token) -> Token | None:
    """Give the noun or pronoun put before a verb as its object, however the parse hangs it: "…, a charge Chad denied".

    It stands behind a mark, with no other verb and no other mark but a pair of commas in between.
    """
    if child(verb, "obj", "ccomp") is not None and verb.dep_ != "acl:relcl":
        own = child(verb, "obj")
        if own is None or own.lower_ not in ("which", "that") or own.i > verb.i:
            return None
    for word in reversed(verb.doc[max(verb.sent.start + 1, verb.i - _SPAN) : verb.i]):
        if word.text in (";", ":", "—") or (word.pos_ == "VERB" and word.tag_ not in ("VBN", "VBG")):
            return None
        named = word.lemma_.lower() in TOLD and neighbour(word, -1) in ("a", "an", "the")
        if (named and word.i > 1 and neighbour(word, -2) in (",", "—", "–")) or is_set_beside(word):
            return word
        if word.lower_ in ("which", "something") and neighbour(word, -1) == ",":
            return word
    return None


def _relative(verb: Token) -> Token | None:
    noun = verb.head
    if noun.lemma_.lower() in TOLD:
        return noun
    own = child(verb, "obj", "nsubj:pass")
    which = next((each for each in verb.subtree if each.lower_ == "which" and each.i <= verb.i), None)
    if which is None or (own is not None and own != which) or not which.i or neighbour(which, -1) != ",":
        return None
    return which


def _is_anaphor(noun: Token) -> bool:
    if noun.lower_ in _IT:
        return True
    such = any(each.lower_ in ("such", "so") for each in noun.children)
    return such or noun.lemma_.lower() in TOLD


def is_called_untrue(verb: Token) -> bool:
    """Tell whether a verb calls something false: "called the report a lie", "dismissed it as nonsense"."""
    if verb.lemma_.lower() not in _CALLING:
        return False
    after = [each for each in verb.subtree if each.i > verb.i and each.lemma_.lower() in UNTRUE]
    return any(each.i - verb.i < 12 for each in after)


def who_answers(verb: Token) -> Token | None:
    """Give who denies: the subject, of a passive the agent or the place ("denied in Ankara")."""
    if child(verb, "nsubj:pass", "aux:pass") is not None or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return by_phrase(verb) or next(iter(obliques(verb, "in", "at")), None)
    own = [each for each in children(verb, "nsubj") if each.lower_ not in ("which", "that")]
    if own:
        return own[-1]  # of two the nearer one: "a charge Chad denied"
    if verb.i and (word := verb.nbor(-1)).pos_ == "PROPN":
        return word
    which = next((each for each in reversed(verb.doc[verb.sent.start : verb.i]) if each.lower_ == "which"), None)
    if which is not None and which.i < verb.i - 1 and which.nbor(1).pos_ == "PROPN" and verb.i - which.i < _SPAN:
        return which.nbor(1)
    doer = subject(verb)
    return doer if doer is not None and doer.lower_ not in ("which", "that") and doer != verb.head else None


def _begin(doc: Doc, first: int) -> int:
    """Give the place behind which the words of an answer begin: the last mark before them."""
    start = doc[first].sent.start
    while first > start and doc[first - 1].text not in (",", ";", "—", "–", "--", ":"):
        first -= 1
    return first
