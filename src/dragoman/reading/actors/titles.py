"""What a noun phrase says of a person it stands beside: the title, and the state or body it belongs to."""

from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.nouns import HONORIFICS
from dragoman.reading.actors.phrases import Phrase, is_phrasal
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import SUBJECTS
from dragoman.records import Role

_COMMAS = frozenset({",", "–", "—"})
_RANKS = HONORIFICS | {"rear", "vice"}
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_FORMER = frozenset({"former", "ex", "ex-", "late", "onetime", "erstwhile"})
_BODIES = ("organisation", "group", "body", "media")
_STATES = ("state", "city")
_BECOMING = frozenset({"become", "appoint", "elect", "name", "serve", "nominate", "remain"})
SHARED = frozenset({"brussels", "geneva", "vienna", "the hague", "luxembourg", "strasbourg"})
"""Towns where bodies of many states sit."""
_TAIL = 8  # words of a phrase's end
_OPENING = frozenset({",", "(", "–", "—", "-"})
_CLOSING = frozenset({",", ".", ";", ")", ":", "–", "—", "”", '"', "’", "who", "!", "?"})
_OF = frozenset({"of", "for", "at", "from", "representing"})
_FROM = frozenset({"based", "born", "educated", "trained", "registered"})
_SOCIETIES = frozenset({"institute", "institution", "center", "centre", "university", "academy", "foundation",
                        "society", "association", "college", "school", "club", "forum", "initiative", "project",
                        "company", "hospital", "museum", "church", "chamber", "federation", "corporation", "group",
                        "fund"})
_COMPANIES = frozenset({"company", "automaker", "carmaker", "carrier", "firm", "giant", "airline", "maker", "lender",
                        "manufacturer", "producer", "retailer", "supplier", "refiner", "operator", "conglomerate"})
_OF_STATES = frozenset({"president", "minister", "king", "queen", "premier", "chancellor", "ambassador", "emir"})
_COUNCILS = frozenset({"security", "state", "guardian", "federation", "supreme", "defence", "defense", "ministers",
                       "revolutionary", "transitional", "leadership"})  # words of councils that are a state's
_SEATED = frozenset({"official", "authority", "government", "administration", "ministry", "police", "court",
                     "spokesman", "spokeswoman", "spokesperson", "minister", "secretary", "chief", "headquarters",
                     "adviser", "general", "aide", "deputy", "officer", "guard", "source", "command", "army", "palace",
                     "navy", "presidency", "cabinet", "parliament", "coastguard", "clerk"})  # of the state they sit in
_GUESTS = frozenset({"embassy", "mission", "consulate", "force", "forces", "coalition", "alliance", "relief",
                     "commission"})  # who sits in a capital without being of the state
_AT_ODDS = frozenset({"rebel", "opposition", "exile", "exiled", "dissident", "separatist", "guerrilla", "diplomatic",
                      "western"})  # whose sources in a capital are not its own
_FOREIGN = frozenset({"ministry", "minister", "office", "affairs", "secretary", "service"})  # a state's own, if foreign
_EMPLOYED = frozenset({"official", "head", "chief", "commander", "colonel", "general", "officer", "president",
                       "director", "chairman", "inspector", "observer", "monitor", "coordinator", "commissioner",
                       "spokesman"})
_INSIDERS = frozenset({"official", "source", "insider", "diplomat"})
_INSIDE = frozenset({"in", "within", "inside"})
_BESIDE = frozenset({"adviser", "advisor", "aide", "assistant"})  # an adviser to the president, not an envoy to Iran


def owner(phrase: Phrase, known: Known) -> Name | None:
    """Give the name of the state or body that a phrase belongs to: "Russia's envoy", "Russian envoy", "president of
    Russia", "UN envoy"."""
    before = [name for name in known.within(phrase.start, phrase.head + 1)
              if (name.start != phrase.head or name.kind != "place") and not _tells_seat(name, known.doc)
              and not is_bent(known.doc[name.end - 1])
              and not (name.kind == "media" and phrase.noun in _OF_STATES)]
    after = [name for name in known.within(phrase.head + 1, phrase.end) if _reached(phrase, name, known.doc)]
    return _employer(phrase, before, after) or _weightiest(before) or _weightiest(after)


