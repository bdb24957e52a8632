"""Pronouns in a proposition named: whoever reads it alone must know of whom it tells."""

from collections.abc import Sequence

from dragoman.lexicon.inflection import third_person
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children
from dragoman.records import Actor

_OWN = {"i": False, "me": False, "we": True, "us": True, "my": False, "our": True}
_OTHERS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
_ARTICLE = ("United ", "European Union", "Soviet Union")
_ARTICLES = frozenset(
    {"Netherlands", "Philippines", "Maldives", "Bahamas", "UN", "EU", "PLO", "IAEA", "OAS", "Gambia", "Seychelles",
     "Taliban", "Vatican", "IMF", "US", "UK", "UAE"}
)  # fmt: skip
_SHORT = {"'m": " is", "’m": " is", "'re": " is", "’re": " is", "'ve": " has", "’ve": " has"}
_STATE = frozenset({"country", "government", "state", "nation", "kingdom", "republic"})
_BE = {"am": "is", "are": "is", "were": "was"}


def titled(name: str) -> str:
    """Give a name with the article that it takes within a sentence."""
    return f"the {name}" if name in _ARTICLES or name.startswith(_ARTICLE) else name


class Naming:
    """Names the pronouns of one speaker's words, as far as it is sure for whom they stand.

    In `reported` words "it" is the speaker's side where nobody else is named: "Chad denied that it had fired".
    """

    def __init__(self, cast: Cast, person: str | None, side: str | None, reported: bool = False) -> None:
        self.cast, self.person, self.side, self.reported = cast, person or side, side or person, reported
        self.body = side

    def owned(self) -> str:
        """Give the side's name as an owner's, empty where it is not known."""
        return _possessive(self.side) if self.side else ""

    def put(self, words: Sequence[Token], put: dict[int, str]) -> dict[int, str]:
        """Add the names to what is to be written in place of words; each name once, its verb made to agree."""
        done = {actor.id for each in words if each.pos_ != "PRON" and (actor := self.cast.who(each)) is not None}
        named, own = dict(put), set[bool]()
        for word in words:
            if word.text.isupper() and word.text != "I":
                continue  # "US" is no "us"
            name = self._own(word, own) if word.lower_ in _OWN else self._other(word, done)
            if name is not None:
                named[word.i] = _possessive(name) if word.tag_ == "PRP$" else titled(name)
                named |= _agreeing(word, named)
        return named | self._described(words)

    def _described(self, words: Sequence[Token]) -> dict[int, str]:
        """Name a state that is only called "the country" or "the government"."""
        put: dict[int, str] = {}
        for word in words:
            article = next((each for each in children(word, "det") if each.lower_ == "the"), None)
            if word.lower_ in _STATE and article is not None and word.n_lefts == 1 and word.n_rights == 0:
                actor = self.cast.who(word)
                if actor is not None and actor.kind == "state":
                    put |= {article.i: "", word.i: titled(actor.name)}
        return put

    def _own(self, word: Token, seen: set[bool]) -> str | None:
        many = _OWN[word.lower_]
        name = self.side if many else self.person
        if many in seen and word.tag_ == "PRP$":
            return None if name is None else name
        seen.add(many)
        return name

    def _other(self, word: Token, done: set[str]) -> str | None:
        actor = self.cast.who(word) if word.lower_ in _OTHERS else None
        if actor is None and self.reported and word.dep_.startswith("nsubj") and not done:
            return self.person if word.lower_ in ("he", "she") else self._as_body(word)
        if actor is None or actor.id in done or not _is_fit(actor, word):
            return None
        done.add(actor.id)
        return actor.name

    def _as_body(self, word: Token) -> str | None:
        does = word.dep_ == "nsubj" and word.head.pos_ == "VERB"
        return self.body if does and word.lower_ in ("it", "they") else None


def _is_fit(actor: Actor, word: Token) -> bool:
    """Tell whether a name can stand for a pronoun: a person's for "he", another's for "it"."""
    if word.lower_ in ("it", "its"):
        return actor.kind != "person"
    return actor.kind == "person" or word.lower_ in ("they", "their", "them")


def _possessive(name: str) -> str:
    return f"{titled(name)}’" if name.endswith("s") else f"{titled(name)}’s"


def _agreeing(word: Token, put: dict[int, str]) -> dict[int, str]:
    """Give the verb the singular where "we", "I" or "they" made it otherwise."""
    if word.lower_ not in ("i", "we", "they") or word.dep_ not in ("nsubj", "nsubj:pass"):
        return {}
    verb = word.head
    finite = next((each for each in children(verb, "aux", "aux:pass", "cop") if each.tag_ in ("VBP", "VBD")), verb)
    if finite.lower_ in _BE:
        return {finite.i: _BE[finite.lower_]}
    if finite.lower_ in _SHORT:
        return {finite.i: _SHORT[finite.lower_]}
    if finite.i in put and not put[finite.i]:  # the "do" of a negation that is lifted
        finite = verb
    present = finite.tag_ == "VBP" or (finite == verb and verb.tag_ == "VB" and verb.i in put)
    if not present or (finite.i in put and put[finite.i] != finite.text):
        return {}
    return {finite.i: third_person(finite.lemma_.lower())}
