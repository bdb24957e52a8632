"""Windows with their labels, and how they are padded to batches."""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from dragoman.language.meaning import ACTS, STATUSES, TYPES, distances
from dragoman.language.roles import ROLES
from training.grouping import grouped
from training.meaning.corpora import Annotated, Frame, Spans, Trigger
from training.meaning.recording import Parsed, Recorder, Window

Array = np.ndarray
Known = tuple[Mapping[int, float], float]
UNKNOWN = -100
LABELS = ("cue", "act", "type", "status")
OUT, CUE, FIRST_SOURCE, SOURCE, FIRST_CONTENT, CONTENT = range(len(ROLES))


@dataclass(slots=True)
class Pairing:
    """A cue at a word of a window, and the role of each word of its sentence in what it attributes."""

    anchor: int
    start: int
    kin: Array
    distance: Array
    roles: Array


@dataclass(slots=True)
class Sample:
    """One window: labels for each of its words, UNKNOWN where nothing is known or another window reads the word."""

    window: Window
    domain: int
    labels: dict[str, Array]
    pairings: list[Pairing] = field(default_factory=list)


DOMAINS = {"polnear": 0, "own": 1, "uw": 0, "uds": 1, "meantime": 0}
"""The column of a corpus in the heads of cues and of facts, which no two corpora judge alike."""


def samples(recorder: Recorder, texts: Iterable[Annotated], domain: str) -> Iterator[Sample]:
    """Yield the windows of some texts with their labels."""
    for text in texts:
        yield from _Labeller(recorder, text, DOMAINS[domain]).samples()


class _Labeller:
    def __init__(self, recorder: Recorder, text: Annotated, domain: int) -> None:
        self.text, self.domain, self.width = text, domain, len(recorder.heads["relation"].labels)
        self.doc, words, self.windows = recorder.record(text.words or text.text)
        self.starts = np.array([self.doc[place].idx for place in words.tolist()], dtype=np.int64)

    def samples(self) -> Iterator[Sample]:
        cues, known = self._cues(), self._known()
        for window in self.windows:
            size = len(window.firsts)
            labels = {name: np.full(size, UNKNOWN, dtype=np.int64) for name in LABELS}
            made = Sample(window, self.domain, labels | {"fact": np.full(size, np.nan, dtype=np.float32)})
            for sentence in window.sentences:
                self._sentence(made, sentence, cues, known)
            yield made

    def _sentence(self, made: Sample, sentence: Parsed, cues: dict[int, Frame], known: dict[str, Known]) -> None:
        here = slice(sentence.start, sentence.stop)
        for name, (values, otherwise) in known.items():
            words = range(sentence.offset, sentence.offset + sentence.stop - sentence.start)
            made.labels[name][here] = [values.get(word, otherwise) for word in words]
        for word in range(sentence.stop - sentence.start):
            if sentence.offset + word in cues:
                made.pairings.append(self._pairing(sentence, word, cues[sentence.offset + word]))

    def _known(self) -> dict[str, Known]:
        """Return what is known by word under each label, and what holds of all other words."""
        cues, triggers = self._cues(), self._triggers()
        acts = {at: ACTS.index(frame.act) for at, frame in cues.items() if frame.act}
        types = {at: TYPES.index(each.types[0]) for at, each in triggers.items()}
        statuses = {at: STATUSES.index(each.status) for at, each in triggers.items()}
        return {
            "cue": (dict.fromkeys(cues, 1), UNKNOWN if self.text.frames is None else 0),
            "act": (acts, UNKNOWN),
            "type": (types, UNKNOWN if self.text.triggers is None else 0),
            "status": (statuses, UNKNOWN),
            "fact": (dict(self.text.facts), np.nan),
        }

    def _pairing(self, sentence: Parsed, word: int, frame: Frame) -> Pairing:
        size = sentence.stop - sentence.start
        roles = np.zeros(size, dtype=np.int64)
        for spans, first, inner in ((frame.content, FIRST_CONTENT, CONTENT), (frame.source, FIRST_SOURCE, SOURCE),
                                    (frame.cue, CUE, CUE)):  # fmt: skip
            for span in spans:
                inside = [each - sentence.offset for each in self._words(span)]
                kept = [each for each in inside if 0 <= each < size]
                roles[kept] = inner
                roles[kept[:1]] = first
        _begun(roles)
        return Pairing(sentence.start + word, sentence.start, sentence.kinship(word, self.width),
                       distances(size, word), roles)  # fmt: skip

    def _words(self, span: tuple[int, int]) -> list[int]:
        """Return the words that begin in a span, or the one that holds its beginning."""
        first, last = np.searchsorted(self.starts, span)
        if first == last or (self.starts[first] > span[0] and first):
            first = max(first - 1, 0) if first == last else first
        return list(range(first, max(last, first + 1)))

    def _cues(self) -> dict[int, Frame]:
        found: dict[int, Frame] = {}
        for frame in self.text.frames or ():
            found.setdefault(self._ruler(frame.cue), frame)
        return found

    def _triggers(self) -> dict[int, Trigger]:
        found: dict[int, Trigger] = {}
        for trigger in self.text.triggers or ():
            found.setdefault(self._ruler((trigger.span,)), trigger)
        return found

    def _ruler(self, spans: Spans) -> int:
        """Return the word of a span that no other word of it governs."""
        inside = [word for span in spans for word in self._words(span)]
        for window in self.windows:
            for sentence in window.sentences:
                for word in inside:
                    at = word - sentence.offset
                    if 0 <= at < len(sentence.heads) and sentence.heads[at] - 1 + sentence.offset not in inside:
                        return word
        return inside[0]


