"""Names that the lexicon knows, where they stand in a text: states, organisations, groups, bodies, media, places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.lexicon.gazetteer import Entry
from dragoman.lexicon.lexicon import Lexicon

_KINDS = {"state": "state", "capital": "city", "metonym": "city", "demonym": "state", "organisation": "organisation",
          "body": "body", "city": "place", "place": "place", "group": "group", "outlet": "media", "person": "place"}
_TOLD = frozenset({"tell", "interview", "quote", "cite", "report", "agency", "input", "inform", "correspondent", "news"})
_SWALLOWED = frozenset({"LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT"})


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [start, end) that name something of the lexicon.

    `kind` is state, city (a capital or seat that may act for its state), place, organisation, body (of government), group or media;
    `code` whom it belongs to or is, `form` the gazetteer's kind, or "people" for a demonym that is a noun ("Russians");
    `lead` counts the first words that name only the state of a body ("Pakistan Foreign Office").
    """

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    form: str = "state"
    lead: int = 0


class Known:
    """The known names of one text, by place."""

    def __init__(self, doc: Doc, names: Iterable[Name]) -> None:
        self.doc = doc
        self.names = sorted(names, key=lambda name: name.start)
        self._starts = [name.start for name in self.names]
        self._at = {i: name for name in self.names for i in range(name.start, name.end)}

    def at(self, i: int) -> Name | None:
        """Give the name that covers a token."""
        return self._at.get(i)

    def within(self, start: int, end: int) -> list[Name]:
        """Give the names that lie in the tokens [start, end)."""
        found = []
        at = bisect_left(self._starts, start)
        while at < len(self.names) and self.names[at].start < end:
            if self.names[at].end <= end:
                found.append(self.names[at])
            at += 1
        return found


def find_known(doc: Doc, lexicon: Lexicon) -> Known:
    """Find the longest names of the lexicon in a text, save those that a longer entity has made part of another name."""
    swallowed = {i: (ent.start, ent.end) for ent in doc.ents if ent.label_ in _SWALLOWED or _is_person(ent.label_, len(ent))
                 for i in range(ent.start, ent.end)}
    states = {state.code: state.name for state in lexicon.states}
    return Known(doc, (name for name in _scan(doc, lexicon, states) if not _inside(name, swallowed)))


def _scan(doc: Doc, lexicon: Lexicon, states: dict[str, str]) -> Iterator[Name]:
    for sent in doc.sents:
        for match in lexicon.gazetteer.scan([token.text for token in sent]):
            start, end = sent.start + match.start, sent.start + match.end
            while not doc[start].text[0].isalnum() and start < end - 1:
                start += 1
            entry = _meant(doc, start, end, match.entry)
            if not (entry.kind == "body" and (entry.ambiguous or _is_of_another(doc, start, entry, lexicon))):
                yield _name(doc, start, end, entry, lexicon, states)


def _is_of_another(doc: Doc, start: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Tell whether the word before names another state, so that the body is not the one of the lexicon: "the Russian NSA"."""
    before = lexicon.gazetteer.lookup(doc[start - 1].text) if start and doc[start - 1].text[:1].isupper() else None
    return before is not None and before.kind in ("demonym", "state") and before.code != entry.code


def _name(doc: Doc, start: int, end: int, entry: Entry, lexicon: Lexicon, states: dict[str, str]) -> Name:
    form = "people" if entry.kind == "demonym" and doc[end - 1].tag_ in ("NNS", "NNPS") else entry.kind
    name = states.get(entry.code, entry.key) if _KINDS[entry.kind] in ("state", "city") else entry.key
    lead = _lead(doc, start, end, lexicon) if entry.kind == "body" else 0
    return Name(start, end, _KINDS[entry.kind], name, entry.code or None, form, lead)


def _lead(doc: Doc, start: int, end: int, lexicon: Lexicon) -> int:
    for size in range(min(2, end - start - 1), 0, -1):
        entry = lexicon.gazetteer.lookup(doc[start:start + size].text)
        if entry and entry.kind in ("state", "demonym"):
            return size + (doc[start + size].lower_ in ("'s", "’s"))
    return 0


def _meant(doc: Doc, start: int, end: int, entry: Entry) -> Entry:
    """Choose the outlet among what a name may mean where someone tells it something or it reports."""
    outlet = next((other for other in entry.alternatives if other.kind == "outlet"), None)
    if outlet is None or entry.kind not in ("group", "organisation"):
        return entry
    near = {token.lemma_.lower() for token in doc[max(0, start - 3):min(len(doc), end + 2)]}
    return outlet if near & _TOLD else entry


def _is_person(label: str, length: int) -> bool:
    return label == "PERSON" and length > 1


def _inside(name: Name, swallowed: dict[int, tuple[int, int]]) -> bool:
    start, end = swallowed.get(name.start, (name.start, name.start))
    return start <= name.start and name.end <= end and end - start > name.end - name.start
