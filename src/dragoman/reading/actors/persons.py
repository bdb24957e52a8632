"""Where the text names people: the model's entities, names after titles, and surnames known from elsewhere in the
text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from dragoman.reading.actors import nouns
from dragoman.reading.actors.gender import given
from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.names import calls, core, parts, surname
from dragoman.reading.actors.phrases import is_phrasal, lemma
from dragoman.reading.grammar.parse import Doc, Span, Token
from dragoman.reading.grammar.syntax import entity_of

Place = tuple[int, int]
_Bearers = dict[str, set[tuple[str, ...]]]
_LONGEST = 7  # words in a name
_NO_PEOPLE = frozenset({"ORG", "GPE", "DATE", "NORP", "LOC", "FAC"})
_SHIPS = frozenset({"USS", "HMS", "INS", "PNS", "BRP", "HMAS", "HMCS", "HNLMS", "USNS", "MV", "M/V", "MT", "M/T", "SS",
                    "RFS", "ROKS", "JS"})
_TOP = frozenset({"minister", "premier", "ambassador", "senator", "chancellor", "spokesman", "spokeswoman"})
_ENDS = frozenset({",", "(", "\n"})
_CLOSED = frozenset({",", ".", ";", "”", "who"})
_BODIES = nouns.BODY | nouns.GROUP | nouns.MEDIA | nouns.GOVERNMENT | {"company", "firm", "charity"}
_REACH = 8  # words from who is described to the name
_REGIONS = frozenset({"province", "prefecture", "region", "district", "county", "state", "island", "islands", "valley"})
_INITIAL = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)?")
_PARTY = re.compile(r"[RDI] ?- ?[A-Z][\w.]*")  # after an American lawmaker's name: "R-Ill."
_JOINERS = frozenset({"al", "el", "bin", "bint", "ibn", "de", "del", "della", "da", "di", "dos", "du", "van", "von",
                      "der", "den", "ul", "ur", "le", "la", "ben", "-", "‑", "–"})


def find_names(doc: Doc, known: Known) -> list[Place]:
    """Give the token ranges of people's names, in text order, none overlapping; titles and possessives are left out."""
    places: dict[int, Place] = {}
    for place in (*_entities(doc, known), *_titled(doc, known), *_entitled_body(doc, known), *_set_beside(doc, known)):
        _lay(places, place)
    for place in (*_fuller(doc, known, set(places.values())), *_repeated(doc, known, set(places.values()))):
        _lay(places, place)
    whole = [(_initialled(doc, start), _hyphened(doc, end)) for start, end in set(places.values())
             if not _is_ship(doc, start)]
    whole = [place for place in whole if not _is_medium(doc, known, place, whole)]
    bearers = _bearers(doc, whole)
    return sorted(part for place in whole for part in _parted(doc, place, bearers))


def _lay(places: dict[int, Place], place: Place) -> None:
    """Take a range in where it is free."""
    if not any(i in places for i in range(*place)):
        places.update((i, place) for i in range(*place))


def _hyphened(doc: Doc, end: int) -> int:
    """Take in what a hyphen joins to a name: "Moon Jae-in"."""
    while end + 1 < len(doc) and _is_inner(doc, end) and doc[end + 1].is_alpha:
        end += 2
    return end


def _initialled(doc: Doc, start: int) -> int:
    """Take in the initials before a name: "A. K. Demos"."""
    while start and _INITIAL.fullmatch(doc[start - 1].text) and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start


def _is_medium(doc: Doc, known: Known, place: Place, places: Iterable[Place]) -> bool:
    """Tell whether a lone name is an outlet's, and nobody's surname in the text: "Tasnim", but not Vicente Fox."""
    name = known.at(place[0])
    if name is None or name.kind != "media" or (name.start, name.end) != place:
        return False
    full = (doc.span(start, end).text for start, end in places if end - start > 1)
    addressed = place[0] > 0 and doc[place[0] - 1].lower_ in nouns.HONORIFICS
    return not addressed and surname(doc.span(*place).text) not in map(surname, full)


def _parted(doc: Doc, place: Place, bearers: _Bearers) -> Iterator[Place]:
    """Part what a hyphen, or nothing, joins of two people whom the text names apart: "the Obama-Karzai call"."""
    start, end = place
    for i in range(start + 1, end):
        right = i + 1 if _is_inner(doc, i) else i
        halves = {_one(doc.span(start, i).text), _one(doc.span(right, end).text)} if right < end else set()
        least = 1 if right > i else 2  # without a hyphen only if the text has both in full
        if len(halves) == 2 and all(_is_apart(half, halves, least, bearers) for half in halves):
            yield start, i
            yield right, end
            return
    yield place


