"""How far a clause goes that completes a cue: to where the narrator, or another source, speaks again."""

from dragoman.reading.grammar.baseforms import known_lemma
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import is_finite, sentence_end
from dragoman.reading.grammar.syntax import child, children, neighbour
from dragoman.reading.statements.beside import DENYING, is_set_beside
from dragoman.reading.statements.bounds import until_semicolon
from dragoman.reading.statements.cueing import Hit
from dragoman.timex.words import UNITS, listed

_RESUMING = listed(
    """add say note stress warn claim argue insist state tell explain cite describe call urge accuse announce
    declare suggest assert maintain emphasise emphasize point vow pledge deny reiterate predict reveal allege
    contend welcome reject condemn denounce dismiss oppose praise ask demand propose offer refuse promise threaten
    confirm reply answer appeal thank blame protest"""
)
_DETAILS = listed("detail explanation evidence reason comment timetable date figure elaboration specifics proof name")
_EXPLAINING = frozenset({"referring", "alluding"})
_COMMENT = 6  # words within which a comment on what was said comes to its relative clause
_BREAKS = frozenset({",", "”", '"', ";", "’", "''"})


def stretched(doc: Doc, end: int, clause: Token, stop: int | None = None) -> int:
    """Run on to the next comma, the end or a `stop`: what follows without a break still belongs to the clause."""
    last = sentence_end(clause) if stop is None else stop
    while end < last and not doc[end].is_space and not doc[end].is_punct:
        end += 1
    if end + 2 < last and doc[end].text == "," and doc[end + 1].pos_ == "CCONJ" and doc[end + 2].lower_ == "that":
        return stretched(doc, end + 1, clause, stop)
    return end


def cut(hit: Hit, clause: Token, end: int) -> int:
    """End a clause before ", adding …" and before "and said …": there the narrator speaks again."""
    doc = clause.doc
    end = until_semicolon(doc, clause.i, end)
    for at in range(clause.i + 1, end):
        if doc[at].lower_ in ("after", "before") and (aside := _aside(doc, at)) > clause.i:
            return aside
        if doc[at - 1].text == "," and (_is_comment(doc, at) or _resumes(hit, at)):
            return at - 1
        if doc[at].lower_ == "according" and neighbour(doc[at], 1) == "to" and doc[at - 1].text in _BREAKS:
            return at
        if is_resuming(doc[at]):
            return at - 1
        again = doc[at].tag_ == hit.head.tag_ != "VBG" and known_lemma(doc[at], _RESUMING.__contains__) in _RESUMING
        joined = next((i for i in (at - 1, at - 2) if doc[i].pos_ == "CCONJ"), None)
        if joined is not None and (_is_past_after_modal(hit, clause, doc[at]) or _withholds(hit, doc[at])):
            return joined
        if again and joined is None and (own := _joined_clause(doc, clause.i, at)) is not None:
            return own
        beside = joined is not None and (joined == at - 1 or doc[at - 1].pos_ == "ADV")
        if again and joined is not None and beside and doc[joined].lower_ not in ("nor", "or"):
            return joined
    return end


def is_resuming(word: Token) -> bool:
    """Tell whether a participle leads on to what else is said: "…, adding that"; or explains it: "…,” referring to"."""
    before = word.doc[word.i - 1].text if word.i else ""
    explains = word.lower_ in _EXPLAINING and before in _BREAKS
    return (explains or before == ",") and word.tag_ == "VBG" and (
        explains or known_lemma(word, _RESUMING.__contains__) in _RESUMING)


def until_added(doc: Doc, start: int, end: int) -> int:
    """End a stretch [start, end) at the comma before ", adding …"."""
    added = (i for i in range(start + 1, end) if doc[i].tag_ == "VBG" and doc[i - 1].text == ",")
    return next((i - 1 for i in added if known_lemma(doc[i], _RESUMING.__contains__) in _RESUMING), end)


def _is_comment(doc: Doc, at: int) -> bool:
    """Tell whether the narrator comments on what was said: ", a claim that … denied", ", a charge Chad denied", ",
    something the ministry …", ", which Chad denies"."""
    near = doc[at + 1 : at + _COMMENT]
    if doc[at].lower_ == "something":
        return True
    denied = any(each.lemma_.lower() in DENYING for each in near)
    if doc[at].lower_ == "which":
        return denied and doc[at + 1].pos_ not in ("AUX", "VERB")
    relative = doc[at].lower_ in ("a", "an") and any(
        each.tag_ in ("WDT", "WP$") or (each.lower_ == "that" and each.nbor(-1).pos_ == "NOUN") for each in near[1:]
    )
    return relative or (denied and any(map(is_set_beside, doc[at : at + 2])))


def _resumes(hit: Hit, at: int) -> bool:
    """Tell whether the clause above goes on: "Chad, which says the well is its own, has sent …"."""
    doc, named = hit.head.doc, child(hit.head, "nsubj", "nsubj:pass")
    within = named is not None and named.tag_ in ("WDT", "WP") and named.i < hit.head.i
    return within and is_finite(doc[at])


def _aside(doc: Doc, at: int) -> int:
    """Give the comma before the narrator's own reckoning, 0 where there is none: ", a day after the talks"."""
    start = next((i for i in range(at - 1, max(at - 5, 0), -1) if doc[i].text == ","), 0)
    counted = start and any(doc[i].lemma_.lower() in UNITS for i in range(start, at))
    return start if counted else 0


def _joined_clause(doc: Doc, start: int, verb: int) -> int | None:
    """Give where another source clause is joined on: ", and the envoy said …"; nothing finite may stand in between."""
    at = verb - 1
    while at > start and not is_finite(doc[at]):
        if doc[at].lower_ in ("and", "but", "while", "whereas") and doc[at - 1].text in _BREAKS:
            return at
        at -= 1
    return None


def _withholds(hit: Hit, verb: Token) -> bool:
    """Tell what a speaker leaves unsaid: "… but gave no details"."""
    held = [each for each in children(verb, "obj") if any(word.lower_ == "no" for word in children(each, "det"))]
    return verb.tag_ == hit.head.tag_ and any(each.lemma_.lower() in _DETAILS for each in held)


def _is_past_after_modal(hit: Hit, clause: Token, verb: Token) -> bool:
    """Tell whether a verb goes with the cue, not with the clause: "suggested it might rain and took his leave"."""
    modal = any(each.tag_ == "MD" for each in clause.children)
    return (
        modal
        and verb.tag_ == hit.head.tag_ == "VBD"
        and child(verb, "nsubj", "nsubj:pass") is None
        and verb.pos_ == "VERB"
    )
