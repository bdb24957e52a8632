"""Claims: what one side asserts and another denies, within a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.denials import is_denial
from dragoman.reading.claims.propositions import proposition
from dragoman.reading.claims.silence import Silence, silences
from dragoman.reading.claims.voices import voice
from dragoman.reading.events.settle import side_of
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.syntax import subject
from dragoman.records import Claim, Event, Span, Statement

_STANDS = frozenset({"claimed", "happened", "ongoing", "offered", "planned"})


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim in the making: its words, where they stand, its events and sides, and the words it is known by."""

    words: str
    at: int
    events: tuple[str, ...] = ()
    asserted: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    key: frozenset[str] = frozenset()


def find_claims(doc: Doc, events: Sequence[Event], statements: Sequence[Statement], cast: Cast) -> tuple[Claim, ...]:
    """Find what is denied or only alleged: one claim for each proposition, with its sides and who kept silent."""
    told = {statement.id: statement for statement in statements}
    found = [
        *_denials(doc, events, statements, cast),
        *_charges(doc, events, told, cast),
        *_accusations(doc, statements, cast),
    ]
    disputes = join(sorted(found, key=lambda each: (not each.denied, each.at)))
    ordered = sorted(disputes, key=lambda each: each.at)
    quiet = [(_nearest(silence, ordered), silence) for silence in silences(doc, cast)]
    return tuple(_claim(number, each, quiet) for number, each in enumerate(ordered, start=1))


def _denials(doc: Doc, events: Sequence[Event], statements: Sequence[Statement], cast: Cast) -> Iterator[Dispute]:
    denied = [event for event in events if event.status == "denied"]
    for statement in statements:
        inside = [each for each in denied if statement.extent.contains(each.trigger.span)]
        speaker = voice(statement, cast)
        phrase = _phrase(doc, inside[0].trigger.span if inside else None, statement)
        if speaker is None or phrase is None or not (inside or is_denial(statement, phrase)):
            continue
        asserted = [side for event in inside for side in _asserting(event, events, statements, cast, speaker)]
        yield Dispute(
            proposition(phrase, _label(side_of(statement, cast), cast), denied=True),
            phrase.start_char,
            tuple(event.id for event in inside),
            tuple(dict.fromkeys(asserted)),
            (speaker,),
            frozenset(_parties(inside)) | {speaker, side_of(statement, cast) or speaker},
            _key(phrase),
        )


def _charges(doc: Doc, events: Sequence[Event], told: dict[str, Statement], cast: Cast) -> Iterator[Dispute]:
    for event in events:
        statement = told.get(event.according_to[0]) if event.according_to else None
        speaker = voice(statement, cast) if statement else None
        if event.status != "claimed" or statement is None or speaker is None:
            continue
        phrase = _phrase(doc, event.trigger.span, statement)
        if phrase is not None:
            yield Dispute(
                proposition(phrase, _label(_first(event), cast), denied=False),
                phrase.start_char,
                (event.id,),
                (speaker,),
                (),
                frozenset(_parties([event])),
                _key(phrase),
            )


def _accusations(doc: Doc, statements: Sequence[Statement], cast: Cast) -> Iterator[Dispute]:
    """Give what a side says that another has done, where the words are a clause: "accused Chad of shelling"."""
    for statement in statements:
        speaker, phrase = voice(statement, cast), _phrase(doc, None, statement)
        if statement.act != "accuse" or speaker is None or phrase is None or not is_verbal(phrase.root):
            continue
        doer = subject(phrase.root)
        about = parties(doer, cast) if doer is not None else ()
        words = proposition(phrase, _label(about[0], cast) if about else None, denied=False)
        if about and side_of(statement, cast) not in about:
            yield Dispute(words, phrase.start_char, (), (speaker,), (), frozenset(about), _key(phrase))


def _asserting(
    event: Event, events: Sequence[Event], statements: Sequence[Statement], cast: Cast, denier: str
) -> Iterator[str]:
    """Give the sides whose statements tell the event that another denies: same kind, a party in common."""
    told = {statement.id: statement for statement in statements}
    for other in events:
        if other.type == event.type and other.status in _STANDS and _parties([other]) & _parties([event]):
            sides = (voice(told[id], cast) for id in other.according_to[:1] if id in told)
            yield from (side for side in sides if side and side != denier)


def join(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Join what is one proposition: a denial takes in the charge it answers, a charge is told once for each accuser."""
    kept: list[Dispute] = []
    for dispute in disputes:
        at = next((n for n, each in enumerate(kept) if _same(each, dispute)), None)
        if at is None:
            kept.append(dispute)
        else:
            kept[at] = _merged(kept[at], dispute)
    return kept


def _same(first: Dispute, later: Dispute) -> bool:
    if {*first.events} & {*later.events}:
        return True
    if first.denied and not later.denied:
        return bool({*first.denied} & later.about) and len(first.key & later.key) >= 2
    if first.denied and later.denied:
        return first.denied == later.denied and len(first.key & later.key) >= 2
    return first.asserted == later.asserted and bool(first.about & later.about) and bool(first.key & later.key)


def _merged(first: Dispute, later: Dispute) -> Dispute:
    asserted = tuple(side for side in dict.fromkeys(first.asserted + later.asserted) if side not in first.denied)
    return replace(
        first,
        events=tuple(dict.fromkeys(first.events + later.events)),
        asserted=asserted,
        denied=tuple(dict.fromkeys(first.denied + later.denied)),
    )


def _claim(number: int, dispute: Dispute, quiet: Sequence[tuple[Dispute | None, Silence]]) -> Claim:
    silent = [party for about, silence in quiet if about is dispute for party in silence.parties]
    silent = [party for party in silent if party not in dispute.asserted + dispute.denied]
    return Claim(
        f"C{number}", dispute.words, dispute.events, dispute.asserted, dispute.denied, tuple(dict.fromkeys(silent))
    )


def _nearest(silence: Silence, disputes: Sequence[Dispute]) -> Dispute | None:
    """Find the claim on which someone kept silent: the nearest one, of those about him first."""
    about = [each for each in disputes if {*silence.parties} & each.about] or list(disputes)
    return min(about, key=lambda each: abs(each.at - silence.at), default=None)


def _phrase(doc: Doc, within: Span | None, statement: Statement) -> Phrase | None:
    """Give the words that put the proposition: the sentence of the content with the event, else its first sentence."""
    for part in statement.content:
        if within is None or part.span.contains(within):
            span = doc.char_span(part.span.start, part.span.end, alignment_mode="contract")
            return _one(span, within) if span is not None and len(span) else None
    return None


def _one(content: Phrase, within: Span | None) -> Phrase:
    start = content.start
    while start < content.end:
        piece = content.doc[start : min(content.doc[start].sent.end, content.end)]
        if within is None or piece.start_char <= within.start < piece.end_char:
            return piece
        start = piece.end
    return content


def _label(party: str | None, cast: Cast) -> str | None:
    known = cast.known_as(party) if party else ()
    named = next((actor.name for actor in known if actor.code == party and actor.kind == "state"), None)
    return named or party


def _first(event: Event) -> str | None:
    return next(iter(event.sources), None)


def _parties(events: Sequence[Event]) -> set[str]:
    return {party for event in events for party in (*event.sources, *event.targets)}


def _key(phrase: Phrase) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in phrase if token.pos_ in ("NOUN", "VERB", "PROPN", "ADJ"))