def _bearers(doc: Doc, places: Iterable[Place]) -> _Bearers:
    """Give for every word by which the text may call someone the parts of the names of those who bear it."""
    found: _Bearers = defaultdict(set)
    for name in {doc.span(start, end).text for start, end in places}:
        for word in calls(name):
            found[word].add(core(name))
    return found


def _is_apart(word: str, halves: set[str], least: int, bearers: _Bearers) -> bool:
    """Tell whether a word calls someone of so many names who does not bear the other half as well."""
    return any(len(name) >= least and not halves <= set(name) for name in bearers.get(word, ()))


def _one(name: str) -> str:
    """Give a name of one part, folded; nothing for any other."""
    whole = core(name)
    return whole[0] if len(whole) == 1 else " "


def _is_inner(doc: Doc, i: int) -> bool:
    """Tell whether a token is a hyphen inside a word."""
    return doc[i].text in ("-", "‑") and not doc[i].whitespace_ and not doc[i - 1].whitespace_


def _is_ship(doc: Doc, start: int) -> bool:
    return any(token.text in _SHIPS for token in doc[max(0, start - 2):start + 1])


def _entities(doc: Doc, known: Known) -> Iterator[Place]:
    for ent in doc.ents:
        if ent.label_ == "PERSON" or (ent.label_ in ("ORG", "GPE", "NORP") and _looks_like_one(ent, known)):
            place = _trim(ent, known)
            if place and _is_name(doc, place) and not _is_known(known, *place):
                yield place


def _is_known(known: Known, start: int, end: int) -> bool:
    """Tell whether what the model took for a person is a group, body, state or capital of the lexicon: "Boko Haram",
    "Bamako"; in a form of address ("Mr Jordan"), or of one whom the text names in full, it is a person."""
    name = known.at(start)
    if name is None or (name.start, name.end) != (start, end):
        return False
    return name.kind in ("group", "organisation") or (name.kind in ("state", "city") and not _is_borne(known, name))


def _is_borne(known: Known, name: Name) -> bool:
    """Tell whether a state's or capital's name is someone's here: "Mr Jordan", "Jordan" where Jim Jordan speaks."""
    doc = known.doc
    if name.start and doc[name.start - 1].lower_ in nouns.HONORIFICS:
        return True
    full = (ent for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1)
    own = doc.span(name.start, name.end).text  # a capital of two words bears its own name: "Addis Ababa"
    return any(ent[-1].text == doc[name.end - 1].text for ent in full if ent.text != own)


def _looks_like_one(ent: Span, known: Known) -> bool:
    """Tell whether a first name opens what the model took for an organisation or place."""
    words = parts(ent.text)
    return 1 < len(words) <= 3 and given(words[0]) and known.at(ent.start) is None and known.at(ent.end - 1) is None


def _trim(ent: Span, known: Known) -> Place | None:
    """Cut titles, articles and the possessive off an entity, and all that follows a comma."""
    doc, start, end = ent.doc, ent.start, ent.end
    while end > start and (doc[end - 1].lower_ in ("'s", "’s", "'", "’") or not doc[end - 1].text[0].isalnum()):
        end -= 1
    while start < end and _is_title(doc[start], known, end):
        start += 1
    stop = next((i for i in range(start, end) if doc[i].text in _ENDS or _PARTY.match(doc.span(i, i + 3).text)), end)
    return (start, stop) if start < stop else None


def _is_title(token: Token, known: Known, end: int) -> bool:
    if token.lower_ in nouns.HONORIFICS or token.lower_ in ("the", "former", "prime", "foreign", "vice", "deputy", "-"):
        return True
    name = known.at(token.i)
    if lemma(token) in nouns.OFFICE:
        return True
    return name is not None and name.kind in ("state", "organisation") and name.end < end


def _is_name(doc: Doc, place: Place) -> bool:
    words = doc.span(*place)
    if len(words) == 1 and words.text.isupper() and len(words.text) <= 5:
        return False  # an abbreviation that the model took for a surname
    if _PARTY.fullmatch(words.text):
        return False
    written = any(word.text[:1].isupper() and len(word.text) > 1 for word in words)
    return written and len(words) <= _LONGEST and bool(core(words.text))


def _titled(doc: Doc, known: Known) -> Iterator[Place]:
    """Give the capitalised words that follow a title: "spokesman Nikos Demos", "Mr Abe"."""
    for token in doc[:-1]:
        if _announces(token):
            end = _run(doc, token.i + 1, known)
            if end > token.i + 1 and not _leads_on(doc, end):
                yield token.i + 1, end


