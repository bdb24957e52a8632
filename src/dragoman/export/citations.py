"""Reports as citations: CSL-JSON, BibTeX and RIS, for Zotero, LaTeX and the like."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.desk.arrivals import ReportRow
from dragoman.export.tables import json_chunks
from dragoman.timex.edtf import bounds

_TEX = str.maketrans({"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#",
                      "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"})


def to_csl(rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """Write CSL-JSON, each report an article-newspaper."""
    return (chunk.encode() for chunk in json_chunks(map(_csl, rows)))


def to_bibtex(rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """Write BibTeX, each report an @article."""
    for row in rows:
        fields = {"title": row.title or row.begins, "journal": row.outlet, "date": _day(row), "year": _day(row)[:4],
                  "url": row.url, "note": f"Dragoman report {row.report}"}
        lines = [f"  {name} = {{{value if name == 'url' else _plain(value).translate(_TEX)}}},"
                 for name, value in fields.items() if value]
        yield ("\n".join([f"@article{{{_key(row)},", *lines, "}"]) + "\n\n").encode()


def to_ris(rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """Write RIS, each report NEWS."""
    for row in rows:
        day = _day(row)
        fields = (("TY", "NEWS"), ("TI", row.title or row.begins), ("T2", row.outlet), ("PY", day[:4]),
                  ("DA", day.replace("-", "/")), ("UR", row.url), ("ID", row.report), ("ER", ""))
        lines = [f"{tag}  - {_plain(value or '')}".rstrip() + (" " if tag == "ER" else "") for tag, value in fields
                 if value or tag == "ER"]
        yield ("\r\n".join(lines) + "\r\n").encode()


def _csl(row: ReportRow) -> dict[str, Any]:
    day = [int(part) for part in _day(row).split("-") if part]
    fields: dict[str, Any] = {
        "id": row.report, "type": "article-newspaper", "title": row.title or row.begins, "container-title": row.outlet,
        "issued": {"date-parts": [day]} if day else None, "URL": row.url, "language": row.language,
        "event-place": row.place}
    return {name: value for name, value in fields.items() if value}


def _day(row: ReportRow) -> str:
    """Give the day of publication, the month or year where no day is known; "" for what is only inferred."""
    first, last = bounds(row.published)
    if not first or not last:
        return ""
    return first.isoformat() if first == last else row.published[:7].rstrip("/") if row.published else ""


def _key(row: ReportRow) -> str:
    return re.sub(r"[^\w:.-]+", "_", row.report, flags=re.ASCII)


def _plain(words: str) -> str:
    return " ".join(words.split())
