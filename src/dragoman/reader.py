"""The reader that users hold: the language model and the lexicon, loaded once, and reports read with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain, islice
from os import PathLike, fspath
from pathlib import Path

from spacy.language import Language

from dragoman.engine.ahead import TOGETHER, Ahead
from dragoman.engine.attempt import OnError, attempt_all, sorted_out
from dragoman.engine.pool import Load, read_in_pool
from dragoman.errors import DragomanError, InputError, ProcessError
from dragoman.intake.draft import Draft
from dragoman.intake.prepare import prepare, prepare_all
from dragoman.intake.reports import reports_in
from dragoman.intake.source import is_address
from dragoman.language import load as load_language
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.reading.reader import read_report
from dragoman.records import Reading, Report

_WORDS = 200_000  # of a vocabulary, some hundred megabytes: those of many thousand articles
_FILE = re.compile(r"\.[A-Za-z]{2,5}(\.gz)?$")


class Reader:
    """Reads reports; make one with `dragoman.load()`.

    Examples:
        >>> import dragoman
        >>> reader = dragoman.load()
        >>> reading = reader.read("Norway’s envoy met the rebels in Cairo on Tuesday.", published="2003-04-10")
        >>> [time.value for time in reading.times]
        ['2003-04-08']
    """

    def __init__(self, nlp: Language, lexicon: Lexicon, load: Load | None = None) -> None:
        """Take a pipeline that tags, parses and finds entities, and a lexicon.

        `load` makes such a reader anew in each process of a pool; it must be a function that can be pickled.
        """
        self.nlp = nlp
        self.lexicon = lexicon
        self._load = load
        self._ahead = Ahead(nlp)

    @classmethod
    def load(cls, packs: tuple[Path, ...] = ()) -> "Reader":
        """Load the shipped model and the lexicon with these packs over it."""
        return cls(load_language(), load_lexicon(packs), partial(cls.load, packs))

    def fresh(self) -> "Reader":
        """Give this reader, or one loaded anew where its vocabulary, which keeps every word that came by, has grown.

        So a process that reads for weeks stays within bounds; a reader made by hand is always given back.
        """
        return self if self._load is None or len(self.nlp.vocab.strings) < _WORDS else self._load()

    def read(self, text: str, published: str | None = None, outlet: str | None = None, *, title: str | None = None,
             url: str | None = None, id: str | None = None) -> Reading:
        """Read one report.

        `published` is EDTF, best a day ("2017-06-15"); without it the report is dated from its own content.
        Raises EmptyReport, NotText or NotEnglish when there is nothing to read, DateError when `published` is no date.
        """
        return self.read_report(prepare(text, published=published, outlet=outlet, title=title, url=url, id=id,
                                        lexicon=self.lexicon))

    def read_report(self, report: Report) -> Reading:
        """Read a report that intake has prepared."""
        return read_report(report, self.nlp, self.lexicon)

    def read_many(self, reports: Iterable[Report | str], processes: int = 1,
                  on_error: OnError | None = None, ahead: int = 1) -> Iterator[Reading]:
        """Read a stream of reports, one reading for each, in order, in this process or several.

        Several at once are read sooner: of a stream `ahead` are taken before the first is read, of a list 32.

        A string is taken as the text of a report of which nothing else is known. A report that cannot be read raises
        its error when its turn comes, a ReadingError with its `report_id` where the fault is ours; with `on_error` it
        is left out, its error handed to that function, and the stream goes on.
        """
        together = TOGETHER if isinstance(reports, Sequence) else ahead  # who gives a stream may wait for each reading
        return self._read_all(map(self._prepared, reports), processes, on_error, together)

    def attempts(self, reports: Sequence[Report | DragomanError]) -> Iterator[Reading | DragomanError]:
        """Read some reports, giving a reading or the error in its place for each; short ones are parsed together."""
        return attempt_all(lambda report: read_report(report, self._ahead, self.lexicon), self._ahead.parse, reports)

    def read_files(self, paths: Iterable[str | PathLike[str]], published: str | None = None, outlet: str | None = None,
                   processes: int = 1, on_error: OnError | None = None) -> Iterator[Reading]:
        """Read the reports in files of any kind that Dragoman knows, as `read_many` does; memory holds few at a time.

        `published` and `outlet` are those of reports that name none.
        """
        found = reports_in((fspath(path) for path in paths), published, outlet, self.lexicon)
        return self._read_all((each for _, each in found), processes, on_error, TOGETHER)

    def _read_all(self, prepared: Iterable[Report | DragomanError], processes: int, on_error: OnError | None,
                  together: int = 1) -> Iterator[Reading]:
        if processes == 1:
            stream = iter(prepared)
            chunks = iter(lambda: list(islice(stream, together)), [])
            return sorted_out(chain.from_iterable(map(self.attempts, chunks)), on_error)
        if self._load is None:
            raise ProcessError("This reader was made by hand, and other processes cannot make the like.", "",
                               "Give Reader a `load` function, or read with processes=1.")
        return sorted_out(read_in_pool(prepared, processes, self._load), on_error)

    def _prepared(self, report: Report | str) -> Report | DragomanError:
        return report if isinstance(report, Report) else next(prepare_all([Draft(report)], self.lexicon))


def read_one(report: str | PathLike[str] | Report, published: str | None = None, outlet: str | None = None) -> Reading:
    """Read one report with a reader that is loaded once, see `dragoman.read`."""
    if isinstance(report, Report):
        if published or outlet:
            raise InputError("A Report says itself when it was published, and where.", f"report {report.id}",
                             "Leave published and outlet out, or make another with dataclasses.replace.")
        return _reader().read_report(report)
    if isinstance(report, str):
        _refuse_place(report)
        return _reader().read(report, published, outlet)
    return _reader().read_report(_only(fspath(report), published, outlet))


def _only(path: str, published: str | None, outlet: str | None) -> Report:
    """Give the report in a file, which must be the only one."""
    found = [each for _, each in islice(reports_in([path], published, outlet, _reader().lexicon), 2)]
    if len(found) != 1:
        what = "There are several reports" if found else "There is no report"
        raise InputError(f"{what} in this file.", path, "dragoman.load().read_files([path]) reads any number.")
    if isinstance(found[0], DragomanError):
        raise found[0]
    return found[0]


def _refuse_place(text: str) -> None:
    """Refuse the name of a file and an address on the web, which are the place of a report and not its text."""
    if len(text.split()) == 1 and is_address(text):
        raise InputError("This is an address, and not the text of a report.", text, f"dragoman read {text} fetches it.")
    if len(text.split()) == 1 and _FILE.search(text):
        raise InputError("This is the name of a file, and not the text of a report.", text,
                         f"dragoman.read(pathlib.Path({text!r})) reads the file.")


@cache
def _reader() -> Reader:
    return Reader.load()
