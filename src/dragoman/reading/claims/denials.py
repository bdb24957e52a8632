"""Denials: which statements say of something that it is not so."""

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Statement

_CHARGES = words("""
    involvement wrongdoing role link responsibility knowledge plan claim allegation accusation charge report suggestion
    view notion rumour rumor assertion insinuation intention interference collusion connection ties
""")
_MODALS = words("will would wo 'll should must can could shall may might")
_OWN = words("i we")
_OPINION = words("mean think want know like believe hope need see understand care mess")


def is_denial(statement: Statement, phrase: Phrase) -> bool:
    """Tell whether a statement with the act of denial denies something of fact, not an opinion or a resolve."""
    if statement.act != "deny":
        return False
    root = phrase.root
    if not is_verbal(root):
        return root.lemma_.lower() in _CHARGES or _names_charge(statement)
    refused = negation(root) or next(
        (found for each in children(root, "nsubj", "obj", "obl") if (found := negation(each))), None
    )
    return refused is None or not (_is_resolve(root) or root.lemma_.lower() in _OPINION)


def _names_charge(statement: Statement) -> bool:
    # "denied any involvement in the attack": the cue has the charge, the content what it is about
    return statement.cue is not None and any(word in _CHARGES for word in statement.cue.text.lower().split())


def _is_resolve(verb: Token) -> bool:
    modal = any(each.lower_ in _MODALS for each in children(verb, "aux"))
    return modal and any(each.lower_ in _OWN or each.pos_ == "PRON" for each in children(verb, "nsubj"))
