"""Whom "he", "she", "it" and "they" stand for."""

from collections.abc import Iterator
from itertools import takewhile

from dragoman.reading.actors.memory import Memory, Seen
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.quoted import Quoted
from dragoman.reading.grammar.syntax import SUBJECTS, children
from dragoman.reading.grammar.syntax import subject as subject_of

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = MALE | FEMALE | NEUTER | PLURAL
_REACH = 5  # sentences that a he or she may go back
_NEAR = 2  # and a they
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "dispute"})
_CHARGING = frozenset({"accuse", "blame", "charge", "suspect"})
_PUT = frozenset({"question", "query", "enquiry", "inquiry", "request", "remark", "comment", "appeal", "call", "demand",
                  "letter", "charge", "accusation", "criticism", "proposal"})  # fmt: skip
_NAMING = frozenset({"call", "describe", "term", "label", "brand", "dub"})
_NAMED = frozenset({*SUBJECTS, "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj"})
_THINGS = frozenset({"seem", "appear", "happen", "rain", "take", "matter", "remain", "become", "turn", "follow",
                     "emerge", "mean"})


class Pronouns:
    """Resolves pronouns against the memory; the words of a quotation do not mean its speaker by "he"."""

    def __init__(self, stage: Stage, memory: Memory, quoted: Quoted) -> None:
        self._stage = stage
        self._memory = memory
        self._quoted = quoted

    def whose(self, token: Token) -> Part | tuple[Part, ...] | None:
        """Give the part or parts that a pronoun stands for, None when that is unclear."""
        word = token.lower_
        accused = self._accused(token)
        if accused is not None:
            return accused
        if word in MALE or word in FEMALE:
            return self._person(token, "m" if word in MALE else "f")
        if word in NEUTER:
            return self._neuter(token)
        return self._plural(token)

    def _person(self, token: Token, gender: str) -> Part | None:
        beside = self._named_beside(token) or self._calling(token, gender)
        if beside is not None:
            return beside
        fits = [seen for seen in self._memory.lately(token, _REACH)
                if seen.part.kind == "person" and not seen.part.many and seen.part.gender in (gender, None)]
        barred = self._barred(token, fits)
        fits = [seen for seen in fits if id(seen.part) not in barred]
        if not fits:
            return None
        best = max(fits, key=lambda seen: (self._weight(seen, token), seen.token.i))
        if best.part.gender is None and best.subject:
            best.part.gender = gender
        return best.part

    def _calling(self, token: Token, gender: str) -> Part | None:
        """Give who speaks, who is it that calls things so: "accused Mr. Lee of what he called theft"."""
        verb = token.head
        called = any(each.lower_ == "what" for each in children(verb, "obj", "nsubj", "dep", "xcomp"))
        called = called or (verb.dep_ == "acl:relcl" and verb.head.lower_ == "what")
        if not called or token.head.lemma_ not in _NAMING or token.dep_ not in SUBJECTS:
            return None
        subjects = (subject_of(verb) for verb in token.head.ancestors)
        tellers = (each for each in subjects if each is not None and each.i != token.i and self._memory.speaks(each))
        parts = (self._stage.at.get(each.i) for each in tellers)
        first = next((part for part in parts if part is not None), None)
        fits = first is not None and first.kind == "person" and not first.many and first.gender in (gender, None)
        return first if fits else None

    def _accused(self, token: Token) -> Part | None:
        """Give who was accused just before, where the pronoun denies it: "Chad accused Niger of theft. It denied the
        charge"."""
        if token.dep_ not in SUBJECTS or token.head.lemma_ not in _DENYING or self._quoted.inside(token):
            return None
        charged = (seen.part for seen in self._memory.lately(token, 1)
                   if seen.token.dep_ == "obj" and seen.token.head.lemma_ in _CHARGING and seen.token.i < token.i)
        return next((part for part in charged if _agrees(token.lower_, part)), None)

    def _weight(self, seen: Seen, token: Token) -> float:
        distance = self._memory.sentence(token) - seen.sentence
        told = 1.0 if seen.subject else 0.6 * seen.speaks  # "pressed by Mr. Lee, Mr. Orlov said": more of Mr. Orlov
        weight = told - 1.0 * distance + 0.1 * min(self._memory.counts[id(seen.part)], 5)
        if self._memory.speaks(token):
            weight += 1.0 * seen.speaks
        if seen.subject and distance and seen.token.head.dep_.lower() == "root":
            weight += 0.2  # "Mr. Lee said that Mr. Orlov was ill. He …": of whom the sentence is
        if seen.subject and distance == 0 and seen.token.head in token.ancestors and not self._quoted.inside(token):
            weight += 1.0  # "Ms Memon said she": the subject that the pronoun's own clause hangs on
        if distance == 0 and _is_told_by(token, seen.token):
            weight -= 1.5  # "Peru's president was warned, he said": nobody so speaks of himself
        if distance == 0 and seen.token.dep_ == "nmod:poss" and seen.token.head.lemma_.lower() in _PUT:
            weight -= 1.0  # "in response to Mr. Lee's enquiry, he said": who is asked answers
        if self._quoted.inside(seen.token) and not self._quoted.inside(token):
            weight -= 1.0  # after a quotation "he said" goes back to who speaks rather than to whom he spoke of
        if seen.part.gender is None:
            weight -= 0.3
        if not seen.part.named:
            weight -= 0.2
        return weight

    def _barred(self, token: Token, fits: list[Seen]) -> set[int]:
        """Give whom the pronoun cannot mean: the subject of its own verb for an object, the speaker inside his own
        words, whoever is named in words for the one who speaks them ("“Mr. Lee is ill,” he said")."""
        barred = set()
        if token.dep_ in ("obj", "iobj", "obl") and not token.lower_.endswith("self"):
            doer = subject_of(token.head)
            barred |= {id(self._stage.at[doer.i])} if doer is not None and doer.i in self._stage.at else set()
        if token.dep_ in SUBJECTS and self._memory.speaks(token):
            barred |= {id(self._stage.at[each.i]) for each in self._told(token) if each.i in self._stage.at}
        if self._quoted.inside(token):
            speaker = self._speaker(token)
            barred |= {id(speaker)} if speaker else set()
        elif self._memory.voices(token) and (spoken := self._quoted.closes_before(token)):
            barred |= {id(seen.part) for seen in fits if self._quoted.number(seen.token) == spoken}
        return barred

    def _told(self, token: Token) -> Iterator[Token]:
        """Give the names in what a pronoun tells, which are of others: "He said that Mr. Lee would come"."""
        for clause in children(token.head, "ccomp"):
            if clause.i > token.i:
                yield from (each for each in clause.subtree if each.pos_ == "PROPN" and each.dep_ in _NAMED)

    def _speaker(self, token: Token) -> Part | None:
        """Give the one who speaks outside the quotation in the same sentence, else the last to speak."""
        for each in token.sent:
            if each.dep_ in SUBJECTS and not self._quoted.inside(each) and self._memory.speaks(each):
                found = self._stage.at.get(each.i)
                if found is not None:
                    return found
        return next((seen.part for seen in self._memory.lately(token, 3) if seen.speaks), None)

    def _named_beside(self, token: Token) -> Part | None:
        """Give the person an editor names after the pronoun: "offered by him (Putin)"."""
        doc = token.doc
        if token.i + 2 < len(doc) and doc[token.i + 1].text in ("(", "["):
            found = self._stage.at.get(token.i + 2)
            return found if found and found.kind == "person" else None
        return None

    def _neuter(self, token: Token) -> Part | None:
        if self._quoted.inside(token) or _is_idle(token):
            return None
        if token.lower_ == "it" and token.dep_ == "obj":
            return self._other_thing(token)
        beside = self._owner_beside(token)
        if beside is not None:
            return beside
        for verb in token.ancestors:
            subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < token.i), None)
            if subject is None or subject.i == token.i or subject.is_ancestor(token):
                continue
            if token.dep_ != "nmod:poss" or token.head.head != verb or not self._memory.speaks(token.head):
                return self._thing(subject)  # of "Peru's offer stands, its envoy said" the parse makes one clause
        if token.lower_ == "it" and token.dep_ not in SUBJECTS:
            return None
        return self._told_before(token) or self._last_subject(token) or self._told_of(token)

    def _owner_beside(self, token: Token) -> Part | None:
        """Give whose the thing is beside which another is "its": "backed the Chadian war and its blockade"."""
        thing = token.head
        if token.lower_ != "its" or thing.dep_ != "conj":
            return None
        nouns = takewhile(lambda each: each.pos_ in ("NOUN", "PROPN"), thing.ancestors)
        before = (each for noun in nouns for each in children(noun, "nmod:poss", "amod", "compound"))
        owners = (self._stage.at.get(each.i) for each in before)
        return next((part for part in owners if part is not None and part.kind == "state"), None)

    def _other_thing(self, token: Token) -> Part | None:
        """Give the actor named last in the sentence that an object can mean: not the one who does it to another."""
        doer = subject_of(token.head)
        found = self._stage.at.get(doer.i) if doer is not None else None
        things = (self._thing(seen.token) for seen in self._memory.lately(token, 0))
        return next((part for part in things if part is not None and part is not found), None)

    def _told_before(self, token: Token) -> Part | None:
        """Give the first subject of the words told, where the teller stands behind them: "Peru will pay, its envoy
        said"."""
        if token.lower_ == "it" and not self._memory.speaks(token):
            return None
        subjects = [seen.token for seen in self._memory.lately(token, 0)
                    if seen.subject and not self._quoted.inside(seen.token)]
        return self._thing(subjects[-1]) if subjects else None

    def _told_of(self, token: Token) -> Part | None:
        """Give the state first told of before the one who speaks for it, in what is quoted or as whose a thing is:
        "“Peru is poor,” its envoy said", "Peru's offer stands, its envoy said"."""
        if token.lower_ != "its" or not self._memory.speaks(token.head):
            return None
        told = [seen.part for seen in self._memory.lately(token, 0)
                if seen.token.dep_ == "nmod:poss" or self._quoted.inside(seen.token)]
        return told[-1] if told and told[-1].kind == "state" else None

    def _last_subject(self, token: Token) -> Part | None:
        """Give the actor that is the only one to be subject in the sentence before."""
        here = self._memory.sentence(token)
        before = [seen for seen in self._memory.lately(token, 1) if seen.sentence == here - 1 and seen.subject]
        main = [seen for seen in before if seen.token.head.dep_.lower() == "root"]
        return self._thing(main[0].token) if main else None

    def _thing(self, subject: Token) -> Part | None:
        part = self._stage.at.get(subject.i)
        return part if part and part.kind != "person" and not (part.many and part.kind != "media") else None

    def _plural(self, token: Token) -> Part | tuple[Part, ...] | None:
        if token.lower_ in ("their", "them", "themselves") and self._quoted.inside(token):
            return None
        fits = [seen for seen in self._memory.lately(token, _NEAR)
                if seen.subject and (seen.part.many or _joined(seen, self._stage))]
        if not fits:
            return None
        best = fits[0]
        return best.part if best.part.many else _joined(best, self._stage)


