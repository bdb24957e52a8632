"""Measure the model that ships: ``python -m training.evaluate``; the figures are of the int8 file as it runs."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from dragoman.language import load
from training.collection import development_corpora
from training.corpora import read_conllu
from training.names import spans
from training.raw import raw_figures
from training.sentences import Sentence

_WORDS: dict[str, Callable[[Token], str]] = {
    "upos": lambda token: token.pos_,
    "xpos": lambda token: token.tag_,
    "feats": lambda token: str(token.morph) or "_",
    "lemmas": lambda token: token.lemma_,
}


def main() -> None:
    """Print a line of figures for each development set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=None, help="a folder other than the one that ships")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    nlp, ud = load(options.model), options.data / "ud"
    for name, sentences in development_corpora(options.data).items():
        figures = parse_figures if sentences[0].syntax else entity_figures
        print(name, figures(nlp, sentences), flush=True)
    gum = ud / "GUM/en_gum_open-dev.conllu"
    news = [sentence for sentence in read_conllu(gum) if sentence.document.startswith("GUM_news")]
    print("GUM news dev", parse_figures(nlp, news))
    for name, path in (("EWT dev", ud / "EWT/en_ewt-ud-dev.conllu"), ("GUM dev", gum)):
        print(name, "raw text", raw_figures(nlp, path))


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
        for name, read in _WORDS.items():
            right[name] += sum(read(a) == b for a, b in zip(doc, getattr(gold, name), strict=True))
        heads = [token.head.i == head for token, head in zip(doc, gold.heads, strict=True)]
        labels = [token.dep_.lower() == label for token, label in zip(doc, gold.deprels, strict=True)]
        right["uas"] += sum(heads)
        right["las"] += sum(a and b for a, b in zip(heads, labels, strict=True))
    return {name: round(100 * right[name] / right["words"], 2) for name in (*_WORDS, "uas", "las")}


def entity_figures(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """Return precision, recall and F1 of exact people, organisations and places, the last of one kind."""
    right = read = gold = 0
    for sentence in sentences:
        expected = spans(list(sentence.entities.labels)) if sentence.entities else set()
        doc = parsed(nlp, sentence)
        found = spans([f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc])
        right, read, gold = right + len(expected & found), read + len(found), gold + len(expected)
    figures = {"p": right / max(read, 1), "r": right / max(gold, 1), "f1": 2 * right / max(read + gold, 1)}
    return {name: round(100 * value, 1) for name, value in figures.items()}


if __name__ == "__main__":
    main()
