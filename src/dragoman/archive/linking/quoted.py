"""The words of a statement that stand in quotation marks, and how two such differ."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from dragoman.archive.words import words_in

_MARGIN = 4  # words to either side of where the shorter quotation fits the longer best
GAP = "…"  # stands where words are left out or others stand between
_MARKED = re.compile(r"[“„«](?P<curly>[^“”„«»]+)[”»]?|\"(?P<plain>[^\"]+)\"?")
_GAPS = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]{0,3}\.{3}[^\]]*\]")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_JOINED = re.compile(r"(?<=\w)['’ʼ`‘](?=\w)")
_STOP = frozenset({"a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
                   "because", "been", "before", "being", "but", "by", "can", "cannot", "could", "did", "do", "does",
                   "doing", "dont", "down", "for", "from", "had", "has", "have", "having", "he", "her", "here", "him",
                   "his", "how", "i", "if", "im", "in", "into", "is", "isnt", "it", "its", "just", "like", "me",
                   "more", "most", "my", "no", "nor", "not", "now", "of", "on", "only", "or", "other", "our", "out",
                   "over", "own", "s", "said", "same", "say", "she", "should", "so", "some", "such", "t", "than",
                   "that", "thats", "the", "their", "them", "then", "there", "these", "they", "think", "this",
                   "those", "to", "too", "up", "us", "very", "was", "we", "well", "were", "what", "when", "where",
                   "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your", "going", "go",
                   "get", "got", "one", "want", "know"})


class Difference(NamedTuple):
    """Words of one quotation and what stands for them in the other; "" where nothing does."""

    one: str
    other: str


def quoted(parts: Sequence[str], whole: bool) -> list[str]:
    """Give the words in quotation marks of a statement's parts; `whole` where all of them are, without marks."""
    marked = parts if whole else [m["curly"] or m["plain"] for part in parts for m in _MARKED.finditer(part)]
    pieces = [piece for each in marked for piece in _GAPS.split(each)]
    found: list[str] = []
    for piece in filter(None, map(_words, pieces)):
        found += [GAP, *piece] if found else piece
    return found


def _words(text: str) -> list[str]:
    return words_in(_JOINED.sub("", _DOTTED.sub(lambda m: m[0].replace(".", ""), text)))


def is_telling(word: str) -> bool:
    """Tell whether a word is not in every sentence."""
    return word not in _STOP and word != GAP and not word.isdigit()


def telling(words: Sequence[str]) -> int:
    """Count the different words that are not in every sentence."""
    return sum(map(is_telling, set(words)))


def compared(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[Difference]]:
    """Lay the shorter of two quotations beside the longer; give the words they share and where they differ.

    What the longer has before and after the shorter is no difference, nor what stands where words are left out.
    """
    if len(one) > len(other):
        shared, differences = compared(other, one)
        return shared, [Difference(each.other, each.one) for each in differences]
    laid = fuzz.partial_ratio_alignment(one, other)
    if laid is None:
        return [], []
    start, end = laid.dest_start, laid.dest_end
    ways = [_laid(one, other[max(start - margin, 0):end + margin]) for margin in (0, _MARGIN)]
    return min(ways, key=lambda way: (len(way[1]), -len(way[0])))


def _laid(one: Sequence[str], beside: Sequence[str]) -> tuple[list[str], list[Difference]]:
    runs = list(Levenshtein.opcodes(one, beside))
    shared = [word for op in runs if op.tag == "equal" for word in one[op.src_start:op.src_end]]
    inner = runs[runs[0].tag == "insert":len(runs) - (runs[-1].tag == "insert")]
    found = []
    for equal, ops in groupby(inner, key=lambda op: op.tag == "equal"):
        row = list(ops)
        if not equal:
            found.append(Difference(" ".join(one[row[0].src_start:row[-1].src_end]),
                                    " ".join(beside[row[0].dest_start:row[-1].dest_end])))
    return shared, [each for each in found if _differs(each)]


def _differs(each: Difference) -> bool:
    """Tell whether words differ in more than how they are joined, and none are left out."""
    apart = each.one.replace(" ", "") != each.other.replace(" ", "")
    return apart and GAP not in each.one and GAP not in each.other
