"""What kind of actor a noun describes or a name of the lexicon names."""

from dragoman.reading.actors import nouns
from dragoman.reading.actors.known import Name
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.actors.stage import Part, Stage
from dragoman.reading.grammar.parse import Doc, Span
from dragoman.records.actor import ActorKind

NAMED = frozenset({"organisation", "body", "group", "media"})
_ACTORS: dict[str, ActorKind] = {"organisation": "organisation", "body": "organisation", "group": "group",
                                 "media": "media"}
_ONE_MAN = nouns.PERSON | nouns.BODY | {"fighter"}  # in the singular no force but one of it, or a body
_NOT_BODIES = frozenset({"office", "leadership", "delegation", "mission", "command"})  # parts of a body, not the body

# which the model takes for bodies
_WEAPONS = frozenset({"ICBM", "IRBM", "MRBM", "SRBM", "SLBM", "ABM", "SAM", "UAV", "UCAV", "MANPADS", "IED",
                      "WMD", "THAAD", "MIRV", "HIMARS", "ATACMS", "APC", "RPG", "JDAM"})
_MACHINES = frozenset({"system", "shield", "battery", "launcher", "radar", "missile", "rocket", "drone", "jet", "tank",
                       "helicopter", "fighter", "bomber", "warplane", "interceptor", "howitzer", "rifle"})


def is_weapon(ent: Span) -> bool:
    """Tell whether an entity is a kind of weapon: its abbreviation, "ICBMs", or the make of one, "Arrow missiles"."""
    made = ent.root.dep_ == "compound" and ent.root.head.lemma_.lower() in _MACHINES and ent.root.head.i >= ent.end
    return made or ent.text in _WEAPONS or (ent.text.endswith("s") and ent.text[:-1] in _WEAPONS)


def kind_of(phrase: Phrase, doc: Doc) -> ActorKind | None:
    """Give the kind of actor that the noun of a phrase describes, None for a noun of no actor."""
    before = doc[phrase.head - 1].lower_ if phrase.head > phrase.start else ""
    if phrase.noun in nouns.MEDIA and (phrase.noun != "agency" or before == "news"):
        return "media"
    if phrase.noun in nouns.FORCES | nouns.ARMED and (phrase.many or phrase.noun not in _ONE_MAN):
        return "group"
    if phrase.noun in nouns.PERSON:
        return None if phrase.noun == "member" and phrase.many else "person"
    if phrase.noun in nouns.BODY:
        return "group" if phrase.many else "organisation"
    return "group" if phrase.noun in nouns.GROUP else None


def title_kind(noun: str) -> ActorKind:
    """Give the kind of a name that stands after a noun: "newspaper El Tiempo" is no person."""
    if noun in nouns.PERSON:
        return "person"
    if noun in nouns.MEDIA:
        return "media"
    return "organisation" if noun in nouns.BODY else "group"


def known_part(stage: Stage, name: Name) -> Part:
    """Give the part of a name that the lexicon knows."""
    if name.form == "people":
        return stage.known("group", stage.doc.span(name.start, name.end).text, name.code)
    if name.kind in ("state", "city"):
        return stage.state(name.code or name.name)
    # an outlet speaks for no state unless it is one's organ, and a party for none that could be told from its name
    free = name.kind == "media" and name.form != "organ"
    code = None if free or name.form == "party" else name.code
    return stage.known(_ACTORS[name.kind], name.name, code)


def suits(name: Name, noun: str) -> bool:
    """Tell whether a noun describes what the name names: an agency KCNA, a group Hamas."""
    if name.kind == "media":
        return noun in nouns.MEDIA
    if name.kind == "group":
        return noun in nouns.GROUP | nouns.FORCES | nouns.ARMED | {"movement", "party"}
    return noun in (nouns.BODY - _NOT_BODIES) | nouns.GROUP
