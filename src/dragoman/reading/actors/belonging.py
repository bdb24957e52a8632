"""Whose a described actor is, where the phrase names no state: by a possessive, by what was said before, or by the
setting."""

from itertools import groupby

from dragoman.lexicon.offices import Offices
from dragoman.reading.actors import nouns
from dragoman.reading.actors.agents import acts_for_someone, serves
from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.memory import Memory
from dragoman.reading.actors.phrases import Phrase, lemma
from dragoman.reading.actors.setting import Setting
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.actors.whereabouts import Whereabouts
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import antecedent, before_comma
from dragoman.records.actor import ActorKind

_STANDING = frozenset({"provisional", "interim", "transitional", "federal", "caretaker", "outgoing", "central"})
_ANOTHER = frozenset({"another", "separate", "second", "other", "third"})
_ORGANS = frozenset({"ministry", "government", "administration", "cabinet", "presidential", "army", "military",
                     "parliament", "navy", "department", "police", "interior", "defence", "defense", "customs",
                     "border", "coast", "presidency", "senate", "coastguard", "palace", "federal", "immigration",
                     "foreign"})
_CODE = 3  # a shorter name would be taken for a state's code
_STATELY = nouns.STATE_BODY | {"department", "agency", "bureau", "office", "court", "commission", "council", "force",
                               "committee", "guard", "service", "administration", "congress", "house", "bank",
                               "authority", "treasury", "union", "party", "command", "cabinet", "state", "affair"}
_MINISTERIAL = frozenset({"ministry", "minister", "ministers", "premier"})
_NO_MINISTERS = frozenset({"USA"})  # it has secretaries and departments
_MINISTERS = frozenset({"minister", "vice-minister", "undersecretary", "under-secretary"})  # each a state's
_BROADCASTERS = frozenset({"television", "radio", "tv", "broadcaster"})  # "state television" is the only one
_INFORMED = frozenset({"official", "government", "military", "ministry", "defence", "defense", "presidential",
                       "security", "intelligence", "army", "police"})
_NOBODYS = frozenset({"western", "european", "regional", "local", "diplomatic", "opposition", "rebel", "international",
                      "african", "arab", "asian", "allied", "foreign"})  # whose officials are no one state's
_SOLE = frozenset({"president", "king", "monarch", "emir", "sultan", "premier", "minister"})
_POSSESSIVE = frozenset({"'s", "’s"})
_THEIRS = frozenset({"its", "his", "her", "their"})
_ABROAD = frozenset({"embassy", "consulate", "mission", "delegation"})  # none of a state's own at home
_BLOCS = frozenset({"bloc", "movement", "organisation", "organization", "group", "alliance", "front", "mission",
                    "union", "agency", "body", "force", "council"})
_RECENT = 3  # sentences that "the bloc's envoy" may go back
_ANONYMOUS = frozenset({"official", "spokesman", "spokeswoman", "spokesperson", "delegate"})
_UNTOLD = frozenset({"a", "an", "one", "some", "another", "two", "several", "senior", "high", "top", "other", "unnamed",
                     "high-ranking", "ranking", "junior", "deputy", "chief"})
_ATTORNEYS = frozenset({"prosecutor", "general", "attorney", "ombudsman"})
_OFFICES = frozenset({"department", "office", "service", "directorate", "bureau"})
_NATIONAL = frozenset({"state", "national", "federal"})
_POSTS = frozenset({"embassy", "consulate"})
_POSTED = ("ambassador", "consul", "chargé", "envoy")
_STRANGE = frozenset({"foreign", "western", "international", "overseas"})
_STRANGERS = frozenset({"mediator", "diplomat", "envoy", "official", "negotiator", "ambassador", "observer", "monitor"})
_BODIES = nouns.BODY - {"office", "service", "team", "union", "front"}


