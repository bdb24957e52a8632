"""What a side will do, has decided or has set in hand: the forms of a clause that make a plan or a step known."""

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, is_passive
from dragoman.reading.statements import tones
from dragoman.reading.statements.rebuttals import is_negated

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_HAVING = frozenset({"has", "have", "had", "was", "were", "been"})


def modals_of(root: Token) -> set[str]:
    """Give the auxiliaries of a predicate in lower case."""
    return {each.lower_ for each in children(root, "aux")}


def on_condition(root: Token, *words: str) -> bool:
    """Tell whether a clause hangs on a condition, or on one begun by these words."""
    return any(each.lower_ in (words or ("if", "unless", "should")) for clause in children(root, "advcl")
               for each in children(clause, "mark", "aux"))  # fmt: skip


def is_foretold(root: Token, modals: set[str]) -> bool:
    """Tell what will be, or was told to be ("would"), but not what only would be if something else were."""
    return "will" in modals or ("would" in modals and not on_condition(root) and not is_negated(root))


def is_due(root: Token) -> bool:
    """Tell what is arranged: "is to give", "are to exchange"; "is leaving", of a plan."""
    ahead = child(root, "xcomp", "ccomp")
    if root.lemma_ == "be" and ahead is not None and ahead.tag_ == "VB":
        return True
    arranged = any(each.lemma_ == "be" and each.tag_ in ("VBZ", "VBP", "VBD") for each in children(root, "aux", "cop"))
    someone = child(root, "nsubj", "nsubj:pass") is not None  # not "what we can do is to wait"
    told = someone and any(each.lower_ == "to" for each in children(root, "mark", "aux"))
    return arranged and (told or (root.tag_ == "VBG" and root.lemma_.lower() in tones.PLANS | tones.DECIDED))


def is_decided(root: Token) -> bool:
    """Tell a decision taken: "has shelved", "agreed to", "has been put off"."""
    helpers = {each.lower_ for each in children(root, "aux", "aux:pass")}
    return root.tag_ in ("VBD", "VBN") and root.lemma_.lower() in tones.DECIDED and helpers <= _HAVING


def is_step(root: Token) -> bool:
    """Tell a step taken towards another side: "has asked", "lodged a protest"."""
    taken = root.tag_ in ("VBD", "VBN") and not is_passive(root) and modals_of(root) <= _HAVING
    return taken and root.lemma_.lower() in tones.STEPS


def stands_by(root: Token) -> bool:
    """Tell "stands ready", "remains committed", "is bound to defend"."""
    if root.lemma_.lower() in ("obligated", "obliged", "duty-bound"):
        return True
    kept = {each.lemma_.lower() for each in children(root, "xcomp", "acl", "advcl", "amod")}
    return root.lemma_ in ("stand", "remain") and bool(kept & {"ready", "committed", "prepared"})
