"""Who deals with whom, as a network: nodes by how much, edges by cooperation and conflict."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from dragoman.desk.dealings import DealingRow
from dragoman.desk.parties import parties
from dragoman.web.drawing.balance import shade

_EDGE = 60  # units about the drawing that hold names alone
_NODES, _EDGES = 36, 90  # that are drawn at most, the busiest
WIDE, NARROW = (1000, 640), (560, 460)  # the size of a drawing over the whole page, and in a column
_SEED = 7


@dataclass(frozen=True, slots=True)
class Node:
    """A party: its place, its radius by how much is told of it."""

    code: str
    name: str
    x: float
    y: float
    radius: float
    events: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The dealings of two parties: its ends, its width by how much, its class of colour; conflict is dashed."""

    one: str
    other: str
    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    shade: str
    cooperation: int
    conflict: int
    link: str


@dataclass(frozen=True, slots=True)
class Network:
    """The busiest parties and their dealings."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def network(rows: Sequence[DealingRow], size: tuple[int, int] = WIDE) -> Network:
    """Lay out the busiest dyads; `rows` come the busiest first. The same rows give the same picture."""
    drawn = _drawn(rows)
    weights = Counter[str]()
    for row in drawn:
        weights[row.one] += row.events
        weights[row.other] += row.events
    places = _places(drawn, size)
    most = max(weights.values(), default=1)
    nodes = tuple(_node(code, places[code], weights[code], most) for code in sorted(places))
    return Network(*size, nodes, tuple(_edge(row, places, drawn[0].events) for row in drawn))


def _node(code: str, place: tuple[float, float], events: int, most: int) -> Node:
    return Node(code, parties().names.party(code), *place, round(5 + 13 * sqrt(events / most), 1), events)


def _drawn(rows: Sequence[DealingRow]) -> list[DealingRow]:
    nodes: set[str] = set()
    drawn: list[DealingRow] = []
    for row in rows:
        if len(nodes | {row.one, row.other}) <= _NODES and len(drawn) < _EDGES:
            nodes |= {row.one, row.other}
            drawn.append(row)
    return drawn


def _places(rows: Sequence[DealingRow], size: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """Give the place of each party: near to those that it deals with most."""
    if not rows:
        return {}
    import networkx  # a tenth of a second to import

    graph = networkx.Graph()
    for row in rows:
        graph.add_edge(row.one, row.other, weight=sqrt(row.events))
    found = networkx.spring_layout(graph, k=2.2 / sqrt(len(graph)), seed=_SEED, iterations=80)
    xs, ys = [float(place[0]) for place in found.values()], [float(place[1]) for place in found.values()]
    return {code: (_scaled(float(x), min(xs), max(xs), size[0]), _scaled(float(y), min(ys), max(ys), size[1]))
            for code, (x, y) in found.items()}


def _scaled(value: float, least: float, most: float, size: int) -> float:
    part = (value - least) / (most - least) if most > least else 0.5
    return round(_EDGE + part * (size - 2 * _EDGE), 1)


def _edge(row: DealingRow, places: dict[str, tuple[float, float]], most: int) -> Edge:
    return Edge(row.one, row.other, *places[row.one], *places[row.other], round(1 + 5 * sqrt(row.events / most), 1),
                shade(row.cooperation, row.conflict), row.cooperation, row.conflict, f"/relation/{row.one}-{row.other}")
