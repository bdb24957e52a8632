"""`dragoman brief`: a background brief on two parties."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.asking import Dyad, Since, Until
from dragoman.cli.explain import Debug, explained
from dragoman.cli.output import check_output, opened

Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file: a name in "
                                             ".html gives a page, any other Markdown.")]
AsHtml = Annotated[bool, typer.Option("--html", help="A page of HTML that needs nothing else.")]
Most = Annotated[int, typer.Option("--most", min=1, metavar="N", help="Lines of a section at most.")]


def background(dyad: Dyad, since: Since = None, until: Until = None, output: Output = None, html: AsHtml = False,
               most: Most = 60, archive: ArchiveOption = None, debug: Debug = False) -> None:
    """Write a background brief on two parties: encounters, chronology, positions, disputes, outlook and a chart.

    Every line ends with the numbers of the words that prove it, which stand at the end.
    """
    with explained(debug), opened_archive(archive) as kept:
        from dragoman.desk.briefing.brief import brief
        from dragoman.export.brief_html import to_html
        from dragoman.export.brief_markdown import to_markdown

        check_output(output, ())
        page = html or (output is not None and output.suffix.lower() in (".html", ".htm"))
        written = brief(kept, dyad, since=since, until=until, most=most)
        with opened(output) as file:
            file.write((to_html if page else to_markdown)(written).encode())
