"""Claims: propositions that a report shows to be in dispute, with who asserts and who denies them.

The rule, as an analyst codes it. A claim is a proposition of fact that the report shows denied or contested by someone.
It shows so in two ways. Someone denies it: by a cue of denial, or by a negation that answers a charge (`denials`). Or
someone with a stake says of another that he has done what he would not own to (`accusations`): told on the accuser's
word only, it is contested whether or not the report lets the other speak. One side's charges against another are one
claim, the first told giving its words, unless the other answers them one by one. No claim: what nobody disputes; blame
for what all agree was done; plans, warnings and forecasts; refusals; a wish or a resolve.

Whoever speaks for a state asserts or denies as that state (its code), anyone else by name. Who is told to have kept
silent belongs to the dispute that is about him, or on which the silence is told to bear.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims import exchanges
from dragoman.reading.claims.accusations import Accusation, accusation, accused
from dragoman.reading.claims.answered import before
from dragoman.reading.claims.answers import TOLD
from dragoman.reading.claims.charges import TIED, makers
from dragoman.reading.claims.denials import Denied, denied, is_insisted, negated_in
from dragoman.reading.claims.disputes import Dispute, join, known_by
from dragoman.reading.claims.exchanges import Exchange, is_other
from dragoman.reading.claims.holders import Holders, about
from dragoman.reading.claims.propositions import of_accusation, of_denial, of_holding
from dragoman.reading.claims.refuted import refuted
from dragoman.reading.claims.sentences import Sentences
from dragoman.reading.claims.silence import Bearing, Silence, silences
from dragoman.reading.claims.sovereignty import held
from dragoman.reading.claims.tellings import Tellings
from dragoman.reading.claims.voices import named
from dragoman.reading.events.settle import is_medium, side_of
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, subject
from dragoman.reading.grammar.wordlist import words
from dragoman.reading.statements import tones
from dragoman.records import Claim, Event, Span, Statement

_WEIGHTIER = tones.CHARGE | tones.HARM | tones.TIES | frozenset(TIED) | words("""
    nothing kill arm fund spy army troop weapon
    """)
_SHARED = 2  # weighty words that a charge and its contradiction share


def find_claims(
    doc: Doc, events: Sequence[Event], statements: Sequence[Statement], cast: Cast, lexicon: Lexicon
) -> tuple[Claim, ...]:
    """Find what is in dispute: one claim for each proposition, with its sides and who kept silent, in text order."""
    found = _Finder(doc, events, statements, cast, lexicon)
    charges = [*found.accusations()]
    hushed = silences(doc, cast)
    denials = [*found.denials(), *found.contradicted(charges), *found.answered(), *found.refuted()]
    disputes = join([*denials, *charges, *found.holdings()])
    disputes = [each for each in disputes if each.words]
    bearing = Bearing(disputes)
    open_ = [each for each in hushed if bearing.of(each) is None]
    disputes = [each for each in join([*disputes, *found.hushed(open_)]) if each.words]
    bearing, quiet = Bearing(disputes), defaultdict[int, list[str]](list)
    for silence in hushed:
        quiet[id(bearing.of(silence))] += silence.parties
    starts = [sent.start_char for sent in doc.sents]
    return tuple(_claim(number, each, quiet[id(each)], starts) for number, each in enumerate(disputes, start=1))


class _Finder:
    """Holds what the questions ask of the report."""

    def __init__(
        self, doc: Doc, events: Sequence[Event], statements: Sequence[Statement], cast: Cast, lexicon: Lexicon
    ) -> None:
        self.doc, self.events, self.statements, self.cast, self.lexicon = doc, events, statements, cast, lexicon
        self.triggers = Cover(events, lambda event: (event.trigger.span,))
        self.tellings = Tellings(statements, cast)
        self.holders = Holders(doc, events, self.tellings, cast)

    def denials(self) -> Iterator[Dispute]:
        """Give a dispute for each statement that denies something."""
        for statement in self.statements:
            speaker = self.tellings.voice(statement) or self._denier(statement)
            found = denied(self.doc, statement, self.cast) if speaker is not None else None
            if speaker is not None and found is not None and self._answers(found, statement):
                yield self._denial(statement, found, speaker)

    def _denier(self, statement: Statement) -> str | None:
        """Give the subject of a denial whose speaker is not told: "called it hearsay and denied that …"."""
        cue = _tokens(self.doc, statement.cue.span) if statement.cue is not None else []
        verbs = [each for each in cue if each.pos_ == "VERB" and child(each, "nsubj") is None]
        doers = [doer for each in verbs if (doer := subject(each)) is not None]
        return next((side for each in doers for side in named(each, self.cast)), None)

    def _answers(self, found: Denied, statement: Statement) -> bool:
        """Tell whether a negation answers somebody: who insists for his side is not believed, who reports is."""
        cue = statement.cue.text.lower() if statement.cue is not None else ""
        if found.lift and (is_medium(statement, self.cast) or cue.startswith("according")):
            return False
        return not found.lift or is_insisted(statement) or self._is_charge(found, statement)

    def _is_charge(self, found: Denied, statement: Statement) -> bool:
        """Tell whether what is negated could be held against someone: it tells of another party, a tie or a harm."""
        own = {statement.for_, self.tellings.voice(statement), side_of(statement, self.cast)}
        lemmas = {each.lemma_.lower() for each in found.words}
        return bool(about(found.words, (), self.cast) - own) or bool(lemmas & _WEIGHTIER)

    def _denial(self, statement: Statement, found: Denied, speaker: str) -> Dispute:
        inside = [each for each in self._inside(statement) if each.status == "denied"]
        key = known_by(found.words)
        heard = [*self.holders.of_events(inside), *self.holders.of_words(key, found.head, statement)]
        held = [*found.held_by, *(side for side, _ in heard)] or [*self._named_beside(statement)]
        if not held and not found.lift:
            held = [*self._told_before(statement, speaker)]
        return Dispute(
            of_denial(found, self._label(statement), self._sentences(statement)),
            statement.content[0].span.start,
            tuple(event.id for event in inside),
            tuple(side for side in dict.fromkeys(held) if side not in (speaker, statement.for_)),
            (speaker,),
            about(found.words, inside, self.cast) | {speaker, side_of(statement, self.cast) or speaker},
            key,
            found.head is None,
            frozenset(event.type for event in inside),
            statements=tuple(dict.fromkeys((statement.id, *(id for _, id in heard)))),
        )

    def accusations(self) -> Iterator[Dispute]:
        """Give a dispute for each deed that a statement charges another party with."""
        for statement in self.statements:
            speaker = self.tellings.voice(statement)
            charge = accusation(self.doc, statement)
            if speaker is None or charge is None or is_medium(statement, self.cast):
                continue
            about = accused(charge, self.cast)
            if not about or {speaker, side_of(statement, self.cast)} & {*about}:
                continue
            inside = [each for each in self._inside(statement) if each.status == "claimed"]
            yield Dispute(
                of_accusation(charge, self.cast, self._sentences(statement)),
                statement.content[0].span.start,
                tuple(event.id for event in inside),
                (speaker,),
                (),
                frozenset(about),
                known_by(charge.words),
                kinds=frozenset(event.type for event in self._inside(statement)),
                statements=(statement.id,),
            )

    def contradicted(self, charges: Sequence[Dispute]) -> Iterator[Dispute]:
        """Give the charges that the accused contradicts without a word of denial: "there were no tanks in the town"."""
        of = defaultdict[str, list[Dispute]](list)
        for charge in charges:
            for party in charge.about:
                of[party].append(charge)
        for statement in self.statements:
            side = side_of(statement, self.cast)
            found = negated_in(self.doc, statement) if statement.act in ("state", "position", "deny") else None
            if found is None or side is None:
                continue
            key = known_by(found)
            yield from (
                replace(charge, denied=(self.tellings.voice(statement) or side,),
                        statements=(*charge.statements, statement.id))
                for charge in of.get(side, ())
                if len(charge.key & key) >= _SHARED
            )

    def answered(self) -> Iterator[Dispute]:
        """Give a dispute for each assertion that another side denies by an answer: "a charge that Chad denied"."""
        told = (self.doc, self.tellings, self.cast)
        yield from (self._exchange(each) for each in (*exchanges.denied(*told), *exchanges.contradicted(*told)))

    def _asserting(self, exchange: Exchange, speaker: str | None) -> tuple[str, ...]:
        teller = exchange.assertion.teller
        told = named(teller, self.cast) if teller is not None else ()
        sides = [*told, *([speaker] if speaker is not None else [])]
        return tuple(side for side in dict.fromkeys(sides) if side not in exchange.denied)

    def refuted(self) -> Iterator[Dispute]:
        """Give a dispute for each charge that is refuted where it is named: "laughed off a claim that …"."""
        for each in refuted(self.doc, self.tellings, self.cast):
            inside = tuple(each.clause.subtree)
            name = self._name(each.denied[0]) or each.denied[0]
            say = Sentences(self.cast, self.lexicon.inflection, None, name, True)
            told = of_denial(Denied(each.clause, inside, noun=each.noun, held_by=each.held_by), name, say)
            whom = about(inside, (), self.cast) | {*each.denied}
            yield Dispute(told, inside[0].idx, (), each.held_by, each.denied, whom, known_by(inside))

    def hushed(self, silences: Sequence[Silence]) -> Iterator[Dispute]:
        """Give a dispute for each assertion on which another side is told to have kept silent."""
        told = exchanges.silent(self.doc, self.tellings, self.cast, silences)
        yield from (self._exchange(each) for each in told)

    def _exchange(self, exchange: Exchange) -> Dispute:
        made = exchange.assertion
        say, speaker = self._sentences(made.statement), self.tellings.voice(made.statement)
        charge = made.charge or Accusation(made.verb, made.words, made.verb, False)
        own = made.charge is not None and self.cast.who(charge.doer) == self.cast.actor(made.statement.speaker)
        return Dispute(
            of_accusation(charge, self.cast, say) if not own else "",  # nobody charges himself: misread
            made.statement.content[0].span.start,
            (),
            self._asserting(exchange, speaker),
            exchange.denied,
            about(made.words, (), self.cast) | {*exchange.denied, *exchange.silent},
            known_by(made.words),
            silent=exchange.silent,
            statements=(made.statement.id,),
        )

    def holdings(self) -> Iterator[Dispute]:
        """Give what a state holds to be its own."""
        for statement in self.statements:
            found = held(self.doc, statement)
            speaker = self.tellings.voice(statement)
            if found is None or speaker is None:
                continue
            what, called = found
            put = of_holding(what, called, self._label(statement), self._sentences(statement))
            at = statement.content[0].span.start
            yield Dispute(put, at, (), (speaker,), (), frozenset({speaker}), known_by([*what, *called]),
                          statements=(statement.id,))

    def _inside(self, statement: Statement) -> list[Event]:
        return [
            event
            for part in statement.content
            for event in self.triggers.touching(part.span)
            if part.span.contains(event.trigger.span)
        ]

    def _named_beside(self, denial: Statement) -> Iterator[str]:
        """Give the makers of a charge named in the same sentence: "denied it was there, answering a Chadian report"."""
        told = _tokens(self.doc, denial.cue.span) if denial.cue is not None else []
        for noun in told[0].sent if told else ():
            if noun.pos_ == "NOUN" and noun.lemma_.lower() in TOLD:
                yield from makers(noun, self.cast)

    def _told_before(self, denial: Statement, speaker: str) -> Iterator[str]:
        """Give who told last, in words reported, what a denial then takes up: an answer stands behind its question."""
        spans = [denial.content[0].span, *([denial.cue.span] if denial.cue is not None else [])]
        at = bisect_left(self.doc, min(each.start for each in spans), key=lambda each: each.idx)
        told = before(self.doc, self.tellings, at, apart=denial)
        sides = (speaker, denial.for_ or speaker)
        made = next((each for each in told if is_other(each, sides, self.cast)), None)
        if made is not None and made.statement.form == "indirect" and _is_source(made.statement):
            yield from self._asserting(Exchange(made), self.tellings.voice(made.statement))

    def _label(self, statement: Statement) -> str:
        actor = self.cast.actor(statement.speaker)
        if actor is not None and self.tellings.voice(statement) == actor.name:
            return actor.name
        return self._name(side_of(statement, self.cast)) or statement.speaker_text or "someone"

    def _sentences(self, statement: Statement) -> Sentences:
        actor = self.cast.actor(statement.speaker)
        person = actor.name if actor is not None and actor.kind == "person" else None
        side = self._name(side_of(statement, self.cast))
        return Sentences(self.cast, self.lexicon.inflection, person, side, statement.form == "indirect")

    def _name(self, party: str | None) -> str | None:
        return self.lexicon.lookups.states.get(party, party) if party is not None else None


def _is_source(statement: Statement) -> bool:
    """Tell whether someone speaks: "a driver", not "the doctrine says"."""
    told = (statement.speaker_text or "the ").lower()
    return statement.speaker is not None or not told.startswith(("the ", "this ", "that ", "its ", "his "))


def _claim(number: int, dispute: Dispute, quiet: Sequence[str], starts: Sequence[int]) -> Claim:
    spoke = dispute.asserted + dispute.denied
    silent = [party for party in dict.fromkeys((*dispute.silent, *quiet)) if party not in spoke]
    return Claim(f"C{number}", dispute.words, dispute.events, dispute.asserted, dispute.denied, tuple(silent),
                 dispute.statements, max(0, bisect_right(starts, dispute.at) - 1))


def _tokens(doc: Doc, span: Span) -> Sequence[Token]:
    return list(doc.char_span(span.start, span.end, alignment_mode="expand") or ())
