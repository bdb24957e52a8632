"""Actors whom the text describes instead of naming: "a senior Indian official", "the Russian foreign ministry", "state media"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.reading import nouns
from dragoman.reading.gender import gender_of_words
from dragoman.reading.known import Known, Name
from dragoman.reading.memory import Memory
from dragoman.reading.phrases import Phrase, is_head
from dragoman.reading.setting import Setting
from dragoman.reading.stage import Part, Stage
from dragoman.reading.titles import owner, title
from dragoman.records import Role
from dragoman.records.actor import ActorKind

_SPEAKS_FOR = nouns.OFFICE | {"official", "diplomat", "source", "soldier", "negotiator", "delegate", "lawmaker", "insider"}
_KIN = {"spokesman": "spokesperson", "spokeswoman": "spokesperson", "premier": "minister", "pm": "minister", "chairman": "chair",
        "chairwoman": "chair", "chairperson": "chair", "congresswoman": "congressman", "mp": "lawmaker", "legislator": "lawmaker",
        "fm": "minister", "eam": "minister", "advisor": "adviser", "organisation": "organization"}
_EMPTY = frozenset({"the", "a", "an", "of", "for", "to", "and", "'s", "’s", "former", "then", "this", "that", "in", "at", "its", "his",
                    "her", "their", "new", "both", "two", "one", "three"})
_FULL = {"pm": "prime", "premier": "prime", "fm": "foreign"}
_ANOTHER = frozenset({"another", "separate", "second", "other", "third"})


def kin(noun: str) -> str:
    """Give the noun under which a title is remembered: one for spokesman and spokesperson."""
    return _KIN.get(noun, noun)


class Described:
    """Resolves the phrases that stand alone: to someone known, else to a new part."""

    def __init__(self, stage: Stage, memory: Memory, known: Known, setting: Setting) -> None:
        self._stage = stage
        self._memory = memory
        self._known = known
        self._setting = setting
        self._doc: Doc = stage.doc

    def part(self, phrase: Phrase) -> Part | None:
        """Give the part that a phrase stands for, None when it names no actor."""
        if phrase.det in ("our", "my", "your"):
            return None  # in someone's own words: that is for the room of statements
        named = self._named(phrase)
        if named is not None:
            return named
        found = owner(phrase, self._known)
        if phrase.noun in nouns.GOVERNMENT:
            return self._government(phrase, found)
        if phrase.definite or phrase.noun in nouns.STATE_BODY:
            back = self._back(phrase, found)
            if back is not None:
                return back
        return self._new(phrase, found)

    def call(self, part: Part, phrase: Phrase) -> None:
        """Keep in mind that the part was called so."""
        words = self._words(phrase)
        self._memory.call(part, kin(phrase.noun), words)
        for body in (words & nouns.STATE_BODY if part.kind == "person" else ()):
            self._memory.call(part, body, words)

    def _named(self, phrase: Phrase) -> Part | None:
        """Give the part named by an outlet, body or group inside or right after: "KCNA news agency", "the militant group Hamas"."""
        inside = self._known.at(phrase.head) or self._known.at(phrase.head - 1)
        after = self._known.at(phrase.end) if phrase.end == phrase.head + 1 and phrase.end < len(self._doc) else None
        for name, kinds in ((inside, _NAMED), (after, _NAMED - {"body"})):
            if name and name.kind in kinds and (name.start >= phrase.start) and _suits(name, phrase.noun, self._known.at(phrase.head)):
                return known_part(self._stage, name)
        return None

    def _government(self, phrase: Phrase, found: Name | None) -> Part | None:
        code = found.code if found and found.kind in ("state", "city") else None
        leader = next((part for i in range(phrase.start, phrase.head) if (part := self._stage.at.get(i)) and part.kind == "person"), None)
        code = code or (leader.code if leader else None)
        if not code and phrase.definite and phrase.noun != "side" and phrase.end == phrase.head + 1 and phrase.head - phrase.start < 2:
            code = self._setting.state(self._doc[phrase.head])
        return self._stage.known("state", code, code) if code and not phrase.many else None

    def _back(self, phrase: Phrase, found: Name | None) -> Part | None:
        """Give the latest who was called so and belongs to the same state."""
        if phrase.det in ("a", "an", "another") or phrase.many != (phrase.many and phrase.definite):
            return None
        words = self._words(phrase)
        code = found.code if found else None
        for part, called in self._memory.called(kin(phrase.noun)):
            if part.kind == "person" and kind_of(phrase, self._doc) != "person":
                continue
            if part.many == phrase.many and _agrees(words, called) and (not code or part.code in (None, code)):
                return part
        return self._untitled(phrase, code)

    def _untitled(self, phrase: Phrase, code: str | None) -> Part | None:
        """Give the person of that state who has no title yet ("the Russian president"), or whoever was last told of ("the former president")."""
        if phrase.many or phrase.noun not in nouns.OFFICE:
            return None
        token = self._doc[phrase.head]
        people = [seen.part for seen in self._memory.lately(token, 8 if code else 2)
                  if seen.part.kind == "person" and seen.part.named and not seen.part.many]
        if self._is_former(phrase):
            return people[0] if people else None
        return next((part for part in people if code and part.code == code and not part.roles), None)

    def _is_former(self, phrase: Phrase) -> bool:
        return any(token.lower_ in ("former", "ex") for token in self._doc[phrase.start:phrase.head])

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
        code = self._code(phrase, found, kind)
        named = kind == "organisation"
        bare = self._doc[phrase.start + (1 if phrase.det in ("the", "a", "an") else 0):phrase.end].text
        text = bare if kind != "person" else self._doc[phrase.start:phrase.end].text
        part = self._stage.known(kind, bare, code) if named else self._stage.add(Part(kind, text, code))
        part.many, part.named = phrase.many, named
        if kind == "person" and not phrase.many:
            part.roles.append(Role(title(phrase, found, self._doc), code))
        part.gender = part.gender or _gender(phrase)
        return part

    def _tells(self, phrase: Phrase, found: Name | None, kind: str) -> bool:
        """Tell whether the words say enough to be someone: a body needs a state or a capital, a group more than a bare noun."""
        head = self._doc[phrase.head]
        if any(child.dep_ == "cop" for child in head.children):
            return False
        if kind == "organisation":
            return found is not None or head.pos_ == "PROPN" or (phrase.definite and phrase.noun in _ONLY)
        if kind == "group":
            return found is not None or phrase.noun in nouns.ARMED or (phrase.noun in nouns.GROUP and _is_told(phrase))
        if kind == "media":
            return found is not None or phrase.many or phrase.head > phrase.start or phrase.noun == "media"
        return phrase.noun not in nouns.WEAK or self._memory.speaks(head) or (found is not None and phrase.many)

    def _code(self, phrase: Phrase, found: Name | None, kind: str) -> str | None:
        if kind == "media" or (kind == "person" and phrase.noun not in _SPEAKS_FOR):
            return None
        if kind == "group" and phrase.noun in nouns.GROUP:
            return None
        if found is not None:
            return found.code
        if self._is_another(phrase):
            return next((part.code for part, _ in self._memory.called(kin(phrase.noun)) if part.code), None)
        if kind == "organisation" or self.is_governmental(phrase):
            return self._holder(phrase) or self._setting.state(self._doc[phrase.head])
        return None

    def _holder(self, phrase: Phrase) -> str | None:
        """Give the state of the last person with the body in his title: "the ministry" after "foreign ministry spokesman X"."""
        return next((part.code for part, _ in self._memory.called(phrase.noun) if part.kind == "person" and part.code), None)

    def _is_another(self, phrase: Phrase) -> bool:
        return any(token.lower_ in _ANOTHER for token in self._doc[phrase.start:phrase.head])

    def is_governmental(self, phrase: Phrase) -> bool:
        """Tell whether a title is of a state's organ: "a foreign ministry spokesman", "a senior administration official"."""
        words = {token.lower_ for token in self._doc[phrase.start:phrase.end]}
        return bool(words & _ORGANS) or (phrase.det in ("the", "") and bool(words & _SOLE))


