"""`dragoman`: the commands, and what they share.

Exit status: 0 all is well, 1 something could not be read, 2 the command was misused, 3 there was nothing to read.
"""

import sys
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli.actor import actor
from dragoman.cli.add import add, reread
from dragoman.cli.background import background
from dragoman.cli.backup import backup, restore
from dragoman.cli.check import check
from dragoman.cli.code import code
from dragoman.cli.correct import correct, corrections
from dragoman.cli.demo import demo
from dragoman.cli.diary import diary
from dragoman.cli.disputes import disputes
from dragoman.cli.doctor import doctor
from dragoman.cli.encounters import encounters
from dragoman.cli.events import events
from dragoman.cli.export import export
from dragoman.cli.groups import groups
from dragoman.cli.issues import issues
from dragoman.cli.lake import lake
from dragoman.cli.links import links
from dragoman.cli.positions import positions
from dragoman.cli.read import read
from dragoman.cli.relations import relations
from dragoman.cli.schema import schema
from dragoman.cli.search import search
from dragoman.cli.serve import serve
from dragoman.cli.statements import statements
from dragoman.cli.timeline import timeline
from dragoman.cli.watch_feeds import watch

app = typer.Typer(name="dragoman", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
                  context_settings={"help_option_names": ["-h", "--help"]})


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback(epilog="Exit status: 0 all is well, 1 something could not be read, 2 misuse, 3 nothing to read.")
def dragoman(version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True,
                                                   help="Say which version this is.")] = False) -> None:
    """Read diplomacy in the news: who said what, what happened, and on whose word."""


_COMMANDS = (read, code, add, watch, reread, statements, events, timeline, encounters, diary, disputes, positions,
             relations, issues, groups, actor, search, links, correct, corrections, check, backup, restore, serve,
             export, schema, doctor, demo)

app.command("brief")(background)
for _command in _COMMANDS:
    app.command()(_command)
app.add_typer(lake)


def main() -> None:
    """Run the command line."""
    if sys.stdout is None:
        sys.exit("Standard output is closed: there is nowhere to write to.")
    app()
