"""The roll of leaders: whom the press means by a name alone, given the day."""

from collections.abc import Iterable, Sequence

from dragoman.lexicon.leaders import Leader
from dragoman.lexicon.spelling import Atoms, atoms
from dragoman.lexicon.spells import begun

_TOP = frozenset({
    "president", "prime minister", "chancellor", "king", "queen", "emir", "sultan", "pope", "supreme leader",
    "general secretary", "premier", "secretary-general", "chairman", "leader", "crown prince",
})  # fmt: skip
_HIGH = frozenset({
    "foreign minister", "secretary of state", "high representative", "vice president", "national security adviser",
})  # fmt: skip


class Roll:
    """Leaders by every name that they go by."""

    __slots__ = ("_by_name",)

    def __init__(self, leaders: Iterable[Leader]) -> None:
        """Take every spell in office; one person may have many."""
        self._by_name: dict[Atoms, list[Leader]] = {}
        for leader in leaders:
            for name in dict.fromkeys((atoms(leader.name), *map(atoms, leader.names))):
                self._by_name.setdefault(name, []).append(leader)

    def find(self, name: str, on: str | None = None) -> Leader | None:
        """The one person of that name who stands highest that day; when none is in office, the only one before it.

        None when nobody is, when two of like standing are, or when without a day the name leads to several.
        """
        spells = self._by_name.get(atoms(name), [])
        if on is None:
            return _only(spells)
        known = [spell for spell in spells if begun(spell.since, on)]
        serving = [spell for spell in known if spell.held(on)]
        return _only(_highest(serving)) if serving else _only(known)


def standing(leader: Leader) -> int:
    """How high an office stands: 2 leads a state or organisation, 1 speaks for its foreign affairs, 0 is any other."""
    return 2 if leader.office in _TOP else int(leader.office in _HIGH)


def _highest(spells: Sequence[Leader]) -> list[Leader]:
    top = max(map(standing, spells))
    return [spell for spell in spells if standing(spell) == top]


def _only(spells: Sequence[Leader]) -> Leader | None:
    """The highest and then latest spell of the one person they all are; None when they are several or none."""
    people = {(spell.name, spell.code) for spell in spells}
    if len({name for name, _ in people}) != 1:
        return None
    return max(spells, key=lambda spell: (standing(spell), spell.since))
