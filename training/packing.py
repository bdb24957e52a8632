"""Runs of consecutive sentences, as the model will meet them, and the disguises that news puts on text."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, groupby

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
    if (quoting := rng.random()) < 0.5:
        spell = _straightened if quoting < 0.2 else _curled
        run = [_spelled(sentence, spell(sentence.words)) for sentence in run]
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


def _straightened(words: tuple[str, ...]) -> tuple[str, ...]:
    quotes = {"“": '"', "”": '"', "``": '"', "''": '"'}
    return tuple(quotes.get(word) or word.replace("’", "'").replace("‘", "'") for word in words)


def _curled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Turn the marks that a corpus without spaces left straight in turn, and every apostrophe."""
    turns = cycle("“”")
    return tuple(next(turns) if word in ('"', "``", "''") else word.replace("'", "’") for word in words)


def _unstopped(sentence: Sentence) -> Sentence:
    """Drop a final stop, unless something hangs on it or nothing would be left."""
    syntax, last = sentence.syntax, len(sentence.words) - 1
    if last < 3 or sentence.words[last] not in _ENDS or (syntax and last in syntax.heads):
        return sentence
    cut = Syntax(*(column[:last] for column in syntax)) if syntax else None
    named = sentence.entities
    entities = Entities(named.labels[:last], *named[1:]) if named else None
    return Sentence(sentence.document, sentence.words[:last], cut, entities)
