"""The page of every command with every option, made from the commands themselves."""

from collections.abc import Iterator
from typing import Any

import typer

from dragoman.cli.app import app

_HEAD = """# Commands

Made from the program by `python -m handbook`; `dragoman COMMAND --help` says the same.

Data goes to standard output, progress and warnings to standard error. Commands that ask the archive print a table on
a terminal and one JSON object a line in a pipe. Exit status: 0 all is well, 1 something could not be read, 2 the
command was misused, 3 there was nothing to read or nothing was found.

`DRAGOMAN_ARCHIVE` names the archive where `--archive` does not, and `DRAGOMAN_TOKEN` the token of `dragoman serve`.
`NO_COLOR` is heeded.
"""


def commands_page() -> str:
    """Give the page: a section a command, a row an argument or option."""
    group: Any = typer.main.get_command(app)
    return "\n".join([_HEAD, *(line for name, command in _all(group) for line in _section(name, command))])


def _all(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Give every command with its name, those of a group behind the group's."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _all(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def _section(name: str, command: Any) -> Iterator[str]:
    yield f"## dragoman {name}\n"
    yield " ".join((command.help or "").split()) + "\n"
    yield from ("| given | what it is |", "|---|---|")
    yield from (f"| {_name(each)} | {_cell(each)} |" for each in command.params if each.name != "help")
    yield ""


def _name(given: Any) -> str:
    metavar = given.metavar or ""
    if given.param_type_name == "argument":
        shown = metavar or given.name.upper()
        return f"`{shown}`"
    options = ", ".join(f"`{option}`" for option in (*given.opts, *given.secondary_opts))
    return options if given.is_flag else f"{options} `{metavar or 'VALUE'}`"


def _cell(given: Any) -> str:
    plain = getattr(given, "is_flag", False) or given.default in (None, "", [], ())
    default = "" if plain else f" Default: `{given.default}`."
    return " ".join((given.help or "").split()).replace("|", "\\|") + default
