"""Blame: for what one side says that another is to blame, which is in dispute only where the other answers."""

from collections.abc import Sequence

from dragoman.reading.claims.accusations import Accusation, told_in, topmost
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import preposition
from dragoman.records import Statement

_NOMINAL = ("NOUN", "PROPN", "PRON")


def blame(doc: Doc, statement: Statement) -> Accusation | None:
    """Find the blame a statement puts on someone: "blamed Chad for the attack", "blamed the attack on Chad", "held Chad
    responsible for the attack"."""
    if statement.act != "accuse" or statement.cue is None:
        return None
    cue = statement.cue.text.lower()
    held = "responsible" in cue
    if not held and "blam" not in cue:
        return None
    told = [each for sent in told_in(doc, statement)[:1] for each in sent]
    if held:  # "held Chad responsible for …": what for stands behind the cue
        spoken = list(doc.char_span(*statement.cue.span, alignment_mode="expand") or ())
        told = [each for each in spoken[0].sent if each.i >= spoken[0].i] if spoken else []
    return _found(told, "for") or (None if held else _found(told, "on"))


def _found(told: Sequence[Token], lead: str) -> Accusation | None:
    """Find the doer and the deed on either side of "for" or "on"."""
    behind = next((each for each in told if each.pos_ in _NOMINAL and preposition(each) == lead), None)
    ahead = next((each for each in told if each.pos_ in _NOMINAL), None)
    if behind is None or ahead is None or ahead.i >= behind.i:
        return None
    ahead = topmost(ahead)
    doer, deed = (ahead, behind) if lead == "for" else (behind, ahead)
    own = tuple(each for each in told if (each == deed or deed.is_ancestor(each)) and each.lower_ != lead)
    return Accusation(deed, own, doer, False, True, blamed=True) if deed.tag_ != "NNP" and own else None
