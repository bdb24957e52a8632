"""Which state a report is about where it does not say so: "the foreign ministry" in a despatch from Beijing is
China's."""

from collections.abc import Collection

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.memory import Memory, Seen
from dragoman.reading.actors.stage import Part
from dragoman.reading.actors.titles import SHARED
from dragoman.reading.grammar.parse import Token
from dragoman.records import Report
from dragoman.records.report import Dateline

_MAIN = frozenset({"ROOT", "root", "ccomp", "parataxis", "conj"})
_REACH = 2  # sentences before that must speak of no other state


class Setting:
    """The state at home in a report and the one spoken of just now, as far as only one comes into question."""

    def __init__(self, report: Report, named: Collection[str], memory: Memory, lexicon: Lexicon) -> None:
        """Take the codes of the states that the text names."""
        self.home = _home(report.dateline, named)
        self._press = _seat(report.outlet, lexicon)
        self._named = named
        self._states = lexicon.lookups.states
        self._memory = memory

    def among(self, states: Collection[str]) -> str | None:
        """Give the one of the states that give a title ("secretary of state") which the text names or the outlet is of;
        of several the one at home."""
        found = {code for code in states if code in self._named or code == self._press}
        home = next((code for code in (self.home, self._press) if code in found), None)
        return home or (found.pop() if len(found) == 1 else None)

    def is_home(self, code: str | None) -> bool:
        """Tell whether a state is that of the dateline or the outlet, where "the president" needs no other word."""
        return code is not None and code in (self.home, self._press)

    def state(self, token: Token, without: Collection[str] = ()) -> str | None:
        """Give the only state that this sentence and the two before speak of, else whose word this is the quotation to,
        else the state at home, or a subject where home is not spoken of; some do not come into question."""
        found = self._alone(token, without) or self.going_on(token) or self._here(token)
        return None if found in without else found

    def _alone(self, token: Token, without: Collection[str]) -> str | None:
        """Give the only state spoken of, though not for home where nothing is told of what it does."""
        only = self.only(token, without)
        acts = any(seen.subject and self._code(seen.part) for seen in self._memory.lately(token, _REACH))
        return only if acts or self.home in (None, only) else None

    def _here(self, token: Token) -> str | None:
        """Give the state at home if it was spoken of just now, else the one the sentence is first about, else one that
        did something last, else that at home."""
        seen = [each for each in self._memory.lately(token, _REACH) if self._code(each.part)]
        if self.home is not None and any(self._code(each.part) == self.home for each in seen):
            return self.home
        number = self._memory.sentence(token)
        doing = (each.part for each in seen if each.subject and each.sentence < number and self._is_near(each, token))
        return self._topic(token) or (self.home and next(map(self._code, doing), None)) or self.home

    def going_on(self, token: Token) -> str | None:
        """Give the state that spoke in the sentence before, where this one opens with the words quoted: "Kigali denied
        it. “We were at home,” a government spokesman said"."""
        first = token.doc[token.sent.start]
        if not first.is_quote:
            return None
        spoke = (each for each in self._memory.lately(token, 1)
                 if each.speaks and each.token.head.head.i == each.token.head.i and self._is_near(each, first))
        return next((code for each in spoke if (code := self._code(each.part))), None)

    @staticmethod
    def _is_near(seen: Seen, token: Token) -> bool:
        """Tell whether a mention stands before a word in its paragraph."""
        return seen.token.i < token.i and not any("\n" in each.text for each in token.doc[seen.token.i:token.i])

    def only(self, token: Token, without: Collection[str] = ()) -> str | None:
        """Give the only state that this sentence and the two before speak of, save some."""
        codes = {code for seen in self._memory.lately(token, _REACH) if (code := self._code(seen.part))} - set(without)
        return codes.pop() if len(codes) == 1 else None

    def _topic(self, token: Token) -> str | None:
        """Give the state, or whose people, the sentence told of first as a subject of its own, in no one's quoted
        words: "Peru will pay, the ministry said"."""
        subjects = [seen for seen in self._memory.lately(token, 0) if seen.subject]
        if not subjects or subjects[-1].token.head.dep_ not in _MAIN:
            return None
        between = token.doc[subjects[-1].token.i:token.i]
        return None if any(each.is_quote for each in between) else self._code(subjects[-1].part)

    def _code(self, part: Part) -> str | None:
        """Give the state that someone is or acts for."""
        acts = part.kind in ("state", "person", "organisation", "group")
        return part.code if acts and part.code in self._states else None


def _home(dateline: Dateline | None, named: Collection[str]) -> str | None:
    """Give the state of a dateline; one where many sit is at home only if the text names it."""
    if dateline is None or not dateline.country:
        return None
    shared = (dateline.place or "").casefold() in SHARED
    return dateline.country if not shared or dateline.country in named else None


def _seat(outlet: str | None, lexicon: Lexicon) -> str | None:
    """Give the state whose press an outlet is of; an agency writes for all the world."""
    found = lexicon.gazetteer.scan((outlet or "").split())
    names = (each.entry.key for each in found if each.entry.kind == "outlet")
    rows = [row for name in dict.fromkeys(names) if (row := lexicon.lookups.outlets.get(name)) is not None]
    row = min(rows, key=lexicon.outlets.index) if len(rows) > 1 else next(iter(rows), None)
    return row.country[0] if row is not None and row.country and row.kind != "agency" else None
