"""From a text to the names in it that the lexicon knows."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.lexicon.gazetteer import Entry
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.spells import day
from dragoman.reading.actors import nouns
from dragoman.reading.actors.eras import era
from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.phrases import lemma
from dragoman.reading.grammar.parse import Doc, Span
from dragoman.reading.grammar.syntax import neighbour

_KINDS = {"state": "state", "capital": "city", "metonym": "city", "demonym": "state", "organisation": "organisation",
          "body": "body", "city": "place", "place": "place", "group": "group", "outlet": "media", "person": "place"}
_STATES = ("state", "demonym")
_TOLD = frozenset({"tell", "interview", "quote", "cite", "report", "agency", "input", "inform", "correspondent",
                   "news"})
_LARGER = frozenset({"LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT"})
_HALVES = {"north": "PRK", "south": "KOR"}
_OFFICERS = nouns.OFFICE - {"justice"}
_POSSESSIVE = frozenset({"'s", "’s"})

Found = tuple[int, int, Entry]


def find_known(doc: Doc, lexicon: Lexicon, published: str | None = None) -> Known:
    """Find the longest names of the lexicon in a text, save those that a longer entity has made part of another name.

    A body that several states have ("Ministry of Defence") is known only where the text names one of them. What a
    name stands for is asked of the date of the report.
    """
    return _Recognition(doc, lexicon, day(published)).known()


class _Recognition:
    """The names of one text."""

    def __init__(self, doc: Doc, lexicon: Lexicon, published: str | None) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.published = published
        self.lookups = lexicon.lookups
        self.larger = {i: (ent.start, ent.end) for ent in doc.ents if _swallows(ent) for i in range(ent.start, ent.end)}

    def known(self) -> Known:
        """Scan, then decide what depends on what else is named."""
        found = [each for each in self._scan() if not self._is_swallowed(*each[:2]) and not self._is_no_name(each)]
        named = {entry.code for _, _, entry in found if _KINDS[entry.kind] in ("state", "city") and not _outlet(entry)}
        names = [name for each in found if (name := self._name(each, named))]
        return Known(self.doc, [*names, *(self._halves() if {"PRK", "KOR"} & named else ())])

    def _scan(self) -> Iterator[Found]:
        for sent in self.doc.sents:
            for match in self.lexicon.gazetteer.scan([token.text for token in sent]):
                start, end = sent.start + match.start, sent.start + match.end
                while not self.doc[start].text[0].isalnum() and start < end - 1:
                    start += 1
                entry = match.entry
                if entry.dated:
                    entry = entry.on(era(self.doc.span(start, end), self.published))
                yield start, end, self._meant(start, end, entry)
            yield from self._shouted(sent)

    def _shouted(self, sent: Span) -> Iterator[Found]:
        """Give the media whose names are printed in capitals: "(XINHUA)"."""
        for token in sent:
            if token.is_upper and len(token.text) > 4:
                entry = self.lexicon.gazetteer.lookup(token.text.title())
                if entry is not None and entry.kind == "outlet":
                    yield token.i, token.i + 1, entry

    def _name(self, found: Found, named: set[str]) -> Name | None:
        start, end, first = self._loosened(found)
        entry = self._body(start, first, named) if first.kind == "body" else first
        if entry is None:
            return None
        if entry.kind == "state" and entry.code not in named:
            entry = _outlet(entry) or entry  # "PA" is an agency's, unless Palestinians are named otherwise too
        kind, code, name = _KINDS[entry.kind], entry.code or None, entry.key
        if kind in ("state", "city"):
            name = self.lookups.states.get(entry.code, entry.key)
        elif kind == "organisation" and lemma(self.doc[end - 1]) in _OFFICERS and self.lookups.parents.get(name):
            # the name is that of an office: "United Nations Human Rights Commissioner"
            code = name = self.lookups.parents[name]
        if entry.kind == "outlet" and entry.key in self.lookups.organs:
            code = self._voiced(code)
        lead = self._lead(start, end) if kind == "body" else 0
        return Name(start, end, kind, name, code, self._form(end, entry), lead)

    def _voiced(self, code: str | None) -> str | None:
        """Give the state whose voice an organ was on the day of the report: in 1980 a paper of Moscow was a Soviet
        one."""
        seat = self.lexicon.gazetteer.lookup(self.lookups.seats.get(code or "", ""), self.published)
        return seat.code if seat is not None else code

    def _loosened(self, found: Found) -> Found:
        """Take "Indian troops" for a description, of which only the state is a name."""
        start, end, entry = found
        lead = self._lead(start, end) if entry.kind == "body" and self.doc[end - 1].text.islower() else 0
        state = self.lexicon.gazetteer.lookup(self.doc.span(start, start + lead).text, self.published) if lead else None
        if state is not None and lemma(self.doc[end - 1]) in nouns.FORCES:
            return start, start + lead, state
        return found

    def _body(self, start: int, entry: Entry, named: set[str]) -> Entry | None:
        """Give a body with the only state that it can belong to here."""
        codes = {each.code for each in (entry, *entry.alternatives) if each.kind == "body"}
        proper = start > 0 and self.doc[start - 1].text[:1].isupper()
        before = self.lexicon.gazetteer.lookup(self.doc[start - 1].text, self.published) if proper else None
        if before is not None and before.kind in _STATES:
            return replace(entry, code=before.code) if before.code in codes else None
        fits = codes if len(codes) == 1 else codes & named
        if entry.code == "USA" in fits:
            return entry  # "the Senate" is the American one, unless only another's country is named
        return replace(entry, code=min(fits)) if len(fits) == 1 else None

    def _form(self, end: int, entry: Entry) -> str:
        if entry.kind == "demonym" and self.doc[end - 1].tag_ in ("NNS", "NNPS"):
            return "people"
        if entry.kind == "outlet" and entry.key in self.lookups.organs:
            return "organ"
        return "party" if entry.kind == "group" and entry.code in self.lookups.parties else entry.kind

    def _lead(self, start: int, end: int) -> int:
        """Count the words of a body's name that name its state: "Pakistan Foreign Office"."""
        for size in range(min(2, end - start - 1), 0, -1):
            entry = self.lexicon.gazetteer.lookup(self.doc.span(start, start + size).text, self.published)
            if entry and entry.kind in _STATES:
                return size + (self.doc[start + size].lower_ in _POSSESSIVE)
        return 0

    def _meant(self, start: int, end: int, entry: Entry) -> Entry:
        """Choose the outlet among what a name may mean where someone tells it something or it reports."""
        outlet = _outlet(entry)
        if outlet is None or entry.kind not in ("group", "organisation", "state"):
            return entry
        near = {token.lemma_.lower() for token in self.doc[max(0, start - 3):min(len(self.doc), end + 2)]}
        return outlet if near & _TOLD else entry

    def _is_swallowed(self, start: int, end: int) -> bool:
        first, last = self.larger.get(start, (start, start))
        return first <= start and end <= last and last - first > end - start

    def _is_no_name(self, found: Found) -> bool:
        """Tell whether it is a part of something else: "US$", the end of another name."""
        return self.doc[found[1] - 1].text.endswith("$") or self._is_tail(found)

    def _is_tail(self, found: Found) -> bool:
        """Tell whether an abbreviation ends the longer name of something else: "Evercore ISI"."""
        start, _, entry = found
        if entry.kind not in ("body", "group", "outlet") or not start or self.doc[start].ent_iob_ != "I":
            return False
        before = self.doc[start - 1]
        return before.pos_ == "PROPN" and self.lexicon.gazetteer.lookup(before.text) is None

    def _halves(self) -> Iterator[Name]:
        """Give "the North" and "the South" where Korea is spoken of."""
        for token in self.doc[1:-1]:
            code = _HALVES.get(token.lower_)
            after = token.nbor()
            ends = after.lower_ in _POSSESSIVE or after.pos_ in ("VERB", "AUX", "PUNCT", "ADV")
            if code and ends and neighbour(token, -1) == "the":
                yield Name(token.i, token.i + 1, "state", self.lookups.states.get(code, code), code)


def _outlet(entry: Entry) -> Entry | None:
    """Give the outlet that a name may mean besides."""
    return next((other for other in entry.alternatives if other.kind == "outlet"), None)


def _swallows(ent: Span) -> bool:
    return ent.label_ in _LARGER or (ent.label_ == "PERSON" and len(ent) > 1)
