"""What the shipped encoder makes of a text, window by window, as reading runs it: food for the heads of meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc

from dragoman.language.encoder import OUTPUTS, Encoder, Scores
from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from dragoman.language.kinship import kinship
from dragoman.language.paragraphs import bounds, visible
from dragoman.language.parser import INSIDE, Parser, Sentence
from dragoman.language.pieces import Pieces
from dragoman.language.quotes import shown
from dragoman.language.relations import Relations
from dragoman.language.tokenizer import tokenizer_for
from dragoman.language.windows import Window as Spelled
from dragoman.language.windows import padded

Array = np.ndarray


@dataclass(slots=True)
class Window:
    """The hidden states of one pass [subwords, 384], after four and after six layers, where its words begin,
    and how they stand to quotation marks."""

    shared: Array
    top: Array
    firsts: list[int]
    quoted: Array
    sentences: list["Parsed"] = field(default_factory=list)


@dataclass(slots=True)
class Parsed:
    """A sentence of a window: its words [start, stop) there, its first word in the text, its tree."""

    start: int
    stop: int
    offset: int
    heads: list[int]
    relations: list[int]

    def kinship(self, anchor: int, width: int) -> Array:
        """Return how the words hang from one of them, counted within the sentence."""
        return kinship(self.heads, self.relations, anchor, width)


@dataclass(frozen=True, slots=True)
class Recorded(Scores):
    """Scores that remember their window."""

    window: Window | None = None
    first: int = 0

    def __getitem__(self, part: slice) -> "Recorded":
        cut = Scores.__getitem__(self, part)
        return Recorded(cut.tags, cut.arcs, cut.dependents, cut.governors, None, self.window, self.first + part.start)


class RecordingEncoder(Encoder):
    """Keeps the inner states of the graph instead of asking the branch."""

    def _run(self, batch: Sequence[Spelled]) -> list[Recorded]:
        rows = zip(*self._session.run(OUTPUTS, padded(batch)), strict=True)
        return [self._recorded(each, *row) for each, row in zip(batch, rows, strict=True)]

    def _recorded(self, spelled: Spelled, *outputs: Array) -> Recorded:
        *heads, shared, top = outputs
        kept = Scores.cut(heads, len(spelled.firsts))
        states = (each[: len(spelled.ids)].astype(np.float16) for each in (shared, top))
        return Recorded(kept.tags, kept.arcs, kept.dependents, kept.governors, None,
                        Window(*states, spelled.firsts, spelled.quoted))


class Recorder(Parser):
    """A parser that keeps the windows it decodes."""

    def __init__(self, folder: Path = MODEL) -> None:
        self.heads = Heads.load(folder / "heads.json")
        encoder = RecordingEncoder(folder / "dragoman.onnx", Pieces.load(folder / "tokenizer.json"))
        super().__init__(encoder, self.heads, Relations.load(folder / "relations.npz", self.heads["relation"].labels))
        self.nlp = spacy.blank("en")
        self.nlp.tokenizer = tokenizer_for(self.nlp)
        self.windows: list[Window] = []

    def _sentence(self, scores: Scores, start: int) -> Sentence:
        made = super()._sentence(scores, start)
        assert isinstance(scores, Recorded)
        assert scores.window is not None
        if not self.windows or self.windows[-1] is not scores.window:
            self.windows.append(scores.window)
        parsed = Parsed(scores.first, scores.first + len(made.heads), start, made.heads.tolist(),
                        made.labels["relation"].tolist())  # fmt: skip
        scores.window.sentences.append(parsed)
        return made

    def record(self, text: str | Sequence[str]) -> tuple[Doc, Array, list[Window]]:
        """Return the tokens of a text, or of a sentence given word by word, its visible words, and their windows."""
        doc = self.nlp.make_doc(text) if isinstance(text, str) else Doc(self.nlp.vocab, list(text))
        words, self.windows = visible(doc), []
        if len(words):
            limits = bounds(doc, words)
            if not isinstance(text, str):
                limits[1:] = INSIDE  # one sentence, whatever it looks like
            self(shown(doc), limits)
            self.windows.sort(key=lambda window: window.sentences[0].start)
        return doc, words, self.windows
