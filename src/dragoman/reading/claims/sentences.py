"""A proposition as one plain sentence: pronouns named, a lifted negation gone, verbs in their form."""

import re
from collections.abc import Sequence

from dragoman.lexicon.inflection import Inflection
from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.lifting import affirmed, lifted
from dragoman.reading.claims.naming import Naming
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, subject

_LEADS = frozenset({"that", "and", "but", "so", "because", "however", "well", ",", ":", ";", "-", "–", "—", "..."})
_DATELINE = 10  # words that a dateline has at most
_PLURAL = ("NNS", "NNPS")
_MARKS = frozenset("“”\"'‘’`") | {"``", "''"}


class Sentences:
    """Words propositions for one speaker: `person` is he who says "I", `side` what he calls "we"."""

    def __init__(self, cast: Cast, inflection: Inflection, person: str | None, side: str | None,
                 reported: bool = False) -> None:  # fmt: skip
        self.inflection, self.side = inflection, side
        self.naming = Naming(cast, person, side, reported)

    def clause(self, words: Sequence[Token], root: Token, lift: bool, denied: bool = False) -> str:
        """Say a clause as it stands, or without its negation; empty where it lacks its subject."""
        put = affirmed(words) if denied and not lift else {}
        put |= lifted(root, self.inflection) if lift else {}
        put = self.naming.put(words, put)
        before = _shared_subject(root, words)
        if not before and child(root, "nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj") not in words:
            return ""  # no whole sentence can be built
        return written([*before, *_led(words)], put)

    def deed(self, doer: str, verb: Token, words: Sequence[Token], plural: bool = False) -> str:
        """Say of someone what an "-ing" form tells: "shelling the town" gives "Chad shelled the town"."""
        having = next((each for each in children(verb, "aux") if each.lower_ == "having"), None)
        first = having or next((each for each in words if each.tag_ == "VBG"), verb)
        told = [each for each in words if each.i >= first.i and each != having]
        if any(each.lower_ == "not" and each.i < first.i for each in children(verb, "advmod")):
            return self._undone(doer, verb, told, plural)
        be = "were" if plural else "was"
        put = {each.i: be for each in children(verb, "aux", "aux:pass", "cop") if each.lower_ == "being"}
        told = _without(told, [each for each in children(verb, "conj") if child(each, "mark", "case") is not None])
        put |= {each.i: self._past(each, plural) for each in children(verb, "conj") if each.tag_ == "VBG"}
        if first == verb or having is not None:
            put.setdefault(verb.i, self._past(verb, plural))
        return sentence(f"{doer} {_joined(told, self.naming.put(told, put))}")

    def _undone(self, doer: str, verb: Token, told: Sequence[Token], plural: bool) -> str:
        """Say of someone that he did not do it: "not doing enough" gives "Chad did not do enough"."""
        be = f"{'were' if plural else 'was'} not"
        auxiliary = next((each for each in children(verb, "aux", "aux:pass", "cop") if each.lower_ == "being"), None)
        put = {verb.i: f"did not {verb.lemma_.lower()}"} if auxiliary is None else {auxiliary.i: be}
        return sentence(f"{doer} {_joined(told, self.naming.put(told, put))}")

    def phrase(self, words: Sequence[Token]) -> str:
        """Say words as they stand, their pronouns named; "its" and "their" are the speaker's where nobody else's."""
        put = self.naming.put(words, {})
        own = self.naming.owned()
        put |= {each.i: own for each in words if each.lower_ in ("its", "their") and each.i not in put and own}
        return _joined(words, put)

    def _past(self, verb: Token, plural: bool) -> str:
        lemma = verb.lemma_.lower()
        if lemma == "be":
            return "were" if plural else "was"
        return self.inflection.past(lemma, verb.lower_) if verb.pos_ == "VERB" else verb.text


def _without(words: Sequence[Token], heads: Sequence[Token]) -> list[Token]:
    left_out = {each.i for head in heads for each in head.subtree}
    return [each for each in words if each.i not in left_out]


def _shared_subject(root: Token, words: Sequence[Token]) -> list[Token]:
    """Give the subject that a joined predicate shares with the one before it, where the words leave it out."""
    own = child(root, "nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj")
    if own is not None and own in words:
        return []
    who = subject(root)
    if who is None or who in words:
        return []
    return [each for each in who.subtree if each.i <= who.i]


def written(words: Sequence[Token], put: dict[int, str]) -> str:
    """Write words as a sentence, some of them put otherwise."""
    return sentence(_joined(_led(words), put))


def _led(words: Sequence[Token]) -> list[Token]:
    """Leave off what only leads up to a sentence: "that", "and", a mark."""
    kept = _undated(list(words))
    while kept and (kept[0].lower_ in _LEADS or kept[0].is_space or kept[0].text in _MARKS or kept[0].pos_ == "INTJ"):
        kept = kept[1:]
    return kept


def _undated(words: list[Token]) -> list[Token]:
    """Leave off a dateline: "LIMA, 3 May — The minister ..."."""
    at = next((n for n, each in enumerate(words[:_DATELINE]) if each.text in ("—", "–", "--", "-")), None)
    dated = at is not None and len(words[0]) > 1 and words[0].text.isupper()
    return words[at + 1 :] if at is not None and dated else words


def _joined(words: Sequence[Token], put: dict[int, str]) -> str:
    text, last = "", None
    for each in words:
        text += " " if last is not None and each.i > last.i + 1 else ""
        if each.lower_ == "ever" and each.dep_ == "advmod" and each.head.pos_ in ("VERB", "AUX"):
            continue  # "denied ever having …"
        marked = each.text in _MARKS and not _is_apostrophe(each)
        text += each.whitespace_ if marked else put.get(each.i, each.text) + _gap(each)
        last = each
    return " ".join(text.split())


def _is_apostrophe(token: Token) -> bool:
    return token.tag_ == "POS"


def _gap(token: Token) -> str:
    return token.whitespace_ or (" " if token.is_space else "")


def plain(words: Sequence[Token]) -> str:
    """Write words in a row as they stand, without quotation marks."""
    return _joined(words, {})


def is_plural(noun: Token) -> bool:
    """Tell whether a noun, or nouns joined, take a verb in the plural."""
    return noun.tag_ in _PLURAL or child(noun, "conj") is not None or noun.lower_ == "they"


def sentence(words: str) -> str:
    """Give words the form of a sentence: a capital, no mark but a full stop at the end, none left hanging."""
    text = re.sub(r"\s+([,;:.!?])", r"\1", " ".join(words.split()))
    text = re.sub(r"^[\s,;:.–—-]+|[\s,;:.–—-]+$", "", text)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
