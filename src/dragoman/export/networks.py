"""Who deals with whom as GEXF and GraphML, for Gephi, Cytoscape and the like."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dragoman.desk.dealings import DealingRow
from dragoman.desk.parties import parties

if TYPE_CHECKING:
    from networkx import Graph

_COUNTS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "claimed", "denied",
           "planned", "cancelled", "goldstein")


def to_gexf(rows: Iterable[DealingRow]) -> bytes:
    """Write dealings as a GEXF 1.2 graph."""
    import networkx

    return _written(networkx.write_gexf, rows)


def to_graphml(rows: Iterable[DealingRow]) -> bytes:
    """Write dealings as GraphML."""
    import networkx

    return _written(networkx.write_graphml, rows)


def _written(write: Any, rows: Iterable[DealingRow]) -> bytes:
    file = BytesIO()
    write(graph(rows), file)
    return file.getvalue()


def graph(rows: Iterable[DealingRow]) -> "Graph[str]":
    """Make the network: parties by their codes, edges weighted by their events and with all that was counted."""
    import networkx

    made: Graph[str] = networkx.Graph()
    for row in rows:
        for code in (row.one, row.other):
            made.add_node(code, label=parties().names.party(code))
        made.add_edge(row.one, row.other, weight=row.events, **{name: getattr(row, name) for name in _COUNTS})
    return made
