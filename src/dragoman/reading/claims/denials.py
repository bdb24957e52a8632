"""Denials: which statements say of something that it is not so, and of what.

A denial is told by its cue ("denied", "rejected the claim that", "dismissed as baseless"): then the content is what had
been said, and stands as it is. Or it is told by a negation in what is said ("there was no link", "we did not …") that
answers a charge: then the negation is lifted. A refusal ("rejected the plan"), a resolve ("we will not yield") and a
plain negative ("no reason was given") deny nothing that anyone holds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.answers import is_open
from dragoman.reading.claims.charges import ALLEGED, FALSE, TIED, complement, is_called_false, makers
from dragoman.reading.claims.lifting import is_doubly_negated
from dragoman.reading.claims.voices import named
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children, neighbour
from dragoman.reading.grammar.wordlist import words
from dragoman.reading.statements.rebuttals import is_absence, is_negated, is_rebuttal
from dragoman.records import Statement

_DENYING = words("""
    deny refute reject dismiss rebut dispute contest contradict repudiate disavow disclaim brush shrug wave laugh scoff
    ridicule play rubbish
    """)
_SURE = words("deny refute rebut contradict disclaim")
_INSISTING = words("insist maintain argue contend assert stress emphasise emphasize")
_TELLING = words("""
    say report claim allege assert conclude charge have suggest state maintain announce hint insist write
    """)
_OPENING = words("when if unless until while whenever once as")
_GOING_ON = _TELLING | words("add call contradict describe cite note point")
_VAGUE = words("it that this which")
_USUAL = words("typically usually generally normally ordinarily seldom rarely")  # how things are, not what was done
_GROUNDS = words("because since as for")
_SHORTEST = 4  # words of a clause that says by itself what is denied: "denied that they were" does not


@dataclass(frozen=True, slots=True)
class Denied:
    """What a statement denies: the head of the proposition, its words, whether it is negated, who is said to hold it.

    `noun` is the charge where the words name one; without a head nothing more is told of it.
    """

    head: Token | None
    words: tuple[Token, ...]
    lift: bool = False
    noun: Token | None = None
    held_by: tuple[str, ...] = ()


def denied(doc: Doc, statement: Statement, cast: Cast) -> Denied | None:
    """Find what a statement denies, None when it denies nothing."""
    cue = _tokens(doc, statement.cue.span) if statement.cue is not None else []
    lemmas = {each.lemma_.lower() for each in cue}
    if any(each.lemma_.lower() in _DENYING and is_open(each) for each in cue):
        return None
    sentences = list(_sentences(doc, statement))
    if statement.cue is not None and statement.content[0].span.start < statement.cue.span.start:
        sentences = _of_verb(cue) or sentences
    if lemmas & _DENYING and statement.act in ("deny", "reject"):
        if not sentences:
            return None
        first = sentences[0]
        told = None if _points_back(first) else _by_cue(cue, first, cast)
        return Denied(None, tuple(first)) if _points_back(first) else _with_holders(told, cue, cast)
    if is_called_false([each for sent in sentences for each in sent]):
        return next((found for sent in sentences if (found := _false(sent, cast))), None)
    insisting = bool(lemmas & _INSISTING) and statement.act in ("position", "state", "deny")
    if statement.act != "deny" and not insisting:
        return None
    own = statement.form == "indirect" and statement.for_ is not None
    return next((found for sent in sentences if (found := _negated(sent, own, insisting))), None)


def is_insisted(statement: Statement) -> bool:
    """Tell whether one who speaks for a side insists on what he says."""
    cue = statement.cue.text.lower().split() if statement.cue is not None else []
    return statement.for_ is not None and any(word.startswith("insist") for word in cue)


def _of_verb(cue: Sequence[Token]) -> list[list[Token]]:
    """Give the words that a verb of denial governs, which the parse tells best: "denied any part in the raid"."""
    verb = next((each for each in cue if each.lemma_.lower() in _SURE and each.pos_ == "VERB"), None)
    what = child(verb, "ccomp", "obj", "xcomp") if verb is not None else None
    if verb is None or what is None or what.i < verb.i or what.pos_ == "PRON":
        return []
    return [[each for each in what.subtree if each.i > verb.i]]


def _points_back(sent: Sequence[Token]) -> bool:
    """Tell whether words only point to what was said before: "that they were", "that any such pledge was given"."""
    elliptic = len(sent) < _SHORTEST and all(each.pos_ in ("PRON", "AUX", "DET") for each in sent)
    return elliptic or any(each.lower_ == "such" and neighbour(each, 1) != "as" for each in sent[:4])


def _with_holders(found: Denied | None, cue: Sequence[Token], cast: Cast) -> Denied | None:
    """Take whom an "as" tells to hold it for its holder, and out of the words: "had left, as two papers reported"."""
    if found is None or found.head is None:
        return found
    beside = {word.i for each in _told_beside(found.head) for word in each.subtree}
    found = replace(found, words=tuple(each for each in found.words if each.i not in beside))
    clauses = [*found.words, *(clause for verb in cue for clause in children(verb, "advcl"))]
    aside = next((each for each in clauses if each.pos_ in ("VERB", "AUX") and _is_telling(each)), None)
    if aside is None:
        return found
    out = {each.i for each in aside.subtree}
    teller = child(aside, "nsubj")
    held = named(teller, cast) if teller is not None else ()
    return replace(found, words=tuple(each for each in found.words if each.i not in out), held_by=found.held_by + held)


def _told_beside(head: Token) -> list[Token]:
    """Give the clauses in which the denier goes on: "dismissed claims that …, saying …"."""
    going = (each for each in children(head, "advcl") if each.tag_ == "VBG" and each.i > head.i)
    return [each for each in going if each.lemma_.lower() in _GOING_ON and child(each, "nsubj", "mark") is None]


def _is_telling(clause: Token) -> bool:
    as_ = any(each.lower_ == "as" for each in children(clause, "mark", "advmod"))
    return as_ and clause.lemma_.lower() in _TELLING and child(clause, "nsubj") is not None


def negated_in(doc: Doc, statement: Statement) -> list[Token] | None:
    """Give the words of the sentence of a statement whose main predicate is negated, None where none is."""
    for sent in _sentences(doc, statement):
        if any(is_verbal(each) and is_negated(each) for each in _heads(sent)):
            return sent
    return None


def _tokens(doc: Doc, span: tuple[int, int]) -> list[Token]:
    return list(doc.char_span(*span, alignment_mode="expand") or ())


def _sentences(doc: Doc, statement: Statement) -> Iterator[list[Token]]:
    """Give the words of each sentence of a content, parts of one sentence together."""
    found: dict[int, list[Token]] = {}
    sent = None
    for each in (word for part in statement.content for word in _tokens(doc, part.span)):
        if sent is None or not sent.start <= each.i < sent.end:
            sent = each.sent  # spaCy walks to both its ends at each look
        found.setdefault(sent.start, []).append(each)
    yield from found.values()


def _heads(sent: Sequence[Token]) -> list[Token]:
    places = {each.i for each in sent}
    return [each for each in sent if (each.head.i not in places or each.head == each) and not each.is_punct]


def _by_cue(cue: Sequence[Token], sent: Sequence[Token], cast: Cast) -> Denied | None:
    """Find what is denied where the cue denies: a clause, or what a charge is of."""
    named = next((each for each in cue if each.lemma_.lower() in ALLEGED or each.lemma_.lower() in TIED), None)
    heads = _heads(sent)
    head = next((each for each in heads if is_verbal(each)), heads[0] if heads else None)
    if head is None:
        return None
    if named is not None:
        return Denied(head, tuple(sent), noun=named, held_by=makers(named, cast))
    sure = any(each.lemma_.lower() in _SURE for each in cue)
    charge = next((each for each in (head.head, head.head.head) if _is_of(head, each)), None) or _beside(head)
    if charge is not None:
        return Denied(head, tuple(sent), noun=charge, held_by=makers(charge, cast))
    if is_verbal(head) and any(each.lower_ in _OPENING for each in children(head, "mark", "advmod")):
        return None  # "when the others do"
    if is_verbal(head) or head.tag_ == "VBG":
        return Denied(head, tuple(sent)) if sure or child(head, "nsubj", "nsubj:pass", "expl") is not None else None
    if head.lemma_.lower() in TIED:
        return Denied(head, tuple(sent), noun=head) if sure else None
    return _charge(head, sent, cast)


def _is_of(clause: Token, noun: Token) -> bool:
    """Tell whether a clause says what a noun alleges."""
    return noun.lemma_.lower() in ALLEGED and complement(noun) == clause


def _beside(clause: Token) -> Token | None:
    """Give the charge whose clause the parse hangs on the verb: "denied a report in the press that …"."""
    noun = child(clause.head, "obj") if clause.dep_ == "ccomp" else None
    return noun if noun is not None and noun.i < clause.i and noun.lemma_.lower() in ALLEGED else None


def _charge(noun: Token, sent: Sequence[Token], cast: Cast) -> Denied | None:
    """Find what a charge is of: "the claims that …", "accusations of …"."""
    lemma = noun.lemma_.lower()
    if lemma not in ALLEGED or noun.pos_ != "NOUN":
        return None
    clause = complement(noun)
    held = makers(noun, cast)
    if clause is None:
        return Denied(None, tuple(sent), noun=noun, held_by=held)
    inside = {each.i for each in clause.subtree}
    return Denied(clause, tuple(each for each in sent if each.i in inside), noun=noun, held_by=held)


def _false(sent: Sequence[Token], cast: Cast) -> Denied | None:
    noun = next((each for each in sent if each.lemma_.lower() in ALLEGED and each.lemma_.lower() not in FALSE), None)
    return _charge(noun, sent, cast) if noun is not None else None


def _negated(sent: Sequence[Token], own: bool, insisting: bool) -> Denied | None:
    """Find the predicate that is negated; one of which only "it" or "that" is said needs what was said before.

    In the reported words of a body (`own`) "it" is mostly that body, and is known.
    """
    for head in (each for top in _heads(sent) for each in (top, *children(top, "conj", "parataxis", "ccomp"))):
        if not is_verbal(head) or not is_negated(head) or is_doubly_negated(head) or _is_norm(head):
            continue
        if not (insisting or is_rebuttal(head, own=True) or is_absence(head)):
            continue
        mark = child(head, "mark")
        if mark is not None and mark.lower_ != "that":
            continue
        if _is_judgement(head):
            return None
        who = child(head, "nsubj", "nsubj:pass")
        if who is not None and who.lower_ in _VAGUE and not (own and who.lower_ == "it" and head.pos_ == "VERB"):
            return None
        inside = {each.i for each in head.subtree}
        kept = [each for each in sent if each.i in inside] if head not in _heads(sent) else list(sent)
        kept = [each for each in kept if each.i not in _unnegated(head)]
        return Denied(head, tuple(_before_contrast(head, kept)), lift=True)
    return None


def _is_judgement(head: Token) -> bool:
    """Tell whether a predicate weighs a deed and tells none: "it was not right that …", "to leave is no option"."""
    return any(each.lower_ != "there" for each in children(head, "expl", "csubj"))


def _is_norm(head: Token) -> bool:
    asked = head.tag_ == "VB" and child(head, "aux", "cop") is None  # "insists that Chad make no such promise"
    usual = any(each.lower_ in _USUAL for each in children(head, "advmod"))
    return asked or usual or any(each.lower_ in ("should", "must", "ought") for each in children(head, "aux"))


def _unnegated(head: Token) -> set[int]:
    """Give the places of joined predicates that the negation does not reach: "has no terms and is ready to talk"."""
    apart = [
        each
        for each in children(head, "conj", "parataxis")
        if each.tag_ not in ("VB", "VBN", "VBG", "NN", "NNS", "NNP", "JJ")
        or child(each, "nsubj", "nsubj:pass", "expl", "aux", "cop") is not None
    ]
    apart += _told_beside(head)
    apart += [each for each in children(head, "advcl") if (mark := child(each, "mark")) and mark.lower_ in _GROUNDS]
    return {word.i for each in apart for word in each.subtree}


def _before_contrast(head: Token, sent: Sequence[Token]) -> Sequence[Token]:
    """Cut off what is held against it: "was not asking for leave, but rather telling of his plans"."""
    cut = next(
        (at for at, each in enumerate(sent) if each.i > head.i and each.lower_ in ("but", "rather", "--", "—")), None
    )
    return sent if cut is None else sent[:cut]
