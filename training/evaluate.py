"""Measure the model that ships: ``python -m training.evaluate``; the figures are of the int8 file as it runs."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from dragoman.language import load
from training.collection import development_corpora
from training.corpora import read_conllu
from training.names import spans
from training.raw import raw_figures
from training.sentences import Sentence

# The name of a figure, the column of the treebank, and what the Doc has for it.
_WORDS: tuple[tuple[str, str, Callable[[Token], str]], ...] = (
    ("UPOS", "upos", lambda token: token.pos_),
    ("XPOS", "xpos", lambda token: token.tag_),
    ("features", "feats", lambda token: str(token.morph) or "_"),
    ("lemmas", "lemmas", lambda token: token.lemma_),
)


def main() -> None:
    """Print the table of the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=None, help="a folder other than the one that ships")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    print("| measured on | figures |\n|---|---|")
    for name, figures in measured(load(options.model), options.data):
        print(f"| {name} | {', '.join(f'{label} {value:.1f}' for label, value in figures.items())} |", flush=True)


def measured(nlp: Language, data: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the name of each development set and the figures on it."""
    for name, sentences in development_corpora(data).items():
        yield name, (parse_figures if sentences[0].syntax else entity_figures)(nlp, sentences)
    ewt, gum = data / "ud/EWT/en_ewt-ud-dev.conllu", data / "ud/GUM/en_gum_open-dev.conllu"
    news = [sentence for sentence in read_conllu(gum) if sentence.document.startswith("GUM_news")]
    yield "GUM dev, news alone", parse_figures(nlp, news)
    for name, path in (("EWT dev", ewt), ("GUM dev", gum)):
        yield f"{name}, running text", raw_figures(nlp, path)


def parsed(nlp: Language, sentence: Sentence) -> Doc:
    """Return the sentence parsed with its own words and no other boundary."""
    words = list(sentence.words)
    doc = Doc(nlp.vocab, words=words, sent_starts=[True] + [False] * (len(words) - 1))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def parse_figures(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Return accuracies over words: tags, lemmas, and unlabelled and labelled attachment."""
    right: Counter[str] = Counter()
    for sentence in sentences:
        doc, gold = parsed(nlp, sentence), sentence.syntax
        if gold is None:
            continue
        right["words"] += len(doc)
        for name, column, read in _WORDS:
            right[name] += sum(read(a) == b for a, b in zip(doc, getattr(gold, column), strict=True))
        heads = [token.head.i == head for token, head in zip(doc, gold.heads, strict=True)]
        labels = [token.dep_.lower() == label for token, label in zip(doc, gold.deprels, strict=True)]
        right["UAS"] += sum(heads)
        right["LAS"] += sum(a and b for a, b in zip(heads, labels, strict=True))
    return {name: 100 * right[name] / right["words"] for name in (*(name for name, *_ in _WORDS), "UAS", "LAS")}


def entity_figures(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Return precision, recall and F1 of exact people, organisations and places, the last of one kind."""
    right = read = gold = 0
    for sentence in sentences:
        expected = spans(list(sentence.entities.labels)) if sentence.entities else set()
        doc = parsed(nlp, sentence)
        found = spans([f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc])
        right, read, gold = right + len(expected & found), read + len(found), gold + len(expected)
    parts = {"precision": right / max(read, 1), "recall": right / max(gold, 1), "F1": 2 * right / max(read + gold, 1)}
    return {f"names {name}": 100 * value for name, value in parts.items()}


if __name__ == "__main__":
    main()
