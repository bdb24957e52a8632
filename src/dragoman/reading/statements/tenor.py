"""What a clause does when someone says it: threatens, promises, refuses, demands, charges, announces, denies, judges.

Of the speaker's own side: "will" promises, or threatens where it would harm another; what it will not or does not grant
is refused; a plan is announced; "must", "should", "ready", "hope" tell where it stands; what it is said to have done
and did not do is denied. Of others: "must" and the imperative demand, "should" tells a view, words of blame charge.
"""

from dragoman.lexicon.cues import CueIndex
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import by_phrase, child, children, is_passive, neighbour, obliques, subject
from dragoman.reading.statements import tones
from dragoman.reading.statements.menaces import NARROW, is_hostile, is_menace, is_reckoning, near
from dragoman.reading.statements.plans import (
    FUTURE,
    is_decided,
    is_due,
    is_foretold,
    is_step,
    modals_of,
    stands_by,
)
from dragoman.reading.statements.rebuttals import (
    is_absence,
    is_called_untrue,
    is_elsewhere,
    is_negated,
    is_rebuttal,
    is_undone,
)
from dragoman.reading.statements.speakers import Speaker
from dragoman.records.statement import Act
from dragoman.timex.words import listed

_FIRST = frozenset({"i", "we", "us", "our", "my"})
_UNSURE = frozenset({"could", "may", "might", "can"})
_BOUND = frozenset({"must", "should", "can", "could"})
_PLANNED = frozenset({"plan", "intend", "due", "schedule", "planned"})
_DISCOURSE = listed("look listen see let imagine say suppose mind thank remember need")
_BLAME = frozenset({"responsibility", "blame", "fault", "guilt"})
_TOLD = frozenset({"detail", "information", "comment", "knowledge", "confirmation"})
_UTTERED = frozenset({"add", "say", "announce", "report", "share", "offer"})
_INHERENT = frozenset({"inherent", "integral", "inalienable", "inseparable"})
_SUPPOSED = frozenset({"whether", "if", "unless", "after", "before", "until"})
_NEAR = 20  # words; only so far does a named party's clause reach, and less where nobody is named
_SAID: dict[str, Act] = {
    "deny": "deny", "accuse": "accuse", "promise": "promise", "threaten": "threaten", "demand": "demand",
    "welcome": "welcome", "reject": "reject", "decline": "decline", "question": "question",
}  # fmt: skip


