"""CoNLL F1: the mean of MUC, B-cubed and CEAF-e (Pradhan et al. 2014), over clusters of the same mentions."""

from collections.abc import Hashable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = frozenset[Hashable]


def conll(gold: Sequence[Cluster], found: Sequence[Cluster]) -> dict[str, float]:
    """Score clusters, in per cent."""
    f1 = {"MUC": _f1(_muc(gold, found), _muc(found, gold)), "B3": _f1(_b3(gold, found), _b3(found, gold)),
          "CEAFe": _f1(*_ceafe(gold, found))}
    return {**f1, "CoNLL": sum(f1.values()) / len(f1)}


def _f1(recall: float, precision: float) -> float:
    return 200 * recall * precision / (recall + precision) if recall + precision else 0.0


def _by_mention(clusters: Sequence[Cluster]) -> dict[Hashable, Cluster]:
    return {mention: cluster for cluster in clusters for mention in cluster}


def _muc(of: Sequence[Cluster], against: Sequence[Cluster]) -> float:
    whose = _by_mention(against)
    links = sum(len(each) - 1 for each in of)
    kept = sum(len(each) - len({whose.get(mention, mention) for mention in each}) for each in of)
    return kept / links if links else 0.0


def _b3(of: Sequence[Cluster], against: Sequence[Cluster]) -> float:
    whose, count = _by_mention(against), sum(map(len, of))
    return sum(len(each & whose.get(mention, frozenset())) / len(each) for each in of for mention in each) / count


def _ceafe(gold: Sequence[Cluster], found: Sequence[Cluster]) -> tuple[float, float]:
    place = {mention: number for number, cluster in enumerate(gold) for mention in cluster}
    likeness = np.zeros((len(gold), len(found)))
    for number, cluster in enumerate(found):
        for other in {place[mention] for mention in cluster if mention in place}:
            shared = len(cluster & gold[other])
            likeness[other, number] = 2 * shared / (len(cluster) + len(gold[other]))
    rows, columns = linear_sum_assignment(-likeness)
    total = float(likeness[rows, columns].sum())
    return total / len(gold), total / len(found)
