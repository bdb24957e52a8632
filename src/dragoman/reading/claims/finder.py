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

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims import exchanges
from dragoman.reading.claims.accusations import Accusation, accusation, accused
from dragoman.reading.claims.answers import TOLD
from dragoman.reading.claims.charges import makers
from dragoman.reading.claims.denials import Denied, denied, is_insisted, negated_in
from dragoman.reading.claims.disputes import Dispute, join
from dragoman.reading.claims.exchanges import Exchange
from dragoman.reading.claims.propositions import of_accusation, of_denial, of_holding
from dragoman.reading.claims.refuted import refuted
from dragoman.reading.claims.sentences import Sentences
from dragoman.reading.claims.silence import Silence, is_on, silences
from dragoman.reading.claims.sovereignty import held
from dragoman.reading.claims.voices import named, voice
from dragoman.reading.events.settle import is_medium, side_of
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, subject
from dragoman.reading.grammar.wordlist import words
from dragoman.reading.statements import tones
from dragoman.records import Claim, Event, Span, Statement

_STANDS = frozenset({"claimed", "happened", "ongoing", "offered", "planned"})
_WEIGHTY = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_WEIGHTIER = tones.CHARGE | tones.HARM | tones.TIES | words("nothing kill arm fund spy army troop weapon")
_SHARED = 2  # weighty words that a charge and its contradiction share
_ENOUGH = 3  # weighty words that two tellings of one thing share


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
    open_ = [each for each in hushed if is_on(each, disputes) is None]
    disputes = [each for each in join([*disputes, *found.hushed(open_)]) if each.words]
    quiet = [(is_on(silence, disputes), silence) for silence in hushed]
    starts = [sent.start_char for sent in doc.sents]
    return tuple(_claim(number, each, quiet, starts) for number, each in enumerate(disputes, start=1))


