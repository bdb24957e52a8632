"""`dragoman search`: words in reports, statements, events and claims."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import Outlet, Since, Until, asking
from dragoman.cli.forms import Column, source

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.rows import Rows
    from dragoman.desk.search import Found

Query = Annotated[str, typer.Argument(metavar="QUERY", help='Words that must all be there, "a phrase", begin*, one OR '
                                      "other; to leave out -words, write -- before the query.")]
Kind = Annotated[str | None, typer.Option("--in", metavar="KIND", help="report (as when nothing is said), statement, "
                                          "event or claim.")]


def _marked(row: "Found") -> str:
    """Put what was found in the brackets that briefs use too."""
    text, parts, last = row.snippet, list[str](), 0
    for start, end in row.hits:
        if start >= last:
            parts += [text[last:start], f"⟦{text[start:end]}⟧"]
            last = end
    return "…" + "".join([*parts, text[last:]]).strip() + "…"


@asking(Column("Day", lambda row: row.day), Column("In", lambda row: row.kind), Column("Key", lambda row: row.key),
        Column("", lambda row: f"{_marked(row)} {source(row)}", wide=True))
def search(archive: "Archive", query: Query, kind: Kind = None, since: Since = None, until: Until = None,
           outlet: Outlet = None) -> "Rows[Found]":
    """Find words in the archive, the newest first."""
    from dragoman import desk

    return desk.search(archive, query, kind=kind, since=since, until=until, outlet=outlet)  # type: ignore[arg-type]
