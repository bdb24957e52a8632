"""The archive as users hold it: opened, added to, asked and closed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Literal, NamedTuple

from sqlalchemy import Connection, Engine, func, select

from dragoman.archive import schema, storing
from dragoman.archive.corrected import corrected
from dragoman.archive.faults import explained
from dragoman.archive.linking.linker import link
from dragoman.archive.made import Made, made_here
from dragoman.archive.opening import connected, shown
from dragoman.archive.vectors import Encode
from dragoman.errors import NotFound
from dragoman.lexicon.issues import Issues, load_issues
from dragoman.records import Reading, Report

BATCH = 32  # reports that are stored as one: a killed run loses no more
_LONGEST = 2.0  # seconds that a reading waits to be stored


class Added(NamedTuple):
    """What came of one reading: `new`, `replaced` (read by another version, or otherwise) or `same`."""

    report: str
    outcome: Literal["new", "replaced", "same"]


class Archive:
    """Readings kept in one SQLite file or a PostgreSQL database; open one with `Archive.open`.

    Examples:
        >>> import dragoman, tempfile
        >>> reading = dragoman.read("Chad thanked France.", published="1986-02-18")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with dragoman.Archive.open(f"{folder}/archive.db", create=True) as archive:
        ...         print([added.outcome for added in archive.add([reading, reading])])
        ...         print(archive.reading(reading.report.id) == reading)
        ['new']
        True
    """

    def __init__(self, engine: Engine, address: str, packs: Sequence[Path] = ()) -> None:
        self.engine, self.address, self._packs = engine, address, packs
        self.writes = 0  # times that it has been written to through this object

    @classmethod
    def open(cls, address: str | Path, create: bool = False, packs: Sequence[Path] = ()) -> "Archive":
        """Open the archive in a file or at a postgresql:// address; with `create` one is made where there is none.

        `packs` are folders with lexicon files of your own, whose issues add to the shipped ones.
        Raises ArchiveError where that cannot be done: NoArchive, ForeignArchive, NewerArchive, ArchiveLocked.
        """
        return cls(connected(str(address), create), shown(str(address)), packs)

    @cached_property
    def issues(self) -> Issues:
        """The issues by which statements are found."""
        return load_issues(self._packs)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        """Give a connection that reads one state of the archive."""
        with explained(self.address), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all kept at the end, or none."""
        with (explained(self.address), self.engine.connect().execution_options(writing=True) as connection,
              connection.begin()):
            yield connection
        self.writes += 1

    def add(self, readings: Iterable[Reading], made: Made | None = None,
            batch: int = BATCH, encode: Encode | None = None) -> Iterator[Added]:
        """Store readings and link them with what is there; each is told once it is safely kept, so go through them.

        `made` says which versions read them, those of this installation and the archive's packs unless told otherwise.
        A report that is stored already is left alone where its reading is the same, else replaced, corrections applied.
        `encode` gives vectors to statements, by which those on an issue that nobody listed are found (`Likeness`).
        """
        made = made or made_here(self._packs)
        for some in _batches(readings, batch):
            with self.writing() as connection:
                added = _add(connection, some, made, self.issues, encode)
            yield from added

    def stored(self, report: str) -> tuple[str, Made] | None:
        """Give the hash of a stored report's text and the versions that read it, None where it is not there."""
        row = schema.report.c
        asked = select(row.text_sha256, row.dragoman, row.model, row.lexicon).where(row.id == report)
        with self.asking() as connection:
            found = connection.execute(asked).first()
        return None if found is None else (found[0], Made(*found[1:]))

    def standing(self, report: Report, made: Made) -> Literal["new", "old", "same", "other"]:
        """Tell how a report stands here: not stored, read by other versions, the same, or another text of its id."""
        found = self.stored(report.id)
        if found is None:
            return "new"
        if found[0] != report.text_sha256:
            return "other"
        return "same" if found[1] == made else "old"

    def outdated(self, made: Made) -> list[str]:
        """Name the reports that other versions have read."""
        row = schema.report.c
        other = (row.dragoman != made.dragoman) | (row.model != made.model) | (row.lexicon != made.lexicon)
        with self.asking() as connection:
            return list(connection.execute(select(row.id).where(other).order_by(row.id)).scalars())

    def reading(self, report: str, as_read: bool = False) -> Reading:
        """Give a report's reading, hand corrections applied unless `as_read`; raises NotFound."""
        with self.asking() as connection:
            reading = read_back(connection, report)
            return reading if as_read else corrected(connection, reading)

    def both_readings(self, report: str) -> tuple[Reading, Reading]:
        """Give a report's reading as it was read, from which keys come, and with hand corrections; raises NotFound."""
        with self.asking() as connection:
            reading = read_back(connection, report)
            return reading, corrected(connection, reading)

    def reports(self) -> int:
        """Count the reports."""
        with self.asking() as connection:
            return connection.execute(select(func.count()).select_from(schema.report)).scalar_one()


def _batches(readings: Iterable[Reading], size: int) -> Iterator[list[Reading]]:
    """Gather readings until there are enough of them, or enough time has gone; what is gathered is kept on a fault."""
    some: list[Reading] = []
    began = monotonic()
    try:
        for reading in readings:
            some.append(reading)
            if len(some) >= size or monotonic() - began > _LONGEST:
                yield some
                some, began = [], monotonic()
    except (Exception, KeyboardInterrupt):
        if some:
            yield some
        raise
    if some:
        yield some


def read_back(connection: Connection, report: str) -> Reading:
    """Give a stored reading as it was read; raises NotFound."""
    row = schema.report.c
    found = connection.execute(select(row.reading, row.text).where(row.id == report)).first()
    if found is None:
        raise NotFound("The archive holds no such report.", report, "Look for it: dragoman search WORDS")
    return storing.unpacked(*found)


def _add(connection: Connection, readings: list[Reading], made: Made, issues: Issues,
         encode: Encode | None) -> list[Added]:
    readings = list({reading.report.id: reading for reading in readings}.values())  # the last of those with one id
    added = [Added(each.report.id, _outcome(connection, each, made)) for each in readings]
    kinds = {each.report: each.outcome for each in added}
    changed = [(each, corrected(connection, each)) for each in readings if kinds[each.report.id] != "same"]
    storing.store(connection, [pair for pair in changed if kinds[pair[0].report.id] == "new"], made, issues,
                  encode)
    for read, after in changed:
        if kinds[read.report.id] == "replaced":
            storing.replace(connection, read, after, made, issues, encode)
    link(connection, [each.report for each in added if each.outcome != "same"])
    return added


def _outcome(connection: Connection, reading: Reading, made: Made) -> Literal["new", "replaced", "same"]:
    row = schema.report.c
    asked = select(row.reading, row.text_sha256, row.dragoman, row.model, row.lexicon)
    found = connection.execute(asked.where(row.id == reading.report.id)).first()
    if found is None:
        return "new"
    return "same" if tuple(found) == (storing.packed(reading), reading.report.text_sha256, *made) else "replaced"
