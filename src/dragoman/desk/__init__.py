"""The desk: answers from the archive, one file each; nothing here writes."""

from dragoman.desk.events import EventRow, events
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow, statements

__all__ = ["EventRow", "Rows", "StatementRow", "events", "statements"]