def _employer(phrase: Phrase, before: list[Name], after: list[Name]) -> Name | None:
    """Give the organisation that one works for, of whatever nationality: "a Kenyan official of the League"."""
    only_nationality = all(name.form == "demonym" for name in before)
    if not only_nationality or phrase.noun not in _EMPLOYED:
        return None
    return next((name for name in after if name.kind == "organisation" and name.code), None)


def _weightiest(names: list[Name]) -> Name | None:
    """Give a state before a body, a body before a place that lies in a state."""
    for kinds in (_STATES, _BODIES, ("place",)):
        found = next((name for name in names if name.code and name.kind in kinds), None)
        if found is not None:
            return found
    return None


def _reached(phrase: Phrase, name: Name, doc: Doc) -> bool:
    """Tell whether only of, for, at or from lead from the noun to the name; "in" does for officials."""
    if _tells_seat(name, doc) or doc[phrase.end - 1].lower_ in _COMPANIES:
        return False
    if name.kind in _STATES and _is_private(phrase, name, doc):
        return False
    between = doc[phrase.head + 1:name.start]
    leading = {token.lower_ for token in between if token.pos_ in ("ADP", "SCONJ", "PART")} - _POSSESSIVE
    if leading <= _OF or (leading <= {*_OF, "to"} and phrase.noun in _BESIDE):
        return True
    if name.form == "demonym" and phrase.noun in _INSIDERS:
        return leading <= {*_OF, *_INSIDE}  # "a source in the Bolivian trade ministry"
    return leading <= {*_OF, "in"} and _is_seated(phrase, name, doc)


def _is_seated(phrase: Phrase, name: Name, doc: Doc) -> bool:
    """Tell whether the place where someone sits tells whose he is: "a navy spokesman in Lima", not "a spokesman
    for the mission in Lima" or "a spokesman in Geneva"."""
    if phrase.noun not in _SEATED or doc.span(name.start, name.end).text.casefold() in SHARED:
        return False
    return not any(_is_guest(token) for token in doc[phrase.start:name.start])


def _is_guest(token: Token) -> bool:
    """Tell whether a word is of those who are in a capital without being its own: "a foreign official", not "a foreign
    ministry official"."""
    abroad = token.lower_ == "foreign" and token.doc.span(token.i + 1, token.i + 2).text.lower() not in _FOREIGN
    return abroad or token.lower_ in _GUESTS | _AT_ODDS


def _tells_seat(name: Name, doc: Doc) -> bool:
    """Tell whether a place only says where someone sits or is from: "the London-based group"."""
    dashed = doc.span(name.end, name.end + 1).text in ("-", "‑", "–")
    return dashed and doc.span(name.end + 1, name.end + 2).text in _FROM


def _is_private(phrase: Phrase, name: Name, doc: Doc) -> bool:
    """Tell whether a state's name is part of that of a society or school, which speaks for none: "president of the
    Korean Medical Association"."""
    after = doc.span(name.end, name.end + 1).text
    if after.lower() in _POSSESSIVE or not after[:1].isupper():
        return False
    body = [token for token in doc[name.end:phrase.end] if token.text[:1].isupper()]
    words = {token.lower_ for token in body}
    return bool(words & _SOCIETIES) or ("council" in words and not words & _COUNCILS)


def role(phrase: Phrase, known: Known) -> Role:
    """Give the title as written, without the article and its owner, and whom it belongs to."""
    found = owner(phrase, known)
    of = None if found is None else found.name if found.kind == "media" else found.code
    return Role(title(phrase, found, known.doc), of)


