"""What is done by saying it: the act of the cue, refined by what its content says."""

from collections.abc import Iterator
from typing import cast

from spacy.tokens import Doc, Token

from dragoman.lexicon.cues import CueIndex
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.syntax import child, children, subject
from dragoman.reading.statements import tones
from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.speakers import Speaker
from dragoman.records.statement import Act

_NEUTRAL = frozenset({"state", "announce"})
_FIRST = frozenset({"i", "we"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_CLAUSAL = frozenset({"clause", "noun-clause", "quotation"})
_EXPRESS = frozenset({"express", "voice", "vent"})
_REPEATING = frozenset({"reiterate", "repeat", "restate"})
_PLANNED = frozenset({"plan", "intend", "due", "schedule", "planned"})
_NEAR = 12
_WEIGHTY = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "no", "none", "nothing", "nobody"})


class Acts:
    """Names the act of each statement; holds what the rules ask of the report."""

    def __init__(self, doc: Doc, people: Cast, cues: CueIndex) -> None:
        self.doc, self.cast, self.cues = doc, people, cues

    def act(self, attribution: Attribution, speaker: Speaker) -> Act:
        """Give the act of one statement by its speaker."""
        base = _base(attribution)
        place = attribution.content.place
        if _is_question(attribution, self.doc):
            return "question"
        if base in (*_NEUTRAL, "position") and place not in _CLAUSAL:
            return self._verdict(attribution) or self._of_noun(attribution) or base
        if base not in _NEUTRAL or place not in _CLAUSAL:
            return "promise" if self._is_undertaking(attribution) else base
        found = (self._of_clause(root, speaker) for root in self._roots(attribution))
        return next((act for act in found if act is not None), base)

    def _is_undertaking(self, attribution: Attribution) -> bool:
        """Tell whether an agreement is to do something: "agreed that the visits would go on"."""
        agreed = attribution.hit is not None and attribution.hit.cue.words[0] == ("agree",)
        return agreed and any(_modals(root) & _FUTURE for root in self._roots(attribution))

    def _verdict(self, attribution: Attribution) -> Act | None:
        """Tell a charge or a praise by the words in which something is described."""
        if attribution.content.place not in ("as", "predicate", "object"):
            return None
        if (
            attribution.hit is not None
            and "as" not in attribution.hit.cue.content
            and attribution.content.place == "object"
        ):
            return None
        lemmas = {token.lemma_.lower() for part in attribution.parts for token in self._tokens(part)}
        if lemmas & tones.BLAME:
            return "accuse"
        return "welcome" if lemmas & tones.PRAISE else None

    def _of_noun(self, attribution: Attribution) -> Act | None:
        """Take the act of what is expressed: "expressed opposition" rejects."""
        head = attribution.content.head
        if (
            head is None
            or head.pos_ != "NOUN"
            or attribution.hit is None
            or attribution.hit.cue.words[0][0] not in _EXPRESS
        ):
            return None
        return next((_as_act(cue.act) for cue in self.cues.among(head.lemma_.lower(), (), "noun")), None)

    def _tokens(self, part: tuple[int, int]) -> Iterator[Token]:
        return iter(self.doc.char_span(*part, alignment_mode="expand") or ())

    def _roots(self, attribution: Attribution) -> Iterator[Token]:
        """Give the main predicates of a content: words inside it whose head lies outside, and those joined to them."""
        for part in attribution.parts:
            inside = {token.i for token in self._tokens(part)}
            for token in self._tokens(part):
                if (token.head.i not in inside or token.head == token) and not token.is_punct and not token.is_space:
                    yield token
                    yield from (
                        each for each in children(token, "conj", "ccomp", "parataxis") if each.pos_ in ("VERB", "AUX")
                    )

    def _of_clause(self, root: Token, speaker: Speaker) -> Act | None:
        who = subject(root)
        modals = _modals(root)
        if who is not None and self._is_own(who, speaker):
            return self._of_own(root, modals) or self._denial(root, modals)
        if "must" in modals or _has_to(root):
            return "demand"
        if modals & {"should", "ought"}:
            return "position"
        return self._charge(root, who, speaker) or self._plan(root, modals, speaker) or self._denial(root, modals)

    def _is_own(self, who: Token, speaker: Speaker) -> bool:
        """Tell whether the subject of a clause is the speaker or the side he speaks for."""
        if who.lower_ in _FIRST:
            return True
        actor = self.cast.who(who)
        if actor is None or speaker.actor is None:
            personal = speaker.actor is None or speaker.actor.kind == "person"
            return who.dep_ != "expl" and who.lower_ in (("he", "she") if personal else ("it", "they"))
        return actor.id == speaker.actor.id or (actor.code is not None and actor.code == speaker.side)

    def _of_own(self, root: Token, modals: set[str]) -> Act | None:
        negated, lemma = _is_negated(root), root.lemma_.lower()
        performed = self._performed(root)
        if performed is not None and modals <= {"can", "must", "would", "'d"}:
            return "reject" if negated else performed
        if modals & _FUTURE and _hostile(root):
            return "threaten"
        if lemma in _PLANNED and not negated:
            return "announce"
        if (
            lemma in (tones.WILLING if root.pos_ == "ADJ" else tones.FEELING)
            or modals & {"must", "should", "can", "could"}
            or _has_to(root)
            or lemma == "go"
        ):
            return "position"
        if modals & _FUTURE:
            return "reject" if negated else "promise"
        return "announce" if lemma in tones.PLANS and root.tag_ == "VBG" and not negated else None

    def _performed(self, root: Token) -> Act | None:
        """Give the act that a verb does when the speaker says it of himself: "we condemn", "I can assure you"."""
        if root.pos_ != "VERB" or root.tag_ in ("VBD", "VBN") or _modals(root) & _FUTURE - {"would"}:
            return None
        acts = [
            cue.act
            for cue in self.cues.among(root.lemma_.lower(), (), "verb")
            if cue.certain and len(cue.words[0]) == 1
        ]
        return _as_act(acts[0]) if acts and acts[0] not in (*_NEUTRAL, "position") else None

    def _denial(self, root: Token, modals: set[str]) -> Act | None:
        if modals & (_FUTURE | {"could", "may", "might", "can"}) or root.lemma_.lower() in tones.DOUBLE:
            return None
        return "deny" if _is_negated(root) else None

    def _charge(self, root: Token, who: Token | None, speaker: Speaker) -> Act | None:
        """Tell a charge: blaming words in a clause about another party."""
        if who is None:
            return None
        named = self.cast.who(who)
        other = named is not None and named.code is not None and named.code != speaker.side
        near = {each.lemma_.lower() for each in root.subtree if abs(each.i - root.i) < _NEAR and each.pos_ in _WEIGHTY}
        return "accuse" if near & (tones.CHARGE if other else tones.BLAME) else None

    def _plan(self, root: Token, modals: set[str], speaker: Speaker) -> Act | None:
        """Tell a plan made known by one who speaks for a side."""
        if speaker.side is None or _is_negated(root):
            return None
        lemma = root.lemma_.lower()
        planned = lemma in _PLANNED or (modals & {"will"} and lemma in tones.PLANS)
        return "announce" if planned or (lemma in tones.PLANS and root.tag_ == "VBG") else None


