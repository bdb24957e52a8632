"""The date of an event: that of its own words, else the only one that its clause can mean."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from dragoman.reading.events.aftermath import date_of_aftermath, date_of_when
from dragoman.reading.events.ahead import is_fresh, lies_ahead
from dragoman.reading.events.limits import limited, suits
from dragoman.reading.events.occasions import clauses_of_time, hosts_of_clause, occasions
from dragoman.reading.events.said import Said
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.governors import steps
from dragoman.reading.grammar.parse import Span as Words
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, extent
from dragoman.reading.times.when import between, when_of
from dragoman.records import Span, Statement, Time

_DATELINE = re.compile(r"[ ,]*+(?:\([^()\n]{1,40}\)|[A-Z]{2,10})?\s*+[-–—]{1,2}\s+(?=[\"“A-Z])")
# clauses of the same time as the one above them, and of another
_WHILE = frozenset({"as", "when", "while", "by"})
_OCCASION = 2  # sentences over which a side goes on speaking
_LEAD = 3  # sentences at the head of a report, which tell what the rest unfolds
_APART = frozenset({"after", "before", "since", "until", "once"})
# "the 2003 pact", "last year's drills": the date belongs to that noun alone
_OWNED = frozenset({"compound", "amod", "nummod", "nmod:poss"})


def date_of(seat: Seat, times: Sequence[Time], told: Sequence[Statement], published: str | None = None) -> str | None:
    """Give the EDTF date of an event, or None when the text does not date it."""
    own = when_of(seat.trigger, times)
    if own is None and (counted := date_of_aftermath(seat.trigger, times, published)):
        return counted
    found = _carried(seat, own or date_of_when(seat.trigger, times), times, published) or _asked(seat, times, published)
    if found is not None:
        return limited(found, seat.trigger.doc, published)
    loose = _free(seat.trigger, times, told)
    free = {limited(time, seat.trigger.doc, published) for time in loose if suits(time, seat.trigger, None, published)}
    return free.pop() if len(free) == 1 else None


def _carried(seat: Seat, own: Time | None, times: Sequence[Time], published: str | None) -> Time | None:
    """Give the first date that its words, or those that bear them, have for an event."""
    for token in _bearers(seat):
        time = own if token == seat.trigger else when_of(token, times)
        if time is not None and time.value is not None and suits(time, seat.trigger, token, published):
            return time
    return None


def _asked(seat: Seat, times: Sequence[Time], published: str | None) -> Time | None:
    """Give the date of what was asked for: in "invited him to come on Sunday" that of the coming, if it lies ahead."""
    asked = (when_of(step.word, times) for step in steps(seat.trigger) if step.relation == "infinitive")
    return next((time for time in asked if time is not None and lies_ahead(time.value, published)), None)


def date_of_cue(trigger: Token, cues: Cover[Statement]) -> str | None:
    """Give the date of the utterance whose cue tells the event too: "accused", "vowed", "expressed a willingness"."""
    said = cues.touching(Span(trigger.idx, trigger.idx + len(trigger.text)))
    return next((each.when for each in said if each.when is not None), None)


def date_of_occasion(trigger: Token, parties: Sequence[str], said: Said) -> str | None:
    """Give the date of what the same side said before, with no long silence since: one occasion, one date."""
    last = trigger.sent
    for each in said.before(parties, last.start_char):
        if each.cue is None or not _is_near(each.cue.span.start, last):
            return None
        if each.when:
            return each.when
        last = _sentence_at(each.cue.span.start, last)
    return None


def date_of_lead(
    trigger: Token, parties: Sequence[str], act: str, said: Said, published: str | None
) -> str | None:
    """Give the one day of the news on which the body of a report has a side say what the lead tells that it said."""
    sent = trigger.sent
    if sum(each.start < sent.start for each in islice(sent.doc.sents, _LEAD)) == _LEAD:
        return None
    days = {each.when for each in said.before(parties, max(sent.doc[-1].idx, sent.end_char) + 1)
            if each.act == act and each.when is not None and each.cue and each.cue.span.end > sent.end_char}
    day = days.pop() if len(days) == 1 else None
    return day if is_fresh(day, published) else None


def _is_near(place: int, sent: Words) -> bool:
    """Tell whether a place lies in a sentence or in those just before it."""
    first = sent
    for _ in range(_OCCASION):
        first = first.doc[first.start - 1].sent if first.start else first
    return place >= first.start_char


def _sentence_at(place: int, sent: Words) -> Words:
    while sent.start and sent.start_char > place:
        sent = sent.doc[sent.start - 1].sent
    return sent


def without_dateline(times: Sequence[Time], text: str) -> tuple[Time, ...]:
    """Leave out the dates of datelines, "Jan 8 (AGENCY) -": they date the report, no event in it."""
    return tuple(time for time in times if not _DATELINE.match(text, time.span.end))


def date_of_word(told: Sequence[Statement]) -> str | None:
    """Give the date of an act done by saying so, that of the saying."""
    return next((statement.when for statement in told if statement.when), None)


def _bearers(seat: Seat) -> Iterator[Token]:
    yield from (seat.trigger, *seat.shells)
    for host in (seat.trigger, *((seat.carrier,) if seat.carrier is not None else ())):
        yield from occasions(host)
        yield from hosts_of_clause(host)
        yield from clauses_of_time(host)
    if seat.carrier is not None:
        yield seat.carrier
    for step in steps(seat.trigger):
        # what was agreed on Friday is not done on Friday, but "said on Friday that it was expelling them" does it
        doing = step.relation == "clause" and step.below == seat.trigger and _is_progressive(seat.trigger)
        if (doing or step.relation not in ("clause", "infinitive")) and step.word.pos_ == "VERB":
            yield step.word
    if seat.trigger.dep_ == "advcl" and _mark(seat.trigger) in _WHILE:
        yield seat.trigger.head


def _is_progressive(verb: Token) -> bool:
    return verb.tag_ == "VBG" and child(verb, "aux") is not None


def _mark(verb: Token) -> str:
    mark = child(verb, "mark", "advmod")
    return mark.lower_ if mark is not None else ""


def _free(trigger: Token, times: Sequence[Time], told: Sequence[Statement]) -> Iterator[Time]:
    """Give the dates of the sentence that no other noun owns and that stand on the same side of the quotation."""
    clause = next((each for each in (trigger, *trigger.ancestors) if each.dep_ == "advcl"), None)
    apart = clause is not None and _mark(clause) in _APART
    scope = extent(clause) if clause is not None and apart else extent(trigger.sent.root)
    for time in between(times, *scope):
        if time.value is not None and scope.contains(time.span) and _beside(time, told) and not _owned(time, trigger):
            yield time


def _beside(time: Time, told: Sequence[Statement]) -> bool:
    return not told or any(part.span.overlaps(time.span) for part in told[0].content)


def _owned(time: Time, trigger: Token) -> bool:
    """Tell whether a date belongs to another noun: "the 2003 pact", "talks during 2003", "games to be held in May"."""
    words = trigger.doc.char_span(*time.span, alignment_mode="expand")
    if words is None:
        return True
    host = words.root
    if host.dep_ in _OWNED and host.head != trigger:
        return True
    above = {trigger, *trigger.ancestors}
    return _is_kept(host, above) or not _shares(_clause_of(host), above)


def _clause_of(word: Token) -> Token:
    return next((each for each in (word, *word.ancestors) if each.pos_ in ("VERB", "AUX")), word.sent.root)


def _shares(verb: Token, above: set[Token]) -> bool:
    # "flew in and left on Monday", "was bombed, killing three, in May": joined verbs share their date
    joined = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and not child(verb, "mark"))
    return verb in above or verb.pos_ not in ("VERB", "AUX") or (joined and verb.head in above)


def _is_kept(host: Token, above: set[Token]) -> bool:
    noun = host.head
    deep = noun not in above and noun.head not in above
    return host.dep_.startswith("nmod") and noun.pos_ == "NOUN" and deep
