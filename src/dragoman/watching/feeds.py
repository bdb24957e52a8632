"""The file that names the feeds to watch, in TOML."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import InputError
from dragoman.intake.source import explain, is_address

_EVERY = 900.0  # seconds between two looks at a feed that says no more
_LEAST = 60.0  # no server of the public web is asked more often
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)")
_ENDLESS = 1e9  # seconds
_SECONDS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
_HINT = 'Write each feed so: [[feed]]  url = "https://example.org/rss"  every = "30 minutes"'
_OF_ALL = {"every": (str, int, float), "private": bool, "feed": list}
_OF_ONE = {"url": str, "every": (str, int, float), "outlet": str, "full": bool}


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: looked at every so many seconds; `full` where its entries carry the whole text of their articles."""

    url: str
    every: float = _EVERY
    outlet: str | None = None
    full: bool = False


@dataclass(frozen=True, slots=True)
class Feeds:
    """All feeds; `private` lets the watcher into this machine's own network."""

    feeds: tuple[Feed, ...]
    private: bool = False


def read_feeds(path: Path) -> Feeds:
    """Read the file; raises InputError for what it should not have."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise explain(error, str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"This is no TOML: {error}.", str(path), _HINT) from None
    _check(given, _OF_ALL, str(path))
    private, every = given.get("private", False), _seconds(given.get("every", _EVERY), str(path))
    feeds = tuple(_feed(each, every, private, f"{path}, feed {number}")
                  for number, each in enumerate(given.get("feed", ()), start=1))
    if not feeds:
        raise InputError("This file names no feed.", str(path), _HINT)
    twice = [feed.url for number, feed in enumerate(feeds) if feed.url in {each.url for each in feeds[:number]}]
    if twice:
        raise InputError(f"This feed is named twice: {twice[0]}", str(path), "Take one away.")
    return Feeds(feeds, private)


def _feed(given: Any, every: float, private: bool, where: str) -> Feed:
    if not isinstance(given, Mapping):
        raise InputError("This is no feed.", where, _HINT)
    _check(given, _OF_ONE, where)
    if not is_address(given.get("url", "")):
        raise InputError("This feed has no address on the web.", where, _HINT)
    own = _seconds(given["every"], where) if "every" in given else every
    if own < _LEAST and not private:
        raise InputError(f"No feed is asked more often than every {_LEAST:.0f} seconds.", where,
                         'Write every = "15 minutes".')
    return Feed(given["url"], own, given.get("outlet"), given.get("full", False))


def _check(given: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    for name, value in given.items():
        if name not in known:
            raise InputError(f"{name!r} means nothing here.", where, f"There are: {', '.join(known)}.")
        if not isinstance(value, known[name]) or (isinstance(value, bool) and known[name] is not bool):
            raise InputError(f"{name!r} cannot be {value!r}.", where, _HINT)


def _seconds(given: str | float, where: str) -> float:
    """Read a length of time: seconds as a number, or "30 minutes"."""
    found = _DURATION.fullmatch(given.strip().lower()) if isinstance(given, str) else None
    seconds = float(found.group(1)) * _SECONDS[found.group(2)[0]] if found else given
    if isinstance(seconds, str) or not 0 < seconds < _ENDLESS:
        raise InputError(f"{given!r} is no length of time.", where, 'Write it as "30 minutes", "6 hours" or "1 day".')
    return float(seconds)
