"""What is done by saying it: the act of the cue, refined by what its content says.

The rule in words. Most cues name their act ("denied", "accused", "promised"), and it stands. A cue that only says that
something was said ("said", "wrote", "announced") or thought ("believes", "is concerned") takes the act of its content
where that does more: a threat before a promise, then a refusal, a demand, a charge, a plan, a denial, a view. What
counts as which is told in `tenor`. What is only described ("called it …") is charged or praised by the words chosen.
"""

from collections.abc import Iterator
from typing import cast

from dragoman.lexicon.cues import CueIndex
from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.clauses import negation
from dragoman.reading.grammar.parse import Doc, Token, text_of
from dragoman.reading.grammar.syntax import children
from dragoman.reading.statements import tones
from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.plans import FUTURE, modals_of
from dragoman.reading.statements.speakers import Speaker
from dragoman.reading.statements.tenor import Tenor
from dragoman.records.statement import Act

# the acts of a content that outdo the act of its cue, the stronger ones first
_ORDER: tuple[Act, ...] = (
    "threaten", "reject", "promise", "demand", "accuse", "welcome", "deny", "announce", "position", "decline",
)  # fmt: skip
_OUTDONE: dict[str, frozenset[str]] = {
    "state": frozenset(_ORDER),
    "announce": frozenset({"threaten", "accuse", "deny", "reject"}),
    "position": frozenset({"threaten", "demand", "accuse", "deny"}),
    "promise": frozenset({"threaten"}),
}
_CLAUSAL = frozenset({"clause", "noun-clause", "quotation"})
_EXPRESS = frozenset({"express", "voice", "vent"})
_REPEATING = frozenset({"reiterate", "repeat", "restate"})
_OMISSIONS = frozenset({"failure", "refusal", "inability", "neglect", "reluctance", "unwillingness"})
_FAVOURS = frozenset({"access", "entry", "visa", "inspection", "permission", "request", "asylum", "passage", "landing",
                      "bail", "permit", "clearance"})
_WARNING = frozenset({"warn", "warning", "tell", "remind"})
_HOLDING = frozenset({"think", "believe", "hope", "feel", "say", "want", "clear", "sure", "certain", "fact"})


class Acts:
    """Names the act of each statement; holds what the rules ask of the report."""

    def __init__(self, doc: Doc, people: Cast, cues: CueIndex) -> None:
        self.doc, self.cast, self.cues = doc, people, cues

    def act(self, attribution: Attribution, speaker: Speaker) -> Act:
        """Give the act of one statement by its speaker."""
        base = _base(attribution)
        if base == "deny" and (_is_withheld(attribution) or _is_of_omission(attribution)):
            return "accuse" if _is_of_omission(attribution) else "decline"
        if base == "reject" and (_is_of_charge(attribution) or self._is_of_falsehood(attribution)):
            return "deny"
        if _is_question(attribution, self.doc):
            return "question"
        if base in _OUTDONE and self._says_no(attribution):
            return "deny"
        if self._asks(attribution, base):
            return "demand"
        if self._is_warning(attribution, speaker) or (base == "promise" and _is_of_reckoning(attribution)):
            return "threaten"
        if base in _OUTDONE and base != "promise" and attribution.content.place not in _CLAUSAL:
            return self._verdict(attribution) or self._of_noun(attribution) or base
        if self._is_undertaking(attribution):
            return "promise"
        if _is_refusal(attribution):
            return "decline"
        return self._weighed(base, attribution, speaker) if base in _OUTDONE else base

    def _weighed(self, base: Act, attribution: Attribution, speaker: Speaker) -> Act:
        """Weigh cue and content: who insists on a plain fact is not believed, who claims another's deed accuses."""
        verb = attribution.hit.cue.words[0][0] if attribution.hit is not None else ""
        if verb == "insist":
            act = self._outdone("state", attribution, speaker)
            return "deny" if act == "state" else act
        act = self._outdone(base, attribution, speaker)
        tenor = Tenor(self.cast, self.cues, speaker, attribution.source)
        claimed = verb == "claim" and any(map(tenor.is_others_deed, self._roots(attribution)))
        return "accuse" if claimed and act == base else act

    def _outdone(self, base: Act, attribution: Attribution, speaker: Speaker) -> Act:
        """Take the strongest act of the content that outdoes the cue's own."""
        tenor = Tenor(self.cast, self.cues, speaker, attribution.source)
        found = {act for root in self._roots(attribution) for act in [tenor.of(root)] if act in _OUTDONE[base]}
        return next((act for act in _ORDER if act in found), base)

    def _asks(self, attribution: Attribution, base: Act) -> bool:
        """Tell whether something is asked for rather than about: "asked that he stop", "warned him to go"."""
        if base == "question" and attribution.hit is not None and attribution.hit.cue.words[0][0] == "ask":
            before = self.doc.char_span(*attribution.parts[0], alignment_mode="expand")
            return before is not None and before.start > 0 and self.doc[before.start - 1].lower_ == "that"
        if base == "position" and attribution.hit is not None and attribution.hit.cue.words[0][0] == "propose":
            return attribution.content.place != "infinitive"  # what others are to agree to, not one's own doing
        warned = attribution.hit is not None and attribution.hit.cue.words[0][0] in _WARNING
        return warned and any(
            root.tag_ == "VB" and any(each.lower_ == "to" for each in children(root, "mark"))
            for root in self._roots(attribution)
        )

    def _says_no(self, attribution: Attribution) -> bool:
        """Tell whether a part of what is said answers with a bare "no": "No, we never met them"."""
        begun = ([token.lower_ for token in self._tokens(part) if token.is_alpha or token.text == ","][:2]
                 for part in attribution.parts)  # fmt: skip
        return any(words in (["no", ","], ["no"]) for words in begun)

    def _is_undertaking(self, attribution: Attribution) -> bool:
        """Tell whether an agreement is to do something: "agreed that the visits would go on"."""
        agreed = attribution.hit is not None and attribution.hit.cue.words[0] == ("agree",)
        return agreed and any(modals_of(root) & FUTURE for root in self._roots(attribution))

    def _is_warning(self, attribution: Attribution, speaker: Speaker) -> bool:
        """Tell whether one who speaks for a side warns of what may come of its own doing: "warned that it would …"."""
        if attribution.hit is None or attribution.hit.cue.words[0][0] != "warn":
            return False
        if _is_of_reckoning(attribution):
            return True
        tenor = Tenor(self.cast, self.cues, speaker, attribution.source)
        told = (each for root in self._roots(attribution) for each in (root, *children(root, "acl:relcl")))
        return tenor.official and any(map(tenor.is_ahead, told))

    def _is_of_falsehood(self, attribution: Attribution) -> bool:
        """Tell whether what is rejected is called untrue: "dismissed the report as baseless"."""
        if attribution.content.place not in ("as", "predicate", "object"):
            return False
        return any(token.lemma_.lower() in tones.FALSE for part in attribution.parts for token in self._tokens(part))

    def _verdict(self, attribution: Attribution) -> Act | None:
        """Tell a charge, a threat or a praise by the words in which something is described."""
        place, hit = attribution.content.place, attribution.hit
        if place not in ("as", "predicate", "object"):
            return None
        if place == "object" and hit is not None and "as" not in hit.cue.content:
            return None
        lemmas = {token.lemma_.lower() for part in attribution.parts for token in self._tokens(part)}
        if place == "predicate" and lemmas & tones.MENACE:
            return "threaten"
        if place != "object" and lemmas & tones.FALSE:
            return "deny"
        if lemmas & tones.BLAME:
            return "accuse"
        if lemmas & tones.PRAISE:
            return "welcome"
        return "accuse" if lemmas & tones.SCORN else None

    def _of_noun(self, attribution: Attribution) -> Act | None:
        """Take the act of what is expressed: "expressed opposition" rejects."""
        head, hit = attribution.content.head, attribution.hit
        if head is None or hit is None or head.pos_ != "NOUN" or hit.cue.words[0][0] not in _EXPRESS:
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
                    yield from (each for each in _joined(token) if each.i in inside)


