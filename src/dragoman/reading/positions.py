"""Where a side stands: views it is told to hold, not only to have uttered once."""

from collections.abc import Iterator, Sequence

from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.negations import NOT
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import stretches, words_of
from dragoman.reading.grammar.syntax import child, children, preposition
from dragoman.records import Position, Statement
from dragoman.records.position import Stance
from dragoman.timex.words import listed

_FOR = listed(
    """support back favour favor advocate champion endorse welcome prefer uphold espouse defend seek want insist
    call demand urge"""
)
_AGAINST = listed("oppose reject object rule resist condemn denounce refuse exclude")
_STANDING = frozenset(
    {"always", "long", "repeatedly", "consistently", "traditionally", "steadfastly", "firmly", "strongly"}
)
_SHOULD = frozenset({"should", "must", "ought"})
_HELD = frozenset({"maintain", "insist", "reiterate", "reaffirm", "hold", "restate"})  # what "will" be is their view
_AIMS = ("for", "against", "to")  # "calls on the council" takes no stand on the council
_VIEWS = frozenset({"position", "reject", "demand", "welcome"})
_LONGEST = 160


def find_positions(doc: Doc, statements: Sequence[Statement], cast: Cast) -> tuple[Position, ...]:
    """Find the standing views that the statements of a report show, in text order, each told once."""
    found: dict[tuple[str, str], Position] = {}
    for statement in statements:
        holder = _holder(statement, cast)
        if holder is None or statement.cue is None:
            continue
        for issue, stance in _views(doc, statement):
            found.setdefault((holder, issue.lower()), Position(holder, issue, stance, statement.id))
    return tuple(found.values())


def _holder(statement: Statement, cast: Cast) -> str | None:
    """Give the side whose view it is: the one the speaker acts for, else a body or group by its name."""
    if statement.for_ is not None:
        return statement.for_
    actor = cast.actor(statement.speaker)
    if actor is None or actor.kind not in ("organisation", "group") or not actor.name[:1].isupper():
        return None  # "some terrorists" are no side
    return actor.name


def _views(doc: Doc, statement: Statement) -> Iterator[tuple[str, Stance]]:
    cue = _cue_verb(doc, statement)
    if cue is None:
        return
    stance = _stance_of(cue)
    held = _is_standing(cue) or cue.lemma_ in ("oppose", "support", "favour", "favor")
    issue = _issue_of_object(cue) if stance is not None and statement.act in _VIEWS and held else None
    if stance is not None and issue is not None:
        yield issue, stance
    elif statement.act in ("position", "demand") and (_is_standing(cue) or statement.act == "position"):
        yield from _norms(doc, statement, _SHOULD | ({"will"} if cue.lemma_ in _HELD else frozenset()))


def _cue_verb(doc: Doc, statement: Statement) -> Token | None:
    assert statement.cue is not None
    words = doc.char_span(*statement.cue.span, alignment_mode="expand")
    return next((word for word in reversed(list(words or ())) if word.pos_ == "VERB"), None)


def _stance_of(cue: Token) -> Stance | None:
    lemma = cue.lemma_.lower()
    if lemma in _FOR:
        return "for"
    return "against" if lemma in _AGAINST else None


def _is_standing(cue: Token) -> bool:
    """Tell whether a verb tells of a lasting view: a simple present, or one that has always been held."""
    lasting = any(each.lower_ in _STANDING for each in children(cue, "advmod"))
    return lasting or cue.tag_ in ("VBZ", "VBP")


def _issue_of_object(cue: Token) -> str | None:
    noun = child(cue, "obj") or next((each for each in children(cue, "obl") if preposition(each) in _AIMS), None)
    if noun is None or noun.pos_ == "PRON" or any(each.i > noun.i for each in children(cue, "xcomp", "ccomp")):
        return None  # "wants the council to meet": the wish is not for the council
    return _phrase(noun)


def _phrase(noun: Token) -> str | None:
    """Write a noun phrase without its article, its preposition and the clauses behind it."""
    loose = children(noun, "case", "det", "acl:relcl", "appos", "punct", "cc", "parataxis")
    spans = stretches(noun.doc, words_of(noun, loose))
    phrase = noun.doc.char_span(*spans[0]) if spans else None
    text = phrase.text if phrase is not None else ""
    return " ".join(text.split()) if 2 < len(text) < _LONGEST else None


def _norms(doc: Doc, statement: Statement, modals: frozenset[str]) -> Iterator[tuple[str, Stance]]:
    """Give what a content says should be, or should not be, done: "disputes should be settled bilaterally"."""
    for part in statement.content:
        for verb in doc.char_span(*part.span, alignment_mode="expand") or ():
            if verb.tag_ == "VBN" and child(verb, "nsubj:pass") is not None and _is_norm(verb, modals):
                issue = _deed(verb)
                if issue is not None:
                    yield issue, "against" if _is_negated(verb) else "for"


def _is_norm(verb: Token, modals: frozenset[str]) -> bool:
    return any(each.lower_ in modals for each in children(verb, "aux"))


def _is_negated(verb: Token) -> bool:
    patient = child(verb, "nsubj:pass")
    none = patient is not None and any(each.lower_ == "no" for each in children(patient, "det"))
    return none or any(each.lower_ in NOT for each in children(verb, "advmod"))


def _deed(verb: Token) -> str | None:
    """Write a passive clause as a phrase, without its auxiliaries: "disputes settled bilaterally"."""
    patient = child(verb, "nsubj:pass")
    if patient is None or patient.pos_ == "PRON":
        return None
    how = [each for each in verb.children if each.i > verb.i and each.dep_ in ("advmod", "obl", "compound:prt")]
    last = max([verb.i, *(each.right_edge.i for each in how)])
    named = _phrase(patient)
    return f"{named} {verb.doc.span(verb.i, last + 1).text}" if named else None
