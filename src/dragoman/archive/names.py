"""People found by any word of their names."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.archive.keys import kind_of
from dragoman.archive.schema import actor, name_word
from dragoman.lexicon.folding import folded_words

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def put(connection: Connection, names: Iterable[str]) -> None:
    """Index these names; those that are known already stay as they are."""
    rows = [{"word": word, "name": name} for name in sorted(names) for word in dict.fromkeys(folded_words(name))]
    if rows:
        insert = _INSERT[connection.dialect.name]
        connection.execute(insert(name_word).on_conflict_do_nothing(), rows)


def people(connection: Connection, name: str) -> list[str]:
    """Give the clusters of the people in whose names all these words stand, or of the one who has this key."""
    if keyed := _keyed(connection, name):
        return keyed
    words = list(dict.fromkeys(folded_words(name)))
    if not words:
        return []
    asked = select(name_word.c.name).where(name_word.c.word == words[0])
    for word in words[1:]:
        asked = asked.where(name_word.c.name.in_(select(name_word.c.name).where(name_word.c.word == word)))
    clusters = select(actor.c.cluster).where(actor.c.name.in_(asked), actor.c.kind == "person").distinct()
    return list(connection.execute(clusters.order_by(actor.c.cluster)).scalars())


def _keyed(connection: Connection, name: str) -> list[str]:
    if kind_of(name) not in ("actor", "node"):
        return []
    asked = select(actor.c.cluster).where((actor.c.key == name) | (actor.c.cluster == name), actor.c.kind == "person")
    return list(connection.execute(asked.distinct()).scalars())