_NAMED = frozenset({"organisation", "body", "group", "media"})
_ONLY = nouns.STATE_BODY | {"department", "agency", "congress", "opposition", "court", "commission", "council", "committee", "party",
                            "secretariat", "bureau", "authority", "executive", "command", "bloc", "alliance", "coalition"}
_ORGANS = frozenset({"ministry", "government", "administration", "cabinet", "presidential", "army", "military", "parliament", "navy"})
_SOLE = frozenset({"president", "king", "monarch", "emir", "sultan", "premier", "minister"})


def kind_of(phrase: Phrase, doc: Doc) -> ActorKind | None:
    """Give the kind of actor that a noun describes."""
    before = doc[phrase.head - 1].lower_ if phrase.head > phrase.start else ""
    if phrase.noun in nouns.MEDIA and not (phrase.noun == "agency" and before != "news"):
        return "media"
    if phrase.noun in nouns.FORCES | nouns.ARMED and (phrase.many or phrase.noun not in nouns.PERSON | nouns.BODY | {"fighter"}):
        return "group"
    if phrase.noun in nouns.PERSON:
        return "person"
    if phrase.noun in nouns.BODY:
        return "organisation" if not phrase.many else "group"
    return "group" if phrase.noun in nouns.GROUP else None


def known_part(stage: Stage, name: Name) -> Part:
    """Give the part of a name that the lexicon knows."""
    if name.form == "people":
        return stage.known("group", stage.doc[name.start:name.end].text, name.code)
    if name.kind in ("state", "city"):
        return stage.known("state", name.name, name.code)
    kinds: dict[str, ActorKind] = {"organisation": "organisation", "body": "organisation", "group": "group", "media": "media"}
    code = {"body": name.code, "media": None}.get(name.kind, name.code or name.name)
    return stage.known(kinds[name.kind], name.name, code)