def _joined(root: Token) -> Iterator[Token]:
    """Give the predicates joined to one, and the one that a view of the speaker's own leads up to ("I think …")."""
    yield from (each for each in children(root, "conj", "parataxis") if each.pos_ in ("VERB", "AUX"))
    if root.lemma_.lower() in _HOLDING:
        held = (each for each in children(root, "ccomp") if each.pos_ in ("VERB", "AUX"))
        # what is hoped to come about is no plan
        yield from (each for each in held if root.lemma_.lower() != "hope" or not modals_of(each) & FUTURE)


def _is_refusal(attribution: Attribution) -> bool:
    """Tell whether one will not do a thing himself; what others put to him is rejected: "refused to attend"."""
    hit = attribution.hit
    return hit is not None and hit.cue.words[0][0] == "refuse" and attribution.content.place == "infinitive"


def _is_withheld(attribution: Attribution) -> bool:
    """Tell whether a denial is what one does not utter: "they did not deny that the deal could be dropped"."""
    hit = attribution.hit
    return hit is not None and hit.cue.pos == "verb" and negation(hit.head) is not None


def _is_of_favour(attribution: Attribution) -> bool:
    """Tell whether something asked for is not granted: "denied the ship entry", "denied them visas"."""
    head = attribution.content.head
    return head is not None and attribution.content.place not in _CLAUSAL and head.lemma_.lower() in _FAVOURS


def _is_of_omission(attribution: Attribution) -> bool:
    """Tell whether what is repudiated is that someone left a thing undone, which nobody so denies."""
    head = attribution.content.head
    return head is not None and head.lemma_.lower() in _OMISSIONS


def _is_of_reckoning(attribution: Attribution) -> bool:
    """Tell whether what is promised or warned of is to hurt: "promised retaliation", "warned of further steps"."""
    head = attribution.content.head
    return head is not None and attribution.content.place != "against" and head.lemma_.lower() in tones.RECKONING


def _is_of_charge(attribution: Attribution) -> bool:
    """Tell whether what is rejected is something alleged, so that rejecting it denies: "rejected the allegations"."""
    head = attribution.content.head
    return head is not None and head.lemma_.lower() in tones.ALLEGED


def _base(attribution: Attribution) -> Act:
    """Give the act of the cue; what is only said again is what it was when first said."""
    hit = attribution.hit
    if hit is None or (hit.cue.act == "position" and hit.cue.words[0][0] in _REPEATING):
        return "state"
    act = _as_act(hit.cue.act)
    return "reject" if act == "deny" and _is_of_favour(attribution) else act


def _as_act(act: str) -> Act:
    return cast(Act, act)


def _is_question(attribution: Attribution, doc: Doc) -> bool:
    spans = [doc.char_span(*part, alignment_mode="expand") for part in attribution.parts]
    return all(span is not None and "?" in text_of(span[-2:]) for span in spans)
