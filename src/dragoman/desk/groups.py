"""Groups: statements that speak of one thing which no listed issue names, found by how alike they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, RowMapping, exists, select

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.desk.filters import Span
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.lexicon.folding import folded_words
from dragoman.timex.words import listed

_statement, _vector, _issue = schema.statement.c, schema.vector.c, schema.issue.c
_MOST = 4_000  # statements that are compared with one another, the newest
_ALIKE, _SHARED = 0.45, 0.2  # cosines from which two speak of one thing: the mean, and that of their words
_COMMON = 0.01  # of the statements hold a word, beyond which it tells nothing apart
_FEWEST = 3
_NAMING, _SHORTEST, _STEM = 3, 4, 6  # words that name a group, their letters at least, and those that are compared
_TINY = 1e-6
# words that say how a thing is spoken of, and not of what
_PLAIN = listed("""
    about after again against also another anything away back because been before being both came come comes
    could does doing done down each even ever every everything from gave give given goes going gone good great
    have having here into just keep know last like look looking made make making many more most much must need
    never next nobody nothing once only other over puts really said same says seen should some something still
    such take than that their them then there these they thing things think this those through time told took
    under until very want wanted wants well went were what when where which while whom whose will with without
    would your
    """)
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Statements on one thing, named by the words that set them apart; `keys` has all, `texts` the most typical."""

    name: str
    statements: int
    parties: list[str]
    first: str
    last: str
    texts: list[str]
    keys: list[str]


def groups(archive: Archive, who: str | None = None, *, since: str | None = None,
           until: str | None = None) -> Rows[GroupRow]:
    """Give the groups of statements that are on no listed issue, of a party or of all, the largest first.

    They are suggestions: about one in three holds statements that only share a word. Of very many statements the
    newest are compared. Raises NotFound and DateError.
    """
    code, span = parties().must(who) if who else None, Span.of(since, until)

    def ask() -> Iterator[GroupRow]:
        with archive.asking() as connection:
            rows = _unlisted(connection, code, span)
        yield from sorted(_grouped(rows), key=lambda row: (-row.statements, row.name))

    return Rows(GroupRow, ask)


def _unlisted(connection: Connection, code: str | None, span: Span) -> Sequence[RowMapping]:
    """Give the newest statements that are on no issue, each text once."""
    asked = select(_statement.key, _statement.text, _statement.code, _statement.day, _vector.value).join(
        schema.vector, _vector.statement == _statement.key).where(
        ~exists().where(_issue.record == _statement.key), *span.holds(_statement.day))
    if code:
        asked = asked.where(_statement.code == code)
    rows = connection.execute(asked.order_by(_statement.day.desc(), _statement.key).limit(_MOST)).mappings().all()
    return list({row["text"]: row for row in rows}.values())


def _grouped(rows: Sequence[RowMapping]) -> Iterator[GroupRow]:
    """Take the statement that most others are like, with those; then the next of the rest."""
    if len(rows) < _FEWEST:
        return
    stems = [{word[:_STEM] for word in _telling(row["text"])} for row in rows]
    usual = Counter(stem for each in stems for stem in each)
    near = _near(rows, stems, usual)
    left, counts = np.ones(len(rows), dtype=bool), near.sum(axis=1)
    while True:
        middle = int((counts * left).argmax())
        if counts[middle] < _FEWEST or not left[middle]:
            return
        members = np.flatnonzero(near[middle] & left)
        left[members] = False
        counts -= near[:, members].sum(axis=1)
        yield _row([rows[middle], *(rows[place] for place in members.tolist() if place != middle)], usual)


def _telling(text: str) -> set[str]:
    """Give the words that say of what a text speaks."""
    return {word for word in folded_words(text) if len(word) >= _SHORTEST and word not in _PLAIN}


def _near(rows: Sequence[RowMapping], stems: Sequence[set[str]], usual: Counter[str]) -> npt.NDArray[np.bool_]:
    """Tell which statements are alike in what they speak of: by their rarer words and by the encoder's view of them.

    Either alone finds too much: the encoder also sees how a thing is said, and a word may stand for several things.
    """
    by_word, by_sense = _by_word(stems, usual), _by_sense(rows)
    near: npt.NDArray[np.bool_] = (by_word >= _SHARED) & ((by_word + by_sense) / 2 >= _ALIKE)
    np.fill_diagonal(near, True)
    return near


def _by_word(stems: Sequence[set[str]], usual: Counter[str]) -> npt.NDArray[np.float32]:
    most = max(_FEWEST * 2, round(_COMMON * len(stems)))
    places = {stem: place for place, stem in enumerate(sorted(
        stem for stem, count in usual.items() if 1 < count <= most))}
    weights = np.zeros((len(stems), max(1, len(places))), dtype=np.float32)
    for number, each in enumerate(stems):
        for stem in each & places.keys():
            weights[number, places[stem]] = log(len(stems) / usual[stem])
    return _cosines(weights)


def _by_sense(rows: Sequence[RowMapping]) -> npt.NDArray[np.float32]:
    vectors = np.array([np.frombuffer(row["value"], dtype=np.int8) for row in rows], dtype=np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _TINY)
    return _cosines(vectors - vectors.mean(axis=0))


def _cosines(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _TINY)
    found: npt.NDArray[np.float32] = unit @ unit.T
    return found


def _row(rows: Sequence[Any], usual: Counter[str]) -> GroupRow:
    own = Counter(word for row in rows for word in _telling(row["text"]))
    telling = sorted(own, key=lambda word: (-own[word] * own[word] / usual[word[:_STEM]], word))[:_NAMING]
    days = sorted(row["day"] for row in rows)
    return GroupRow(", ".join(telling), len(rows), sorted({row["code"] for row in rows if row["code"]}), days[0],
                    days[-1], [row["text"] for row in rows[:_SHOWN]], [row["key"] for row in rows])