def _base(attribution: Attribution) -> Act:
    """Give the act of the cue; what is only said again is what it was when first said."""
    hit = attribution.hit
    if hit is None or (hit.cue.act == "position" and hit.cue.words[0][0] in _REPEATING):
        return "state"
    return _as_act(hit.cue.act)


def _as_act(act: str) -> Act:
    return cast(Act, act)


def _modals(root: Token) -> set[str]:
    return {each.lower_ for each in children(root, "aux")}


def _is_question(attribution: Attribution, doc: Doc) -> bool:
    spans = [doc.char_span(*part, alignment_mode="expand") for part in attribution.parts]
    return all(span is not None and "?" in span[-2:].text for span in spans)


def _has_to(root: Token) -> bool:
    clause = child(root, "xcomp")
    return root.lemma_ in ("have", "need") and clause is not None and child(clause, "mark") is not None


def _is_negated(root: Token) -> bool:
    """Tell whether a predicate is negated: by "not", or by a "no" on subject or object ("no other" is no denial)."""
    if root.lower_ in _NOT or any(each.lower_ in _NOT for each in children(root, "advmod", "cc", "cc:preconj")):
        return not _other(root)
    nouns = [*children(root, "nsubj", "nsubj:pass", "obj"), *([root] if root.pos_ == "NOUN" else [])]
    return any(
        noun.lower_ in _NOT or (any(each.lower_ == "no" for each in children(noun, "det")) and not _other(noun))
        for noun in nouns
    )


def _other(noun: Token) -> bool:
    return any(each.lower_ in ("other", "more", "longer", "only", "just") for each in noun.children)


def _hostile(root: Token) -> bool:
    """Tell whether a promise would harm another: a harming verb, on a condition or against someone."""
    condition = any(child(each, "mark") is not None and each.dep_ == "advcl" for each in root.children)
    return root.lemma_.lower() in tones.HARM and (condition or child(root, "obj") is not None)
