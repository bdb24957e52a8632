"""Who is who in a report: every actor, and whom each word stands for."""

from dragoman.lexicon.leaders import Leader
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.roll import standing
from dragoman.lexicon.spells import day, earliest
from dragoman.reading.actors import titles
from dragoman.reading.actors.agents import pleads, serves
from dragoman.reading.actors.belonging import Belonging
from dragoman.reading.actors.bylines import credited
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.company import Company
from dragoman.reading.actors.described import Described
from dragoman.reading.actors.gender import gender_of, gender_of_words
from dragoman.reading.actors.heads import heads
from dragoman.reading.actors.kinds import is_weapon, known_part, title_kind
from dragoman.reading.actors.known import Name
from dragoman.reading.actors.memory import Memory
from dragoman.reading.actors.metonyms import acts, is_union
from dragoman.reading.actors.names import core, same
from dragoman.reading.actors.pairs import Pairs
from dragoman.reading.actors.persons import find_names
from dragoman.reading.actors.phrases import Phrase, phrase_at
from dragoman.reading.actors.pronouns import PRONOUNS, Pronouns
from dragoman.reading.actors.recognition import find_known
from dragoman.reading.actors.service import Service
from dragoman.reading.actors.setting import Setting
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.actors.titling import link_titles, through_name
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.quoted import Quoted
from dragoman.records import Report, Role, Span

_ROYAL = frozenset({"king", "queen", "emir", "sultan", "pope", "crown prince", "emperor"})
_ADDRESSES = {"sen": "senator", "rep": "congressman", "gov": "governor", "gen": "general", "col": "colonel",
              "adm": "admiral", "maj": "major", "capt": "captain", "sgt": "sergeant", "lt": "lieutenant"}
_RECORDED = frozenset({"Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Señor", "M"})
_LEADS = 2
_OF_STATE = frozenset({"head_of_state", "head_of_government", "foreign_minister", "minister"})


def find_actors(doc: Doc, report: Report, lexicon: Lexicon, company: Company | None = None) -> Cast:
    """Find the people, states, organisations, groups and media of a report, with all that stands for them in its words.

    `doc` is the parse of `report.text`; `company` knows who was met in earlier portions of a long report, and learns
    whom this one names. A pure function of the arguments; the work grows in line with the text.
    """
    return _Casting(doc, report, lexicon, company or Company()).cast()


