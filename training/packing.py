"""Runs of consecutive sentences, as the model will meet them, and the disguises that news puts on text."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from training.collection import Corpus
from training.sentences import Entities, Sentence, Syntax

LENGTHS = (1, 1, 1, 2, 2, 3, 4, 6)  # sentences a run holds, drawn evenly
LIMIT = 170  # words a run may hold
_ENDS = frozenset(".?!")


def epoch_runs(corpora: list[Corpus], rng: random.Random) -> list[list[Sentence]]:
    """Return the runs of one epoch over all corpora, disguised and shuffled."""
    found = [run for corpus in corpora for run in _shown(corpus, rng)]
    rng.shuffle(found)
    return [disguise(run, rng) for run in found]


def _shown(corpus: Corpus, rng: random.Random) -> Iterator[list[Sentence]]:
    whole, part = divmod(corpus.shown, 1)
    for share in [1.0] * int(whole) + [part] * (part > 0):
        yield from (run for run in runs(corpus.sentences, rng) if rng.random() < share)


def runs(sentences: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    """Cut each document into runs of one to six sentences."""
    for _, members in groupby(sentences, key=lambda sentence: sentence.document):
        run, wanted, size = list[Sentence](), rng.choice(LENGTHS), 0
        for sentence in members:
            if run and (len(run) == wanted or size + len(sentence.words) > LIMIT):
                yield run
                run, wanted, size = [], rng.choice(LENGTHS), 0
            run.append(sentence)
            size += len(sentence.words)
        yield run


def disguise(run: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Return the run as another outlet might have printed it: headline capitals, curly quotes, no final stop."""
    if rng.random() < 0.3:
        run = [_spelled(sentence, _requoted(sentence.words, rng)) for sentence in run]
    if rng.random() < 0.04:
        run = [_spelled(sentence, tuple(_raised(word) for word in sentence.words)) for sentence in run]
    elif rng.random() < 0.02:
        run = [_spelled(sentence, tuple(map(str.lower, sentence.words))) for sentence in run]
    if rng.random() < 0.04:
        run = [*run[:-1], _unstopped(run[-1])]
    return run


def _raised(word: str) -> str:
    return word if word in ("n't", "'s") else word.upper()


def _spelled(sentence: Sentence, words: tuple[str, ...]) -> Sentence:
    return replace(sentence, words=words)


def _requoted(words: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:
    curly = rng.random() < 0.7
    spell = _curled() if curly else _straightened
    return tuple(map(spell, words))


def _straightened(word: str) -> str:
    return '"' if word in ("“", "”", "``", "''") else word.replace("’", "'").replace("‘", "'")


def _curled() -> Callable[[str], str]:
    is_open = False

    def spell(word: str) -> str:
        nonlocal is_open
        if word in ('"', "``", "''"):
            is_open = not is_open
            return "“" if is_open else "”"
        return word.replace("'", "’")

    return spell


def _unstopped(sentence: Sentence) -> Sentence:
    """Drop a final stop, unless something hangs on it or nothing would be left."""
    syntax, last = sentence.syntax, len(sentence.words) - 1
    if last < 3 or sentence.words[last] not in _ENDS or (syntax and last in syntax.heads):
        return sentence
    cut = Syntax(*(column[:last] for column in syntax)) if syntax else None
    named = sentence.entities
    entities = Entities(named.labels[:last], *named[1:]) if named else None
    return Sentence(sentence.document, sentence.words[:last], cut, entities)
