"""`dragoman demo`: the sample reports read, each as a brief, and what they come to together."""

from typing import Annotated

import typer

import dragoman
from dragoman.cli.explain import Debug, explained

Evidence = Annotated[bool, typer.Option("--evidence", help="Beneath each line, the sentence it comes from.")]


def demo(evidence: Evidence = False, debug: Debug = False) -> None:
    """Read the sample reports that come with Dragoman, and print their briefs and a summary across them."""
    with explained(debug):
        _demo(evidence)


def _demo(evidence: bool) -> None:
    from dragoman.cli.brief.page import print_brief
    from dragoman.cli.brief.summary import print_summary
    from dragoman.cli.console import console
    from dragoman.samples import sample_reports
    from dragoman.wording.names import Names

    reader = dragoman.load()
    out, names = console(), Names.of(reader.lexicon)
    readings = []
    for reading in reader.read_many(sample_reports(reader.lexicon)):
        print_brief(reading, out, names, evidence)
        readings.append(reading)
    print_summary(readings, out, names)
    typer.echo("The same as pages, in a browser: dragoman serve --open", err=True)
