"""Figures of the heads of meaning in the file that ships: ``python -m training.meaning.evaluate``."""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from dragoman.language import load
from dragoman.language.told import told
from training.meaning.corpora import Annotated, factuality, own

_NEGATED, _POSSIBLE = 0.0, 2.0  # what is read below counts as such; chosen on the training part of MEANTIME
_SURE, _NOT = 2.5, -1.5  # the annotators' own events lie at 3, from 2 to 0, and at -3
_CLASSES = ("negated", "possible")


def main() -> None:
    """Print the error of factuality on UW, F1 by class on MEANTIME, and F1 of cues and triggers on our own corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    folder = parser.parse_args().data / "factuality"
    gold, read = judged(factuality(folder / "UW/dev.jsonl.gz"))
    print(f"UW dev: mean absolute error {np.abs(gold - read).mean():.3f} of {len(gold)} events")
    gold, read = judged(factuality(folder / "MEANTIME/dev.jsonl.gz"))
    for name in _CLASSES:
        print(f"MEANTIME dev: {name} F1 {f1(_of(gold, name, _NOT, _SURE), _of(read, name, _NEGATED, _POSSIBLE)):.1f}")
    for name, figure in words(own("dev")).items():
        print(f"own dev: {name} F1 {figure:.1f}")


def judged(texts: Iterable[Annotated]) -> tuple[np.ndarray, np.ndarray]:
    """Return how sure the annotators and the model are of each event."""
    nlp, gold, read = load(), list[float](), list[float]()
    for text in texts:
        spelled = list(text.words or ())
        found = told(nlp(Doc(nlp.vocab, spelled, sent_starts=[not place for place in range(len(spelled))])))
        assert found is not None
        gold += [value for _, value in text.facts]
        read += [float(found.facts[place]) for place, _ in text.facts]
    return np.array(gold), np.array(read)


def _of(values: np.ndarray, name: str, negated: float, possible: float) -> np.ndarray:
    return values < negated if name == "negated" else (values >= negated) & (values < possible)


def f1(gold: np.ndarray, read: np.ndarray) -> float:
    """Return F1 of one class in per cent."""
    return 200 * float((gold & read).sum()) / max(1, int(gold.sum() + read.sum()))


def words(texts: Iterable[Annotated]) -> dict[str, float]:
    """Return F1 of words that lie in a cue or in a trigger, the model alone."""
    nlp, count = load(), Counter[str]()
    for text in texts:
        doc = nlp(text.text)
        found = told(doc)
        assert found is not None
        gold = {"cue": [span for frame in text.frames or () for span in frame.cue],
                "trigger": [each.span for each in text.triggers or ()]}  # fmt: skip
        read = {"cue": np.flatnonzero(found.cues[:, 1] > 0), "trigger": np.flatnonzero(found.types[:, 0] < 0.5)}
        for name, spans in gold.items():
            starts = [doc[place].idx for place in read[name].tolist()]
            count[f"{name} hit"] += sum(any(start <= at < end for at in starts) for start, end in set(spans))
            count[f"{name} all"] += len(set(spans)) + len(starts)
    return {name: 200 * count[f"{name} hit"] / count[f"{name} all"] for name in ("cue", "trigger")}


if __name__ == "__main__":
    main()
