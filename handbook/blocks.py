"""The fenced blocks of a Markdown page, and what stands above each that says how it is to be taken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FENCE = re.compile(r'^( *)```(\w*)(?: title="([^"]+)")?\n(.*?)^\1```$', re.MULTILINE | re.DOTALL)
_EXCUSE = re.compile(r"<!-- not run: (.+?) -->\s*\Z", re.DOTALL)
LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, its body and place in the page, the file it shows, why it is not run if so."""

    language: str
    body: str
    start: int
    title: str | None = None
    excuse: str | None = None


@dataclass(slots=True)
class Call:
    """A line after `$ `, and the lines of output that the page shows of it."""

    line: str
    shown: list[str] = field(default_factory=list)


def blocks_of(text: str) -> Iterator[Block]:
    """Give the blocks of a page in order; `start` is where the body begins."""
    for found in _FENCE.finditer(text):
        excuse = _EXCUSE.search(text, 0, found.start())
        yield Block(found[2], found[4], found.start(4), found[3], excuse[1] if excuse else None)


def calls_of(body: str) -> list[Call]:
    """Cut a console block into what is typed and what is printed."""
    calls: list[Call] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            calls.append(Call(line[2:]))
        elif calls:
            calls[-1].shown.append(line)
    return calls


def is_shown(shown: list[str], printed: list[str]) -> bool:
    """Tell whether a page shows what was printed; a line with … alone stands for any lines, or none."""
    if not shown:
        return not printed
    if shown[0] == LEFT_OUT:
        return any(is_shown(shown[1:], printed[at:]) for at in range(len(printed) + 1))
    return bool(printed) and _matches(shown[0], printed[0]) and is_shown(shown[1:], printed[1:])


def _matches(shown: str, printed: str) -> bool:
    """Tell whether a line is the one that was printed; … within it stands for any words, for keys that change."""
    return re.fullmatch(".*".join(map(re.escape, shown.split(LEFT_OUT))), printed) is not None


def as_shown(shown: list[str], printed: list[str]) -> list[str]:
    """Give what a page should show instead: all of it, or as many lines as before its first … alone."""
    if is_shown(shown, printed) or LEFT_OUT not in shown:
        return shown if is_shown(shown, printed) else printed
    return [*printed[:shown.index(LEFT_OUT)], LEFT_OUT]
