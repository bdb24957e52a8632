"""Contradicted: what one side charges and the other then denies, "Rome rejected the charge", is denied."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.draft import Draft
from dragoman.reading.events.settle import side_of
from dragoman.records import Statement

_REACH = 2  # sentences over which an answer still means what was just charged
_ANSWERS = frozenset({"deny", "reject"})
# the content of an answer that only points back: "the charge", "that account", "it"
_CHARGE = re.compile(
    r"(?:the|that|this|these|those|such|all|any|both|its|his|her|their)?\s*(?:\w+\W+){0,2}?"
    r"(?:charge|accusation|claim|allegation|report|account|story|suggestion|assertion|version|complaint|it|that|this)s?\b",
    re.IGNORECASE,
)
_SHORT = 6  # words of an answer that says nothing of its own


class _Answer(NamedTuple):
    """A statement that answers a charge, where its words begin, its sentence and its side."""

    start: int
    sentence: int
    side: str | None
    statement: Statement


def contradicted(drafts: Iterable[Draft], statements: Sequence[Statement], cast: Cast) -> tuple[Draft, ...]:
    """Give the drafts with what is claimed of a side as denied where that side contradicts it soon after.

    It is then denied on the word of whoever contradicts it, whose statement comes first.
    """
    answers = [_Answer(each.extent.start, each.sentence, side_of(each, cast), each) for each in statements
               if each.act in _ANSWERS and each.cue is not None and _points_back(each)]  # fmt: skip
    return tuple(_answered(draft, answers) for draft in drafts)


def _answered(draft: Draft, answers: Sequence[_Answer]) -> Draft:
    if draft.status != "claimed" or not draft.told:
        return draft
    begun, last = draft.told[0].extent.start, draft.told[0].sentence + _REACH
    later = (each for each in answers if each.start > begun and each.sentence <= last)
    answer = next((each.statement for each in later if each.side in draft.source.parties), None)
    return replace(draft, status="denied", cue=answer.cue, told=(answer, *draft.told)) if answer else draft


def _points_back(answer: Statement) -> bool:
    words = answer.content[0].text
    return len(words.split()) <= _SHORT and _CHARGE.match(words) is not None
