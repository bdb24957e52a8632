"""What pages are asked for in the query string; an empty field of a form asks for nothing."""

from typing import Annotated

from fastapi import Path, Query

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
