"""Events joined across documents by what linking compares too: the word, the sentence's other words, the story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from math import log, sqrt

from spacy.language import Language
from spacy.tokens import Doc, Token

from bench.crossdoc.ecb import Document, Mention
from dragoman.archive.linking.telling import stem

_STORY = 0.2  # cosine of two documents' weighted words from which they tell of one story
_LIKE = 0.35  # of two sentences, for mentions whose words differ


class Mentions:
    """Mentions with their head lemmas, their sentences' words and their documents' stories."""

    def __init__(self, documents: Sequence[Document], nlp: Language) -> None:
        self.mentions = [mention for document in documents for mention in document.mentions]
        docs = {document.id: nlp(document.text) for document in documents}
        self.heads = {mention: _head(docs[mention.document], mention) for mention in self.mentions}
        self._words = {document.id: _words(docs[document.id]) for document in documents}
        self._seen = Counter(word for words in self._words.values() for word in set(words))
        self._vectors = {id: self._weighted(Counter(words)) for id, words in self._words.items()}
        self._sentences = {each: self._weighted(Counter(_words(
            docs[each.document].char_span(*each.sentence, alignment_mode="expand") or ()))) for each in self.mentions}

    def same_lemma(self) -> list[frozenset[Mention]]:
        """Join what has one head lemma, in whatever document: the baseline."""
        return _components(self.mentions, [pair for group in self._by_lemma().values() for pair in _chain(group)])

    def joined(self, story: float = _STORY, like: float = _LIKE) -> list[frozenset[Mention]]:
        """Join what has one head lemma in documents of one story, and nearly related words in like sentences."""
        pairs = [pair for group in self._by_lemma().values() for pair in combinations(group, 2)
                 if self._one_story(*pair, story)]
        by_stem = defaultdict[str, list[Mention]](list)
        for mention in self.mentions:
            by_stem[stem(self.heads[mention].lemma_)].append(mention)
        pairs += [pair for group in by_stem.values() for pair in combinations(group, 2)
                  if self._one_story(*pair, story) and _cosine(*(self._sentences[each] for each in pair)) >= like]
        return _components(self.mentions, pairs)

    def _by_lemma(self) -> dict[str, list[Mention]]:
        groups = defaultdict[str, list[Mention]](list)
        for mention in self.mentions:
            groups[self.heads[mention].lemma_.lower()].append(mention)
        return groups

    def _one_story(self, one: Mention, other: Mention, story: float) -> bool:
        return one.document == other.document or _cosine(self._vectors[one.document],
                                                         self._vectors[other.document]) >= story

    def _weighted(self, counts: Counter[str]) -> dict[str, float]:
        return {word: (1 + log(count)) * log((len(self._words) + 1) / self._seen.get(word, 1))
                for word, count in counts.items()}


def _head(doc: Doc, mention: Mention) -> Token:
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    assert span is not None
    return span.root


def _words(tokens: Iterable[Token]) -> list[str]:
    return [token.lemma_.lower() for token in tokens if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")]


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    dot = sum(weight * other[word] for word, weight in one.items() if word in other)
    lengths = sqrt(sum(each * each for each in one.values()) * sum(each * each for each in other.values()))
    return dot / lengths if lengths else 0.0


def _chain(group: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    return list(pairwise(group))


def _components(mentions: Sequence[Mention], pairs: Iterable[tuple[Mention, Mention]]) -> list[frozenset[Mention]]:
    top = {mention: mention for mention in mentions}

    def found(mention: Mention) -> Mention:
        while top[mention] is not mention:
            top[mention] = top[top[mention]]
            mention = top[mention]
        return mention

    for one, other in pairs:
        top[found(one)] = found(other)
    groups = defaultdict[Mention, set[Mention]](set)
    for mention in mentions:
        groups[found(mention)].add(mention)
    return [frozenset(each) for each in groups.values()]
