"""Offices by which a person is known when only the surname is told: one holder at a time, as a rule."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

from dragoman.archive.linking.names import PersonName, person_name
from dragoman.lexicon.leaders import Leader, load_leaders
from dragoman.lexicon.offices import Offices, load_offices

_TOLD = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister", "ambassador", "spokesperson",
                   "igo_head", "deputy"})
_MANY = frozenset({"minister", "deputy minister", "deputy", "secretary"})  # held by several at once
_ENDED = re.compile(r"\b(?:former(?:ly)?|then|ex|late|onetime|one-time|erstwhile|ousted|deposed|outgoing|past)\b[- ]?",
                    re.IGNORECASE)
_OVER = re.compile(r"\b(?:former(?:ly)?|then|ex|late|onetime|one-time|erstwhile|ousted|deposed)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:elect|designate|incoming|next|nominee|candidate|would-be|aspiring|future)\b",
                      re.IGNORECASE)
_WOMAN, _MAN = re.compile(r"\w+woman\b", re.IGNORECASE), re.compile(r"\w+man\b", re.IGNORECASE)


@cache
def _offices() -> Offices:
    return Offices(load_offices())


def over(title: str) -> bool:
    """Tell whether a title is of one who has left the office when the report is written."""
    return bool(_OVER.search(title))


def bare(title: str) -> str:
    """Give the office in a title, in one wording for all names of it: "then-Foreign Minister" → "foreign minister"."""
    words = _ENDED.sub("", title).strip(" -,").casefold()
    found = _offices().of(words)
    return found.title if found else words


def known_by(roles: list[dict[str, Any]], code: str | None) -> str | None:
    """Give the office in which somebody stands for `code` now, as the first of these roles tells it; None without."""
    for role in roles:
        title = role["title"]
        found = _offices().of(title.casefold())
        if code and role.get("of") in (code, None) and not over(title) and not _NOT_YET.search(title) and found \
                and found.level in _TOLD and found.title not in _MANY:
            return found.title + _sex(title)
    return None


@lru_cache(maxsize=1 << 14)
def leader(family: str, code: str, office: str, year: int) -> PersonName | None:
    """Give the one leader of that family name who held the office in that year; None where the lexicon has none."""
    held = {each.name for each in _leaders().get((family, code, office), ()) if each.held(str(year))}
    return person_name(held.pop(), code) if len(held) == 1 else None


@cache
def _leaders() -> dict[tuple[str, str, str], list[Leader]]:
    found: dict[tuple[str, str, str], list[Leader]] = defaultdict(list)
    for each in load_leaders():
        name = person_name(each.name, each.code)
        if name:
            found[name.family, each.code, bare(each.office)].append(each)
    return found


def _sex(title: str) -> str:
    return " (f)" if _WOMAN.search(title) else " (m)" if _MAN.search(title) else ""
