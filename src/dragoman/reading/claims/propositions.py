"""What is disputed as one plain sentence, from a denial or an accusation."""

from collections.abc import Sequence

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.accusations import COMMITTED, Accusation
from dragoman.reading.claims.charges import ALLEGED, TIED
from dragoman.reading.claims.denials import Denied
from dragoman.reading.claims.naming import titled
from dragoman.reading.claims.sentences import Sentences, is_plural, plain, sentence
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, preposition

_PERSONAL = frozenset({"he", "she", "it", "they", "him", "her", "them", "us", "we", "me", "who", "which", "that"})
_RECIPROCAL = frozenset({"each", "other", "another"})


def of_denial(found: Denied, label: str, say: Sentences) -> str:
    """Say what had been said before it was denied; empty where the words do not put it."""
    head, noun = found.head, found.noun
    if noun is not None and noun.lemma_.lower() in TIED:
        return _tied(found, noun, label)
    if head is None or (noun is not None and not _is_clause(head)):
        return _alleged(found, label)
    if child(head, "nsubj", "nsubj:pass", "expl", "csubj") is not None or not _is_gerund(head):
        return say.clause(found.words, head, found.lift, denied=True)
    return say.deed(titled(label), head, found.words)


def of_accusation(charge: Accusation, cast: Cast, say: Sentences) -> str:
    """Say what someone is said to have done; empty where the words do not say who."""
    if charge.blamed:
        doer = _named(charge.doer, cast)
        be = "are" if is_plural(charge.doer) else "is"
        return sentence(f"{doer} {be} to blame for {say.phrase(charge.words)}") if doer else ""
    if charge.noun:
        doer = _named(charge.doer, cast)
        done = COMMITTED[charge.verb.lemma_.lower()]
        return sentence(f"{doer} {done} {say.phrase(charge.words)}") if doer else ""
    if not charge.gerund:
        return say.clause(charge.words, charge.verb, False)
    doer = _named(charge.doer, cast)
    return say.deed(doer, charge.verb, charge.words, is_plural(charge.doer)) if doer else ""


def of_holding(what: Sequence[Token], called: Sequence[Token], label: str, say: Sentences) -> str:
    """Say what a state holds: that something is what it calls it, or belongs to it."""
    if not called:
        return sentence(f"{plain(what)} belongs to {titled(label)}")
    return sentence(f"{plain(what)} is {say.phrase(called)}")


def _named(doer: Token, cast: Cast) -> str:
    if doer.lower_ in _RECIPROCAL:
        return ""
    if doer.lower_ in _PERSONAL:
        actor = cast.who(doer)
        return titled(actor.name) if actor is not None else ""
    lead = {each.i for each in children(doer, "case") if each.i < doer.i}  # "blamed the fire on Chadian soldiers"
    return plain([each for each in doer.subtree if (each.i <= doer.i and each.i not in lead) or _belongs(each, doer)])


def _belongs(token: Token, doer: Token) -> bool:
    """Tell whether a word behind a name still belongs to it: "the Ministry of Defence", "Chad and Mali"."""
    link = next((each for each in children(doer, "nmod", "conj", "flat") if each.is_ancestor(token) or each == token),
                None)  # fmt: skip
    return link is not None and (link.dep_ != "nmod" or link.tag_ != "VBG")


def _is_clause(head: Token) -> bool:
    return head.pos_ in ("VERB", "AUX") or child(head, "cop") is not None


def _is_gerund(head: Token) -> bool:
    return head.tag_ == "VBG" or any(each.tag_ == "VBG" for each in children(head, "aux", "aux:pass", "cop"))


def _tied(found: Denied, noun: Token, label: str) -> str:
    """Say of someone what a denied noun says: "any role in the coup" gives "Chad had a role in the coup"."""
    owner = titled(label)
    inside = [each for each in found.words if each.i > noun.i]
    if noun not in found.words and found.words:  # the noun is a word of the cue, its preposition between the two
        before = found.words[0].nbor(-1) if found.words[0].i else noun
        inside = [*([before] if before.pos_ == "ADP" else []), *found.words]
    return sentence(f"{owner} {TIED[noun.lemma_.lower()]} {plain(inside)}")


def _alleged(found: Denied, label: str) -> str:
    """Say that a charge holds of which the words tell no more."""
    noun = found.noun
    if noun is None or noun.lemma_.lower() not in ALLEGED:
        return ""
    own = [each for each in noun.subtree if each in found.words]
    matter = plain(_matter(noun, own, found.words))
    if not matter:
        return ""  # "rejected the report": of what, the words do not tell
    aimed = noun.lemma_.lower() in ("allegation", "accusation", "charge") and " against " not in f" {matter} "
    words = f"The {noun.lower_} {matter}" + (f" against {titled(label)}" if aimed else "")
    return sentence(f"{words} {'are' if noun.tag_ == 'NNS' else 'is'} true")


def _matter(noun: Token, own: Sequence[Token], words: Sequence[Token]) -> list[Token]:
    if not own and words:  # the noun is a word of the cue
        before = [words[0].nbor(-1)] if words[0].i else []
        return [*(each for each in before if each.pos_ == "ADP"), *words]
    told = [each for each in children(noun, "nmod") if preposition(each) in ("of", "about", "against", "over")]
    return [each for head in told for each in head.subtree if each in own]