class Belonging:
    """Tells the code of described actors, and of people by their titles."""

    def __init__(self, stage: Stage, memory: Memory, known: Known, setting: Setting, offices: Offices) -> None:
        self._stage = stage
        self._memory = memory
        self._known = known
        self._setting = setting
        self._offices = offices
        self._whereabouts = Whereabouts(known, setting.home)
        self._doc: Doc = stage.doc

    def code(self, phrase: Phrase, found: Name | None, kind: ActorKind) -> str | None:
        """Give the code of a newly described actor; `found` is the owner that the phrase names."""
        if not acts_for_someone(phrase, kind, self._known):
            return None
        if found is not None:
            apart = phrase.noun in nouns.REBELS or phrase.noun in ("party", "opposition")
            free = found.form == "party" or (apart and found.kind in ("state", "city", "place"))
            return None if free else found.code
        return self.named_master(phrase) or self.unsaid(phrase, kind in ("organisation", "media"))

    def named_master(self, phrase: Phrase) -> str | None:
        """Give whom the words of a title name, though not as the lexicon knows it."""
        return self.master(phrase) or self.by_office(phrase) or self._in_short(phrase) or self._by_body(phrase)

    def master(self, phrase: Phrase) -> str | None:
        """Give the code of whom the phrase is of: "Putin's spokesman", "its army", "a spokesman for Mr Putin"."""
        if phrase.start and self._doc[phrase.start - 1].lower_ == "whose":
            return self._of_relative(self._doc[phrase.start - 1])
        for i in range(phrase.start, phrase.head):
            part = self._stage.at.get(i)
            owns = self._doc[i].lower_ in _THEIRS or self._doc[i + 1].lower_ in _POSSESSIVE
            beside = i + 1 == phrase.head and part is not None and part.kind == "person"  # "Trump officials"
            if part is not None and part.code and (owns or beside):
                return self._across(phrase, part.code) if phrase.noun == "counterpart" else part.code
        served = [(i, self._stage.at.get(i)) for i in range(phrase.head + 1, phrase.end) if serves(phrase)]
        return next((part.code for i, part in served if part is not None and self._is_master(i, part)), None)

    def _across(self, phrase: Phrase, code: str) -> str | None:
        """Give the other state that a counterpart serves: "her counterpart in Lima"."""
        named = (name.code for name in self._known.within(phrase.start, phrase.end))
        return next((other for other in named if other and other != code), None)

    def _is_master(self, i: int, part: Part) -> bool:
        """Tell whether someone serves whom a word behind his title means: "of Mr Putin", "of its delegation"."""
        return part.kind == "person" or (self._doc[i].lower_ in _THEIRS and part.code is not None)

    def _of_relative(self, whose: Token) -> str | None:
        """Give whom "whose" stands for: what the parse hangs its clause on, else the name before the comma."""
        parts = (self._stage.at.get(token.i) for token in (antecedent(whose), *before_comma(whose)))
        return next((part.code for part in parts if part is not None and part.code), None)

    def is_home(self, code: str | None) -> bool:
        """Tell whether a state is the one at home in the report."""
        return self._setting.is_home(code)

    def by_office(self, phrase: Phrase) -> str | None:
        """Give the state whose office it is by the title alone: "the secretary of state", "Treasury Secretary"."""
        office = self._offices.of(self._doc.span(phrase.start, phrase.end).text)
        return self._setting.among(office.state) if office is not None and office.state else None

    def _by_body(self, phrase: Phrase) -> str | None:
        """Give the company or society for which someone speaks: "a spokesman for Northern Metals"."""
        if not serves(phrase) or self._is_of_state_body(phrase):
            return None
        without = {"the", *_POSSESSIVE, *self._title_words(phrase)}
        tokens = self._doc[phrase.start:phrase.end]
        for named, run in groupby(tokens, lambda token: token.ent_type_ == "ORG" and token.lower_ not in without):
            words = list(run)
            name = self._doc.span(words[0].i, words[-1].i + 1).text
            known = any(self._known.at(token.i) or lemma(token) in _STATELY for token in words)
            if named and not known and len(name) > _CODE:
                return name
        return None

    def _title_words(self, phrase: Phrase) -> set[str]:
        """Give the words that make up the office itself: "press" and "secretary", which are no body's name."""
        office = self._offices.of(self._doc.span(phrase.start, phrase.end).text)
        names = (office.title, *office.names) if office is not None else ()
        return {word for name in names for word in name.split()} | {self._doc[phrase.head].lower_}

    def unsaid(self, phrase: Phrase, body: bool = False) -> str | None:
        """Give the state that goes without saying: of a body named before, or of the setting for a state's organ."""
        if (not body and not serves(phrase)) or self._is_strange(phrase):
            return None
        words = {token.lower_ for token in self._doc[phrase.start:phrase.end]}
        if words & _POSSESSIVE and not self._is_of_office(phrase):
            return self._of_bloc(phrase)  # it is someone's, and who that is we know only of a bloc or movement
        if self._is_of_unknown(phrase) and not (body and phrase.noun in nouns.STATE_BODY):
            return None
        pointed = self._seated(phrase, words)
        if pointed:
            return pointed
        if "administration" in words and "USA" in self._known.states():
            return "USA"
        if words & _ANOTHER:
            return self._last(phrase.noun)
        beside = (words - {self._doc[phrase.head].lower_}) & _BODIES
        before = next((code for code in map(self._last, sorted(beside)) if code), None)
        if before and self._is_of_state(phrase, words, body):
            before = self._setting.going_on(self._doc[phrase.head]) or before
        before = before or self._sender(phrase, words) or self._ruling(phrase)
        if before or not self._is_of_state(phrase, words, body):
            return before or self._same_office(phrase, words)
        without = _NO_MINISTERS if words & _MINISTERIAL else frozenset()
        return self._same_office(phrase, words) or self._setting.state(self._doc[phrase.head], without)

    def _is_strange(self, phrase: Phrase) -> bool:
        """Tell whether somebody is of any land but the one at home: "foreign diplomats", "Western envoys"."""
        before = self._doc[phrase.head - 1].lower_ if phrase.head > phrase.start else ""
        return before in _STRANGE and phrase.noun in _STRANGERS

    def _seated(self, phrase: Phrase, words: set[str]) -> str | None:
        """Give the state in whose town an official speaks, by "here" or by the town's name; an embassy's is not its."""
        if phrase.noun in _ABROAD:
            return None
        seat = self._whereabouts.seat(phrase) if words & (_ORGANS | _MINISTERIAL) else None
        return self._whereabouts.pointed(phrase) or seat

    def _sender(self, phrase: Phrase, words: set[str]) -> str | None:
        """Give the state whose an embassy or envoy is: of the one named before, else the only other state spoken of."""
        hosts = {name.code for name in self._known.within(phrase.head, phrase.end) if name.code}
        if not words & _POSTS and not (phrase.noun in _POSTED and hosts):
            return None
        before = (code for title in _POSTED for code in [self._last(title)] if code and code not in hosts)
        return next(before, None) or (self._setting.only(self._doc[phrase.head], hosts) if hosts else None)

    def government(self, phrase: Phrase, found: Name | None) -> str | None:
        """Give the state that "the Indian government", "the Obama administration", "its government" or "the
        government" stands for."""
        if found is not None and found.kind in ("state", "city"):
            return found.code
        if phrase.noun == "side":
            return None
        if (behind := self._whereabouts.behind(phrase)) is not None:
            return behind
        before = (self._stage.at.get(i) for i in range(phrase.start, phrase.head))
        parts = [part for part in before if part is not None]
        led = next((part.code for part in parts if part.code), None)
        american = phrase.noun == "administration" and "USA" in self._known.states()
        if american and led is None and (parts or phrase.definite):
            return "USA"  # so the press calls no other government
        if led or not phrase.definite or not self._is_plain(phrase):
            return led
        seat = self._whereabouts.seat(phrase)
        return seat or self._last(phrase.noun) or self._setting.state(self._doc[phrase.head])

    def _is_plain(self, phrase: Phrase) -> bool:
        """Tell whether no word but one of its standing stands beside a government: "the provisional government"."""
        return all(token.lower_ in _STANDING for token in self._doc[phrase.start + 1:phrase.head])

    def _is_of_office(self, phrase: Phrase) -> bool:
        """Tell whether it is the holder's of an office of state, which says no more than "presidential" does: "an aide
        in the premier's office"."""
        owners = (self._doc[i - 1] for i in range(phrase.start + 1, phrase.end) if self._doc[i].lower_ in _POSSESSIVE)
        return all(lemma(owner) in _SOLE | _ATTORNEYS | nouns.STATE_BODY - _ABROAD for owner in owners)

    def _of_bloc(self, phrase: Phrase) -> str | None:
        """Give the organisation or group named last, whose "the bloc's envoy" or "the movement's spokesman" is."""
        owner = self._doc[phrase.start + 1]
        if phrase.det != "the" or lemma(owner) not in _BLOCS or self._doc[phrase.start + 2].lower_ not in _POSSESSIVE:
            return None
        lately = (seen.part for seen in self._memory.lately(self._doc[phrase.head], _RECENT))
        return next((part.code for part in lately if part.kind in ("organisation", "group") and part.code == part.name),
                    None)

    def _in_short(self, phrase: Phrase) -> str | None:
        """Give the body named in full before by its last word alone: "the European Commission", "a commission
        official"."""
        short = {token.lower_ for token in self._doc[phrase.start:phrase.head]} & (_BLOCS | {"community", "commission"})
        lately = (seen for seen in self._memory.lately(self._doc[phrase.head], 2 * _RECENT) if short)
        return next((seen.part.code for seen in lately if seen.part.kind in ("organisation", "group")
                     and seen.part.code == seen.part.name and seen.token.lower_ in short), None)

    def _ruling(self, phrase: Phrase) -> str | None:
        """Give the state that an army rules: "the military government of Myanmar", later "the army"."""
        if phrase.noun not in ("army", "military", "junta"):
            return None
        ruled = (part.code for part, called in self._memory.called("government") if "military" in called)
        return next((code for code in ruled if code), None)

    def _is_of_unknown(self, phrase: Phrase) -> bool:
        """Tell whether a body that the lexicon does not have stands before the title: "JEA President"."""
        before = [token for token in self._doc[phrase.start:phrase.head]
                  if self._known.at(token.i) is None and token.lower_ not in nouns.FIELD | _ORGANS]
        unknown = any(token.ent_type_ == "ORG" or (token.is_upper and len(token) > _CODE - 1) for token in before)
        return unknown and not self._is_of_state_body(phrase)

    def _is_of_state_body(self, phrase: Phrase) -> bool:
        """Tell whether a body such as states have stands before a title: "Commerce ministry spokesman"."""
        return any(lemma(token) in _STATELY for token in self._doc[phrase.start:phrase.head])

    def _last(self, noun: str) -> str | None:
        """Give the code of the last who was called so, a person for the body in his title included."""
        return next((part.code for part, _ in self._memory.called(noun) if part.code), None)

    def _same_office(self, phrase: Phrase, words: set[str]) -> str | None:
        """Give the only state whose holders of the same office the text has named: of one prime minister after
        another."""
        if phrase.noun not in _SOLE or phrase.many:
            return None
        holders = [part for part, called in self._memory.called(phrase.noun) if called and called <= words]
        codes = {part.code for part in holders if part.code}
        return codes.pop() if len(codes) == 1 else None

    def _is_of_state(self, phrase: Phrase, words: set[str], body: bool) -> bool:
        """Tell whether the words speak of a state's organ: "a foreign ministry spokesman", "the president"."""
        if body:
            own = phrase.noun in nouns.STATE_BODY - _ABROAD | _BROADCASTERS
            return own or self._is_central_bank(phrase) or self._is_department(phrase, words)
        if phrase.noun == "source":
            return bool(words & _INFORMED) and not words & _NOBODYS
        if phrase.noun == "official" and words & nouns.FIELD and not words & _NOBODYS:
            return True
        sole = phrase.det in ("the", "") and not phrase.many and bool(words & _SOLE)
        return bool(words & _ORGANS) or sole or phrase.noun in _MINISTERS or self._is_anonymous(phrase)

    def _is_department(self, phrase: Phrase, words: set[str]) -> bool:
        """Tell whether a body is an office of state: "the national bank", "the Migration Department"."""
        field = phrase.det in ("the", "") and bool(words & (nouns.FIELD | _ORGANS - {phrase.noun}))
        return phrase.noun in nouns.BODY and bool(words & _NATIONAL or (field and phrase.noun in _OFFICES))

    def _is_anonymous(self, phrase: Phrase) -> bool:
        """Tell whether someone is an official of whom nothing else is told: "an official", "senior officials"."""
        before = {token.lower_ for token in self._doc[phrase.start:phrase.head]}
        bare = before <= _UNTOLD and phrase.end == phrase.head + 1
        return bare and phrase.noun in _ANONYMOUS and self._memory.speaks(self._doc[phrase.head])

    def _is_central_bank(self, phrase: Phrase) -> bool:
        return phrase.noun == "bank" and self._doc[phrase.head - 1].lower_ == "central"
