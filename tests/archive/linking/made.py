"""Readings made by hand, with the records that linking looks at and no others."""

from sqlalchemy import select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.records import Actor, Quote, Reading, Report, Role, Span, Statement

Person = tuple[str, str | None, tuple[str, ...]]  # name, code, titles


def copy(id: str, text: str, published: str | None = "2021-03-01", outlet: str | None = None) -> Reading:
    return Reading(Report(id, text, outlet=outlet, published=published))


def telling_of(id: str, *people: Person, published: str | None = "2021-03-01") -> Reading:
    """Make a report that names people, each with titles."""
    text, actors = "", []
    for number, (name, code, titles) in enumerate(people):
        span = Span(len(text), len(text) + len(name))
        text += f"{name}. "
        actors.append(Actor(f"A{number}", "person", name, code, tuple(Role(title, code) for title in titles), (span,)))
    return Reading(Report(id, text, published=published), actors=tuple(actors))


def quoting(id: str, words: str, by: str | None = None, code: str | None = None, form: str = "direct",
            published: str = "2021-03-01") -> Reading:
    """Make a report of one statement."""
    name = by or "A source"
    text = f"{words} said {name}."
    start = text.index(name, len(words))
    actors = (Actor("A1", "person", by, code, (), (Span(start, start + len(name)),)),) if by else ()
    statement = Statement("S1", "A1" if by else None, by, None, code, None, (Quote.cut(words, 0, len(words)),),
                          form, "state")  # type: ignore[arg-type]
    return Reading(Report(id, text, published=published), actors=actors, statements=(statement,))


def links(archive: Archive, kind: str) -> list[tuple[str, object]]:
    """Give the reasons and details of the links of a kind that rules or users made, in order."""
    row = schema.link.c
    with archive.asking() as connection:
        asked = select(row.reason, row.detail).where(row.kind == kind, row.by != "nature", ~row.undone)
        return [(reason, detail) for reason, detail in connection.execute(asked.order_by(row.reason, row.key))]


def made_links(archive: Archive) -> list[str]:
    """Give the keys of the links that rules made."""
    row = schema.link.c
    with archive.asking() as connection:
        return list(connection.execute(select(row.key).where(row.by == "rule").order_by(row.key)).scalars())


def together(archive: Archive, name: str) -> set[frozenset[str]]:
    """Give the clusters of a table as the sets of reports in them."""
    table = schema.metadata.tables[name]
    own = table.c.id if name == "report" else table.c.report
    found: dict[str, set[str]] = {}
    with archive.asking() as connection:
        for cluster, report in connection.execute(select(table.c.cluster, own)):
            found.setdefault(cluster, set()).add(report)
    return {frozenset(reports) for reports in found.values()}


def people(archive: Archive) -> set[frozenset[tuple[str, str | None]]]:
    """Give the clusters of persons as the sets of their names and codes."""
    row = schema.actor.c
    found: dict[str, set[tuple[str, str | None]]] = {}
    with archive.asking() as connection:
        for cluster, name, code in connection.execute(select(row.cluster, row.name, row.code)):
            found.setdefault(cluster, set()).add((name, code))
    return {frozenset(names) for names in found.values()}
