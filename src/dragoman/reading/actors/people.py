"""The people of a report by name: one part a person, however the later text shortens or spells the name."""

from collections import defaultdict

from dragoman.reading.actors.gender import gender_of
from dragoman.reading.actors.names import alike, core, family, same, sound
from dragoman.reading.actors.stage import Part

_NAMESAKES = 20  # how many people of one name are kept apart; a bound on the work


class People:
    """Finds the person whom a name means, among those met so far in the text."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[Part]] = defaultdict(list)
        self._by_sound: dict[str, list[Part]] = defaultdict(list)

    def find(self, name: str, gender: str | None = None) -> Part | None:
        """Give the person known by this name in full, by surname or by first name; of several the one in office, else
        the latest met: his wife does not take a president's surname from him."""
        words = core(name)
        if not words:
            return None
        fits = self._full(name) if len(words) > 1 else self._short(words[0])
        fits = [part for part in fits if not (gender and part.gender and part.gender != gender)]
        serving = [part for part in fits if part.incumbent]
        return (serving or fits)[-1] if fits else None

    def meet(self, part: Part) -> None:
        """Remember a new person, and again when a fuller name is learned."""
        part.gender = part.gender or gender_of(part.name)
        for word in dict.fromkeys(core(part.name)):
            _append(self._by_word[word], part)
        if core(part.name):
            _append(self._by_sound[sound(core(part.name)[-1])], part)

    def recall(self, part: Part) -> None:
        """Make a person the latest met of all who share a word of the name."""
        for word in core(part.name):
            _append(self._by_word[word], part)

    def _full(self, name: str) -> list[Part]:
        near = [part for word in core(name) for part in self._by_word.get(word, ())]
        near += self._by_sound.get(sound(core(name)[-1]), ())
        return [part for part in dict.fromkeys(near) if same(part.name, name) or _completes(name, part.name)]

    def _short(self, word: str) -> list[Part]:
        known = self._by_word.get(word, [])
        named = [part for part in known if _family(part) == word or core(part.name)[-1] == word]
        if named or known:
            return named or [part for part in known if core(part.name)[0] == word] or known
        return [part for part in self._by_sound.get(sound(word), ()) if alike(core(part.name)[-1], word)]


def _append(known: list[Part], part: Part) -> None:
    if part in known:
        known.remove(part)
    known.append(part)
    del known[:-_NAMESAKES]


def _family(part: Part) -> str | None:
    """Give the first word of a name where it may be the family's: by its form, or by where the person is from."""
    first = core(part.name)[0]
    return family(part.name) or (first if part.code in _FAMILY_FIRST and len(first) <= 5 else None)


_FAMILY_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "SGP", "HKG", "KHM"})


def _completes(full: str, short: str) -> bool:
    """Tell whether the fuller name ends in the one known so far: "Obama", later "Barack Obama"."""
    known = core(short)
    return len(known) == 1 and known[0] in (core(full)[-1], core(full)[0])
