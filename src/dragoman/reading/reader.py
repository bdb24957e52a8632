"""A report in, a reading out: one question after another."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.company import Company
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.agreements import find_agreements
from dragoman.reading.claims.finder import find_claims
from dragoman.reading.events.finder import find_events
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.reading.joining import Joining
from dragoman.reading.memberships import find_memberships
from dragoman.reading.portions import LONGEST, portions
from dragoman.reading.positions import find_positions
from dragoman.reading.statements.finder import find_statements
from dragoman.reading.times.finder import find_times
from dragoman.reading.wrapping import flow
from dragoman.records import Reading, Report, Span


def read_report(report: Report, parse: Callable[[str], Doc], lexicon: Lexicon, longest: int = LONGEST) -> Reading:
    """Read a report of any length: a long one portion by portion, so that the parse of only one is in memory."""
    flows = flow(report)
    if flows is None:
        return _read(report, parse, lexicon, longest)
    return flows.as_written(_read(flows.report, parse, lexicon, longest))


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
    mend_lemmas(doc, lexicon.inflection)
    cast = find_actors(doc, report, lexicon, company)
    times = find_times(doc, report.published, report.outlet)
    statements = find_statements(doc, report, cast, times, lexicon)
    events = find_events(doc, report, cast, times, statements, lexicon)
    return Reading(
        report=report,
        sentences=sentence_spans(doc),
        actors=cast.actors,
        times=times,
        statements=statements,
        events=events,
        claims=find_claims(doc, events, statements, cast, lexicon),
        positions=find_positions(doc, statements, cast),
        agreements=find_agreements(doc, cast, times, lexicon),
        memberships=find_memberships(doc, cast, lexicon),
    )


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """Give the sentences, [start, end) in code points, without the white space around them."""
    text = doc.text  # spaCy builds it anew at each look
    spans = (Span(sent.start_char, sent.end_char) for sent in doc.sents)
    return tuple(trimmed for span in spans if (trimmed := _trim(text, span)).start < trimmed.end)


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))

