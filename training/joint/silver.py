"""News as a parser reads it: a silver treebank, so that what is learned of sayings does not bend the parse of news.

python -m training.joint.silver [--out FILE]: writes a line of JSON for each sentence, as `Sentence` has it.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Token

from dragoman.language import load
from dragoman.language.quotes import shown
from training.corpora import TYPES
from training.meaning.corpora import Annotated, own, polnear
from training.sentences import Entities, Sentence, Syntax

TRUST = 0.3  # weight of the names that a model has read


def parsed(nlp: Language, texts: Iterable[Annotated]) -> Iterator[Sentence]:
    """Yield the sentences of some texts as a pipeline reads them."""
    for text in texts:
        doc = nlp(text.text)
        words = iter(shown(doc))
        for sent in doc.sents:
            tokens = [token for token in sent if not token.is_space]
            spelled = tuple(next(words) for _ in tokens)
            if tokens:
                yield Sentence(text.name, spelled, _syntax(tokens), _entities(tokens))


def _syntax(tokens: list[Token]) -> Syntax:
    place = {token.i: number for number, token in enumerate(tokens)}
    columns = zip(*((t.pos_, t.tag_, str(t.morph) or "_", t.lemma_, place.get(t.head.i, place[t.i]), _label(t))
                    for t in tokens), strict=True)  # fmt: skip
    return Syntax(*columns)


def _label(token: Token) -> str:
    return "root" if token.dep_ == "ROOT" else token.dep_


def _entities(tokens: list[Token]) -> Entities:
    labels = tuple(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in tokens)
    return Entities(labels, frozenset(TYPES), weight=TRUST)


def read_silver(path: Path) -> list[Sentence]:
    """Read the sentences that were written."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_sentence(json.loads(line)) for line in lines]


def _sentence(row: dict[str, list[list[str]]]) -> Sentence:
    syntax = Syntax(*(tuple(column) for column in row["syntax"]))  # type: ignore[arg-type]
    entities = Entities(tuple(row["entities"]), frozenset(TYPES), weight=TRUST)  # type: ignore[arg-type]
    return Sentence(str(row["document"]), tuple(row["words"]), syntax, entities)  # type: ignore[arg-type]


def main() -> None:
    """Parse the training parts of PolNeAR and of our own corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("training/runs/silver.jsonl.gz"))
    options = parser.parse_args()
    named = polnear(options.data / "attribution/polnear/train.jsonl.gz")
    with gzip.open(options.out, "wt", encoding="utf-8") as file:
        for texts in (own("train"), named):
            for each in parsed(load(), texts):
                row = {"document": each.document, "words": each.words, "syntax": each.syntax,
                       "entities": each.entities.labels if each.entities else None}  # fmt: skip
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
