"""The reader that users hold: the language model and the lexicon, loaded once, and reports read with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language

from dragoman.engine.pool import read_in_pool
from dragoman.intake.prepare import prepare
from dragoman.language import load as load_language
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.reading.reader import read_report
from dragoman.records import Reading, Report


class Reader:
    """Reads reports; make one with `dragoman.load()`."""

    def __init__(self, nlp: Language, lexicon: Lexicon, packs: tuple[Path, ...] = ()) -> None:
        """Take a pipeline that tags, parses and finds entities, a lexicon, and the folders it was extended from."""
        self.nlp = nlp
        self.lexicon = lexicon
        self._packs = packs

    @classmethod
    def load(cls, packs: tuple[Path, ...] = ()) -> "Reader":
        """Load the shipped model and the lexicon with these packs over it."""
        return cls(load_language(), load_lexicon(packs), packs)

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

    def read_many(self, reports: Iterable[Report | str], processes: int = 1) -> Iterator[Reading]:
        """Read a stream of reports, one reading for each, in order, in this process or several.

        A string is taken as the text of a report of which nothing else is known.
        """
        prepared = (prepare(each, lexicon=self.lexicon) if isinstance(each, str) else each for each in reports)
        if processes == 1:
            return map(self.read_report, prepared)
        return read_in_pool(prepared, processes, self._packs)
