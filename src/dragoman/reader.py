"""The reader that users hold: the language model and the lexicon, loaded once, and reports read with them."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from spacy.language import Language

from dragoman.engine.attempt import OnError, attempt, sorted_out
from dragoman.engine.pool import Load, read_in_pool
from dragoman.errors import DragomanError, ProcessError
from dragoman.intake.draft import Draft
from dragoman.intake.prepare import prepare, prepare_all
from dragoman.language import load as load_language
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.reading.reader import read_report
from dragoman.records import Reading, Report


class Reader:
    """Reads reports; make one with `dragoman.load()`."""

    def __init__(self, nlp: Language, lexicon: Lexicon, load: Load | None = None) -> None:
        """Take a pipeline that tags, parses and finds entities, and a lexicon.

        `load` makes such a reader anew in each process of a pool; it must be a function that can be pickled.
        """
        self.nlp = nlp
        self.lexicon = lexicon
        self._load = load

    @classmethod
    def load(cls, packs: tuple[Path, ...] = ()) -> "Reader":
        """Load the shipped model and the lexicon with these packs over it."""
        return cls(load_language(), load_lexicon(packs), partial(cls.load, packs))

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
                  on_error: OnError | None = None) -> Iterator[Reading]:
        """Read a stream of reports, one reading for each, in order, in this process or several.

        A string is taken as the text of a report of which nothing else is known. A report that cannot be read raises
        its error when its turn comes, a ReadingError with its `report_id` where the fault is ours; with `on_error` it
        is left out, its error handed to that function, and the stream goes on.
        """
        prepared = map(self._prepared, reports)
        if processes == 1:
            return sorted_out((attempt(self.read_report, each) for each in prepared), on_error)
        if self._load is None:
            raise ProcessError("This reader was made by hand, and other processes cannot make the like.", "",
                               "Give Reader a `load` function, or read with processes=1.")
        return sorted_out(read_in_pool(prepared, processes, self._load), on_error)

    def _prepared(self, report: Report | str) -> Report | DragomanError:
        return report if isinstance(report, Report) else next(prepare_all([Draft(report)], self.lexicon))