class _Casting:
    """One report's way from words to a cast: names first, then, in text order, what goes back to them."""

    def __init__(self, doc: Doc, report: Report, lexicon: Lexicon, company: Company) -> None:
        self.doc = doc
        self.stage = Stage(doc, lexicon.lookups.states, company.register)
        self.known = find_known(doc, lexicon, report.published)
        self.people = company.people
        self.memory = Memory(doc, lexicon.lookups.speech, lexicon.lookups.voicing)
        self.lexicon = lexicon
        self.report = report
        self.day = day(report.published)
        unseen = credited(doc)
        self.names = {start: end for start, end in find_names(doc, self.known) if start not in unseen}
        self.phrases = self._find_phrases()
        self.titles = link_titles(doc, self.names, self.phrases)
        setting = Setting(report, self.known.states(), self.memory, lexicon)
        self.belonging = Belonging(self.stage, self.memory, self.known, setting, lexicon.office_index)
        self.described = Described(self.stage, self.memory, self.known, self.belonging, lexicon.lookups.outlets)
        self.pronouns = Pronouns(self.stage, self.memory, Quoted(doc))
        self.service = Service(self.stage, self.known)
        self.pairs = Pairs(self.stage, self.memory)

    def cast(self) -> Cast:
        """Place the names, then read on through the text."""
        self._place_people()
        self._place_known()
        self._place_unknown()
        named = {max(place[0], 0): (part, place) for part in self.stage.parts for place in part.places}
        for token in self.doc:
            self._read(token, named)
        return self.stage.cast()

    def _find_phrases(self) -> dict[int, Phrase]:
        inside = {i for start, end in self.names.items() for i in range(start, end)}
        candidates = (i for i in heads(self.known, self.doc, frozenset(self.names)) if i not in inside)
        found = {i: phrase_at(self.doc[i], inside, self.known.tokens) for i in candidates}
        return through_name(found, self.doc, self.names)

    def _place_people(self) -> None:
        """Give each name its person; titles with a name stand for the person too, and their words for no one else."""
        for start, end in self.names.items():
            part = self._person(start, end)
            self.stage.place(part, start, end)
            for phrase in self.titles.get(start, ()):
                self._entitle(part, phrase, start)

    def _incumbent(self, name: str) -> Leader | None:
        """Give the leader known by this name on the date of the report; royals go by first names, which tell too
        little."""
        leader = self.lexicon.gazetteer.leader(name, self.day)
        if leader is None and self.day is None:
            leader = self.lexicon.gazetteer.leader(name, earliest(self.report.published))
        return None if leader is not None and leader.office in _ROYAL and len(core(name)) == 1 else leader

    def _person(self, start: int, end: int) -> Part:
        name = self.doc.span(start, end).text
        gender = gender_of_words(self.doc[start - 1].lower_) if start else None
        part = self.people.find(name, gender)
        if part is None or self._is_another(part, name, start):
            part = Part("person", name)
        self.stage.add(part)
        self._recognise(part, name)
        if len(name) > len(part.name):
            part.name = name
        part.gender = part.gender or gender
        self.people.meet(part)
        return part

    def _is_another(self, part: Part, name: str, start: int) -> bool:
        """Tell whether "President Trump" is not the Ivanka Trump named before: a leader's title with his surname."""
        leader = self._incumbent(name) if len(core(name)) == 1 and self.titles.get(start) else None
        if leader is None or _may_be(leader, part.name):
            return False
        titles = {phrase.noun for phrase in self.titles[start]}
        return bool(titles & set(leader.office.split()))

    def _recognise(self, part: Part, name: str) -> None:
        """Learn from the roll of leaders whom someone serves, and as what."""
        leader = self._incumbent(name)
        if leader is None or part.code not in (None, leader.code) or not _may_be(leader, part.name):
            return
        serves_now = self.day is None or leader.held(self.day)
        if not serves_now and len(core(part.name)) == 1 and standing(leader) < _LEADS:
            return  # out of office only who was at the head is still meant by the surname alone
        part.code, part.gender = leader.code, part.gender or gender_of(leader.name)
        part.incumbent, part.past = (leader.office, False) if serves_now else ("", not part.incumbent)

    def _entitle(self, part: Part, phrase: Phrase, start: int) -> None:
        role = titles.role(phrase, self.known)
        if role.of is None:
            realm = self._realm(self.names[start])
            role = Role(role.title, realm or self.belonging.named_master(phrase))
        part.kind = title_kind(phrase.noun)
        if part.kind == "person":
            part.roles.append(role)
            part.offices += [role] if serves(phrase) or pleads(phrase, self.doc) else []
        part.gender = gender_of_words(role.title) or part.gender
        part.code = titles.served(part.offices) or part.code
        words = range(phrase.start, phrase.end) if phrase.end <= start or phrase.start >= self.names[start] else ()
        for i in words:
            if i not in self.names and self.doc[i].lower_ not in PRONOUNS:
                self.stage.at.setdefault(i, part)

    def _realm(self, end: int) -> str | None:
        """Give the state that follows a name: "King Abdullah of Jordan", in a debate "Mr. Demos, for Greece,"."""
        before = self.doc.span(end, end + 2).text.split()
        at = end + 1 if before[:1] == ["of"] else end + 2 if before == [",", "for"] else None
        name = (self.known.at(at) or self.known.at(at + 1)) if at is not None else None  # "of the Netherlands"
        article = name is not None and self.doc.span(at or 0, name.start).text in ("", "the")
        return name.code if name is not None and article and name.kind in ("state", "city") else None

    def _place_known(self) -> None:
        for name in self.known.names:
            if name.kind == "place" or name.start in self.stage.at or name.end - 1 in self.stage.at:
                continue
            if name.kind != "city" or acts(self.doc, name.start, name.end):
                self.stage.place(self._known_part(name), name.start, name.end)

    def _known_part(self, name: Name) -> Part:
        union = is_union(name, self.known, self.lexicon.lookups.parents)
        return self.stage.known("organisation", "EU", "EU") if union else known_part(self.stage, name)

    def _place_unknown(self) -> None:
        """Place the organisations that only the model knows."""
        for ent in self.doc.ents:
            if ent.label_ != "ORG" or is_weapon(ent) or any(map(self._is_spoken_for, range(ent.start, ent.end))):
                continue
            if any(credit.span.overlaps(Span(ent.start_char, ent.end_char)) for credit in self.report.credits):
                continue  # "LIMA (The Herald) - Peru and Chile agreed": who is thanked for the report has no part in it
            start = ent.start + (ent[0].lower_ == "the")
            end = ent.end - (ent[-1].lower_ in ("'s", "’s"))
            if start < end:
                self.stage.place(self.stage.known("organisation", self.doc.span(start, end).text), start, end)

    def _is_spoken_for(self, i: int) -> bool:
        return i in self.stage.at or i in self.phrases or self.known.at(i) is not None

    def _read(self, token: Token, named: dict[int, tuple[Part, tuple[int, int]]]) -> None:
        if token.i in named:
            self._meet(*named[token.i])
        if token.i in self.phrases and self._is_free(token.i):
            self._describe(self.phrases[token.i])
        elif token.lower_ in PRONOUNS and token.i not in self.stage.at:
            self._refer(token)
        elif token.i not in self.stage.at:
            self._pair(token)

    def _meet(self, part: Part, place: tuple[int, int]) -> None:
        """Take in a name where it stands, with what its bearer is called there."""
        start, end = place
        for phrase in self.titles.get(start, ()):
            self._rejoin(part, phrase)
        self._settle(part, start)
        for phrase in self.titles.get(start, ()):
            self._rejoin(part, phrase)
            self.described.call(part, phrase)
        if part.incumbent:
            self.described.call_by_office(part, part.incumbent)
        addressed = _ADDRESSES.get(self.doc[start - 1].lower_.rstrip(".")) if start else None
        if addressed:
            self.described.call_by_office(part, addressed)
        self.memory.saw(part, self._head(start, end))

    def _rejoin(self, part: Part, phrase: Phrase) -> None:
        """Join someone named at last with who was told of by the same title before."""
        before = self.described.same_before(part, phrase)
        if before is not None:
            part.code = part.code or before.code
            self.stage.merge(part, before)
            self.memory.forget(before)

    def _settle(self, part: Part, start: int) -> None:
        """Give a person the state of the setting where the title says that he serves some state, but not which."""
        if part.kind != "person" or part.code is not None:
            return
        titled = self.titles.get(start, ())
        codes = (self.belonging.master(phrase) or self.belonging.unsaid(phrase) for phrase in titled)
        beside = self.service.of(start, self.names[start], self.phrases)
        part.code = self._colleague(part, start) or next((code for code in codes if code), None) or beside
        if part.code is None and start and self.doc[start - 1].text.rstrip(".") in _RECORDED:
            part.code = self._realm(self.names[start])  # "Mr. Demos of Greece", as of one in a debate
        part.roles = [Role(role.title, role.of or part.code) for role in part.roles]

    def _colleague(self, part: Part, start: int) -> str | None:
        """Give the state of the one beside whom a minister is named, where neither title gives it and they are not of
        one rank: "Prime Minister Koizumi and Finance Minister X"."""
        levels = self._levels(part)
        beside = (self.stage.at.get(each.i) for each in self._head(start, self.names[start]).conjuncts)
        others = (other for other in beside if other is not None and other.kind == "person" and other.code)
        return next((other.code for other in others if levels and not levels & self._levels(other)), None)

    def _levels(self, part: Part) -> set[str]:
        """Give the levels of the offices in which someone serves a state."""
        offices = (self.lexicon.office_index.of(role.title) for role in part.offices)
        return {office.level for office in offices if office is not None} & _OF_STATE

    def _is_free(self, i: int) -> bool:
        part = self.stage.at.get(i)
        return part is None or part.kind != "person"

    def _head(self, start: int, end: int) -> Token:
        """Give the word that carries a name in the sentence: that of its title where they make one phrase."""
        before = [phrase.start for phrase in self.titles.get(start, ()) if phrase.end == start]
        return self.doc.span(min(before, default=start), end).root

    def _describe(self, phrase: Phrase) -> None:
        two = self.pairs.both(self.doc[phrase.head])
        if two:
            self._place_two(self.doc[phrase.head], two)
            return
        for token in self.doc[phrase.head + 1:phrase.end]:  # "a member of its delegation"
            if token.lower_ in PRONOUNS and token.i not in self.stage.at:
                self._refer(token)
        part = self.described.part(phrase)
        if part is not None:
            states = self.described.states(phrase)
            if states:
                self.stage.many[phrase.head] = states
            self.stage.place(part, phrase.start, phrase.end)
            self.stage.at[phrase.head] = part
            self.memory.saw(part, self.doc[phrase.head])
            self.described.call(part, phrase)
            if part.named and part.kind == "person" and part.code is None:
                self._entitle_again(part, phrase)

    def _entitle_again(self, part: Part, phrase: Phrase) -> None:
        """Learn from a later description: "the Russian spokesperson"."""
        role = titles.role(phrase, self.known)
        if role.of:
            part.roles.append(role)
            part.offices += [role] if serves(phrase) else []
            part.code = titles.served(part.offices)

    def _refer(self, token: Token) -> None:
        found = self.pronouns.whose(token)
        if isinstance(found, tuple):
            self._place_two(token, found)
        elif found is not None:
            self.stage.place(found, token.i, token.i + 1)
            self.memory.saw(found, token)

    def _pair(self, token: Token) -> None:
        two, one = self.pairs.both(token), self.pairs.one(token)
        if two:
            self._place_two(token, two)
        elif one is not None:
            self.stage.place(one, token.i, token.i + 1)

    def _place_two(self, token: Token, two: tuple[Part, ...]) -> None:
        self.stage.many[token.i] = two
        for part in two:
            part.places.add((token.i, token.i + 1))
            self.memory.saw(part, token)


def _may_be(leader: Leader, name: str) -> bool:
    """Tell whether a full name can be a leader's: the surname of Jamal Abdi is that of a commander too."""
    return len(core(name)) < 2 or any(same(name, each) for each in (leader.name, *leader.names))
