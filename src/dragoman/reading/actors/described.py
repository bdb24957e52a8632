"""Actors whom the text describes instead of naming: "a senior Indian official", "the Russian foreign ministry"."""

from collections.abc import Mapping, Sequence

from dragoman.lexicon.outlets import Outlet
from dragoman.reading.actors import nouns
from dragoman.reading.actors.belonging import Belonging
from dragoman.reading.actors.gender import gender_of_words
from dragoman.reading.actors.kinds import NAMED, kind_of, known_part, suits
from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.memory import Memory
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.actors.titles import former, owner, title
from dragoman.reading.grammar.parse import Doc
from dragoman.records import Role
from dragoman.records.actor import ActorKind

_KIN = {"spokesman": "spokesperson", "spokeswoman": "spokesperson", "premier": "minister", "pm": "minister",
        "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "congresswoman": "congressman",
        "mp": "lawmaker", "legislator": "lawmaker", "fm": "minister", "eam": "minister", "advisor": "adviser",
        "organisation": "organization"}
_EMPTY = frozenset({"the", "a", "an", "of", "for", "to", "and", "'s", "’s", "former", "then", "this", "that", "in",
                    "at", "its", "his", "her", "their", "new", "both", "two", "one", "three"})
_FULL = {"pm": "prime", "premier": "prime", "fm": "foreign"}
_ONLY = nouns.STATE_BODY | {"department", "agency", "congress", "opposition", "commission", "council", "committee",
                            "party", "executive", "secretariat", "bureau", "authority", "command", "bloc", "alliance",
                            "coalition"}
_PUBLIC = frozenset({"central", "state", "national", "federal"})
_SERVED = frozenset({"prosecutor", "attorney", "ombudsman"})  # whose office is the state's
_OURS = frozenset({"our", "my", "your"})
_NONE = frozenset({"no", "any", "each", "every"})
_HEADS = frozenset({"president", "premier", "minister", "chancellor", "king", "leader", "ruler", "emir", "sultan",
                    "queen", "pm", "head"})
_ENVOYS = frozenset({"ambassador", "envoy", "minister", "diplomat", "secretary", "representative"})
_LOWER = frozenset({"vice", "deputy", "assistant", "lady"})
_SENT = frozenset({"ambassador", "delegate", "delegation", "negotiator", "representative", "envoy"})
_GENERAL = {"leader": _HEADS, "ruler": _HEADS, "diplomat": _ENVOYS, "official": None, "politician": None,
            "delegate": _SENT, "envoy": _SENT, "negotiator": _SENT}
_NEAR_OUTLET = 3  # sentences that "the newspaper" may go back
_FAR, _NEAR = 8, 2  # sentences that "the Russian president" and "the former president" may go back


