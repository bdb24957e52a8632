"""What a reader has in mind at a point of the text: who was mentioned lately, as what, and who was called what."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.actors.stage import Part
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import SUBJECTS, preposition

_SPAN = 80  # mentions kept in mind
_PASSED_ON = frozenset({"quote", "cite", "say", "report"})  # "was quoted as saying", but "was told"
_NAMESAKES = 20  # holders of one title kept in mind


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention: whom, by which word, in which sentence; whether as the subject, and whether as one who says something
    there."""

    part: Part
    token: Token
    sentence: int
    subject: bool
    speaks: bool


class Memory:
    """Mentions in text order, and holders of titles by the noun."""

    def __init__(self, doc: Doc, speech: frozenset[str], voicing: frozenset[str]) -> None:
        """Take the lemmas of the verbs that always are of speech, and of all that may be."""
        self._sentences = [number for number, sent in enumerate(doc.sents) for _ in sent]
        self._speech, self._voicing = speech, voicing
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
        self._seen.append(Seen(part, token, self.sentence(token), subject, self.voices(host)))

    def speaks(self, token: Token) -> bool:
        """Tell whether a word is the subject of a verb of speech."""
        return token.dep_ in SUBJECTS and token.head.lemma_.lower() in self._speech

    def voices(self, token: Token) -> bool:
        """Tell whether a word names who says something: "the envoy dismissed it", "as the envoy puts it", "it was
        denied by the envoy", "according to the envoy", "in the words of the envoy"."""
        lead, above = preposition(token), token.head.lemma_.lower()
        if token.dep_ in SUBJECTS:
            told = token.dep_ == "nsubj:pass" and above not in _PASSED_ON
            return above in self._voicing and not told
        return lead == "according to" or (lead == "by" and above in self._voicing) or (lead == "of" and above == "word")

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