def _suits(name: Name, noun: str, at_head: Name | None) -> bool:
    """Tell whether a noun describes what the name names: an agency KCNA, a group Hamas."""
    if at_head is name:
        return True
    wanted = {"media": nouns.MEDIA, "group": nouns.GROUP | nouns.FORCES | {"movement"}}
    return noun in wanted.get(name.kind, nouns.BODY - {"office", "leadership", "delegation", "mission", "command"} | nouns.GROUP)


def _is_told(phrase: Phrase) -> bool:
    """Tell whether more than a bare noun is there: "rights groups", "people in the region"."""
    return phrase.head > phrase.start + bool(phrase.det) or phrase.end > phrase.head + 1


def _agrees(words: frozenset[str], called: frozenset[str]) -> bool:
    return words <= called or called <= words


def _gender(phrase: Phrase) -> str | None:
    return gender_of_words(phrase.noun) if not phrase.many else None


def heads(known: Known, doc: Doc, starts: frozenset[int]) -> Iterator[int]:
    """Give the tokens that can be heads of such phrases: nouns that no other noun of the phrase follows."""
    for token in doc:
        name = known.at(token.i)
        if is_head(token) and not (name and name.kind in ("state", "city", "place")) and _is_last(known, doc, token.i, starts):
            yield token.i


def _is_last(known: Known, doc: Doc, i: int, starts: frozenset[int]) -> bool:
    if i + 1 >= len(doc) or i + 1 in starts:
        return True
    after = doc[i + 1]
    if after.text in ("-", "–", "‑") and not doc[i].whitespace_ and not after.whitespace_:
        return False
    name = known.at(i + 1)
    if name is not None and name.kind in _NAMED and name.start == i + 1:
        return True
    return after.pos_ not in ("NOUN", "PROPN") or after.ent_type_ == "DATE" or doc[i].head.i < i and doc[i].dep_ not in ("compound", "flat")
