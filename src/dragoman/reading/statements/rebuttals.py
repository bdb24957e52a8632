"""Negations that answer a charge, told from those that only tell how things are.

"We did not shell the town" answers someone; "I had no breakfast", "nobody was hurt", "it is no secret" answer nobody.
A speaker rebuts when he negates a deed, an aim or a tie of his own side, or when the words themselves speak of what
others hold: "there is no link", "it has nothing to do with", "that is not true", "was not asking, but rather telling".
"""

from dragoman.reading.grammar.negations import DENYING, MERELY
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, neighbour
from dragoman.reading.statements import tones

_OPEN = frozenset(
    {"will", "would", "shall", "'ll", "’ll", "wo", "could", "may", "might", "can", "ca", "should", "must"}
)
_PLACING = frozenset({"in", "at", "near", "inside", "within", "over", "on"})
_DONE = frozenset({"had", "has", "have", "was", "were", "did"})


def is_negated(root: Token) -> bool:
    """Tell whether a predicate is negated: by "not", or by a "no" on subject or object ("no other" is no denial)."""
    if root.lower_ in DENYING or any(each.lower_ in DENYING for each in children(root, "advmod", "cc", "cc:preconj")):
        return not _other(root)
    nouns = [*children(root, "nsubj", "nsubj:pass", "obj"), *([root] if root.pos_ == "NOUN" else [])]
    return any(
        noun.lower_ in DENYING or (any(each.lower_ == "no" for each in children(noun, "det")) and not _other(noun))
        for noun in nouns
    )


def is_rebuttal(root: Token, own: bool) -> bool:
    """Tell whether a predicate answers a charge; `own` says that the speaker's side takes part in it."""
    if any(each.lower_ in _OPEN for each in children(root, "aux")) or root.lemma_.lower() in tones.DOUBLE:
        return False
    if root.lemma_.lower() in tones.FALSE:
        return not is_negated(root)
    if _contrasts(root) or _plays_down(root):
        return True
    if any(each.lower_ == "nor" for clause in children(root, "conj") for each in children(clause, "cc")):
        return False  # "neither backed nor opposed it" takes no side
    return is_negated(root) and (_is_tie(root) or (own and not _is_inward(root)))


def is_absence(root: Token) -> bool:
    """Tell "there were no tanks in the town": who speaks for a side says so because someone has said there were."""
    if child(root, "expl") is None or any(each.lower_ in _OPEN for each in children(root, "aux")):
        return False
    nouns = [root, *children(root, "nsubj")]
    return is_negated(root) and not _is_as_yet(root) and not any(each.lemma_.lower() in tones.ROUTINE for each in nouns)


def is_elsewhere(root: Token) -> bool:
    """Tell "no ship had been in the bay", "his men were not at the post": who was not there did nothing there."""
    there = any(each.lower_ in _PLACING for each in children(root, "case"))
    if not there or child(root, "cop") is None or any(each.lower_ in _OPEN for each in children(root, "aux")):
        return False
    return is_negated(root) and root.lemma_.lower() not in tones.ROUTINE and not _is_as_yet(root)


def is_undone(root: Token) -> bool:
    """Tell a deed told not to have been done: "no shell had fallen", "the envoy was not asked to leave"."""
    helpers = {each.lower_ for each in children(root, "aux", "aux:pass")}
    if root.tag_ == "VBG" and helpers & {"is", "are"} and is_negated(root) and root.lemma_ != "go":
        return not _is_inward(root) and not _is_as_yet(root)
    past = root.tag_ == "VBD" or (root.tag_ in ("VBN", "VB") and bool(helpers & _DONE))
    if root.pos_ != "VERB" or not past or helpers & _OPEN or not is_negated(root):
        return False
    if _is_inward(root) or _is_as_yet(root):
        return False
    took_place = root.lemma_ == "take" and any(each.lemma_ == "place" for each in children(root, "obj"))
    nouns = children(root, "nsubj", "nsubj:pass", *(() if took_place else ("obj",)))
    return not any(each.lemma_.lower() in tones.ROUTINE for each in nouns)


def is_called_untrue(root: Token, who: Token | None) -> bool:
    """Tell whether what was said is said not to be so: "the report was wrong", "the story is made up"."""
    if who is None or who.lemma_.lower() not in tones.SAID or not any(each.dep_ == "det" for each in who.children):
        return False
    made_up = root.lemma_ == "make" and any(each.lower_ == "up" for each in root.children)
    return not is_negated(root) and (made_up or root.lemma_.lower() in tones.FALSE | tones.MISTAKEN)


def _is_as_yet(root: Token) -> bool:
    """Tell what only has not come about so far: "no date has been set yet"."""
    return any(each.lower_ in ("yet", "far") for each in root.subtree)


def _is_tie(root: Token) -> bool:
    """Tell "no link", "nothing to do with", "not true", "no truth in", "no evidence"."""
    named = [each for each in children(root, "nsubj", "nsubj:pass") if _is_missing(each, root)]
    words = {each.lemma_.lower() for each in (root, *named, *children(root, "obj", "xcomp", "ccomp"))}
    if words & tones.TIES or root.lemma_.lower() in tones.TRUE:
        return True
    if any(each.lower_ == "such" and each.i > 0 and neighbour(each, -1) == "no" for each in root.subtree):
        return True
    return "nothing" in words and any(each.lemma_ in ("do", "hide") for each in root.subtree)


def _is_missing(noun: Token, root: Token) -> bool:
    """Tell whether what does not exist is a subject: "no deal was made"; deals that "are not cast aside" there are."""
    there = child(root, "cop", "expl") is not None or root.lemma_.lower() in ("be", "exist")
    return there or any(each.lower_ in DENYING for each in children(noun, "det"))


def _is_inward(root: Token) -> bool:
    """Tell what only the speaker himself can know or feel: "I do not know", "we had no time"."""
    if root.lemma_.lower() in tones.INWARD or root.pos_ not in ("VERB", "AUX"):
        return True
    speaks = any(each.lower_ in ("i", "we") for each in children(root, "nsubj"))
    return speaks and root.lemma_ in ("have", "be", "get") and root.pos_ in ("VERB", "AUX", "PRON", "ADV")


def _plays_down(root: Token) -> bool:
    """Tell "the drills are purely defensive", "the ships were on routine patrol", "were nowhere near the town"."""
    if child(root, "cop") is None or is_negated(root):
        return False
    beside = [root, *children(root, "amod", "advmod", "compound", "conj")]
    return any(each.lemma_.lower() in tones.HARMLESS for each in beside)


def _contrasts(root: Token) -> bool:
    """Tell "was not asking, but rather telling", "is for energy, not weapons"."""
    rather = any(each.lower_ == "rather" for each in root.subtree if each.i > root.i)
    if rather and is_negated(root):
        return True
    return any(
        each.lower_ == "not"
        and each.i > root.i
        and neighbour(each, -1) == ","
        and each.head.pos_ in ("NOUN", "PROPN")
        and neighbour(each, 1) not in MERELY
        for each in root.subtree
        if each.i > 0
    ) and child(root, "nsubj", "nsubj:pass") is not None


def _other(noun: Token) -> bool:
    return any(each.lower_ in ("other", "more", "longer", "only", "just") for each in noun.children)
