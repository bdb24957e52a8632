"""Subjects that the parse mistakes: of verbs that nothing makes passive ("Chadian ships fired at a launch"), and an
"it" that stands for somebody ("it is ready to talk").

A passive that is the predicate of a whole sentence has its "was"; a verb that has an object of its own is none. Only
who can want something is ready, willing or reluctant.
"""

from collections.abc import Iterable

from dragoman.reading.grammar.token import Token

_HELPERS = ("aux", "aux:pass", "cop")
_DISPOSED = frozenset({"opposed", "committed", "dedicated", "devoted"})
_STOPS = (".", "!", "?", "”", '"', ";")
_WILLING = frozenset({"ready", "willing", "unwilling", "prepared", "keen", "eager", "determined", "reluctant", "able",
                      "unable"})  # fmt: skip


def made_active(tokens: Iterable[Token]) -> None:
    """Let the subject of such a verb do what it tells; headlines ("Mayor praised for truce") stay as they are."""
    for who in tokens:
        verb = who.head
        if who.dep_ == "nsubj:pass" and verb.tag_ in ("VBN", "VBD") and _is_active(verb):
            who.dep_, verb.tag_ = "nsubj", "VBD"
        elif who.dep_ == "nsubj:pass" and verb.lower_ in _DISPOSED:
            _make_predicate(who, verb)
        elif who.dep_ == "expl" and who.lower_ == "it" and verb.lemma_.lower() in _WILLING:
            who.dep_ = "nsubj"


def _make_predicate(who: Token, verb: Token) -> None:
    """Read "is opposed to it" as it stands: nobody opposes whoever is."""
    if not any(each.lower_ == "to" for noun in verb.children for each in noun.children if noun.i > verb.i):
        return
    who.dep_ = "nsubj"
    for each in verb.children:
        if each.dep_ == "aux:pass":
            each.dep_ = "cop"


def _is_active(verb: Token) -> bool:
    helpers = {each.lemma_ for each in verb.children if each.dep_ in _HELPERS}
    if helpers or verb.dep_ in ("conj", "acl", "acl:relcl"):
        return helpers == {"have"}  # "had fired", and not "had been fired"
    hangs_on = any(each.dep_ == "obj" for each in verb.children)
    return verb.tag_ == "VBD" or hangs_on or (verb.dep_ == "ROOT" and verb.right_edge.text in _STOPS)
