"""The desk: answers from the archive, one file each; nothing here writes.

Examples:
    >>> import dragoman, tempfile
    >>> text = "Russia denied on Monday that it had bombed Georgia."
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with dragoman.Archive.open(f"{folder}/archive.db", create=True) as archive:
    ...         added = list(archive.add([dragoman.read(text, published="2008-08-13")]))
    ...         for row in dragoman.desk.disputes(archive):
    ...             print(row.claim, row.denied_by)
    Russia had bombed Georgia. ['RUS']
"""

from dragoman.desk.actor import ActorRow, Office, actor
from dragoman.desk.agreements import AgreementRow, agreements
from dragoman.desk.arrivals import ReportRow, arrivals
from dragoman.desk.dealings import DealingRow, dealings
from dragoman.desk.diary import DiaryRow, diary
from dragoman.desk.dispute import EvidenceRow, dispute
from dragoman.desk.disputes import DisputeRow, disputes
from dragoman.desk.echoes import EchoRow, echoes
from dragoman.desk.encounters import EncounterRow, encounters
from dragoman.desk.events import EventRow, events
from dragoman.desk.facets import FacetRow, facets
from dragoman.desk.groups import GroupRow, groups
from dragoman.desk.issues import IssueRow, issues
from dragoman.desk.links import LinkRow, links
from dragoman.desk.matrix import StanceRow, matrix
from dragoman.desk.movers import MoverRow, movers
from dragoman.desk.positions import PositionRow, positions
from dragoman.desk.records import RecordRow, records
from dragoman.desk.relations import RelationRow, relations
from dragoman.desk.rows import Rows
from dragoman.desk.search import Found, search
from dragoman.desk.spoken import SpokenRow, spoken
from dragoman.desk.statements import StatementRow, statements
from dragoman.desk.timeline import Moment, timeline
from dragoman.desk.whereabouts import Whereabouts, whereabouts

__all__ = ["ActorRow", "AgreementRow", "DealingRow", "DiaryRow", "DisputeRow", "EchoRow", "EncounterRow", "EventRow",
           "EvidenceRow", "FacetRow", "Found", "GroupRow", "IssueRow", "LinkRow", "Moment", "MoverRow", "Office",
           "PositionRow", "RecordRow", "RelationRow", "ReportRow", "Rows", "SpokenRow", "StanceRow", "StatementRow",
           "Whereabouts", "actor", "agreements", "arrivals", "dealings", "diary", "dispute", "disputes", "echoes",
           "encounters", "events", "facets", "groups", "issues", "links", "matrix", "movers", "positions", "records",
           "relations", "search", "spoken", "statements", "timeline", "whereabouts"]
