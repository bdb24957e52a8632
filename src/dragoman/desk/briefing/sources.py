"""The numbered sources of a brief: one number for the same words of the same report, in the order of first use."""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection, select

from dragoman.archive import schema
from dragoman.archive.linking.together import chunks
from dragoman.desk.briefing.model import Source


class Proof(Protocol):
    """A row of the desk that stands in a report."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def report(self) -> str:
        """The id of the report."""

    @property
    def outlet(self) -> str | None:
        """Its outlet."""

    @property
    def published(self) -> str | None:
        """Its date, EDTF."""


class Sources:
    """Gives numbers to the words that prove lines."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._proofs: list[tuple[Proof, Sequence[Sequence[int]]]] = []

    def number(self, proof: Proof, spans: Sequence[Sequence[int]]) -> int:
        """Give the number of these words, a new one where they have none yet."""
        key = (proof.report, proof.text)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._proofs.append((proof, spans))
        return self._numbers[key]

    def listed(self, connection: Connection) -> tuple[Source, ...]:
        """Give all that were numbered, with the titles and addresses of their reports."""
        row, known = schema.report.c, dict[str, tuple[str | None, str | None]]()
        for some in chunks(sorted({proof.report for proof, _ in self._proofs})):
            asked = select(row.id, row.title, row.url).where(row.id.in_(some))
            known.update((id, (title, url)) for id, title, url in connection.execute(asked))
        return tuple(Source(number, " ".join(proof.text.split()), proof.report, proof.outlet, proof.published,
                            *known[proof.report], spans) for number, (proof, spans) in enumerate(self._proofs, 1))
