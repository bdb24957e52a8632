"""What can go wrong, as one tree.

DragomanError
├── InputError            a report that cannot be read
│   ├── EmptyReport       nothing in it
│   ├── NotText           binary, or not in the encoding it claims
│   ├── NotEnglish        in a language Dragoman does not read
│   ├── BadRecord         a record in a file of many that is broken or lacks its text
│   └── NotFetched        a page or feed that its server does not give, or not to us
├── ReadingError          a report on which Dragoman itself fails
├── ProcessError          reading processes that end as often as they are started
├── DateError             a publication date that is no date
├── ArchiveError          an archive that cannot be opened or written
│   ├── NoArchive         nothing there, or nothing that answers
│   ├── ForeignArchive    a database that is not an archive of Dragoman
│   ├── NewerArchive      an archive that a later version has written
│   ├── ArchiveLocked     another process holds it
│   └── ArchiveFull       no room left where it lies
├── NotFound              a record, party or report that the archive does not hold
├── CoderError            a coder of one's own that fails on a report: it refuses, breaks off, answers at random
│   └── NoCoder           one that cannot be asked at all: it is not there, or does not let us in
├── LexiconError          a lexicon file that does not have the form it should
└── ModelError            the language model is missing or was altered
"""


class DragomanError(Exception):
    """Any fault that Dragoman explains to its user: what happened, where, and what to do.

    Examples:
        >>> import dragoman
        >>> try:
        ...     dragoman.read("It rained.", published="next week")
        ... except dragoman.DragomanError as error:
        ...     print(error)
        The publication date 'next week' is no date.
        Write it as 2017-06-15, 2017-06 or 2017.
    """

    def __init__(self, what: str, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.hint = what, where, hint

    def __str__(self) -> str:
        what, where, hint = (" ".join(part.split()) for part in (self.what, self.where, self.hint))
        return "\n".join(part for part in (what, where and f"  in {where}", hint) if part)


class InputError(DragomanError):
    """A report that cannot be read."""


class EmptyReport(InputError):
    """A report with no text in it."""


class NotText(InputError):
    """Bytes that are no text, or not in the encoding they claim."""


class NotEnglish(InputError):
    """A report in a language that Dragoman does not read."""


class BadRecord(InputError):
    """A record in a file of many that is broken or lacks its text."""


class NotFetched(InputError):
    """A page or feed that its server does not give, or not to us; `status` is that of HTTP, 0 where none came.

    `after` is for how many seconds the server asks to be left alone.
    """

    status: int = 0
    after: float | None = None


class ReadingError(DragomanError):
    """A report on which Dragoman fails by a fault of its own; its cause, or a note, has the traceback."""

    report_id: str = ""

    @classmethod
    def of(cls, fault: Exception, report_id: str = "", where: str = "") -> "ReadingError":
        """Put what nobody foresaw into words."""
        words = " ".join(str(fault).split())[:200]
        error = cls(f"Dragoman failed on this report: {type(fault).__name__}: {words}",
                    where or (report_id and f"report {report_id}"),
                    "A fault of ours: please send us the report, and what --debug prints.")
        error.report_id, error.__cause__ = report_id, fault
        return error


class ProcessError(DragomanError):
    """Reading processes that end as often as they are started."""


class DateError(DragomanError):
    """A publication date that is no date."""


class ArchiveError(DragomanError):
    """An archive that cannot be opened or written."""


class NoArchive(ArchiveError):
    """An archive that is not there, or a server that does not answer."""


class ForeignArchive(ArchiveError):
    """A database that is not an archive of Dragoman."""


class NewerArchive(ArchiveError):
    """An archive that a later version of Dragoman has written."""


class ArchiveLocked(ArchiveError):
    """An archive that another process holds."""


class ArchiveFull(ArchiveError):
    """An archive that has no room left where it lies."""


class NotFound(DragomanError):
    """A record, party or report that the archive does not hold."""


class CoderError(DragomanError):
    """A coder that fails on one report; the next may go well."""


class NoCoder(CoderError):
    """A coder that cannot be asked at all, so that it is of no use to go on."""


class LexiconError(DragomanError):
    """A lexicon file that does not have the form it should."""


class ModelError(DragomanError):
    """The language model is missing, altered or of another version."""
