"""Windows with their labels."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from dragoman.language.meaning import ACTS, STATUSES, TYPES
from dragoman.language.roles import ROLES
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
    roles: Array


@dataclass(slots=True)
class Sample:
    """One window: labels for each of its words, UNKNOWN where nothing is known or another window reads the word."""

    window: Window
    domain: int
    labels: dict[str, Array]
    pairings: list[Pairing] = field(default_factory=list)


DOMAINS = {"polnear": 0, "own": 1, "uw": 0, "uds": 1, "meantime": 0, "raw": 0}
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
            size = len(window.spelled.firsts)
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
            at = sentence.offset + word
            if at in cues or (self.text.frames is None and word in sentence.cues):
                made.pairings.append(self._pairing(sentence, word, cues.get(at)))

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

    def _pairing(self, sentence: Parsed, word: int, frame: Frame | None) -> Pairing:
        size = sentence.stop - sentence.start
        roles = self._roles(sentence, size, frame) if frame else np.full(size, UNKNOWN)
        return Pairing(sentence.start + word, sentence.start, sentence.kinship(word, self.width), roles)

    def _roles(self, sentence: Parsed, size: int, frame: Frame) -> Array:
        roles = np.zeros(size, dtype=np.int64)
        for spans, first, inner in ((frame.content, FIRST_CONTENT, CONTENT), (frame.source, FIRST_SOURCE, SOURCE),
                                    (frame.cue, CUE, CUE)):  # fmt: skip
            for span in spans:
                inside = [each - sentence.offset for each in self._words(span)]
                kept = [each for each in inside if 0 <= each < size]
                roles[kept] = inner
                roles[kept[:1]] = first
        _begun(roles)
        return roles

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
