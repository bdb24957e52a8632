"""The snippets of a page run one after another in one folder, and what came of each beside what the page says."""

import doctest
import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from handbook.blocks import Block, as_shown, blocks_of, calls_of, is_shown
from handbook.terminal import run, unknown

_CHECKER = doctest.OutputChecker()
_FILES = ("toml", "csv", "text")


class Outcome(NamedTuple):
    """A snippet that was run: what the page says of it, what came of it, and whether the two agree."""

    snippet: str
    said: str
    came: str
    agrees: bool


def try_page(text: str, /, **given: Any) -> Iterator[Outcome]:
    """Run all snippets of a page in the current folder; those that cannot be run are only looked up.

    `given` are names that the page's Python takes for granted.
    """
    space: dict[str, Any] = dict(given)
    for block in blocks_of(text):
        yield from _try(block, space)


def mended(text: str) -> str:
    """Give the page with the output that its snippets have today."""
    space: dict[str, Any] = {}
    parts, done = [], 0
    for block in blocks_of(text):
        outcomes = list(_try(block, space))
        if block.excuse or block.language not in ("console", "python") or all(each.agrees for each in outcomes):
            continue
        parts += [text[done:block.start], "".join(f"{each.snippet}{each.came}" for each in outcomes)]
        done = block.start + len(block.body)
    return "".join([*parts, text[done:]])


def _try(block: Block, space: dict[str, Any]) -> Iterator[Outcome]:
    if block.excuse:
        yield from _looked_up(block)
    elif block.language == "console":
        yield from _console(block)
    elif block.language == "python":
        yield from _python(block, space)
    elif block.title and block.language in _FILES:
        Path(block.title).parent.mkdir(parents=True, exist_ok=True)
        Path(block.title).write_text(block.body, encoding="utf-8")


def _looked_up(block: Block) -> Iterator[Outcome]:
    for line in block.body.splitlines():
        if line.removeprefix("$ ").startswith("dragoman"):
            missing = unknown(line)
            yield Outcome(line, "", ", ".join(missing), not missing)


def _console(block: Block) -> Iterator[Outcome]:
    for call in calls_of(block.body):
        printed = [line.rstrip() for line in run(call.line)[1].splitlines()]
        shown = [line.rstrip() for line in call.shown]
        came = "".join(f"{line}\n" for line in as_shown(shown, printed))
        yield Outcome(f"$ {call.line}\n", "\n".join(shown), came, is_shown(shown, printed))


def _python(block: Block, space: dict[str, Any]) -> Iterator[Outcome]:
    if ">>>" not in block.body:
        exec(compile(block.body, "<page>", "exec"), space)
        return
    for example in doctest.DocTestParser().get_examples(block.body):
        came = _printed(lambda source=example.source: exec(compile(source, "<page>", "single"), space))
        agrees = _CHECKER.check_output(example.want, came, doctest.ELLIPSIS)
        yield Outcome(_prompted(example.source), example.want, example.want if agrees else came, agrees)


def _prompted(source: str) -> str:
    first, *others = source.splitlines()
    return "".join(f"{line}\n" for line in (f">>> {first}", *(f"... {line}".rstrip() for line in others)))


def _printed(does: Callable[[], None]) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        does()
    return out.getvalue()
