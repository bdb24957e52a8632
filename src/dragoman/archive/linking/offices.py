"""Offices as roles tell them: in one wording, held or left, and by whom a surname alone may be known."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from dragoman.archive.linking.names import PersonName, person_name
from dragoman.lexicon.leaders import Leader, load_leaders
from dragoman.lexicon.offices import Office, load_offices

# held by one at a time, as a rule; a minister of nothing in particular is one of many
_SINGLE = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister", "ambassador",
                     "spokesperson", "igo_head", "deputy"})
_MANY = frozenset({"minister", "deputy minister", "deputy", "secretary"})
# what tells a person and no office: "US official", "opposition figure"
_VAGUE = frozenset({"official", "other", "legislator", "party", "religious"})
_RANKS = frozenset({"general", "major", "major general", "colonel", "lieutenant colonel", "lieutenant general",
                    "admiral", "rear admiral", "captain", "brigadier", "brigadier general", "marshal",
                    "field marshal", "sergeant", "commander", "lieutenant"})
_OVER = re.compile(r"\b(?:former(?:ly)?|then|ex|late|onetime|one-time|erstwhile|ousted|deposed|predecessor)\b",
                   re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:elect|designate|incoming|next|nominee|candidate|would-be|aspiring|future)\b",
                      re.IGNORECASE)
_WHOSE = re.compile(r"\b(?:of|for|to|at|in|on|with|from|under|who)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:\.(?=\w)[^\W_]+)*")
_WOMAN, _MAN = re.compile(r"\w+woman\b", re.IGNORECASE), re.compile(r"\w+man\b", re.IGNORECASE)


def over(title: str) -> bool:
    """Tell whether a title is of one who has left the office when the report is written: "former", "then", "ex-"."""
    return bool(_OVER.search(_head(title)))


def held(title: str) -> bool:
    """Tell whether a title is of one who holds the office when the report is written."""
    return not over(title) and not _NOT_YET.search(title)


@lru_cache(maxsize=1 << 14)
def office(title: str) -> Office | None:
    """Give the office of a title: the longest name of one that begins before whose it is: "spokesman for the president"
    is a spokesman.
    """
    words = _WORD.findall(title.casefold())
    starts = len(_WORD.findall(_head(title)))
    runs = (" ".join(words[at:at + size]) for size in range(min(len(words), 7), 0, -1)
            for at in range(min(starts, len(words) - size + 1) - 1, -1, -1))
    return next((_offices()[run] for run in runs if run in _offices()), None)


def lasting(title: str) -> str | None:
    """Give the office of a title in one wording, None where it only tells what kind of person it is."""
    found = office(title)
    return found.title if found and found.level not in _VAGUE and found.title not in _RANKS else None


def known_by(roles: Iterable[Mapping[str, Any]], code: str | None) -> str | None:
    """Give the office in which somebody stands for `code` now, as the first of these roles tells it; None without."""
    for role in roles:
        found = office(role["title"])
        if code and found and role.get("of") in (code, None) and held(role["title"]) \
                and found.level in _SINGLE and found.title not in _MANY:
            return found.title + _sex(role["title"])
    return None


@lru_cache(maxsize=1 << 14)
def leader(family: str, code: str, title: str, year: int) -> PersonName | None:
    """Give the one leader of that family name who held the office in that year; None where the lexicon has none."""
    names = {each.name for each in _leaders().get((family, code, title), ()) if each.held(str(year))}
    return person_name(names.pop(), code) if len(names) == 1 else None


def _head(title: str) -> str:
    """Cut off whose the office is."""
    return _WHOSE.split(title, maxsplit=1)[0]


def _sex(title: str) -> str:
    return " (f)" if _WOMAN.search(title) else " (m)" if _MAN.search(title) else ""


@cache
def _offices() -> dict[str, Office]:
    return {" ".join(_WORD.findall(name)): each for each in load_offices() for name in (each.title, *each.names)}


@cache
def _leaders() -> dict[tuple[str, str, str], list[Leader]]:
    found: dict[tuple[str, str, str], list[Leader]] = defaultdict(list)
    for each in load_leaders():
        name, title = person_name(each.name, each.code), office(each.office)
        if name and title:
            found[name.family, each.code, title.title].append(each)
    return found
