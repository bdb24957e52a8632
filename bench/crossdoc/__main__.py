"""Coreference across documents: ``python -m bench.crossdoc [--data ../shared/data/crossdoc]``."""

import argparse
from pathlib import Path

import dragoman
from bench.crossdoc import claimdiff
from bench.crossdoc.ecb import load
from bench.crossdoc.resolve import Mentions
from bench.crossdoc.scores import conll


def main() -> None:
    """Print CoNLL F1 on ECB+ beside two baselines, and F1 on ClaimDiff beside that of saying yes to all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/crossdoc"))
    data = parser.parse_args().data
    nlp = dragoman.load().nlp
    for part in ("train", "dev"):
        documents, gold = load(data / "ecbplus", part == "dev")
        mentions = Mentions(documents, nlp)
        print(f"ECB+ {part}: {len(mentions.mentions)} mentions, {len(gold)} events")
        for name, found in (("same head lemma", mentions.same_lemma()), ("… in one story", mentions.joined(like=2.0)),
                            ("joined", mentions.joined())):
            print(f"  {name:16} " + "  ".join(f"{key} {value:.1f}" for key, value in conll(gold, found).items()))
    pairs = claimdiff.load(data / "claimdiff" / "ClaimDiff-weak-train.json.gz")
    truth = [weak for _, _, weak in pairs]
    print(f"ClaimDiff train, weaken: {sum(truth)} of {len(truth)}; F1 of yes to all "
          f"{claimdiff.f1(truth, [True] * len(truth)):.1f}, of the rule "
          f"{claimdiff.f1(truth, [claimdiff.weakens(one, other) for one, other, _ in pairs]):.1f}")


if __name__ == "__main__":
    main()
