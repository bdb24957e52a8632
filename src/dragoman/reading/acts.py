"""What is done by saying it: the act of the cue, refined by what its content says."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.lexicon.cues import CueIndex
from dragoman.reading import tones
from dragoman.reading.attribution import Attribution
from dragoman.reading.cast import Cast
from dragoman.reading.speakers import Speaker
from dragoman.reading.syntax import child, children, subject
from dragoman.records.statement import Act

_NEUTRAL = frozenset({"state", "announce"})
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she", "it", "they"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "no", "none", "nothing", "nobody"})


class Acts:
    """Names the act of each statement; holds what the rules ask of the report."""

    def __init__(self, doc: Doc, cast: Cast, cues: CueIndex) -> None:
        self.doc, self.cast, self.cues = doc, cast, cues

    def act(self, attribution: Attribution, speaker: Speaker) -> Act:
        """Give the act of one statement by its speaker."""
        base = attribution.hit.cue.act if attribution.hit is not None else "state"
        if _is_question(attribution, self.doc):
            return "question"
        if base == "position" and attribution.content.place in ("as", "predicate"):
            return self._verdict(attribution) or "position"
        if base not in _NEUTRAL or attribution.content.place not in ("clause", "noun-clause", "quotation"):
            return base  # type: ignore[return-value]
        found = (self._of_clause(root, speaker) for root in self._roots(attribution))
        return next((act for act in found if act is not None), base)  # type: ignore[return-value]

    def _verdict(self, attribution: Attribution) -> Act | None:
        """Tell a charge or a praise by the words in which something is described."""
        lemmas = {token.lemma_.lower() for part in attribution.parts for token in self._tokens(part)}
        if lemmas & tones.BLAME:
            return "accuse"
        return "welcome" if lemmas & tones.PRAISE else None

    def _tokens(self, part: tuple[int, int]) -> Iterator[Token]:
        return iter(self.doc.char_span(*part, alignment_mode="expand") or ())

    def _roots(self, attribution: Attribution) -> Iterator[Token]:
        """Give the main predicates of a content: words inside it whose head lies outside, and those joined to them."""
        for part in attribution.parts:
            inside = {token.i for token in self._tokens(part)}
            for token in self._tokens(part):
                if (token.head.i not in inside or token.head == token) and not token.is_punct and not token.is_space:
                    yield token
                    yield from (each for each in children(token, "conj", "ccomp", "parataxis") if each.pos_ in ("VERB", "AUX"))

    def _of_clause(self, root: Token, speaker: Speaker) -> Act | None:
        who = subject(root)
        own = who is not None and self._is_own(who, speaker)
        modals = {each.lower_ for each in children(root, "aux")}
        if own:
            return self._of_own(root, modals) or self._denial(root, modals)
        if modals & {"must"} or root.lemma_ in ("need", "have") and _has_to(root):
            return "demand"
        if modals & {"should", "ought"}:
            return "position"
        return self._denial(root, modals) or self._charge(root, who, speaker) or self._plan(root, who, speaker)

    def _is_own(self, who: Token, speaker: Speaker) -> bool:
        """Tell whether the subject of a clause is the speaker or the side he speaks for."""
        if who.lower_ in _FIRST:
            return True
        actor = self.cast.who(who)
        if actor is None:
            return who.lower_ in _THIRD and speaker.actor is None and who.dep_ != "expl"
        return speaker.actor is not None and (actor.id == speaker.actor.id or actor.code is not None and actor.code == speaker.side)

    def _of_own(self, root: Token, modals: set[str]) -> Act | None:
        negated = _is_negated(root)
        future = bool(modals & _FUTURE)
        if future and _hostile(root):
            return "threaten"
        if root.lemma_.lower() in tones.WILLING or modals & {"must", "should", "can", "could"} or _has_to(root):
            return "position"
        if future:
            return "reject" if negated else "promise"
        acts = [cue.act for cue in self.cues.among(root.lemma_.lower(), (), "verb") if len(cue.words[0]) == 1]
        if acts and acts[0] not in _NEUTRAL and not negated and root.tag_ in ("VBP", "VB", "VBG", "VBZ"):
            return acts[0]  # type: ignore[return-value]
        return "announce" if root.lemma_.lower() in tones.PLANS and root.tag_ == "VBG" and not negated else None

    def _denial(self, root: Token, modals: set[str]) -> Act | None:
        return "deny" if _is_negated(root) and not modals & (_FUTURE | {"could", "may", "might", "can"}) else None

    def _charge(self, root: Token, who: Token | None, speaker: Speaker) -> Act | None:
        """Tell a charge: blaming words in a clause that names another party."""
        named = self.cast.who(who) if who is not None else None
        if named is None or not named.code or named.code == speaker.side:
            return None
        near = {each.lemma_.lower() for each in root.subtree if abs(each.i - root.i) < 12}
        return "accuse" if near & tones.BLAME else None

    def _plan(self, root: Token, who: Token | None, speaker: Speaker) -> Act | None:
        named = self.cast.who(who) if who is not None else None
        planned = root.lemma_ in ("plan", "intend", "due", "schedule") or children(root, "aux") and root.lemma_.lower() in tones.PLANS
        return "announce" if planned and named is not None and named.code is not None and speaker.side is not None else None


def _is_question(attribution: Attribution, doc: Doc) -> bool:
    return all(doc.text[part.start:part.end].rstrip(" \"”'’").endswith("?") for part in attribution.parts)


def _has_to(root: Token) -> bool:
    clause = child(root, "xcomp")
    return root.lemma_ in ("have", "need") and clause is not None and child(clause, "mark") is not None


def _is_negated(root: Token) -> bool:
    """Tell whether a predicate is negated: by "not", or by a "no" on its subject or object ("no other" is no denial)."""
    if any(each.lower_ in _NOT for each in children(root, "advmod", "det", "cc", "cc:preconj")):
        return not _other(root)
    nouns = children(root, "nsubj", "nsubj:pass", "obj")
    return any(noun.lower_ in _NOT or any(each.lower_ == "no" for each in children(noun, "det")) and not _other(noun) for noun in nouns)


def _other(noun: Token) -> bool:
    return any(each.lower_ in ("other", "more", "longer") for each in noun.children)


def _hostile(root: Token) -> bool:
    """Tell whether a promise would harm another: a harming verb, on a condition or against someone."""
    condition = any(child(each, "mark") is not None and each.dep_ == "advcl" for each in root.children)
    return root.lemma_.lower() in tones.HARM and (condition or child(root, "obj") is not None)
