"""A report in, a reading out: one question after another."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.company import Company
from dragoman.reading.inquiry import Inquiry
from dragoman.reading.joining import Joining
from dragoman.reading.portions import LONGEST, portions
from dragoman.reading.wrapping import flow
from dragoman.records import Reading, Report


def read_report(report: Report, parse: Callable[[str], Doc], lexicon: Lexicon, longest: int = LONGEST) -> Reading:
    """Read a report of any length: a long one portion by portion, so that the parse of only one is in memory."""
    flows = flow(report)
    if flows is None:
        return _read(report, parse, lexicon, longest)
    return flows.as_written(_read(flows.report, parse, lexicon, longest))


def parsed_text(report: Report) -> str:
    """Give the text of a report as it goes to the parser, where it goes there in one piece."""
    flows = flow(report)
    return report.text if flows is None else flows.report.text


def _read(report: Report, parse: Callable[[str], Doc], lexicon: Lexicon, longest: int) -> Reading:
    spans = portions(report.text, longest)
    if len(spans) == 1:
        return read_doc(report, parse(report.text), lexicon)
    company, whole = Company(), Joining(report)
    for span in spans:
        portion = replace(report, text=report.text[span.start : span.end])
        whole.add(read_doc(portion, parse(portion.text), lexicon, company), span.start)
    return whole.reading()


def read_doc(report: Report, doc: Doc, lexicon: Lexicon, company: Company | None = None) -> Reading:
    """Read a parsed report: a pure function of the report, its parse, the lexicon and who was met before."""
    return Inquiry(report, doc, lexicon, company).reading()