def _begun(roles: Array) -> None:
    """Let a stretch that a cue parts begin anew behind it."""
    for first, inner in ((FIRST_SOURCE, SOURCE), (FIRST_CONTENT, CONTENT)):
        before = np.concatenate([[OUT], roles[:-1]])
        roles[(roles == inner) & (before != first) & (before != inner)] = first


def batches(made: list[Sample], subwords: int, rng: random.Random | None = None) -> Iterator[list[Sample]]:
    """Yield groups of similar length, at most ``subwords`` after padding; in random order if a generator is given."""
    return grouped(made, lambda each: len(each.window.shared), subwords, rng)


def collate(group: list[Sample]) -> dict[str, Tensor]:
    """Pad samples to tensors: windows [batch, …], and for each cue among them a row of pairs [cues, words]."""
    long, wide = (max(len(getattr(each.window, name)) for each in group) for name in ("shared", "firsts"))
    size = len(group)
    out = {name: np.zeros((size, long, 384), dtype=np.float32) for name in ("shared", "top")}
    out |= {name: np.zeros((size, wide), np.int64) for name in ("firsts", "quoted")}
    out["mask"] = np.zeros((size, long), bool)
    out |= {name: np.full((size, wide), UNKNOWN, np.int64) for name in LABELS}
    out["fact"] = np.full((size, wide), np.nan, np.float32)
    out["domain"] = np.array([each.domain for each in group])
    for row, each in enumerate(group):
        length, words = len(each.window.shared), len(each.window.firsts)
        out["shared"][row, :length], out["top"][row, :length] = each.window.shared, each.window.top
        out["mask"][row, :length], out["firsts"][row, :words] = True, each.window.firsts
        out["quoted"][row, :words] = each.window.quoted
        for name, values in each.labels.items():
            out[name][row, :words] = values
    return {name: torch.from_numpy(array) for name, array in (out | _pairs(group)).items()}


def _pairs(group: list[Sample]) -> dict[str, Array]:
    rows = [(row, pair) for row, each in enumerate(group) for pair in each.pairings]
    count, wide = len(rows), max((len(pair.roles) for _, pair in rows), default=1)
    out = {name: np.zeros((count, wide), np.int64) for name in ("kin", "distance", "place")}
    out["roles"] = np.full((count, wide), UNKNOWN, np.int64)
    out["row"], out["anchor"] = (np.zeros(count, np.int64) for _ in range(2))
    for number, (row, pair) in enumerate(rows):
        words = len(pair.roles)
        out["row"][number], out["anchor"][number] = row, pair.anchor
        out["place"][number, :words] = pair.start + np.arange(words)
        for name in ("kin", "distance", "roles"):
            out[name][number, :words] = getattr(pair, name)
    return out
