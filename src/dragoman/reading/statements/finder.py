"""Who said what, through whom."""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.statements.acts import Acts
from dragoman.reading.statements.attribution import Attribution, contents, enclosing, find_attributions
from dragoman.reading.statements.chains import via_of
from dragoman.reading.statements.continuing import carry_on
from dragoman.reading.statements.echoes import with_echoes
from dragoman.reading.statements.marks import Beside, Marks
from dragoman.reading.statements.occasions import Occasions
from dragoman.reading.statements.quotations import find_quotations
from dragoman.reading.statements.seen import with_seen
from dragoman.reading.statements.speakers import Speakers
from dragoman.reading.statements.venues import venue_of
from dragoman.reading.statements.voiced import voiced
from dragoman.records import Quote, Report, Span, Statement, Time
from dragoman.records.statement import Form


def find_statements(
    doc: Doc, report: Report, cast: Cast, times: Sequence[Time], lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Find everything a report attributes to someone, in text order; ids are S1, S2, …"""
    cues = lexicon.cue_index
    marks = Marks(report.text, find_quotations(report.text))
    found = voiced(with_seen(find_attributions(doc, cues, marks), doc, cues, marks), cast)
    attributions = with_echoes(carry_on(found, doc, marks), report.text)
    speakers = Speakers(cast, lexicon.office_index)
    return _Teller(doc, report, cast, times, marks, Acts(doc, cast, cues), speakers).tell(attributions)


class _Teller:
    """Turns attributions into statements one after another, so that each may lean on those before it."""

    def __init__(
        self, doc: Doc, report: Report, cast: Cast, times: Sequence[Time], marks: Marks, acts: Acts, speakers: Speakers
    ) -> None:
        self.doc, self.report, self.cast, self.marks, self.acts = doc, report, cast, marks, acts
        self.text = report.text
        self.speakers = speakers
        self.occasions = Occasions(times)
        self.starts = [sent.start_char for sent in doc.sents]
        self.medium: str | None = None

    def tell(self, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
        """Give a statement for each attribution."""
        made: list[Statement] = []
        by_attribution: dict[int, Statement] = {}
        held = contents(attributions)
        for number, each in enumerate(attributions, start=1):
            around = [other for other in enclosing(held, _anchor(each)) if other is not each]
            outer = [by_attribution[id(other)] for other in reversed(around) if id(other) in by_attribution]
            by_attribution[id(each)] = self._statement(f"S{number}", each, outer)
            made.append(by_attribution[id(each)])
        return tuple(made)

    def _statement(self, number: str, attribution: Attribution, outer: Sequence[Statement]) -> Statement:
        speaker = self.speakers.name(attribution.source)
        form = _form(attribution, self.marks)
        made = Statement(
            id=number,
            speaker=speaker.actor.id if speaker.actor is not None else None,
            speaker_text=self._text(speaker.span),
            speaker_span=speaker.span,
            for_=speaker.side,
            cue=self._cue(attribution),
            content=tuple(Quote.cut(self.text, *part) for part in attribution.parts),
            form=form,
            act=self.acts.act(attribution, speaker),
            via=via_of(attribution, outer, self.medium, self.cast, self.report),
            venue=venue_of(attribution),
            when=self.occasions.when(attribution, speaker, bool(outer)),
            within=outer[0].id if outer else None,
            sentence=self._sentence(attribution),
        )
        self.speakers.issued(made.venue, speaker.actor)
        if speaker.actor is not None and speaker.actor.kind == "media":
            self.medium = speaker.actor.name
        return made

    def _text(self, span: Span | None) -> str | None:
        return self.text[span.start : span.end] if span is not None else None

    def _cue(self, attribution: Attribution) -> Quote | None:
        if attribution.hit is None:
            return None
        span = cue_span(attribution)
        return Quote.cut(self.text, *span)

    def _sentence(self, attribution: Attribution) -> int:
        """Give the sentence in which the cue stands, or the content begins where there is no cue."""
        at = attribution.hit.head.idx if attribution.hit is not None else attribution.parts[0].start
        return max(bisect_right(self.starts, at) - 1, 0)


def _anchor(attribution: Attribution) -> int:
    return attribution.hit.head.idx if attribution.hit is not None else attribution.parts[0].start


def cue_span(attribution: Attribution) -> Span:
    """Give the characters of a cue with its auxiliaries: "has vowed", "was quoted as saying"."""
    assert attribution.hit is not None
    words = attribution.hit.words
    first = min(
        [
            words[0],
            *(each for each in words[0].children if each.dep_ in ("aux", "aux:pass") and each.i == words[0].i - 1),
        ],
        key=lambda each: each.i,
    )
    last = words[-1] if words[-1].i - words[0].i < 8 else words[0]
    return Span(first.idx, last.idx + len(last.text))


def _form(attribution: Attribution, marks: Marks) -> Form:
    """Tell whether a content stands in quotation marks wholly, not at all, or in part."""
    beside: Beside | Marks = marks if attribution.hit is None else marks.beside(_anchor(attribution))
    touched = [(part, beside.touching(part)) for part in attribution.parts]
    if all(any(each.outer.contains(part) for each in near) for part, near in touched):
        return "direct"
    return "mixed" if any(near for _, near in touched) else "indirect"
