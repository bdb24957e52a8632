"""The whole brief, section by section."""

from rich.console import Console
from rich.text import Text

from dragoman.cli.brief.disputed import disputed
from dragoman.cli.brief.events import happened, on_whose_word, planned
from dragoman.cli.brief.header import header
from dragoman.cli.brief.said import said
from dragoman.cli.brief.standing import agreements, memberships, positions
from dragoman.cli.brief.view import View
from dragoman.records import Reading
from dragoman.wording.names import Names

SECTIONS = (said, happened, on_whose_word, disputed, planned, positions, agreements, memberships)


def print_brief(reading: Reading, console: Console, names: Names, evidence: bool = False) -> None:
    """Print the brief of one reading; sections with nothing in them are left out."""
    view = View(reading, names, evidence)
    console.print(header(view))
    lines = [line for section in SECTIONS for line in section(view)]
    for line in lines or [Text(" Nothing that was said or done between parties was found in this report.")]:
        console.print(line)
    console.print()