class Tenor:
    """Reads the clauses of one speaker's words."""

    def __init__(self, people: Cast, cues: CueIndex, speaker: Speaker, source: Token | None = None) -> None:
        self.cast, self.cues, self.speaker = people, cues, speaker
        self.official = speaker.side is not None or (source is not None and source.lemma_.lower() in tones.OFFICES)

    def of(self, root: Token) -> Act | None:
        """Give the act that a clause does, None where it plainly states."""
        who, modals = subject(root), modals_of(root)
        ahead = _going_to(root)
        if ahead is not None and not is_negated(root):
            root, modals = ahead, {"will"}
        if who is not None and self.is_own(who):
            return self._of_own(root, who, modals)
        if is_called_untrue(root, who):
            return "deny"
        if self.official and (is_menace(root, modals) or is_reckoning(root, modals)):
            return "threaten"
        if (who is not None and self._is_other(who) and _is_guilty(root)) or self._is_laid_to(root, who):
            return "accuse"
        if "should" in modals and root.lemma_.lower() in tones.STOPPING and not is_negated(root):
            return "demand"
        if "must" in modals or _has_to(root) or _is_order(root) or _is_condition(root, who):
            return "demand"
        if self._is_charge(root, who, modals):
            return "accuse"
        if modals & {"should", "ought"} or root.lemma_ == "ought":
            return "position"
        return self._of_other(root, modals)

    def is_own(self, who: Token) -> bool:
        """Tell whether a noun stands for the speaker or the side he speaks for, or for what is theirs."""
        if who.lower_ in _FIRST or any(each.lower_ in _FIRST for each in children(who, "nmod:poss")):
            return True
        actor, speaker = self.cast.who(who), self.speaker.actor
        if actor is None or speaker is None:
            personal = speaker is None or speaker.kind == "person"
            return who.dep_ != "expl" and who.lower_ in (("he", "she") if personal else ("it", "they"))
        return actor.id == speaker.id or (actor.code is not None and actor.code == self.speaker.side)

    def is_others_deed(self, root: Token) -> bool:
        """Tell whether a clause tells what another side has done or is doing."""
        who = subject(root)
        doer = by_phrase(root) if is_passive(root) else who
        told = root.pos_ == "VERB" and not modals_of(root) & (FUTURE | _UNSURE) and not is_negated(root)
        return told and doer is not None and self._is_other(doer)

    def is_ahead(self, root: Token) -> bool:
        """Tell what will or may come about."""
        return bool(modals_of(root) & (FUTURE | _UNSURE))

    def _of_own(self, root: Token, who: Token, modals: set[str]) -> Act | None:
        negated, lemma = is_negated(root), root.lemma_.lower()
        performed = self._performed(root)
        if performed is not None and modals <= {"can", "must", "would", "'d"}:
            return "reject" if negated else performed
        if negated and (withheld := _withheld(root, modals)) is not None:
            return withheld
        if is_menace(root, modals) or (modals & FUTURE and is_hostile(root)):
            return "threaten"
        if lemma in _PLANNED and root.pos_ != "NOUN" and not negated:
            return "announce"
        if _is_view(root, modals):
            blamed = root.lemma_.lower() in tones.CONCERN and self._is_charge(root, None, modals)
            return "accuse" if blamed else "position"
        scheduled = lemma in tones.PLANS and not negated
        if modals & FUTURE or (stands_by(root) and not negated):
            return "announce" if scheduled and not _speaks_himself(root) else "promise"
        if not negated and (is_due(root) or is_decided(root) or (self.official and is_step(root))):
            return "announce"
        if scheduled and root.tag_ == "VBG" and not any(each.lemma_ == "have" for each in children(root, "aux")):
            return "announce"
        return "deny" if is_rebuttal(root, own=who.dep_ != "nsubj:pass") else None

    def _performed(self, root: Token) -> Act | None:
        """Give the act that a verb does when the speaker says it of himself: "we condemn", "I can assure you"."""
        if root.pos_ != "VERB" or root.tag_ in ("VBD", "VBN") or modals_of(root) & FUTURE - {"would"}:
            return None
        behind = neighbour(root, 1)  # "we call on them"
        certain = [cue for cue in self.cues.among(root.lemma_.lower(), (behind,), "verb") if cue.certain]
        led = [cue for cue in certain if cue.act == "demand" and (root.lemma_.lower(), behind) in cue.words]
        return next((_SAID.get(cue.act) for cue in (*led, *certain) if cue in led or len(cue.words[0]) == 1), None)

    def _is_charge(self, root: Token, who: Token | None, modals: set[str]) -> bool:
        """Tell a charge: blaming words in a clause about another, not of what only might be."""
        if modals & _UNSURE or (who is None and root.pos_ == "NOUN") or self._is_telling(root):
            return False
        doer = by_phrase(root) if is_passive(root) else who
        other = doer is not None and self._is_other(doer)
        words, reach = (tones.CHARGE, _NEAR) if other else (tones.BLAME, NARROW)
        if any(each.lower_ == "longer" for each in children(root, "advmod")):
            return False
        if _is_source_of_ill(root) or _is_first_blow(root) or (other and _is_guilty(root)):
            return not is_negated(root)
        return any(each.lemma_.lower() in words and self._is_meant(each, root) for each in near(root, reach))

    def _is_laid_to(self, root: Token, who: Token | None) -> bool:
        """Tell "responsibility rests with Chad", "it is Chad's fault"."""
        if root.lemma_.lower() == "fault":
            return any(map(self._is_other, children(root, "nmod:poss"))) and not is_negated(root)
        laid = who is not None and who.lemma_.lower() in _BLAME and root.lemma_.lower() in ("rest", "lie")
        return laid and any(map(self._is_other, obliques(root, "with"))) and not is_negated(root)

    def _is_other(self, who: Token) -> bool:
        named = self.cast.who(who)
        return named is not None and named.code is not None and named.code != self.speaker.side

    def _is_telling(self, root: Token) -> bool:
        """Tell whether a clause only tells what another said: "the ministers called the pact a betrayal"."""
        if root.pos_ != "VERB":
            return False
        cues = self.cues.among(root.lemma_.lower(), (), "verb")
        return any(cue.certain and cue.act != "announce" and len(cue.words[0]) == 1 for cue in cues)

    def _is_meant(self, word: Token, root: Token) -> bool:
        """Tell whether a word of blame is asserted: not under "whether", "can" or "not", nor of the speaker's side."""
        at = word
        while True:
            supposed = any(each.lower_ in _SUPPOSED for each in children(at, "mark")) or modals_of(at) & _UNSURE
            if supposed or (at != root and is_negated(at)):
                return False
            if at == root or at.head == at:
                break
            at = at.head
        if (word.lemma_, word.pos_ == "VERB") in {("attack", False), ("lie", True)}:
            return False  # "since the attack": what happened, not who did it; "the task lay ahead"
        doer = subject(word) if word.pos_ == "VERB" else None
        return not is_negated(word) and not (doer is not None and self.is_own(doer))

    def _of_other(self, root: Token, modals: set[str]) -> Act | None:
        if root.lemma_.lower() == "part" and any(each.lemma_ in _INHERENT for each in children(root, "amod")):
            return "position"
        if self.official and stands_by(root) and not is_negated(root):
            return "promise"
        if root.lemma_.lower() == "acceptable" and is_negated(root):
            return "reject"
        if root.lemma_.lower() in tones.FITTING and not is_negated(root):
            return "position"
        missing = self.official and (is_absence(root) or is_elsewhere(root) or is_undone(root))
        rebuts = is_rebuttal(root, own=self._takes_part(root)) or missing
        return self._plan(root, modals) or ("deny" if rebuts else None)

    def _takes_part(self, root: Token) -> bool:
        """Tell whether the speaker's side is the other one in what is told: "no offer was made to us"."""
        return any(self.is_own(each) for each in children(root, "obj", "iobj", "obl"))

    def _plan(self, root: Token, modals: set[str]) -> Act | None:
        """Tell a plan made known by one who speaks for a side."""
        if not self.official or is_negated(root):
            return None
        lemma = root.lemma_.lower()
        foretold = is_foretold(root, modals) and root.pos_ == "VERB"
        planned = foretold or (lemma in _PLANNED and root.pos_ != "NOUN")
        return "announce" if planned or is_due(root) or is_decided(root) else None


