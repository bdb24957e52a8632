"""What follows at once: an event without a date of its own that is told to come right after another."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.reading.events.draft import DONE, Draft
from dragoman.reading.grammar.parse import Token

# "hours later", "within minutes", "that same day", "at once": no day lies between
_AT_ONCE = re.compile(
    r"\b(?:(?:minutes|(?:a few |several |some )?hours) (?:later|afterwards)|"
    r"within (?:minutes|hours|an hour|the hour|the day)|"
    r"(?:that|the) same (?:day|evening|night|morning|afternoon)|at once|on the spot|there and then)\b",
    re.IGNORECASE,
)
_REACH = 2  # sentences back to what it followed


def in_sequence(drafts: Sequence[Draft]) -> list[Draft]:
    """Date each undated event by the one right after which it is told to come."""
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: each.trigger.i):
        lent = _followed(draft, found) if draft.when is None and draft.status in DONE else None
        found.append(replace(draft, when=lent) if lent else draft)
    return found


def _followed(draft: Draft, before: Sequence[Draft]) -> str | None:
    """Give the date of the last event before one that is told to come at once."""
    if not before or before[-1].when is None or not _is_at_once(draft.trigger):
        return None
    last = before[-1]
    sent = last.trigger.sent
    for _ in range(_REACH):
        if sent.start <= draft.trigger.i < sent.end:
            return last.when
        sent = sent.doc[min(sent.end, len(sent.doc) - 1)].sent
    return last.when if sent.start <= draft.trigger.i < sent.end else None


def _is_at_once(trigger: Token) -> bool:
    """Tell whether words of the clause of an event, not of one below it, say that it followed at once."""
    doc, sent = trigger.doc, trigger.sent
    for said in _AT_ONCE.finditer(doc.text, sent.start_char, sent.end_char):
        words = doc.char_span(*said.span(), alignment_mode="expand")
        above = words.root.ancestors if words is not None else ()
        verb = next((each for each in above if each.pos_ == "VERB"), None)
        if verb is not None and (verb == trigger or verb in trigger.ancestors):
            return True
    return False
