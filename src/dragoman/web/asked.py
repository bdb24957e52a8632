"""What pages are asked for in the query string; an empty field of a form asks for nothing."""

from typing import Annotated, Literal

from fastapi import Path, Query

from dragoman.records.event import EventType, Status
from dragoman.records.statement import Act

_LONG, _SHORT = 400, 40  # characters
MOST_SHOWN = 500  # rows of one page

Who = Annotated[str | None, Query(max_length=_LONG, description="One party by code or name, or two as RUS-PAK.")]
Party = Annotated[str | None, Query(max_length=_LONG, description="A state, organisation or group, by code or name.")]
Speaker = Annotated[str | None, Query(max_length=_LONG, description="A person by name, or a party.")]
Since = Annotated[str | None, Query(max_length=_SHORT, description="From this day, month or year on: EDTF.")]
Until = Annotated[str | None, Query(max_length=_SHORT, description="Up to this day, month or year: EDTF.")]
Words = Annotated[str | None, Query(max_length=_LONG, description='In which these words stand: words, "a phrase", '
                                    "begin*, one OR other, -without.")]
Outlet = Annotated[str | None, Query(max_length=_LONG, description="In reports of this outlet.")]
IssueName = Annotated[str | None, Query(max_length=_LONG, description="An issue of the lexicon.")]
Shown = Annotated[int, Query(ge=1, le=MOST_SHOWN, description="Rows that the page shows.")]
Dyad = Annotated[str, Path(max_length=_LONG, description="Two parties: RUS-PAK.")]
Key = Annotated[str, Path(max_length=_LONG, description="The key of a record, as every answer gives it.")]
Name = Annotated[str, Path(max_length=_LONG, description="A party by code or name, or a person by name or key.")]
ActName = Annotated[Act | Literal[""] | None, Query(description="What the statement does.")]
TypeName = Annotated[EventType | Literal[""] | None, Query(description="A PLOVER event type.")]
StatusName = Annotated[Status | Literal[""] | None, Query(description="Whether it happened.")]
Flag = Annotated[Literal["1", ""] | None, Query(description="1 where it is wanted.")]
ReportId = Annotated[str, Path(max_length=2000, description="The id of a report.")]
