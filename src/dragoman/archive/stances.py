"""Where a statement stands on an issue, as far as its act and the reading's positions tell."""

from collections.abc import Iterable

from dragoman.lexicon.issues import Issues
from dragoman.records import Position, Statement

_STANCES = {"welcome": "for", "demand": "for", "reject": "against"}
_NAMED = 8  # words of a content that names what it is for or against, and says nothing of it


def stance_on(issue: str, statement: Statement, positions: Iterable[Position], issues: Issues) -> str | None:
    """Give `for`, `against` or `neutral`, None where the statement speaks of the issue and takes no stand on it."""
    held = next((each.stance for each in positions
                 if each.statement == statement.id and issue in issues.of(each.issue)), None)
    if held is not None:
        return held
    words = sum(len(part.text.split()) for part in statement.content)
    return _STANCES.get(statement.act) if statement.form != "direct" and words <= _NAMED else None