def title(phrase: Phrase, found: Name | None, doc: Doc) -> str:
    """Cut the article and a state's name off a phrase: "the Iranian foreign minister" → "foreign minister"."""
    start, end = phrase.start, phrase.end
    if phrase.det and start < phrase.head and doc[start].lower_ in ("a", "an", "the", "its", "his", "her", "their"):
        start += 1
    if found and found.kind in _STATES and found.start == start:
        start = found.end + (doc.span(found.end, found.end + 1).text.lower() in _POSSESSIVE)
    elif found and found.start == start:
        start += found.lead
    elif found and found.start > phrase.head and found.kind == "state" and found.end == end:
        end = phrase.head + 1
    return doc.span(start, end).text if start <= phrase.head < end else doc[phrase.head].text


def former(role: Role) -> bool:
    """Tell whether the title is of one who no longer holds it."""
    return bool(_FORMER & set(role.title.casefold().replace("-", " ").split()))


def served(roles: list[Role]) -> str | None:
    """Give whom someone belongs to: a state of a title held, then an organisation, then one formerly held."""
    held = [role.of for role in roles if role.of and not former(role)]
    states = [of for of in held if len(of) == 3 and of.isupper()]
    once = [role.of for role in roles if role.of]
    return next(iter((*states, *held, *once)), None)


def follows(phrase: Phrase, doc: Doc) -> int | None:
    """Give the token where the name that this title stands before begins, if one may: "spokesman Demos", "its
    minister, Demos", "press secretary Rear Adm. Demos"."""
    end = _tail(phrase, doc)
    after = doc[end] if end < len(doc) else None
    if after is None or phrase.many or not (after.text[:1].isupper() or after.text in _COMMAS):
        return None
    rest = doc[end + (after.text in _COMMAS):]
    start = next((each.i for each in rest if each.lower_ not in _RANKS), len(doc))
    return start if start < len(doc) and doc[start].text[:1].isupper() else None


def _tail(phrase: Phrase, doc: Doc) -> int:
    """Pass over what a phrase leaves out before a comma: "the head of the delegation to the talks," "a minister
    there,"."""
    end = phrase.end
    if end < len(doc) and doc[end].pos_ in ("ADP", "ADV"):
        comma = next((i for i in range(end, min(end + _TAIL, len(doc))) if not is_phrasal(doc[i])), end)
        return comma if doc.span(comma, comma + 1).text == "," else end
    return end


def closes(phrase: Phrase, start: int | None, end: int, doc: Doc) -> bool:
    """Tell whether a name that follows its title ends as it should: after a comma another mark must close the
    apposition."""
    if start is None or end >= len(doc) or doc[end].text in _CLOSING:
        return True
    return doc[_tail(phrase, doc)].text not in _COMMAS


def applied(phrase: Phrase, doc: Doc) -> int | None:
    """Give the last token of the name that this phrase is an apposition to: "Demos, the minister,"."""
    before = doc[phrase.start - 1] if phrase.start > 1 else None
    if before is None or before.text not in _OPENING or phrase.many or doc[phrase.head].dep_ == "conj":
        return None
    after = doc[phrase.end].text if phrase.end < len(doc) else ","
    if doc[phrase.head].dep_ in SUBJECTS and after not in _CLOSING:
        return None  # "The envoy met Demos, the minister said"
    return before.i - 1


def said_of(phrase: Phrase, doc: Doc) -> Token | None:
    """Give the subject of whom a phrase is the predicate: "Demos is the minister", "Demos was named minister"."""
    head = doc[phrase.head]
    if phrase.many:
        return None
    if any(child.dep_ == "cop" for child in head.children):
        return next((child for child in head.children if child.dep_ in ("nsubj", "nsubj:outer")), None)
    verb = head.head
    if verb.lemma_ in _BECOMING and head.dep_ in ("obj", "xcomp", "obl"):
        return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")), None)
    return None
