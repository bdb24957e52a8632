"""The records: one noun a file; nothing here imports anything else of ours.

Examples:
    >>> import dragoman
    >>> from dragoman.records import Quote, Span
    >>> reading = dragoman.read("Chad thanked France.")
    >>> (event,) = reading.events
    >>> event.trigger == Quote("thanked", Span(5, 12))
    True
    >>> reading.report.text[slice(*event.trigger.span)]
    'thanked'
"""

from dragoman.records.actor import Actor, Role
from dragoman.records.agreement import Agreement
from dragoman.records.claim import Claim
from dragoman.records.event import Event, Where
from dragoman.records.membership import Membership
from dragoman.records.position import Position
from dragoman.records.reading import SCHEMA, Reading
from dragoman.records.report import Credit, Dateline, Report, content_id
from dragoman.records.span import Quote, Span
from dragoman.records.statement import Statement
from dragoman.records.time import Time, Timex3

__all__ = ["SCHEMA", "Actor", "Agreement", "Claim", "Credit", "Dateline", "Event", "Membership", "Position", "Quote",
           "Reading", "Report", "Role", "Span", "Statement", "Time", "Timex3", "Where", "content_id"]
