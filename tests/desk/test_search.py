"""A search finds what holds the words asked for, and nothing else, on both databases."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.query import Query, Term, parsed
from dragoman.lexicon.folding import folded_words
from dragoman.records import Reading

WORDS = ("georgia", "russian", "truce", "tanks", "gori", "president", "said", "peace", "treaty", "india", "the")
terms = st.builds(lambda words, star: Term(tuple(words), star),
                  st.lists(st.sampled_from(WORDS), min_size=1, max_size=2), st.booleans())
queries = st.builds(lambda groups, without: Query(tuple(map(tuple, groups)), tuple(without)),
                    st.lists(st.lists(terms, min_size=1, max_size=2), min_size=1, max_size=3),
                    st.lists(terms, max_size=1))


def written(query: Query) -> str:
    """Write a query as a user would."""
    groups = (" OR ".join(map(_written, group)) for group in query.groups)
    return " ".join((*groups, *("-" + _written(term) for term in query.without)))


def _written(term: Term) -> str:
    return f'"{" ".join(term.words)}{"*" if term.prefix else ""}"'


def holds(text: str, query: Query) -> bool:
    words = folded_words(text)
    return all(any(_stands(term, words) for term in group) for group in query.groups) and not any(
        _stands(term, words) for term in query.without)


def _stands(term: Term, words: Sequence[str]) -> bool:
    *begun, last = term.words
    return any(list(words[place:place + len(begun)]) == begun
               and (words[place + len(begun)].startswith(last) if term.prefix else words[place + len(begun)] == last)
               for place in range(len(words) - len(begun)))


@given(queries)
def test_a_query_is_read_as_it_was_written(query: Query) -> None:
    assert parsed(written(query)) == query


@settings(max_examples=60)
@given(queries)
def test_what_is_found_is_what_holds_the_words(library: Archive, samples: tuple[Reading, ...], query: Query) -> None:
    expected = {reading.report.id for reading in samples
                if holds(f"{reading.report.title or ''}\n{reading.report.text}", query)}
    assert {row.report for row in desk.search(library, written(query))} == expected


@settings(max_examples=60)
@given(queries)
def test_statements_are_found_alike(library: Archive, query: Query) -> None:
    expected = {row.key for row in desk.statements(library) if holds(row.text, query)}
    assert {row.key for row in desk.search(library, written(query), kind="statement")} == expected
    assert {row.key for row in desk.statements(library, words=written(query))} == expected


@pytest.mark.parametrize(("since", "until"), [("2008", None), (None, "2008"), ("2008-08", "2008-08"), ("1990", "2030")])
def test_a_search_keeps_to_its_days(library: Archive, since: str | None, until: str | None) -> None:
    dated = {row.key: row.day for row in desk.search(library, "the")}
    first, last = since or "", f"{until or '9999'}~"  # which comes after all days of it
    assert {row.key for row in desk.search(library, "the", since=since, until=until)} == {
        key for key, day in dated.items() if first <= day <= last}


def test_what_is_replaced_is_found_no_more(archive: Archive, samples: tuple[Reading, ...]) -> None:
    list(archive.add(samples, MADE))
    before = {kind: len(list(desk.search(archive, "the OR a", kind=kind)))  # type: ignore[arg-type]
              for kind in ("report", "statement", "event", "claim")}
    list(archive.add(samples, MADE._replace(model="newer")))
    assert before == {kind: len(list(desk.search(archive, "the OR a", kind=kind)))  # type: ignore[arg-type]
                      for kind in before}
