"""What a coder uses: the tokens that its server counts, and their price where the user tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.wording.plural import counted

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, read and written, in whatever money the user thinks in."""

    read: float = 0.0
    written: float = 0.0


@dataclass(slots=True)
class Costs:
    """Answers and tokens so far; `untold` counts the answers whose server did not say what they used."""

    answers: int = 0
    read: int = 0
    written: int = 0
    untold: int = 0

    def add(self, usage: object) -> None:
        """Count an answer with the `usage` of the chat-completions interface, or what stands in its place."""
        self.answers += 1
        told = usage if isinstance(usage, Mapping) else {}
        read, written = _tokens(told.get("prompt_tokens")), _tokens(told.get("completion_tokens"))
        self.untold += read is None or written is None
        self.read += read or 0
        self.written += written or 0

    def price(self, prices: Prices) -> float:
        """Work out what was used at these prices."""
        return (self.read * prices.read + self.written * prices.written) / _MILLION

    def told(self, prices: Prices | None = None) -> str:
        """Put it into words."""
        words = f"{counted(self.answers, 'answer')}: {self.read:,} tokens read, {self.written:,} written"
        words += f"; {self.untold:,} of them did not say" if self.untold else ""
        if prices is None:
            return f"{words}."
        least = "at least " if self.untold else ""
        return f"{words}. Cost: {least}{self.price(prices):,.4f}."


def _tokens(count: Any) -> int | None:
    return count if isinstance(count, int) and not isinstance(count, bool) and count >= 0 else None
