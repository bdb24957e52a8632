"""What one kind of link must know of its records."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Connection, Table

Sketch = dict[str, Any]


class Within(NamedTuple):
    """A wider node to which a node belongs without being compared, and why."""

    node: str
    reason: str


class Node(NamedTuple):
    """What stands for a record: nodes of one `id` have one `sketch`; only nodes that share a block are compared.

    A record may have a second node, by a name of its own that is no record's key: `within` joins the two.
    """

    record: str
    report: str
    id: str
    sketch: Sketch
    blocks: frozenset[str]
    within: Within | None = None


class Judgement(NamedTuple):
    """Why two nodes are the same, how surely (0 to 1), and what a reader may want to see of it."""

    reason: str
    score: float
    detail: Sketch | None = None


class Kind(Protocol):
    """One kind of link: a file each."""

    name: str
    table: Table | None  # whose `cluster` the links decide; None where links join, but make nothing the same

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every record of these reports."""

    def opened(self, sketch: Sketch) -> Any:
        """Give a sketch in the form in which it is judged: once for each, however often it is compared."""

    def judge(self, one: Any, other: Any) -> Judgement | None:
        """Say why two nodes are the same, or None; whichever comes first makes no difference."""

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Do what follows where the members of these clusters have changed."""