def _agrees(word: str, part: Part) -> bool:
    """Tell whether a pronoun can stand for someone by number, kind and gender."""
    if word in PLURAL:
        return part.many or part.kind == "group"
    if part.many:
        return False
    if word in NEUTER:
        return part.kind != "person"
    return part.kind == "person" and part.gender in ("m" if word in MALE else "f", None)


def _is_told_by(pronoun: Token, token: Token) -> bool:
    """Tell whether a word stands in what the one means by a pronoun behind it tells: "Peru will pay, he said"."""
    verb = pronoun.head
    between = [each.text for each in pronoun.doc[token.i:pronoun.i]]
    if pronoun.dep_ not in SUBJECTS or between[-1:] != [","] or ":" in between or ";" in between:
        return False
    told = verb.head if verb.dep_ == "parataxis" else next((each for each in children(verb, "ccomp")
                                                            if each.i < pronoun.i), None)
    return told is not None and (told == token or told.is_ancestor(token))


def _joined(seen: Seen, stage: Stage) -> tuple[Part, ...]:
    """Give the parts joined in one subject: "Modi and Putin"."""
    found = dict.fromkeys(stage.at[each.i] for each in (seen.token, *seen.token.conjuncts) if each.i in stage.at)
    return tuple(found) if len(found) > 1 else ()


def _is_idle(token: Token) -> bool:
    """Tell whether an "it" refers to no one: "it is clear that", "it rained"."""
    if token.lower_ != "it":
        return False
    head = token.head
    return token.dep_ == "expl" or head.lemma_ in _THINGS or any(child.dep_ == "cop" for child in head.children)