class _Finder:
    """Holds what the questions ask of the report."""

    def __init__(
        self, doc: Doc, events: Sequence[Event], statements: Sequence[Statement], cast: Cast, lexicon: Lexicon
    ) -> None:
        self.doc, self.events, self.statements, self.cast, self.lexicon = doc, events, statements, cast, lexicon
        self.told = {statement.id: statement for statement in statements}
        self.triggers = Cover(events, lambda event: (event.trigger.span,))
        self.keys = [(each, _key([word for part in each.content for word in _tokens(doc, part.span)]))
                     for each in statements]  # fmt: skip

    def denials(self) -> Iterator[Dispute]:
        """Give a dispute for each statement that denies something."""
        for statement in self.statements:
            speaker = voice(statement, self.cast) or self._denier(statement)
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
        """Tell whether a negation answers somebody: who insists for his side is not believed."""
        return not found.lift or is_insisted(statement) or self._is_charge(found, statement)

    def _is_charge(self, found: Denied, statement: Statement) -> bool:
        """Tell whether what is negated could be held against someone: it tells of another party, a tie or a harm."""
        own = {statement.for_, voice(statement, self.cast), side_of(statement, self.cast)}
        lemmas = {each.lemma_.lower() for each in found.words}
        return bool(self._about(found.words, ()) - own) or bool(lemmas & _WEIGHTIER)

    def _denial(self, statement: Statement, found: Denied, speaker: str) -> Dispute:
        inside = [each for each in self._inside(statement) if each.status == "denied"]
        key = _key(found.words)
        heard = [*self._tellers(inside), *self._repeats(key, found.head, statement)]
        held = [*found.held_by, *(side for side, _ in heard)] or [*self._named_beside(statement)]
        return Dispute(
            of_denial(found, self._label(statement), self._sentences(statement)),
            statement.content[0].span.start,
            tuple(event.id for event in inside),
            tuple(side for side in dict.fromkeys(held) if side not in (speaker, statement.for_)),
            (speaker,),
            self._about(found.words, inside) | {speaker, side_of(statement, self.cast) or speaker},
            key,
            found.head is None,
            frozenset(event.type for event in inside),
            statements=tuple(dict.fromkeys((statement.id, *(id for _, id in heard)))),
        )

    def accusations(self) -> Iterator[Dispute]:
        """Give a dispute for each deed that a statement charges another party with."""
        for statement in self.statements:
            speaker = voice(statement, self.cast)
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
                _key(charge.words),
                kinds=frozenset(event.type for event in self._inside(statement)),
                statements=(statement.id,),
            )

    def contradicted(self, charges: Sequence[Dispute]) -> Iterator[Dispute]:
        """Give the charges that the accused contradicts without a word of denial: "there were no tanks in the town"."""
        for statement in self.statements:
            side = side_of(statement, self.cast)
            found = negated_in(self.doc, statement) if statement.act in ("state", "position", "deny") else None
            if found is None or side is None:
                continue
            key = _key(found)
            yield from (
                replace(charge, denied=(voice(statement, self.cast) or side,),
                        statements=(*charge.statements, statement.id))
                for charge in charges
                if side in charge.about and len(charge.key & key) >= _SHARED
            )

    def answered(self) -> Iterator[Dispute]:
        """Give a dispute for each assertion that another side denies by an answer: "a charge that Chad denied"."""
        told = (self.doc, self.statements, self.cast)
        yield from (self._exchange(each) for each in (*exchanges.denied(*told), *exchanges.contradicted(*told)))

    def _asserting(self, exchange: Exchange, speaker: str | None) -> tuple[str, ...]:
        teller = exchange.assertion.teller
        told = named(teller, self.cast) if teller is not None else ()
        sides = [*told, *([speaker] if speaker is not None else [])]
        return tuple(side for side in dict.fromkeys(sides) if side not in exchange.denied)

    def refuted(self) -> Iterator[Dispute]:
        """Give a dispute for each charge that is refuted where it is named: "laughed off a claim that …"."""
        for each in refuted(self.doc, self.statements, self.cast):
            inside = tuple(each.clause.subtree)
            name = self._name(each.denied[0]) or each.denied[0]
            say = Sentences(self.cast, self.lexicon.inflection, None, name, True)
            told = of_denial(Denied(each.clause, inside, noun=each.noun, held_by=each.held_by), name, say)
            about = self._about(inside, ()) | {*each.denied}
            yield Dispute(told, inside[0].idx, (), each.held_by, each.denied, about, _key(inside))

    def hushed(self, silences: Sequence[Silence]) -> Iterator[Dispute]:
        """Give a dispute for each assertion on which another side is told to have kept silent."""
        told = exchanges.silent(self.doc, self.statements, self.cast, silences)
        yield from (self._exchange(each) for each in told)

    def _exchange(self, exchange: Exchange) -> Dispute:
        made = exchange.assertion
        say, speaker = self._sentences(made.statement), voice(made.statement, self.cast)
        charge = made.charge or Accusation(made.verb, made.words, made.verb, False)
        own = made.charge is not None and self.cast.who(charge.doer) == self.cast.actor(made.statement.speaker)
        return Dispute(
            of_accusation(charge, self.cast, say) if not own else "",  # nobody charges himself: misread
            made.statement.content[0].span.start,
            (),
            self._asserting(exchange, speaker),
            exchange.denied,
            self._about(made.words, ()) | {*exchange.denied, *exchange.silent},
            _key(made.words),
            silent=exchange.silent,
            statements=(made.statement.id,),
        )

    def holdings(self) -> Iterator[Dispute]:
        """Give what a state holds to be its own."""
        for statement in self.statements:
            found = held(self.doc, statement)
            speaker = voice(statement, self.cast)
            if found is None or speaker is None:
                continue
            what, called = found
            put = of_holding(what, called, self._label(statement), self._sentences(statement))
            at = statement.content[0].span.start
            yield Dispute(put, at, (), (speaker,), (), frozenset({speaker}), _key([*what, *called]),
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

    def _tellers(self, denied_events: Sequence[Event]) -> Iterator[tuple[str, str]]:
        """Give the sides whose statements tell an event that another denies: of the same kind, a party in common.

        Each comes with the id of its statement.
        """
        for event in denied_events:
            for other in self.events:
                if other.type == event.type and other.status in _STANDS and _parties(other) & _parties(event):
                    tellers = (self.told[id] for id in other.according_to[:1] if id in self.told)
                    yield from ((side, each.id) for each in tellers if (side := voice(each, self.cast)))

    def _repeats(self, key: frozenset[str], head: Token | None, denial: Statement) -> Iterator[tuple[str, str]]:
        """Give those who say what another denies, with their statements: in much the same words, denying nothing."""
        verb = head.lemma_.lower() if head is not None and head.pos_ == "VERB" else ""
        for other, words_of_it in self.keys:
            if other.act in ("deny", "reject", "question") or denial.id in (other.id, other.within):
                continue
            near = 0 <= denial.sentence - other.sentence <= 1
            if near and other.id != denial.within and self._has_charged(other, denial):
                yield from ((side, other.id) for side in [voice(other, self.cast)] if side)
                continue
            shared = len(key & words_of_it) + (near and verb in words_of_it)
            if shared >= (_SHARED if near else _ENOUGH) and other.id != denial.within and self._has_stake(other):
                yield from ((side, other.id) for side in [voice(other, self.cast)] if side)

    def _has_charged(self, other: Statement, denial: Statement) -> bool:
        """Tell whether someone accuses the side that denies: what it denies is then his charge."""
        if other.act != "accuse" or denial.for_ is None or not self._has_stake(other):
            return False
        told = [each for part in other.content for each in _tokens(self.doc, part.span)]
        return denial.for_ in self._about(told, ())

    def _has_stake(self, statement: Statement) -> bool:
        """Tell whether someone speaks for a side or for himself, rather than to tell the news."""
        actor = self.cast.actor(statement.speaker)
        return actor is not None and (statement.for_ is not None or actor.kind == "person")

    def _about(self, told: Sequence[Token], events: Sequence[Event]) -> frozenset[str]:
        named = {actor.code or actor.name for each in told if (actor := self.cast.who(each)) is not None}
        return frozenset(named.union(*(_parties(event) for event in events)))

    def _label(self, statement: Statement) -> str:
        actor = self.cast.actor(statement.speaker)
        if actor is not None and voice(statement, self.cast) == actor.name:
            return actor.name
        return self._name(side_of(statement, self.cast)) or statement.speaker_text or "someone"

    def _sentences(self, statement: Statement) -> Sentences:
        actor = self.cast.actor(statement.speaker)
        person = actor.name if actor is not None and actor.kind == "person" else None
        side = self._name(side_of(statement, self.cast))
        return Sentences(self.cast, self.lexicon.inflection, person, side, statement.form == "indirect")

    def _name(self, party: str | None) -> str | None:
        return self.lexicon.lookups.states.get(party, party) if party is not None else None


def _claim(number: int, dispute: Dispute, quiet: Sequence[tuple[Dispute | None, Silence]],
           starts: Sequence[int]) -> Claim:
    silent = [*dispute.silent, *(party for about, silence in quiet if about is dispute for party in silence.parties)]
    silent = [party for party in dict.fromkeys(silent) if party not in dispute.asserted + dispute.denied]
    return Claim(f"C{number}", dispute.words, dispute.events, dispute.asserted, dispute.denied, tuple(silent),
                 dispute.statements, max(0, bisect_right(starts, dispute.at) - 1))


def _tokens(doc: Doc, span: Span) -> Sequence[Token]:
    return list(doc.char_span(span.start, span.end, alignment_mode="expand") or ())


def _parties(event: Event) -> set[str]:
    return {*event.sources, *event.targets}


def _key(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in tokens if token.pos_ in _WEIGHTY)
