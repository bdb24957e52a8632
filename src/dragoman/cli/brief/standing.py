"""What stands: positions, agreements, memberships."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.evidence import evidence
from dragoman.cli.brief.lines import line, section
from dragoman.cli.brief.view import View
from dragoman.records import Agreement, Span
from dragoman.wording.dates import in_words

_STYLES = {"for": "green", "against": "red", "neutral": ""}


def positions(view: View) -> Iterator[RenderableType]:
    """Give where each side stands."""
    if view.reading.positions:
        yield section("Positions")
    statements = {statement.id: statement for statement in view.reading.statements}
    for position in view.reading.positions:
        statement = statements.get(position.statement or "")
        spans = [part.span for part in statement.content] if statement else []
        body = Text.assemble((view.names.party(position.actor), "bold"), " · ", view.cut(position.issue))
        yield line(f" {position.stance}", body, _proof(view, spans), _STYLES[position.stance])


def agreements(view: View) -> Iterator[RenderableType]:
    """Give the pacts that the report names."""
    if view.reading.agreements:
        yield section("Agreements")
    for agreement in view.reading.agreements:
        yield line(f" {in_words(agreement.year)}" if agreement.year else "", _agreement(view, agreement),
                   _proof(view, agreement.spans))


def memberships(view: View) -> Iterator[RenderableType]:
    """Give who belongs to what, as the report says."""
    if view.reading.memberships:
        yield section("Memberships")
    for membership in view.reading.memberships:
        body = f"{view.names.party(membership.member)} in {membership.organisation}"
        yield line("", body, _proof(view, membership.spans))


def _agreement(view: View, agreement: Agreement) -> Text:
    between = f" between {view.names.parties(agreement.parties)}" if agreement.parties else ""
    return Text.assemble((agreement.name, "bold"), between)


def _proof(view: View, spans: Iterable[Span]) -> list[Text]:
    first = next(iter(spans), None)
    return [evidence(view.reading, [first])] if view.evidence and first else []
