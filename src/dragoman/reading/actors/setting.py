"""Which state a report is about where it does not say so: "the foreign ministry" in a despatch from Beijing is
China's."""

from collections.abc import Container

from spacy.tokens import Token

from dragoman.reading.actors.memory import Memory
from dragoman.reading.actors.stage import Part
from dragoman.records import Report

_REACH = 2  # sentences before that must speak of no other state


class Setting:
    """The state at home in a report and the one spoken of just now, as far as only one comes into question."""

    def __init__(self, report: Report, named: Container[str], memory: Memory) -> None:
        """Take the codes of the states that the text names."""
        country = report.dateline.country if report.dateline else None
        self.home = country if country and country in named else None
        self._memory = memory

    def state(self, token: Token) -> str | None:
        """Give the only state that this sentence and the two before speak of, else the state at home."""
        codes = {code for seen in self._memory.lately(token, _REACH) if (code := _code(seen.part))}
        return codes.pop() if len(codes) == 1 else self.home


def _code(part: Part) -> str | None:
    return part.code if part.code and len(part.code) == 3 and part.kind in ("state", "person", "organisation") else None
