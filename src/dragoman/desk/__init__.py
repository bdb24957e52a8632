"""The desk: answers from the archive, one file each; nothing here writes."""

from dragoman.desk.actor import ActorRow, Office, actor
from dragoman.desk.diary import DiaryRow, diary
from dragoman.desk.disputes import DisputeRow, disputes
from dragoman.desk.encounters import EncounterRow, encounters
from dragoman.desk.events import EventRow, events
from dragoman.desk.groups import GroupRow, groups
from dragoman.desk.issues import IssueRow, issues
from dragoman.desk.links import LinkRow, links
from dragoman.desk.positions import PositionRow, positions
from dragoman.desk.relations import RelationRow, relations
from dragoman.desk.rows import Rows
from dragoman.desk.search import Found, search
from dragoman.desk.statements import StatementRow, statements
from dragoman.desk.timeline import Moment, timeline

__all__ = ["ActorRow", "DiaryRow", "DisputeRow", "EncounterRow", "EventRow", "Found", "GroupRow", "IssueRow", "LinkRow",
           "Moment", "Office", "PositionRow", "RelationRow", "Rows", "StatementRow", "actor", "diary", "disputes",
           "encounters", "events", "groups", "issues", "links", "positions", "relations", "search", "statements",
           "timeline"]
