"""The coder that asks a language model about a report, stretch by stretch."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.coding.answers import CutShort
from dragoman.coding.asking import answer_schema, instructions, question
from dragoman.coding.chat import Chat
from dragoman.coding.coder import Proposals
from dragoman.coding.costs import Costs
from dragoman.reading.portions import portions
from dragoman.records import Reading, Span

_STRETCH = 8_000  # characters asked about at once: some 1,300 words, whose records fit the usual room for an answer
_LARGER_HALF = 0.7  # of what is halved, so that a paragraph's end can be found
_SHORTEST = 500  # below this a stretch is not halved any more


class ChatCoder:
    """A `Coder` that is a chat with a model."""

    def __init__(self, chat: Chat, name: str) -> None:
        """Take the chat and the name that its events shall bear, usually that of the model."""
        self._chat, self._name = chat, name

    @property
    def name(self) -> str:
        """What its events have in their `rule`."""
        return self._name

    @property
    def costs(self) -> Costs:
        """What it has used so far."""
        return self._chat.costs

    def propose(self, reading: Reading) -> Iterable[Proposals]:
        """Ask about each stretch of a report; one whose answer was cut off is asked about again in halves.

        Raises CoderError when the model refuses or answers nothing of use, NoCoder when it cannot be asked.
        """
        for stretch in portions(reading.report.text, _STRETCH):
            yield from self._ask(reading, stretch)

    def close(self) -> None:
        """Close the connection."""
        self._chat.close()

    def _ask(self, reading: Reading, within: Span) -> Iterator[Proposals]:
        data = self._answer(reading, within)
        if data is not None:
            yield Proposals(within, data)
            return
        words = reading.report.text[within.start : within.end]
        for half in portions(words, int(len(words) * _LARGER_HALF) + 1):
            yield from self._ask(reading, Span(within.start + half.start, within.start + half.end))

    def _answer(self, reading: Reading, within: Span) -> Mapping[str, Any] | None:
        """Give the model's answer, None where it was cut off and a shorter stretch may do."""
        try:
            return self._chat.ask(instructions(), question(reading, within), answer_schema())
        except CutShort:
            if within.end - within.start < _SHORTEST:
                raise
            return None