def _withheld(root: Token, modals: set[str]) -> Act | None:
    """Tell what a side does by what it does not grant: "we do not accept", "we cannot tolerate"."""
    if root.lemma_.lower() == "tolerate":
        return "accuse"
    if root.lemma_ == "have" and any(map(_is_untold, children(root, "obj"))):
        return "decline"
    done = _going_to(root) or root
    if done.lemma_.lower() in tones.TELLING and root.tag_ not in ("VBD", "VBN"):
        return "decline"
    granting = root.lemma_.lower() in tones.GRANTING and root.tag_ not in ("VBD", "VBN")
    return "reject" if granting and not modals & _BOUND else None


def _is_untold(what: Token) -> bool:
    """Tell what one does not tell: "no details", "nothing to add"."""
    left = what.lower_ == "nothing" and any(each.lemma_ in _UTTERED for each in children(what, "acl"))
    return left or what.lemma_.lower() in _TOLD


def _going_to(root: Token) -> Token | None:
    """Give what is about to be done: "we are going to impose"."""
    clause = child(root, "xcomp")
    return clause if root.lower_ == "going" and clause is not None and clause.tag_ == "VB" else None


def _is_view(root: Token, modals: set[str]) -> bool:
    words = tones.WILLING if root.pos_ == "ADJ" else tones.FEELING
    wished = "would" in modals and _speaks_himself(root)
    bound = bool(modals & _BOUND) or _has_to(root) or root.lemma_ in ("go", "ought")
    return wished or bound or bool({root.lemma_.lower(), root.lower_} & words)


def _speaks_himself(root: Token) -> bool:
    return any(each.lower_ in ("i", "we") for each in children(root, "nsubj"))


def _is_source_of_ill(root: Token) -> bool:
    """Tell "is the root cause of the tension"."""
    return root.lemma_.lower() == "cause" and any(each.lower_ == "root" for each in children(root, "compound", "amod"))


def _is_first_blow(root: Token) -> bool:
    """Tell "fired first", "shot first": who began it is to blame."""
    first = any(each.lower_ == "first" for each in children(root, "advmod"))
    return first and root.lemma_.lower() in ("fire", "shoot", "attack", "strike") and not is_passive(root)


def _is_guilty(root: Token) -> bool:
    """Tell "bears responsibility", "continues to destroy"."""
    borne = {each.lemma_.lower() for each in children(root, "obj", "xcomp")}
    return (root.lemma_ == "bear" and bool(borne & {"responsibility", "blame", "guilt"})) or (
        root.lemma_ == "continue" and bool(borne & tones.HARM)
    )


def _has_to(root: Token) -> bool:
    clause = child(root, "xcomp")
    if root.lemma_ not in ("have", "need") or is_negated(root):
        return False
    return clause is not None and child(clause, "mark") is not None


def _is_order(root: Token) -> bool:
    """Tell an imperative: a bare form at the head of its clause, with "do not" or nothing before it."""
    if root.tag_ != "VB" or root.pos_ != "VERB" or root.lemma_.lower() in _DISCOURSE:
        return False
    if child(root, "nsubj", "nsubj:pass", "mark", "expl", "csubj"):
        return False
    return modals_of(root) <= {"do"} and root.dep_ not in ("xcomp", "conj", "acl", "advcl")


def _is_condition(root: Token, who: Token | None) -> bool:
    """Tell what is asked by its noun ("our main demand is …") or as the only way ("only when they leave")."""
    if who is not None and who.lemma_.lower() == "demand" and child(root, "cop") is not None:
        return root.pos_ != "ADJ"
    return bool(modals_of(root)) and any(
        any(word.lower_ == "only" for word in each.subtree if word.i < each.i)
        and any(word.lower_ in ("when", "if", "after", "once") for word in each.children)
        for each in children(root, "advcl")
    )
