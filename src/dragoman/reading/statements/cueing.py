"""Where the speech cues of the lexicon stand in a report."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lexicon.cues import Cue, CueIndex
from dragoman.reading.grammar.baseforms import known_lemma
from dragoman.reading.grammar.negations import NOT_EITHER
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import child, children, neighbour

_POS = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN"), "adj": ("ADJ", "VERB")}
_NOT_HIM = frozenset({"if", "unless", "whether", "until", "lest"})
_UNREAL = frozenset({"will", "would", "'ll", "’ll", "'d", "could", "may", "might", "should", "wo", "shall", "must",
                     "can"})  # fmt: skip
FAILING = frozenset({"fail", "refuse", "decline", "hesitate", "stop", "avoid", "unable"})
_NOBODY = frozenset({"none", "nobody", "neither"})
_APART = frozenset(',;:."“”—–') | {"--"}
_HEARSAY = frozenset({"reported", "alleged", "purported", "supposed", "rumoured", "rumored"})
_REFUSALS = frozenset({"decline", "deny"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue's words in the text: `head` is the word that rules the others, `places` are all of them."""

    cue: Cue
    head: Token
    places: tuple[int, ...]

    @property
    def words(self) -> list[Token]:
        """The words of the cue."""
        return [self.head.doc[place] for place in self.places]


def quoting(verb: Token) -> Token | None:
    """Give the verb by which another quotes what one says: "quoted him, a day later, as saying", "quotes him
    saying"."""
    above = verb.head
    behind = verb.lower_.endswith("ing") and above.i < verb.i
    if behind and verb.lower_ == "saying" and above.head.lemma_ == "quote" and above.dep_ in ("obj", "iobj"):
        return above.head  # where the parse hangs it on whom they quote
    led = neighbour(verb, -1) == "as" or (verb.lower_ == "saying" and above.lemma_ == "quote")
    return above if behind and led and above.lemma_ in ("quote", "cite", "report") else None


def find_hits(doc: Doc, index: CueIndex) -> list[tuple[Hit, ...]]:
    """Find the cues of a text in order; each item holds the readings of one place, the longest and surest first."""
    lemmas = [known_lemma(token, index.starts) for token in doc]
    begun = (token for token in doc if index.starts(lemmas[token.i]))
    return [group for token in begun if (group := tuple(_readings(doc, index, lemmas, token)))]


def _readings(doc: Doc, index: CueIndex, lemmas: list[str], token: Token) -> Iterator[Hit]:
    seen = set()
    for match in index.match(lemmas, token.i):
        hit = Hit(match.entry, _ruler(doc, match.places), match.places)
        if _fits(hit):
            seen.add(match.entry.id)
            yield hit
    for cue in index.among(lemmas[token.i], (), ""):
        hit = Hit(cue, token, (token.i,))
        if cue.id not in seen and (lemmas[token.i],) in cue.words and _fits(hit):
            yield hit


def _ruler(doc: Doc, places: tuple[int, ...]) -> Token:
    """Give the word of the cue that no other word of it governs."""
    inside = set(places)
    return next(
        (doc[place] for place in places if doc[place].head.i not in inside or doc[place].head.i == place),
        doc[places[0]],
    )


def _fits(hit: Hit) -> bool:
    """Tell whether the words are of the kind the cue asks for, and whether they tell of something said."""
    first = hit.head.doc[hit.places[0]]
    kinds = _POS.get(hit.cue.pos)
    if first.lemma_ == "be" and hit.cue.speaker == ("by",) and hit.words[-1].tag_ == "VBG":
        return False  # "was saying" is no passive
    if hit.cue.pos == "verb" and hit.head.dep_ == "amod":
        return False  # "the alleged front" tells nobody's words
    if not _hangs_together(hit):
        return False
    if first.dep_ == "aux" and first.head.i in hit.places:
        return False  # "has said" is no "have say"
    return (kinds is None or first.pos_ in kinds or hit.head.pos_ in kinds) and not _is_unsaid(hit)


def _hangs_together(hit: Hit) -> bool:
    """Tell whether a word of the cue that stands apart belongs to it: "brush … aside", but not "said because of"."""
    words = hit.words
    if words[-1].i - words[0].i == len(words) - 1:
        return True
    between = [each for each in hit.head.doc[words[0].i : words[-1].i] if each.i not in hit.places or each is words[0]]
    last = words[-1]
    if last.dep_ == "case" and "obj" not in hit.cue.addressee and child(words[0], "obj") in between[1:]:
        return False  # "called a summit for June" is no call for anything
    if any(each.text in _APART or each.is_space or each.pos_ == "VERB" for each in between[1:]):
        return False
    return last.head.i in hit.places or last.head.head.i in hit.places


def _is_wish(hit: Hit) -> bool:
    return hit.cue.act in ("welcome", "position", "demand") and hit.head.lemma_ in ("like", "prefer", "welcome", "love")


def _is_unsaid(hit: Hit) -> bool:
    """Tell whether the cue is only supposed ("if he says"), to come ("will say") or negated ("did not say").

    So is what only hearsay has it that somebody said: "a reported offer by Oman to mediate".
    """
    if hit.cue.pos != "verb":
        return any(each.lower_ in _HEARSAY for each in children(hit.head, "amod"))
    if any(each.lower_ in _NOT_HIM for each in children(hit.head, "mark")) or is_left_undone(hit.head):
        return True
    own = [each for each in hit.head.children if each.i not in hit.places]
    if any(each.dep_ == "aux" and each.lower_ in _UNREAL for each in own) and not _is_wish(hit):
        return True
    negated = any(each.lower_ in NOT_EITHER and each.i < hit.head.i for each in own) or is_nobodys(hit.head)
    return negated and hit.cue.act not in _REFUSALS


def is_nobodys(verb: Token) -> bool:
    """Tell whether nobody did it: "none of the ministers said", "no minister said"."""
    doers = [each for each in children(verb, "nsubj") if each.i < verb.i]
    return any(each.lower_ in _NOBODY or any(word.lower_ == "no" for word in children(each, "det")) for each in doers)


def is_left_undone(verb: Token) -> bool:
    """Tell whether the words around a verb leave it undone: "failed to agree", "neither backed nor opposed"."""
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ in FAILING
    failed = failed or (neighbour(verb, -2), neighbour(verb, -1)) == ("short", "of")  # "stopped short of ruling out"
    return failed or any(each.lower_ == "nor" for each in children(verb, "cc"))
