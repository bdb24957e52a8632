"""What was said: by whom, for whom, through whom, in what words."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from dragoman.cli.brief.cueing import Cueing, cueing
from dragoman.cli.brief.evidence import evidence
from dragoman.cli.brief.lines import heading, joined, line, more, section
from dragoman.cli.brief.view import View
from dragoman.cli.brief.words import ACTS
from dragoman.records import Statement
from dragoman.wording.dates import compact

_FOLD = 6  # statements of one speaker that are shown


def said(view: View) -> Iterator[RenderableType]:
    """Give each speaker's statements together, the speakers as they come in, what has no speaker last."""
    statements = [statement for statement in view.reading.statements if not _stands(view, statement)]
    if statements:
        yield section("Said")
    for speaker, together in _by_speaker(view, statements).items():
        yield _heading(view, speaker, together[0])
        shown = together if view.evidence else together[:_FOLD]
        yield from (_line(view, statement) for statement in shown)
        if len(shown) < len(together):
            yield more(len(together) - len(shown))


def _stands(view: View, statement: Statement) -> bool:
    """Tell a statement that says no more than the position which it shows, and which is told among these."""
    words = {part.text for part in statement.content}
    return any(position.statement == statement.id and position.issue in words for position in view.reading.positions)


def _by_speaker(view: View, statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda each: not (each.speaker or each.speaker_text)):
        found.setdefault(view.speaker(statement), []).append(statement)
    return found


def _heading(view: View, speaker: str, statement: Statement) -> RenderableType:
    actor = view.reading.actor(statement.speaker)
    title = actor.roles[0].title if actor and actor.roles else ""
    party = view.names.party(statement.for_) if statement.for_ else ""
    about = joined(*(words for words in (title, party) if words.lower() not in speaker.lower()))
    return heading((speaker, "bold"), (f" · {about}" if about else "", "dim"))


def _line(view: View, statement: Statement) -> RenderableType:
    told = cueing(view.reading, statement)
    body = Text.assemble(_words(view, statement, told), (_details(view, statement, told), "dim"))
    proof = evidence(view.reading, [part.span for part in statement.content]) if view.evidence else ""
    return line(f" {told.verb}", body, (proof,), ACTS[statement.act].style)


def _words(view: View, statement: Statement, told: Cueing) -> str:
    parts = [part.text.strip().rstrip(",") for part in statement.content]
    quoted = statement.form == "direct"
    words = view.cut("” … “".join(parts) if quoted else " … ".join(parts))
    return " ".join(filter(None, (told.between, f"“{words}”" if quoted else words)))


def _details(view: View, statement: Statement, told: Cueing) -> str:
    via = f"via {', '.join(map(view.names.party, statement.via))}" if statement.via else ""
    when = compact(statement.when) if statement.when and not told.dated else ""
    venue = statement.venue if statement.venue and statement.venue not in told.between else ""
    details = joined("" if told.plain else ACTS[statement.act].noun, via, venue, when)
    return f" · {details}" if details else ""