def _leads_on(doc: Doc, end: int) -> bool:
    """Tell whether the words before are a part of a longer title: "Chief Cabinet Secretary"."""
    return end < len(doc) and doc[end].text[:1].isupper() and lemma(doc[end]) in nouns.OFFICE


def _announces(token: Token) -> bool:
    if token.lower_ in nouns.HONORIFICS and token.text[:1].isupper():
        return True
    return lemma(token) in nouns.OFFICE and token.tag_ in ("NN", "NNP", "JJ") and token.whitespace_ != ""


def _entitled_body(doc: Doc, known: Known) -> Iterator[Place]:
    """Give what the model took for an organisation right behind the title of a minister or ambassador: a name."""
    for ent in doc.ents:
        before = doc[ent.start - 1] if ent.start else None
        unknown = all(known.at(token.i) is None and token.is_alpha and token.is_title for token in ent)
        if before is not None and ent.label_ == "ORG" and 1 < len(ent) < 4 and unknown and lemma(before) in _TOP:
            yield ent.start, ent.end


def _set_beside(doc: Doc, known: Known) -> Iterator[Place]:
    """Give the words between commas behind one who is described, which the model knows for no name, or for a place:
    "a nurse at the clinic, Jane Doe, told"."""
    for comma in doc[1:-2]:
        if comma.text == "," and _is_described(doc, comma.i):
            end = next((i for i in range(comma.i + 1, len(doc)) if not _may_name(doc[i], known)), len(doc))
            closed = doc.span(end, end + 1).text in _CLOSED
            if closed and 2 < end - comma.i < 6 and doc[end - 1].lower_ not in _REGIONS:
                yield comma.i + 1, end


def _is_described(doc: Doc, comma: int) -> bool:
    """Tell whether a noun for one person stands before a comma, perhaps with a phrase that says where or of what."""
    first = max(comma - _REACH, doc[comma].sent.start)
    at = next((i for i in range(comma - 1, first, -1) if lemma(doc[i]) in nouns.PERSON), None)
    if at is None or doc[at].tag_ != "NN" or lemma(doc[comma - 1]) in _BODIES:
        return False
    behind = doc[at + 1:comma]
    return not behind or (behind[0].pos_ in ("ADP", "ADV") and all(is_phrasal(each) for each in behind))


def _may_name(token: Token, known: Known) -> bool:
    if known.at(token.i) or lemma(token) in nouns.OFFICE | _BODIES or token.ent_type_ in ("DATE", "FAC", "NORP"):
        return False
    return token.lower_ in _JOINERS or (token.pos_ == "PROPN" and token.text[:1].isupper())


def _run(doc: Doc, start: int, known: Known) -> int:
    end = start
    while end < len(doc) and end < start + 5 and _names(doc[end], known, end > start):
        end += 1
    while end > start and doc[end - 1].lower_ in _JOINERS:
        end -= 1
    return end


def _names(token: Token, known: Known, going: bool) -> bool:
    if going and token.lower_ in _JOINERS:
        return True
    if known.at(token.i) or lemma(token) in nouns.OFFICE or token.lower_ in nouns.HONORIFICS:
        return False
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ not in _NO_PEOPLE


def _fuller(doc: Doc, known: Known, places: Iterable[Place]) -> Iterator[Place]:
    """Give the first mention in full of someone whom the model knows only by the surname used later."""
    lone = {surname(doc[start].text) for start, end in places if end - start == 1}
    for token in doc[1:]:
        before = doc[token.i - 1]
        both = token.pos_ == before.pos_ == "PROPN" and token.text[:1].isupper() and surname(token.text) in lone
        if both and (_names(before, known, False) or before.ent_type_ == token.ent_type_ == "ORG"):
            yield token.i - 1, token.i + 1


def _repeated(doc: Doc, known: Known, places: Iterable[Place]) -> Iterator[Place]:
    """Give the lone surnames, unmarked by the model, of those whom the text names in full."""
    surnames = {call for start, end in places if end - start > 1 for call in calls(doc.span(start, end).text)}
    for token in doc:
        proper = token.text[:1].isupper() and len(token.text) > 1 and token.pos_ == "PROPN"
        if proper and not known.at(token.i) and surname(token.text) in surnames and _stands_alone(token, surnames):
            yield token.i, token.i + 1


def _stands_alone(token: Token, surnames: set[str]) -> bool:
    """Tell whether a word is no part of a longer entity, save of one that only joins people: "Haddad and Demos"."""
    joined = [each.text for each in entity_of(token) or () if each.lower_ != "and"]
    if len(joined) > 1 and all(surname(each) in surnames for each in joined):
        return True
    after = token.doc[token.i + 1:token.i + 2]
    return token.ent_iob_ != "I" and not (token.ent_type_ and after and after[0].ent_iob_ == "I")
