"""The spaCy component: a Doc of words in, the same Doc parsed out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language.attributions import Pairs
from dragoman.language.encoder import Encoder
from dragoman.language.files import verified
from dragoman.language.heads import Heads
from dragoman.language.lemmas import Lemmatizer
from dragoman.language.paragraphs import bounds, visible
from dragoman.language.parser import Parser
from dragoman.language.pieces import Pieces
from dragoman.language.quotes import shown
from dragoman.language.relations import Relations
from dragoman.language.sides import Sides
from dragoman.language.told import tell
from dragoman.language.writing import Writer

TOGETHER = 6000  # words of Docs that are read together: windows of like length are found for one another


class LanguageModel:
    """Reads each Doc so that its neighbours in a stream change nothing."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        heads = Heads.load(verified(folder) / "heads.json")
        encoder = Encoder(folder / "dragoman.onnx", Pieces.load(folder / "tokenizer.json"))
        relations = Relations.load(folder / "relations.npz", heads["relation"].labels)
        self._parser = Parser(encoder, heads, relations, Pairs.load(folder / "pairs.npz"))
        self._sides = Sides.load(folder / "sides.npz")
        table = json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))
        self._writer = Writer(nlp.vocab, heads, Lemmatizer(heads["lemma"].labels, table))

    def __call__(self, doc: Doc) -> Doc:
        """Parse a Doc; sentence starts that it has already are kept."""
        self._read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """Parse a stream of Docs, short ones together."""
        docs, words = list[Doc](), 0
        for doc in stream:
            docs.append(doc)
            words += len(doc)
            if words >= TOGETHER or len(docs) >= batch_size:
                yield from self._read(docs)
                docs, words = [], 0
        yield from self._read(docs)

    def _read(self, docs: list[Doc]) -> list[Doc]:
        parted = [(doc, words) for doc in docs if len(words := visible(doc))]
        found = self._parser.read([(shown(doc), bounds(doc, words)) for doc, words in parted])
        for (doc, words), sentences in zip(parted, found, strict=True):
            self._writer(doc, words, sentences)
            tell(doc, words, sentences, self._sides)
        return docs
