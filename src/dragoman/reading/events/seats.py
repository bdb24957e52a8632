"""The seat of a trigger: the words around it on which its arguments may hang."""

from dataclasses import dataclass

from dragoman.lexicon.statuses import StatusIndex
from dragoman.reading.grammar.governors import phrase_of, steps
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.wordlist import words

# "a series of drills", "a new round of talks": what is said of the first noun holds of the second
SHELLS = words("""
    series round wave number set package string spate campaign act start end beginning resumption kind form lot
    dozen hundred thousand month day week year continuation launch opening conclusion use spell flurry bout decision
    course expression process phase type pattern majority most group
    """)
_LENT = frozenset({"tense", "planned", "offered", "ongoing", "cancelled"})


@dataclass(frozen=True, slots=True)
class Seat:
    """Where an event's arguments may hang.

    Those are the trigger, the nouns around it ("a series of"), the word that carries it as object or subject ("held",
    "ready for"), and the party that says it, if it is told in a statement.
    """

    trigger: Token
    shells: tuple[Token, ...] = ()
    carrier: Token | None = None
    speaker: str | None = None
    is_aside: bool = False

    @property
    def top(self) -> Token:
        """The outermost noun, which stands in the sentence for the event."""
        return self.shells[-1] if self.shells else self.trigger

    @property
    def is_verbal(self) -> bool:
        """Tell whether the trigger is a predicate, with a subject and objects of its own."""
        return is_predicate(self.trigger)


def is_predicate(token: Token) -> bool:
    """Tell whether a word is a verb, or an adjective that says something of a subject."""
    return token.pos_ in ("VERB", "AUX") or (token.pos_ == "ADJ" and token.dep_ not in ("amod", "compound"))


def seat_of(trigger: Token, statuses: StatusIndex, speaker: str | None = None) -> Seat:
    """Find the seat of a trigger; a verb sits alone, a modal where its verb sits."""
    if trigger.dep_ == "aux" and trigger.pos_ == "AUX":
        return Seat(trigger.head, speaker=speaker)
    if is_predicate(trigger):
        return Seat(trigger, speaker=speaker)
    shells, top = [], trigger
    while _is_shelled(top):
        top = top.head
        shells.append(top)
    carrier = _carrier(top, statuses)
    aside = carrier is not None and top.dep_ == "obl" and carrier.pos_ != "ADJ"
    return Seat(trigger, tuple(shells), carrier, speaker, aside)


def _is_shelled(noun: Token) -> bool:
    joined = noun.dep_ == "conj" and noun.head.pos_ == noun.pos_
    return joined or (noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and noun.head.lemma_.lower() in SHELLS)


def _carrier(noun: Token, statuses: StatusIndex) -> Token | None:
    """Give the word whose subject does what the noun says: "held talks", "is ready for talks", "said in a call"."""
    head = noun.head
    if noun.dep_ in ("nsubj", "nsubj:pass"):
        return head if head.pos_ in ("VERB", "AUX", "ADJ") else None
    for step in steps(noun):
        if step.relation == "clause":
            break  # "what Chad says are raids": whoever says so does not make them
        effect = next((found for each in phrase_of(step.word) if (found := statuses.effect(each, step.relation))), None)
        if effect in _LENT and step.word.pos_ in ("VERB", "AUX", "ADJ"):
            return step.word
        break
    return head if noun.dep_ == "obl" and head.pos_ in ("VERB", "AUX") else None