class Described:
    """Resolves the phrases that stand alone: to someone known, else to a new part."""

    def __init__(self, stage: Stage, memory: Memory, known: Known, belonging: Belonging,
                 outlets: Mapping[str, Outlet]) -> None:
        self._outlets = outlets
        self._stage = stage
        self._memory = memory
        self._known = known
        self._belonging = belonging
        self._doc: Doc = stage.doc

    def part(self, phrase: Phrase) -> Part | None:
        """Give the part that a phrase stands for, None when it names no actor."""
        if phrase.det in _OURS | _NONE:
            return None  # "our army" is for the statements to tell, "no army" is nobody's
        named = self._named(phrase) or self._medium(phrase)
        if named is not None:
            return named
        found = owner(phrase, self._known)
        if phrase.noun in nouns.GOVERNMENT:
            code = None if phrase.many else self._belonging.government(phrase, found)
            return self._stage.of_code(code) if code else None
        back = self._back(phrase, found)
        unclear = back is not None and back.code is None and (back.kind == "organisation" or not back.named)
        if back is not None and unclear and found is not None and found.kind == "state":
            back.code = found.code  # "the country's defence ministry", later "the Turkish defence ministry"
        return back or self._new(phrase, found)

    def call(self, part: Part, phrase: Phrase) -> None:
        """Keep in mind that the part was called so, and for a person the body in the title."""
        words = self._words(phrase)
        self._memory.call(part, kin(phrase.noun), words)
        for body in sorted(words & nouns.STATE_BODY) if part.kind == "person" else ():
            self._memory.call(part, body, words)

    def call_by_office(self, part: Part, office: str) -> None:
        """Keep in mind which office a known leader holds, for the text may not give it before "the president"."""
        words = office.replace(" of ", " | ").split(" | ")[0].split()
        others = set(office.split()) - {words[-1]} - _EMPTY
        self._memory.call(part, kin(words[-1]), frozenset(others))

    def same_before(self, part: Part, phrase: Phrase) -> Part | None:
        """Give who was told of by the same title before the name fell: "the Greek premier", later "Premier Demos"."""
        words = self._words(phrase)
        title = self._doc.span(phrase.start, phrase.end).text
        if part.past or former(Role(title, None)) or "then" in title.replace("-", " ").split():
            return None
        before = [(other, called) for other, called in self._memory.called(kin(phrase.noun))
                  if not other.named and not other.many and other.kind == "person"]
        # "a Greek diplomat", later "the diplomat, Nikos Demos"; "a ministry spokesman", later "Spokesman Nikos Demos"
        if part.code is None and (phrase.det == "the" or (not phrase.det and kin(phrase.noun) == "spokesperson")):
            return next((other for other, called in before if other.code and words <= called), None)
        same = (other for other, called in before if called == words and part.code and other.code == part.code)
        return next(filter(_is_definite, same), None)

    def states(self, phrase: Phrase) -> tuple[Part, ...]:
        """Give the states of joined demonyms: "Indian and Pakistani troops"."""
        before = [name for name in self._known.within(phrase.start, phrase.head) if name.kind == "state" and name.code]
        joined = any(token.lower_ == "and" for token in self._doc[phrase.start:phrase.head])
        return tuple(self._stage.state(str(name.code)) for name in before) if joined and len(before) > 1 else ()

    def _named(self, phrase: Phrase) -> Part | None:
        """Give the part named inside or right after: "KCNA news agency", "the militant group Hamas"."""
        at_head = self._known.at(phrase.head)
        if at_head is not None and at_head.kind in NAMED and at_head.start >= phrase.start:
            return self._owned(known_part(self._stage, at_head), phrase)
        before = self._known.at(phrase.head - 1 - (self._doc[phrase.head - 1].lower_ in ("news", "press")))
        after = self._known.at(phrase.end) if phrase.end == phrase.head + 1 else None
        for name in (before, after):
            if name and name.kind in NAMED and name.start >= phrase.start and suits(name, phrase.noun):
                return self._owned(known_part(self._stage, name), phrase)
        return None

    def _owned(self, part: Part, phrase: Phrase) -> Part:
        """Give a medium of a state its code: "North Korea's official KCNA news agency"."""
        if part.kind == "media" and part.code is None:
            seat = self._known.at(phrase.end) or self._known.at(phrase.head - 1) or self._known.at(phrase.head)
            found = owner(phrase, self._known) or (seat if seat is not None and seat.kind == "media" else None)
            part.code = self._belonging.code(phrase, found, "media")
        return part

    def _back(self, phrase: Phrase, found: Name | None) -> Part | None:
        """Give the latest who was called so and belongs to the same state."""
        kind, words, code = kind_of(phrase, self._doc), self._words(phrase), found.code if found else None
        owned = self._belonging.master(phrase) if found is None else None
        if not (phrase.definite or phrase.noun in nouns.STATE_BODY or self._is_bare(phrase)):
            return None
        fits = [part for part, called in self._memory.called(kin(phrase.noun))
                if part.kind == kind and part.many == phrase.many and _agrees(words, called)
                and (not code or part.code in (None, code)) and owned in (None, part.code)]
        return self._likeliest(fits, code) or self._untitled(phrase, code) or self._group(phrase)

    def _medium(self, phrase: Phrase) -> Part | None:
        """Give the outlet named last, for "the newspaper" or "the news agency": one that is of this kind."""
        kinds = nouns.OUTLETS.get(phrase.noun, ())
        before = {each.lower_ for each in self._doc[phrase.start:phrase.head]} - {"the"}
        if not kinds or phrase.many or not phrase.definite or before - {"news"}:
            return None
        lately = [seen.part for seen in self._memory.lately(self._doc[phrase.head], _NEAR_OUTLET)]
        if phrase.noun == "agency" and not before and any(part.kind == "organisation" for part in lately):
            return None  # which may be one too
        return next((part for part in lately if self._is_outlet(part, kinds)), None)

    def _is_outlet(self, part: Part, kinds: Sequence[str]) -> bool:
        outlet = self._outlets.get(part.name) if part.kind == "media" else None
        return outlet is not None and outlet.kind in kinds

    def _likeliest(self, fits: list[Part], code: str | None) -> Part | None:
        """Give whom a title means: one who holds it now before one who did, at home before abroad, then the latest."""
        serving = [part for part in fits if not part.past] or fits
        at_home = (part for part in serving if part.incumbent and not code and self._belonging.is_home(part.code))
        return next(at_home, None) or next(iter(serving), None)

    def _group(self, phrase: Phrase) -> Part | None:
        """Give the group named last, for "the group" or "the militant group"."""
        if phrase.many or not phrase.definite or phrase.noun not in ("group", "movement"):
            return None
        groups = (seen.part for seen in self._memory.lately(self._doc[phrase.head], _NEAR)
                  if seen.part.kind == "group" and seen.part.code and seen.part.code == seen.part.name)
        return next(groups, None)

    def _is_bare(self, phrase: Phrase) -> bool:
        return not phrase.det and not phrase.many and phrase.noun in nouns.OFFICE

    def _untitled(self, phrase: Phrase, code: str | None) -> Part | None:
        """Give the untitled person of that state ("the Russian president"), or whoever was told of last ("the former
        president")."""
        if phrase.many or (phrase.noun not in nouns.OFFICE and phrase.noun not in _GENERAL):
            return None
        token = self._doc[phrase.head]
        people = [seen.part for seen in self._memory.lately(token, _FAR if code else _NEAR)
                  if seen.part.kind == "person" and seen.part.named and not seen.part.many]
        if any(each.lower_ in ("former", "ex") for each in self._doc[phrase.start:phrase.head]):
            # who leads a state now is called by that, not by what he was before
            return next((part for part in people if not _HEADS & set(part.incumbent.split())), None)
        return next((part for part in people if code and part.code == code and _may_be(part, phrase.noun)), None)

    def _words(self, phrase: Phrase) -> frozenset[str]:
        """Give the words that tell this title from others, without names of states."""
        words = {token.lower_ for token in self._doc[phrase.start:phrase.end]
                 if token.i != phrase.head and token.text[0].isalnum() and not self._is_state(token.i)}
        extra = _FULL.get(phrase.noun)
        return frozenset((words | ({extra} if extra else set())) - _EMPTY)

    def _is_state(self, i: int) -> bool:
        name = self._known.at(i)
        return name is not None and name.kind in ("state", "city")

    def _new(self, phrase: Phrase, found: Name | None) -> Part | None:
        kind = kind_of(phrase, self._doc)
        if kind is None or not self._tells(phrase, found, kind):
            return None
        code = self._belonging.code(phrase, found, kind)
        whole = self._doc.span(phrase.start, phrase.end).text
        named = kind == "organisation"
        end = self._end(phrase) if named else phrase.end
        bare = self._doc.span(phrase.start + (phrase.det in ("the", "a", "an")), end).text
        new = Part(kind, whole if kind == "person" else bare, code)
        part = self._stage.known(kind, bare, code) if named else self._stage.add(new)
        part.many, part.named = phrase.many, named
        if kind == "person" and not phrase.many:
            part.roles.append(Role(title(phrase, found, self._doc), code))
            part.gender = gender_of_words(phrase.noun)
        return part

    def _end(self, phrase: Phrase) -> int:
        """Give where the name of a body ends, before words that tell where it sits: "the trade ministry in Rome"; an
        embassy is one by where it sits."""
        if phrase.noun in ("embassy", "mission", "consulate", "office"):
            return phrase.end
        seat = (i for i in range(phrase.head + 1, phrase.end) if self._doc[i].lower_ == "in")
        return next(seat, phrase.end)

    def _tells(self, phrase: Phrase, found: Name | None, kind: ActorKind) -> bool:
        """Tell whether the words say enough to be someone: a body needs a state or a capital letter, a group more
        than its noun."""
        head = self._doc[phrase.head]
        if any(child.dep_ == "cop" for child in head.children):
            return False
        if phrase.noun == "leadership" and phrase.end > phrase.head + 1:
            return False  # "under the leadership of the king"
        if found is not None and (kind != "person" or phrase.many):
            return True
        if kind == "organisation" and self._belonging.master(phrase):
            return True
        if kind == "organisation":
            return head.pos_ == "PROPN" or self._is_public(phrase) or (phrase.definite and phrase.noun in _ONLY)
        if kind == "group":
            return phrase.noun in nouns.ARMED or (phrase.noun in nouns.GROUP and _says_more(phrase))
        if kind == "media":
            return self._reports(phrase)
        if found is not None and phrase.noun in nouns.OFFICE:
            return True
        if phrase.noun in nouns.WEAK or self._is_bare(phrase) or _is_lone(phrase):
            return self._memory.speaks(head)
        return True

    def _is_public(self, phrase: Phrase) -> bool:
        """Tell whether a body is a state's by its words: "the central bank", "the state statistics institute"."""
        before = {token.lower_ for token in self._doc[phrase.start:phrase.head]}
        return phrase.definite and bool(before & (_PUBLIC | (_SERVED if phrase.noun == "office" else frozenset())))

    def _reports(self, phrase: Phrase) -> bool:
        """Tell whether a noun is of one who reports: "a local paper", "the paper said", not "a police station"."""
        before = {token.lower_ for token in self._doc[phrase.start:phrase.head]}
        if phrase.noun in nouns.EQUIVOCAL and not before & nouns.REPORTING:
            states = any(self._is_state(i) for i in range(phrase.start, phrase.head))
            return self._memory.speaks(self._doc[phrase.head]) or (states and phrase.noun != "network")
        return phrase.many or phrase.head > phrase.start or phrase.noun == "media"


