"""Lemmas as edit rules: a case, how many letters to cut from the end, what to add."""

from collections.abc import Callable, Mapping
from functools import lru_cache


def _titled(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


_CASES: dict[str, Callable[[str], str]] = {"l": str.lower, "t": _titled, "k": str}


def rule_for(word: str, lemma: str) -> str:
    """Return the cheapest rule that turns the word into the lemma; lower case wins a tie, then title case."""
    rules = [(_cost(rule), order, rule) for order, case in enumerate(_CASES) if (rule := _rule(word, lemma, case))]
    return min(rules)[2]


def apply_rule(word: str, rule: str) -> str:
    """Return the lemma that a rule makes of a word; a rule that would leave nothing leaves the word in lower case."""
    if rule[0] == "=":
        return rule[1:]
    case, cut, added = _parsed(rule)
    base = _CASES[case](word)
    return (base[: max(len(base) - cut, 0)] + added) or word.lower()


@lru_cache(maxsize=4096)
def _parsed(rule: str) -> tuple[str, int, str]:
    cut, _, added = rule[1:].partition(":")
    return rule[0], int(cut), added


def _rule(word: str, lemma: str, case: str) -> str:
    base = _CASES[case](word)
    shared = next((n for n, (a, b) in enumerate(zip(base, lemma, strict=False)) if a != b), min(len(base), len(lemma)))
    # Nothing in common ("was" -> "be"): the lemma is named whole, so that one rule serves every spelling.
    return f"{case}{len(base) - shared}:{lemma[shared:]}" if shared else f"={lemma}"


def _cost(rule: str) -> int:
    if rule[0] == "=":
        return 100
    _, cut, added = _parsed(rule)
    return cut + len(added)


class Lemmatizer:
    """Lemmas of words met before from a table, of others by the model's rule.

    The table is a mapping from part of speech to lower-case word to lemma; names are not in it.
    """

    def __init__(self, rules: tuple[str, ...], table: Mapping[str, Mapping[str, str]]) -> None:
        self._rules, self._table = rules, table

    def __call__(self, word: str, upos: str, rule: int) -> str:
        """Return the lemma of a word; ``rule`` is the number of the model's choice."""
        known = self._table.get(upos, {}).get(word.lower())
        return known or apply_rule(word, self._rules[rule])
