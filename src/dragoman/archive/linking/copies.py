"""Copies: reports that carry the same text, whole or shortened, under whatever name."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.keys import node_id
from dragoman.archive.linking.kinds import Judgement, Node, Sketch
from dragoman.archive.linking.together import chunks


class Copies:
    """Links reports; so far those of one text alone, which are one node."""

    name = "copy"
    table: Table | None = schema.report

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every report: that of its text."""
        row = schema.report.c
        for some in chunks(reports):
            for id, text_hash in connection.execute(select(row.id, row.text_sha256).where(row.id.in_(some))):
                yield Node(id, id, node_id("copy", text_hash), {"hash": text_hash}, frozenset({text_hash}))

    def opened(self, sketch: Sketch) -> Sketch:
        """Give it as it is."""
        return sketch

    def judge(self, one: Sketch, other: Sketch) -> Judgement | None:
        """Say whether two texts are the same."""
        return Judgement("the same text", 1.0) if one["hash"] == other["hash"] else None

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""
