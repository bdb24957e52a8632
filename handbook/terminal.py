"""A command line run inside this process as on a terminal of eighty columns, without colours."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

import typer

from dragoman.cli.app import app


class Screen(TextIOWrapper):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def typed(line: str) -> tuple[list[str], Path | None]:
    """Cut a line as a shell does: comments go, `*` is filled in; gives the words, and the file after `>`."""
    words = shlex.split(line, comments=True)
    output = Path(words[words.index(">") + 1]) if ">" in words else None
    words = words[:words.index(">")] if output else words
    return [each for word in words for each in _filled_in(word)], output


def _filled_in(word: str) -> list[str]:
    found = sorted(map(str, Path().glob(word))) if "*" in word and "/" in word else []
    return found or [word]


def run(line: str) -> tuple[int, str]:
    """Run `dragoman …`; gives its status, and all that a terminal would show."""
    words, output = typed(line)
    if Path(words[0]).name != "dragoman":
        raise ValueError(f"not a command of ours: {line}")
    shown = BytesIO()
    errors = TextIOWrapper(shown, encoding="utf-8", write_through=True)
    written = BytesIO() if output else shown
    kind = TextIOWrapper if output else Screen
    with _streams(kind(written, encoding="utf-8", write_through=True), errors):
        status = _status(words[1:])
    if output:
        output.write_bytes(written.getvalue())
    return status, shown.getvalue().decode("utf-8")


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Set variables of the environment for a while."""
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _streams(out: TextIOWrapper, errors: TextIOWrapper) -> Iterator[None]:
    with environment(NO_COLOR="1", TERM="dumb", COLUMNS="80"), redirect_stdout(out), redirect_stderr(errors):
        yield
    for each in (out, errors):
        each.detach()


def _status(words: list[str]) -> int:
    try:
        app(words, prog_name="dragoman")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def unknown(line: str) -> list[str]:
    """List what a command line asks for that does not exist: the command, or its options."""
    words = shlex.split(line.removeprefix("$ "), comments=True)[1:]
    group = typer.main.get_command(app)
    command = group.commands.get(words[0]) if words else None  # type: ignore[attr-defined]
    if hasattr(command, "commands"):  # a group: its command stands behind it
        words = words[1:]
        command = command.commands.get(words[0]) if words else None
    if command is None:
        return words[:1] if not words or not words[0].startswith("--") else []
    known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)} | {"--help", "-h"}
    options = [word.partition("=")[0] for word in words[1:] if word.startswith("-") and word != "-"]
    return [option for option in options if option not in known]
