"""When something was said: the time told with its cue, else that of the same speaker's words just before."""

from collections.abc import Sequence

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, subject
from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.speakers import Speaker
from dragoman.reading.times.when import when_of
from dragoman.records import Span, Time

_DAY = len("2001-01-31")  # a day is what later words go back to, rather than "earlier this week"
_WHILE = frozenset({"as", "when", "while"})
_PAST = frozenset({"VBD", "VBG"})


class Occasions:
    """Dates the statements of a report one after another."""

    def __init__(self, times: Sequence[Time]) -> None:
        self._times = times
        self._last: dict[str, str] = {}

    def when(self, attribution: Attribution, speaker: Speaker, nested: bool) -> str | None:
        """Give the EDTF date of an utterance; None when neither its cue nor the speaker's words before it tell one."""
        own = self._own(attribution)
        if speaker.actor is None or nested:
            return own
        if own is not None:
            known = self._last.get(speaker.actor.id, "")
            if len(own) == _DAY or len(known) != _DAY:
                self._last[speaker.actor.id] = own
            return own
        return self._last.get(speaker.actor.id) if _goes_on(attribution) else None

    def _own(self, attribution: Attribution) -> str | None:
        if attribution.hit is None:
            return None
        head = attribution.hit.head
        dated = (when_of(each, self._times) for each in (head, *_meanwhile(head)))
        time = next((each for each in dated if each is not None), None)
        return None if time is None or _inside(time.span, attribution.parts) else time.value


def _meanwhile(verb: Token) -> list[Token]:
    """Give what was going on when it was said: "as the drills began on Monday, they said …", "asked on Monday, …"."""
    before = [each for each in children(verb, "advcl") if each.i < verb.i]
    asked = (each for each in before if each.lemma_ == "ask" and subject(each) is None)
    return [*(each for each in before if each.left_edge.lower_ in _WHILE), *asked]


def _inside(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.contains(span) for part in parts)


def _goes_on(attribution: Attribution) -> bool:
    """Tell whether a cue tells of the same occasion: a plain past ("she added"), not "has always said"."""
    if attribution.hit is None:
        return False
    verb = attribution.hit.head
    auxiliary = any(each.dep_ == "aux" for each in verb.children)
    return verb.tag_ in _PAST and not auxiliary
