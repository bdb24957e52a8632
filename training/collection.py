"""Which corpora the model learns from and is measured on, and how often each is shown."""

from dataclasses import dataclass
from pathlib import Path

from training.corpora import PLACES, TYPES, named, read_conllu, with_entities
from training.sentences import Sentence

_UNER = ("PERSON", "ORG", "GPE", "LOC")
_WIKIPEDIA = ("PERSON", "ORG", "GPE", "LOC", "EVENT")
# The silver news corpus marks a few hundred events only, so its silence about one says nothing.
_NEWS = tuple(kind for kind in TYPES if kind != "EVENT")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Sentences of one source, and how many of them an epoch shows (more than there are: some twice)."""

    name: str
    sentences: list[Sentence]
    shown: float = 1.0


def training_corpora(data: Path, news: int = 12_000, trust: float = 1.0) -> list[Corpus]:
    """Return the corpora to train on.

    ``news`` is how many sentences of silver news an epoch shows, ``trust`` the weight of the names in the web treebank.
    """
    ner, ud = data / "ner", data / "ud"
    ewt = with_entities(
        list(read_conllu(ud / "EWT/en_ewt-ud-train.conllu")),
        named(ner / "UNER-EWT/train_harmonised.conll", _UNER, PLACES, trust),
    )
    gum = with_entities(
        list(read_conllu(ud / "GUM/en_gum_open-train.conllu")),
        named(ner / "GUM-named/gum_open_train.conll", TYPES, PLACES, weight=0.3),
    )
    gmb = named(ner / "GMB/gmb_harmonised.conll.gz", _NEWS, hyphens=True)
    politics = named(ner / "CrossNER-politics/train_harmonised.conll", _WIKIPEDIA, PLACES, weight=2.0, hyphens=True)
    treebanks = [Corpus("EWT", ewt), Corpus("GUM", gum)]
    return [*treebanks, Corpus("GMB", gmb, news / len(gmb)), Corpus("politics", politics, 3)]


def development_corpora(data: Path) -> dict[str, list[Sentence]]:
    """Return the sentences to measure on, none of which training sees."""
    ner, ud = data / "ner", data / "ud"
    return {
        "EWT dev": list(read_conllu(ud / "EWT/en_ewt-ud-dev.conllu")),
        "UNER-EWT dev": named(ner / "UNER-EWT/dev_harmonised.conll", _UNER),
        "CrossNER politics dev": named(ner / "CrossNER-politics/dev_harmonised.conll", _WIKIPEDIA),
    }
