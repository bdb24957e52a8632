"""The desk: answers from the archive, one file each; nothing here writes."""

from dragoman.desk.events import EventRow, events
from dragoman.desk.relations import RelationRow, relations
from dragoman.desk.rows import Rows
from dragoman.desk.search import Found, search
from dragoman.desk.statements import StatementRow, statements
from dragoman.desk.timeline import Moment, timeline

__all__ = ["EventRow", "Found", "Moment", "RelationRow", "Rows", "StatementRow", "events", "relations", "search",
           "statements", "timeline"]
