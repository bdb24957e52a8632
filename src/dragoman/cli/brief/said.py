"""What was said: by whom, for whom, through whom, in what words."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.dates import in_words
from dragoman.cli.brief.evidence import evidence
from dragoman.cli.brief.lines import line, section
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import ACT_STYLES, ACTS
from dragoman.records import Span, Statement


def said(view: View) -> Iterator[RenderableType]:
    """Give each speaker's statements together where they stand together."""
    if view.reading.statements:
        yield section("Said")
    for speaker, statements in groupby(view.reading.statements, key=view.speaker):
        together = list(statements)
        yield _heading(view, speaker, together[0])
        for statement in together:
            yield _line(view, statement)


def _heading(view: View, speaker: str, statement: Statement) -> Text:
    actor = view.reading.actor(statement.speaker)
    title = actor.roles[0].title if actor and actor.roles else ""
    party = view.names.party(statement.for_) if statement.for_ else ""
    behalf = f"for {party}" if party and party != speaker else ""
    about = ", ".join(filter(None, (title, behalf)))
    return Text.assemble(" ", (speaker, "bold"), (f", {about}" if about else "", "dim"))


def _line(view: View, statement: Statement) -> RenderableType:
    words = view.cut(" … ".join(part.text for part in statement.content))
    body = f"“{words}”" if statement.form == "direct" else words
    proof = evidence(view.reading, _spans(statement)) if view.evidence else ""
    return line(f"  {ACTS[statement.act]}", body, (_details(statement), proof), ACT_STYLES.get(statement.act, ""))


def _details(statement: Statement) -> str:
    via = f"via {', '.join(statement.via)}" if statement.via else ""
    when = in_words(statement.when) if statement.when else ""
    venue = f"at {statement.venue}" if statement.venue else ""
    return " · ".join(filter(None, (via, venue, when)))


def _spans(statement: Statement) -> list[Span]:
    return [part.span for part in statement.content]
