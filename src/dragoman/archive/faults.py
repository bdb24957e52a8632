"""What a database complains of, in the words of a user."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from dragoman.errors import ArchiveError, ArchiveFull, ArchiveLocked, ForeignArchive, NoArchive

# what SQLite and PostgreSQL say, in lower case, and what it means
_MEANINGS: tuple[tuple[str, type[ArchiveError], str, str], ...] = (
    ("database is locked", ArchiveLocked, "Another process is writing to the archive.",
     "Wait until it has ended, or stop it, and try again."),
    ("database or disk is full", ArchiveFull, "There is no room left for the archive.",
     "Free some space and run it again: what was stored is kept."),
    ("no space left", ArchiveFull, "There is no room left for the archive.",
     "Free some space and run it again: what was stored is kept."),
    ("not a database", ForeignArchive, "This file is not an archive of Dragoman.",
     "Name another file: a new one is made where there is none."),
    ("malformed", ForeignArchive, "The archive's file is damaged.",
     "Take the last copy of it, or add its reports anew."),
    ("readonly database", ArchiveError, "The archive may not be written.",
     "Look at the permissions of file and folder."),
    ("unable to open", NoArchive, "The archive cannot be opened.", "Look at the path and its permissions."),
    ("disk i/o error", ArchiveError, "The disk of the archive fails.", "Look at the disk; what was stored is kept."),
    ("password authentication failed", NoArchive, "The database server refuses the user or the password.",
     "Look at user and password in the address, or in ~/.pgpass."),
    ("does not exist", NoArchive, "The database server has no such database or user.", "Make it first: createdb NAME"),
)


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn what the database complains of inside into an ArchiveError with the archive's address."""
    try:
        yield
    except DBAPIError as fault:
        gone = isinstance(fault, OperationalError) and where.startswith("postgresql")
        raise meaning(str(fault.orig), where, gone) from fault


def meaning(complaint: str, where: str, gone: bool = False) -> ArchiveError:
    """Say what a complaint of the database means; one that means nothing else, that a server is `gone`."""
    said = " ".join(complaint.split())
    for words, kind, what, hint in _MEANINGS:
        if words in said.lower():
            return kind(what, where, hint)
    if gone:
        return NoArchive(f"The database server does not answer: {said[:200]}", where,
                         "Is it running, and is the address right?")
    return ArchiveError(f"The database failed: {said[:200]}", where, "Try again; --debug shows all of it.")
