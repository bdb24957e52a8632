"""The page of what Dragoman needs and why, made of pyproject.toml and the comments in it."""

import re
from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from handbook.figures import ROOT

_NEED = re.compile(r'^  "(?P<name>[\w.-]+)[^"]*",\s*# (?P<why>.+)$')
_EXTRA = re.compile(r"^(?P<extra>\w+) = \[(?P<names>.*)\]\s*# (?P<why>.+)$")
_TABLE = "[project.optional-dependencies]"
_NAME = re.compile(r'"([\w.-]+)')
_HEAD = """# What it needs, and why

Made of `pyproject.toml` by `python -m handbook`. Versions with their hashes are in `requirements.lock`; `SECURITY.md`
tells how to install by it.

## Always

| package | reason |
|---|---|"""
_EXTRAS = """
## For those who ask for it

`pip install 'dragoman[EXTRA]'`; `all` is all of them but Ray and those for working on Dragoman itself.

| extra | packages | reason |
|---|---|---|"""


def needs() -> dict[str, str]:
    """Give every package that is always needed, with its reason."""
    return {found["name"]: found["why"] for found in map(_NEED.match, _lines()) if found}


def extras() -> dict[str, tuple[list[str], str]]:
    """Give the packages and the reason of every extra that has one."""
    table = takewhile(lambda line: not line.startswith("["), islice(dropwhile(_TABLE.__ne__, _lines()), 1, None))
    found = map(_EXTRA.match, table)
    return {each["extra"]: (_NAME.findall(each["names"]), each["why"]) for each in found if each}


def _lines() -> Iterator[str]:
    return iter((ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines())


def dependencies_page() -> str:
    """Give the page."""
    always = [f"| {name} | {why} |" for name, why in needs().items()]
    asked = [f"| `{extra}` | {', '.join(names)} | {why} |" for extra, (names, why) in extras().items()]
    return "\n".join([_HEAD, *always, _EXTRAS, *asked])
