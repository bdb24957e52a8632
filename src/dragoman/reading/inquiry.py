"""One parsed report and the questions put to it: each is answered when it is first asked, and once."""

from functools import cached_property

from spacy.tokens import Doc as SpacyDoc

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.company import Company
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.agreements import find_agreements
from dragoman.reading.claims.finder import find_claims
from dragoman.reading.events.finder import find_events
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.memberships import find_memberships
from dragoman.reading.positions import find_positions
from dragoman.reading.statements.finder import find_statements
from dragoman.reading.times.finder import find_times
from dragoman.records import (
    Actor,
    Agreement,
    Claim,
    Event,
    Membership,
    Position,
    Reading,
    Report,
    Span,
    Statement,
    Time,
)


class Inquiry:
    """What is asked of a report; a later question asks those before it that it leans on.

    It holds the parse written down and not spaCy's Doc, so that it may be kept beside that.
    """

    def __init__(self, report: Report, doc: SpacyDoc, lexicon: Lexicon, company: Company | None = None) -> None:
        """Take a report with its parse, and who was met in the portions before it."""
        mend_lemmas(doc, lexicon.inflection)
        self.report, self._lexicon, self._company, self._doc = report, lexicon, company, Doc(doc)

    @cached_property
    def _cast(self) -> Cast:
        return find_actors(self._doc, self.report, self._lexicon, self._company)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who is who."""
        return self._cast.actors

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """When."""
        return find_times(self._doc, self.report.published, self.report.outlet)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what, through whom."""
        return find_statements(self._doc, self.report, self._cast, self.times, self._lexicon)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Who did what to whom, whether it happened, and on whose word."""
        return find_events(self._doc, self.report, self._cast, self.times, self.statements, self._lexicon)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What is disputed, and between whom."""
        return find_claims(self._doc, self.events, self.statements, self._cast, self._lexicon)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Where sides stand."""
        return find_positions(self._doc, self.statements, self._cast)

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """Which pacts are named."""
        return find_agreements(self._doc, self._cast, self.times, self._lexicon)

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """Who belongs to what."""
        return find_memberships(self._doc, self._cast, self._lexicon)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Where the sentences are, [start, end) in code points, without the white space around them."""
        text = self._doc.text
        spans = (Span(sent.start_char, sent.end_char) for sent in self._doc.sents)
        return tuple(trimmed for span in spans if (trimmed := _trim(text, span)).start < trimmed.end)

    def reading(self) -> Reading:
        """Answer all questions."""
        return Reading(self.report, self.sentences, self.actors, self.times, self.statements, self.events, self.claims,
                       self.positions, self.agreements, self.memberships)


def _trim(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
