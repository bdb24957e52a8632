"""The twins of a page: all its rows as JSON or CSV, each sent as soon as it comes."""

from collections.abc import Iterable
from itertools import chain
from typing import Any, Literal

from starlette.responses import Response, StreamingResponse

from dragoman.desk.rows import Rows
from dragoman.export.tables import csv_chunks, json_chunks

Form = Literal["json", "csv"]
_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


def twin(rows: Rows[Any], form: Form, name: str) -> Response:
    """Send rows; what is asked wrongly is raised before anything is sent."""
    chunks = json_chunks(rows.dicts()) if form == "json" else csv_chunks(rows.dicts(), rows.columns)
    return sent(chunks, _TYPES[form], f"{name}.csv" if form == "csv" else "")


def sent(chunks: Iterable[str | bytes], media: str, file: str = "") -> Response:
    """Send what is written, each chunk as soon as it comes, as a file to be kept where that has a name."""
    stream = iter(chunks)
    first = next(stream, "")  # raises what there is to raise while a fault can still be told
    headers = {"Content-Disposition": f'attachment; filename="{file}"'} if file else {}
    return StreamingResponse(chain([first], stream), media_type=media, headers=headers)
