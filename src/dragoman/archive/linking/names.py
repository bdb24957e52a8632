"""Names of people: taken apart, and compared with all that leaves two forms the name of one person."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.archive.linking.letters import consonants, plain, same_word

# where the family name is written first
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "SGP", "PRK", "KOR", "VNM", "KHM"})
_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "ben", "bint", "de", "del", "della", "dela", "da", "di", "do",
                        "dos", "das", "du", "van", "von", "der", "den", "ter", "te", "la", "le", "las", "los", "arap",
                        "y", "e", "zu", "af", "av", "ould", "ag"})
_OF_FATHER = frozenset({"bin", "ibn", "ben", "bint"})
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "rear", "dr", "prof", "professor", "sir", "dame", "lord",
                     "lady", "gen", "general", "col", "colonel", "lt", "lieutenant", "maj", "major", "adm", "admiral",
                     "capt", "captain", "sen", "sens", "senator", "rep", "reps", "representative", "gov", "governor",
                     "sgt", "sergeant", "brig", "brigadier", "cmdr", "rev", "shri", "smt", "madam", "madame", "hon",
                     "comrade", "hh", "hrh", "sheikh", "shaikh", "sheik", "ayatollah", "hojatoleslam",
                     "mullah", "maulana", "king", "queen", "prince", "princess", "pope", "emir",
                     "president", "chancellor", "premier", "minister", "secretary", "ambassador", "judge", "justice",
                     "sayyid", "seyed", "syed", "haji", "hajj"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
# capital words that end a description and no name: "Foreign Secretary", "Western Leaders"
_ROLES = re.compile(r"(?:president|minister|secretary|spokes(?:man|woman|person)|ambassador|official|leader|senator|"
                    r"lawmaker|diplomat|chief|general|premier|chancellor|envoy|officer|director|chairman|commander|"
                    r"critic|resident|protester|analyst|observer|democrat|republican|administration|government|"
                    r"ministry|council|party|embassy|house|commission|committee|force|army|police)s?")
_JOINT = re.compile(r"[-‐‑–.]")
_WORD = re.compile(r"([^\W\d_]+)(?:['’ʼ`‘\-‐‑–][^\W\d_]+)*\.?")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?")
_SHORT = dict(pair.split("/") for pair in ("mike/michael", "bill/william", "will/william", "bob/robert", "rob/robert",
          "joe/joseph", "steve/steven", "stephen/steven", "tom/thomas", "jim/james", "jimmy/james", "tony/anthony",
          "dick/richard", "chris/christopher", "dan/daniel", "dave/david", "ben/benjamin", "ed/edward", "ted/edward",
          "ken/kenneth", "greg/gregory", "jeff/jeffrey", "sam/samuel", "chuck/charles", "larry/lawrence",
          "andy/andrew", "nick/nicholas", "pat/patrick", "ron/ronald", "tim/timothy", "matt/matthew", "don/donald",
          "jack/john", "liz/elizabeth", "sue/susan", "kate/katherine", "rick/richard", "jerry/gerald", "al/albert",
          "bernie/bernard", "pete/peter"))


class PersonName(NamedTuple):
    """A name in plain words: `given` and `family`, without particles; `given` is empty where there is a surname alone.

    `form` is the whole as written, levelled; `father` tells that it names the father ("bin").
    """

    form: str
    given: tuple[str, ...]
    family: str
    father: bool = False
    generation: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All words, the family name last."""
        return (*self.given, self.family)


@lru_cache(maxsize=1 << 15)
def person_name(text: str, code: str | None = None) -> PersonName | None:
    """Take a name apart; None where the words describe somebody and do not name him."""
    words = text.split()
    if not words or not all(map(_names, words)):
        return None
    parts = [plain(part) for word in words for part in _JOINT.split(word) if part]
    while len(parts) > 1 and parts[0] in _TITLES:
        parts = parts[1:]
    generation = parts.pop() if len(parts) > 1 and parts[-1] in _GENERATIONS else ""
    kept = _without_particles(parts, named=words[0][0].isupper() and not _JOINT.search(words[0]))
    if len(words) == 1 and not _INITIALS.fullmatch(text):
        kept = ["".join(kept)]  # a surname of two parts
    if not kept or len(kept[-1]) < 2 or _ROLES.fullmatch(kept[-1]):
        return None
    given, family = (kept[1:], kept[0]) if _family_first(kept, code) else (kept[:-1], kept[-1])
    return PersonName(" ".join(parts), tuple(given), family, bool(_OF_FATHER & set(parts[1:-1])), generation)


def _names(word: str) -> bool:
    """Tell whether a word may be part of a name: letters, with a capital unless it is a particle; "U.S." is none."""
    letters = _WORD.fullmatch(word)
    if letters is None or word.endswith(("'s", "’s")):
        return bool(_INITIALS.fullmatch(word)) and word not in ("U.S.", "U.N.", "E.U.", "U.K.")
    return word[0].isupper() or letters[1] in _PARTICLES


def _without_particles(parts: Sequence[str], named: bool) -> list[str]:
    """Drop particles; a first word that stands by itself is a name there, if any but it is left: "Ben Miller"."""
    kept = [part for part in parts[1:] if part not in _PARTICLES]
    if not kept:
        return list(parts[:1])
    return [parts[0], *kept] if parts[0] not in _PARTICLES or (named and len(kept) == 1) else kept


def _family_first(parts: Sequence[str], code: str | None) -> bool:
    return code in _FAMILY_FIRST and len(parts) > 1


def compatible(one: PersonName, other: PersonName) -> bool:
    """Tell whether two full names may be those of one person: spelling, initials and missing names apart."""
    if one.generation != other.generation:
        return False
    if one.form == other.form or (one.family == other.family and "".join(one.given) == "".join(other.given)):
        return True
    long, short = (one, other) if len(one.words) >= len(other.words) else (other, one)
    if same_word(one.family, other.family):
        return _fits(short.given, long.given)
    return one.father and other.father and len(short.words) > 1 and all(
        map(same_word, short.words, long.words)) and len(long.words) - len(short.words) <= 2


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether given names follow one another among others in the same order, at least one of them in full."""
    at, whole = 0, False
    for name in short:
        found = next((place for place in range(at, len(long)) if _same_given(name, long[place])), None)
        if found is None or (found > at and 1 in (len(name), len(long[found]))):
            return False  # an initial stands for the name in its place: "George W." is not "George H. W."
        whole |= len(name) > 1 and len(long[found]) > 1
        at = found + 1
    return whole or (len(short) > 0 and (len(short[0]) == 1) != (len(long[0]) == 1))


def _same_given(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return same_word(_SHORT.get(one, one), _SHORT.get(other, other))


def blocks(name: PersonName) -> frozenset[str]:
    """Give what two forms of one name share: the consonants of the family name and a given name's first letter."""
    family = [name.family, *name.given[1:2]] if name.father else [name.family]
    return frozenset(f"{consonants(each)}|{_SHORT.get(given, given)[0]}" for each in family for given in name.given)