def _may_be(part: Part, noun: str) -> bool:
    """Tell whether a noun may mean a person of the right state: one without a title, or with one that the noun
    covers."""
    held = [*(role.title.casefold() for role in part.roles), *([part.incumbent] if part.incumbent else [])]
    if not held:
        return True
    if noun not in _GENERAL:
        return False
    covered = _GENERAL[noun]
    return covered is None or any(covered & set(title.split()) for title in held)


def kin(noun: str) -> str:
    """Give the noun under which a title is remembered: one for spokesman and spokesperson."""
    return _KIN.get(noun, noun)


def _says_more(phrase: Phrase) -> bool:
    """Tell whether more than a bare noun is there: "rights groups", "people in the region"."""
    return phrase.head > phrase.start + bool(phrase.det) or phrase.end > phrase.head + 1


def _is_lone(phrase: Phrase) -> bool:
    """Tell whether a singular noun has nothing beside it: "bear witness" names nobody."""
    return not phrase.many and phrase.end - phrase.start == 1


def _is_definite(part: Part) -> bool:
    """Tell whether a described person is a certain one: "the Greek premier", in a headline "Greek premier"."""
    return part.name.split()[0].lower() not in ("a", "an", "another", "one", "any", "some")


def _agrees(words: frozenset[str], called: frozenset[str]) -> bool:
    return (words <= called or called <= words) and words & _LOWER == called & _LOWER
