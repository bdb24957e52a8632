"""What was done, in one phrase: who, to whom, what, when and where."""

from collections.abc import Iterator

from rich.text import Text

from dragoman.cli.brief.lines import joined
from dragoman.cli.brief.view import View
from dragoman.records import Event
from dragoman.wording.dates import compact
from dragoman.wording.kinds import kind


def deed(view: View, event: Event) -> Text:
    """Say who did what to whom, when and where."""
    what = kind(event.type, event.mode)
    when = compact(event.when) if event.when else ""
    parties = {view.names.party(party) for party in (*event.sources, *event.targets)}
    where = f"in {event.where.name}" if event.where and event.where.name not in parties else ""
    circumstances = joined(when, where)
    return Text.assemble(*_parties(view, event), f" · {what}", (f" · {circumstances}" if circumstances else "", "dim"))


def _parties(view: View, event: Event) -> Iterator[str | tuple[str, str]]:
    sources, targets = set(event.sources), set(event.targets)
    if targets and sources == targets:
        yield view.names.parties(event.sources, " ⇄ "), "bold"
        return
    yield view.names.parties(event.sources) or "somebody", "bold"
    if targets:
        yield " → "
        yield view.names.parties(event.targets), "bold"
