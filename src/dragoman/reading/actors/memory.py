"""What a reader has in mind at a point of the text: who was mentioned lately, as what, and who was called what."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.actors.stage import Part
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import SUBJECTS

_SPAN = 80  # mentions kept in mind
_NAMESAKES = 20  # holders of one title kept in mind


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention: whom, by which word, in which sentence; whether as the subject, and of a verb of speech."""

    part: Part
    token: Token
    sentence: int
    subject: bool
    speaks: bool


class Memory:
    """Mentions in text order, and holders of titles by the noun."""

    def __init__(self, doc: Doc, speech: frozenset[str]) -> None:
        """Take the lemmas of the verbs of speech."""
        self._sentences = [number for number, sent in enumerate(doc.sents) for _ in sent]
        self._speech = speech
        self._seen: deque[Seen] = deque(maxlen=_SPAN)
        self._called: dict[str, list[tuple[Part, frozenset[str]]]] = defaultdict(list)
        self.counts: dict[int, int] = defaultdict(int)

    def sentence(self, token: Token) -> int:
        """Give the number of a token's sentence."""
        return self._sentences[token.i]

    def saw(self, part: Part, token: Token) -> None:
        """Keep a mention in mind; a name set beside a subject, "the minister, Anna Lind, left", is the subject too."""
        host = token.head if token.dep_ == "appos" else token
        subject = host.dep_ in SUBJECTS
        self.counts[id(part)] += 1
        self._seen.append(Seen(part, token, self.sentence(token), subject, subject and self.speaks(host)))

    def speaks(self, token: Token) -> bool:
        """Tell whether a word is the subject of a verb of speech."""
        return token.dep_ in SUBJECTS and token.head.lemma_.lower() in self._speech

    def lately(self, token: Token, within: int) -> Iterator[Seen]:
        """Give the mentions of this and the `within` sentences before, the latest first."""
        floor = self.sentence(token) - within
        for seen in reversed(self._seen):
            if seen.sentence < floor:
                return
            yield seen

    def call(self, part: Part, noun: str, words: frozenset[str]) -> None:
        """Keep in mind that someone was called by a noun and the words with it."""
        known = self._called[noun]
        known.append((part, words))
        del known[:-_NAMESAKES]

    def called(self, noun: str) -> Iterator[tuple[Part, frozenset[str]]]:
        """Give those called by a noun, the latest first."""
        return reversed(self._called[noun])

    def forget(self, part: Part) -> None:
        """Forget someone who turned out to be another."""
        self.counts.pop(id(part), None)
        self._seen = deque((seen for seen in self._seen if seen.part is not part), maxlen=_SPAN)
        for called in self._called.values():
            called[:] = [each for each in called if each[0] is not part]
