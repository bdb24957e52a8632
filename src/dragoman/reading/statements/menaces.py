"""What threatens: harm that is to come on a condition or to another, a price to be paid, force not ruled out."""

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children
from dragoman.reading.statements import tones
from dragoman.reading.statements.plans import FUTURE, on_condition
from dragoman.reading.statements.rebuttals import is_negated

_OWNED = frozenset({"its", "our", "my", "his", "her", "their"})
_WEIGHTY = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
NARROW = 14  # words; no clause reaches farther where nobody is named


def near(root: Token, reach: int = NARROW) -> list[Token]:
    """Give the weighty words of a clause that stand within so many words of its predicate."""
    return [each for each in root.subtree if abs(each.i - root.i) < reach and each.pos_ in _WEIGHTY]


def is_hostile(root: Token) -> bool:
    """Tell whether a promise would harm another: a harming verb, on a condition or against someone."""
    if is_negated(root):
        return False
    whom = child(root, "obj")
    with_what = {each.lemma_.lower() for each in children(root, "obj", "obl")}
    if root.lemma_.lower() in ("respond", "answer", "take") and with_what & tones.RECKONING:
        return root.lemma_ != "take" or on_condition(root)
    others = whom is not None and not any(each.lower_ in _OWNED for each in children(whom, "nmod:poss"))
    return root.lemma_.lower() in tones.HARM and (on_condition(root) or others)


def is_menace(root: Token, modals: set[str]) -> bool:
    """Tell a threat whoever is its subject: harm to come on a condition, or force that is not ruled out."""
    if root.lemma_.lower() in tones.DOUBLE and is_negated(root):
        return any(each.lemma_.lower() in ("force", "war", "strike") for each in near(root))
    if modals & FUTURE and is_negated(root) and _is_idle(root):
        return True
    if modals & FUTURE and on_condition(root, "unless"):
        return True
    return bool(modals & {"will", "shall", "'ll", "’ll"}) and root.lemma_.lower() in tones.HARM and on_condition(root)


def _is_idle(root: Token) -> bool:
    """Tell "hesitate", "stand idly by", "sit idle": not doing so threatens."""
    beside = {each.lower_ for each in children(root, "advmod", "xcomp", "advcl", "obl")}
    return root.lemma_.lower() == "hesitate" or bool(beside & {"idle", "idly"})


def is_reckoning(root: Token, modals: set[str]) -> bool:
    """Tell "they will pay a price", "they will be held responsible"."""
    return bool(modals & FUTURE) and (root.lemma_, True) in {
        ("pay", _has(root, "price")),
        ("hold", _has(root, "responsible")),
        ("bear", _has(root, "consequence")),
    }


def _has(root: Token, lemma: str) -> bool:
    return any(each.lemma_.lower() == lemma for each in children(root, "obj", "xcomp"))
