"""A text as reading will meet it: its windows as the model that ships cuts them, and the trees that it sees in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc

from dragoman.language.attributions import Pairs, likely
from dragoman.language.encoder import Encoder, Scores
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

Array = np.ndarray


@dataclass(slots=True)
class Window:
    """What goes through the model in one pass, and the sentences that it decides."""

    spelled: Spelled
    sentences: list["Parsed"] = field(default_factory=list)


@dataclass(slots=True)
class Parsed:
    """A sentence of a window: its words [start, stop) there, its first word in the text, its tree, its likely cues."""

    start: int
    stop: int
    offset: int
    heads: list[int]
    relations: list[int]
    cues: list[int]

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
        return Recorded(cut.tags, cut.arcs, cut.dependents, cut.governors, cut.meant, self.window,
                        self.first + part.start)  # fmt: skip


class RecordingEncoder(Encoder):
    """Keeps with the scores what they are scores of."""

    def _run(self, batch: Sequence[Spelled]) -> list[Recorded]:
        made = zip(batch, super()._run(batch), strict=True)
        return [Recorded(each.tags, each.arcs, each.dependents, each.governors, each.meant, Window(spelled))
                for spelled, each in made]  # fmt: skip


class Recorder(Parser):
    """A parser that keeps the windows it decodes."""

    def __init__(self, folder: Path = MODEL) -> None:
        self.heads = Heads.load(folder / "heads.json")
        encoder = RecordingEncoder(folder / "dragoman.onnx", Pieces.load(folder / "tokenizer.json"))
        relations = Relations.load(folder / "relations.npz", self.heads["relation"].labels)
        super().__init__(encoder, self.heads, relations, Pairs.load(folder / "pairs.npz"))
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
                        made.labels["relation"].tolist(), likely(scores.meant))  # fmt: skip
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
            self.windows.sort(key=lambda window: window.sentences[0].offset)
        return doc, words, self.windows
