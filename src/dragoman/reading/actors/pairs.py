"""Several at once: "the two countries", "both sides", "the two leaders", "the four states"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dragoman.reading.actors.memory import Memory, Seen
from dragoman.reading.actors.phrases import singular
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import neighbour

_STATES = frozenset({"country", "nation", "state", "side", "neighbour", "neighbor", "party", "government", "capital",
                     "power", "foe", "rival", "ally", "adversary", "superpower", "republic"})
_PEOPLE = frozenset({"leader", "president", "minister", "man", "woman", "politician", "official", "premier",
                     "diplomat", "counterpart", "dignitary", "king", "secretary"})
_SINGLE = frozenset({"country", "nation", "kingdom", "republic", "state"})
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "our"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_REACH = 3  # sentences that "the two countries" may go back


class Pairs:
    """Finds the two whom a dual description means: two joined by name nearby, else the only two in sight."""

    def __init__(self, stage: Stage, memory: Memory) -> None:
        self._stage = stage
        self._memory = memory

    def both(self, token: Token) -> tuple[Part, ...]:
        """Give the two that a noun ("the two countries") or a bare "both" stands for; empty when unclear."""
        if token.lower_ == "both":
            return self._couple(token) or self._two(token, persons=False) if _is_bare(token) else ()
        if token.lower_ == "koreas":
            return (self._stage.state("PRK"), self._stage.state("KOR"))
        noun, count = singular(token), _how_many(token)
        if noun not in _STATES | _PEOPLE or not count:
            return ()
        return self._two(token, noun in _PEOPLE, count)

    def one(self, token: Token) -> Part | None:
        """Give the state that "the country" stands for: the only one in sight beside the one that acts."""
        if token.lower_ not in _SINGLE or not token.i or neighbour(token, -1) not in ("the", "that", "this"):
            return None
        doer = self._doer(token)
        here = self._memory.sentence(token)
        near = [seen for seen in self._memory.lately(token, 1) if _fits(seen, persons=False)]
        acting = [seen for seen in near if seen.sentence == here and seen.subject]
        without = self._codes(acting) | {doer.code if doer else None}
        for within in (0, 1):
            found = self._codes(seen for seen in near if seen.sentence >= here - within) - without
            if len(found) == 1:
                return self._stage.state(str(found.pop()))
        return None

    def _codes(self, mentions: Iterable[Seen]) -> set[str | None]:
        return {part.code for seen in mentions for part in self._party(seen, persons=False)}

    def _doer(self, token: Token) -> Part | None:
        """Give who acts in the clause of a noun, or in the one above where the noun itself acts: "Chad fined Niger
        after the country" did something."""
        verb = token.head.head if token.dep_ == "nsubj" and token.head.dep_ == "advcl" else token.head
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        part = self._stage.at.get(subject.i) if subject is not None and subject != token else None
        return next(self._party_of(part, persons=False), None) if part is not None else None

    def _couple(self, token: Token) -> tuple[Part, ...]:
        """Give two people joined by name in the same sentence: "Modi and Putin spoke while both were in Oslo"."""
        here = (seen for seen in self._memory.lately(token, 0) if _fits(seen, persons=True))
        return next((two for seen in here if len(two := self._joined(seen, persons=True)) == 2), ())

    def _two(self, token: Token, persons: bool, count: int = 2) -> tuple[Part, ...]:
        """Give those joined by name, or an only two in sight; more than two are only meant where they are joined."""
        recent = [seen for seen in self._memory.lately(token, _REACH) if _fits(seen, persons)]
        for seen in recent:
            joined = self._joined(seen, persons)
            if len(joined) == count:
                return joined
        if count > 2:
            return ()
        here = self._memory.sentence(token)
        for within in range(_REACH + 1):
            near = [part for seen in recent if seen.sentence >= here - within for part in self._party(seen, persons)]
            found = tuple(dict.fromkeys(near))
            if len(found) >= 2:
                return found[::-1] if len(found) == 2 else ()
        return ()

    def _party(self, seen: Seen, persons: bool) -> Iterator[Part]:
        return self._party_of(seen.part, persons)

    def _party_of(self, part: Part, persons: bool) -> Iterator[Part]:
        if persons or part.kind == "state":
            yield part
        elif part.code and part.kind == "person" and len(part.code) == 3:
            yield self._stage.state(part.code)

    def _joined(self, seen: Seen, persons: bool) -> tuple[Part, ...]:
        """Give the two of one breath: "India and Pakistan", "India-Pakistan ties", or an earlier "both sides"."""
        told = self._stage.many.get(seen.token.i, ())
        if told and (told[0].kind == "person") == persons:
            return told
        tokens = sorted((seen.token, *seen.token.conjuncts, *_hyphened(seen.token)), key=lambda each: each.i)
        others = [self._stage.at.get(each.i) for each in tokens]
        kind = "person" if persons else "state"
        return tuple(dict.fromkeys(part for part in others if part and part.kind == kind))


def _fits(seen: Seen, persons: bool) -> bool:
    if persons:
        return seen.part.kind == "person" and seen.part.named
    return seen.part.kind == "state" or (seen.part.kind == "person" and bool(seen.part.code))


def _hyphened(token: Token) -> list[Token]:
    doc = token.doc
    if token.i >= 2 and doc[token.i - 1].text in ("-", "–", "‑", "/"):
        return [doc[token.i - 2]]
    return []


def _how_many(token: Token) -> int:
    """Tell how many a plural noun is told to be, 0 where it is not: "the two nations", "both sides", "the two nuclear
    powers", "the four countries"."""
    if token.tag_ not in ("NNS", "NNPS"):
        return 0
    before = [each.lower_ for each in token.doc[max(token.sent.start, token.i - 4):token.i]]
    if "both" in before[-3:]:
        return 2
    counted = (_COUNTS[word] for lead, word in pairwise(before) if word in _COUNTS and lead in _DEFINITE)
    return next(counted, 0)


def _is_bare(token: Token) -> bool:
    """Tell whether "both" is a subject of its own: "both are members"."""
    after = token.doc[token.i + 1:token.i + 2]
    return token.dep_ in ("nsubj", "nsubj:pass") and bool(after) and after[0].pos_ in ("VERB", "AUX", "ADV")
