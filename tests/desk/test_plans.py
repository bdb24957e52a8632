"""What the desk asks for is found by indexes, and with few questions however many rows there are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from dragoman import desk
from dragoman.archive import words
from dragoman.archive.archive import Archive
from dragoman.archive.query import parsed
from dragoman.archive.schema import metadata
from dragoman.desk.rows import Rows

Ask = Callable[[Archive], Rows[Any]]
Asked = list[tuple[str, Any]]


@contextmanager
def listening(archive: Archive) -> Iterator[Asked]:
    """Note every question that the database is asked."""
    asked: Asked = []

    def note(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(archive.engine, "before_cursor_execute", note)
    yield asked
    event.remove(archive.engine, "before_cursor_execute", note)


def plans(archive: Archive, ask: Ask) -> str:
    """Give the plans by which the database answers; it is told not to mind that the tables are small."""
    with listening(archive) as asked:
        ask(archive).first()
    with archive.asking() as connection:
        if connection.dialect.name == "sqlite":
            return "\n".join(row[3] for statement, parameters in asked for row in
                             connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters))
        connection.exec_driver_sql("SET enable_seqscan TO off")
        return "\n".join(row[0] for statement, parameters in asked for row in
                         connection.exec_driver_sql(f"EXPLAIN {statement}", parameters))


@pytest.mark.parametrize("ask", [
    lambda archive: desk.events(archive, parties="RUS-GEO"),
    lambda archive: desk.events(archive, parties="RUS-GEO", status="happened", once=True, newest=True),
    lambda archive: desk.events(archive, parties="GEO", since="2008", until="2009"),
    lambda archive: desk.events(archive, source="RUS"),
    lambda archive: desk.statements(archive, by="RUS"),
    lambda archive: desk.statements(archive, by="Bush"),
    lambda archive: desk.statements(archive, about="GEO"),
    lambda archive: desk.statements(archive, by="RUS", about="GEO", newest=True),
    lambda archive: desk.statements(archive, issue="ceasefire"),
    lambda archive: desk.timeline(archive, "RUS-GEO"),
    lambda archive: desk.relations(archive, "RUS-GEO", since="2000-01-05"),  # months are kept, days are asked for
    lambda archive: desk.relations(archive, "RUS", since="2000-01-05"),
    lambda archive: desk.encounters(archive, "IND-PAK"),
    lambda archive: desk.diary(archive, "USA"),
    lambda archive: desk.disputes(archive, "RUS-GEO"),
    lambda archive: desk.positions(archive, "IND", issue="mediation"),
    lambda archive: desk.search(archive, "tanks"),
], ids=lambda ask: None)
def test_nothing_is_looked_through(library: Archive, ask: Ask) -> None:
    found = plans(library, ask)
    assert "SEARCH" in found or "Index" in found or "Bitmap" in found
    assert "Seq Scan" not in found
    assert not {line.split()[1] for line in found.splitlines() if line.startswith("SCAN")} & set(metadata.tables)


@pytest.mark.parametrize(("ask", "index"), [
    (lambda archive: desk.events(archive, parties="RUS-GEO"), "dyad"),
    (lambda archive: desk.events(archive, parties="RUS"), "party"),
    (lambda archive: desk.statements(archive, about="GEO"), "about"),
    (lambda archive: desk.statements(archive, issue="ceasefire"), "issue"),
    (lambda archive: desk.statements(archive, by="RUS"), "statement"),
], ids=lambda each: each if isinstance(each, str) else None)
def test_days_come_in_order_from_the_index(filled: Archive, ask: Ask, index: str) -> None:
    # only what is of one day is sorted: the first rows of very many are there at once
    found = plans(filled, ask)
    if filled.engine.dialect.name == "sqlite":
        assert f"SEARCH {index} USING" in found
        assert "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY" in found or "FOR LAST" in found
    else:  # which sorts all the same where it knows that there are few
        assert f"on {index}" in found


def test_a_dyad_tells_who_acts_on_whom(library: Archive) -> None:
    with listening(library) as asked:
        assert list(desk.events(library, source="RUS", target="GEO"))
    assert not any("EXISTS" in statement for statement, _ in asked)


@pytest.mark.parametrize("query", ["tanks", '"peace treaty"', "truce OR talks -tanks"])
def test_words_are_found_by_their_index_in_a_small_archive_too(filled: Archive, query: str) -> None:
    with listening(filled) as asked:
        desk.search(filled, query).count()
    explain = "EXPLAIN QUERY PLAN" if filled.engine.dialect.name == "sqlite" else "EXPLAIN"
    with filled.asking() as connection:
        connection.execute(words.found(connection, parsed(query), "report"))  # as the question was: see there
        found = [str(row[-1]) for statement, parameters in asked if "words_report" in statement
                 for row in connection.exec_driver_sql(f"{explain} {statement}", parameters)]
    assert any("VIRTUAL TABLE INDEX" in line or "Index Scan" in line for line in found)
    assert not any("Seq Scan" in line for line in found)


@pytest.mark.parametrize("ask", [desk.events, desk.statements, desk.disputes, desk.encounters, desk.diary,
                                 lambda archive: desk.positions(archive, "USA"),
                                 lambda archive: desk.timeline(archive, "RUS-GEO"),
                                 lambda archive: desk.search(archive, "tanks OR troops")], ids=lambda ask: None)
def test_no_row_costs_a_question_of_its_own(library: Archive, ask: Ask) -> None:
    with listening(library) as asked:
        rows = list(ask(library))
    pages = 3 + len(rows) // 40
    assert len(asked) <= 12 * pages
    assert len(asked) < len(rows) or len(rows) < 40
