"""Accusations: a deed that one side says another has done, on its word alone.

Only a deed is in dispute, told with its doer: "accused Chad of shelling the town", "said Chad had shelled the town".
Blame without a deed ("condemned the raid", "blamed Chad") and what only might come about put forward nothing to deny.
"""

from dataclasses import dataclass

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.voices import is_official
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.governors import is_verbal
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import agent, child, children, preposition
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Quote, Span, Statement

_TOLD, _CHARGES = "dragoman_told", "dragoman_charges"  # kept with the Doc
_OPEN = words("will would could may might can should must shall 'll ’ll")
_CHARGING = ("accus", "charg", "blam", "suspect", "fault")
# deeds told by a noun, each with the verb that it is done by
COMMITTED = {
    deed: verb
    for verb, deeds in (
        ("carried out", "attack raid assault strike bombing killing massacre shelling offensive blockade"),
        ("committed", "aggression murder genocide theft violation breach sabotage crime abuse provocation"),
    )
    for deed in words(deeds)
}
_REPORTING = words("say tell report announce declare offer agree ask call accuse intend")
_LEAST = 6  # words of a clause that says what was done


@dataclass(frozen=True, slots=True)
class Accusation:
    """A deed by its verb, the words that tell it, and the doer where the words name him apart from the deed.

    `noun` tells that the deed is told by a noun, its `verb`: "accused Chad of an attack on the town"; `blamed` that he
    is only said to be to blame for it.
    """

    verb: Token
    words: tuple[Token, ...]
    doer: Token
    gerund: bool
    noun: bool = False
    blamed: bool = False


def accusation(doc: Doc, statement: Statement) -> Accusation | None:
    """Find the deed that a statement charges someone with, None when it tells none."""
    if statement.act != "accuse":
        return None
    kept: dict[tuple[Quote | Span | None, ...], Accusation | None] = doc.user_data.setdefault(_CHARGES, {})
    key = (statement.cue, *(part.span for part in statement.content))
    if key not in kept:
        kept[key] = _accusation(doc, statement)
    return kept[key]


def _accusation(doc: Doc, statement: Statement) -> Accusation | None:
    tellings = (
        _by_gerund(told, statement) or _by_noun(told, statement) or _by_clause(told) for told in told_in(doc, statement)
    )
    return next((found for found in tellings if found is not None), None)


def told_in(doc: Doc, statement: Statement) -> list[list[Token]]:
    """Give the words of a content sentence by sentence, parts of one sentence together; asked often, so the Doc keeps
    them."""
    kept: dict[tuple[Span, ...], list[list[Token]]] = doc.user_data.setdefault(_TOLD, {})
    places = tuple(part.span for part in statement.content)
    if places not in kept:
        kept[places] = _told_in(doc, statement)
    return kept[places]


def _told_in(doc: Doc, statement: Statement) -> list[list[Token]]:
    spans = [doc.char_span(*part.span, alignment_mode="contract") for part in statement.content]
    found: dict[int, list[Token]] = {}
    for each in (word for span in spans for word in span or ()):
        found.setdefault(each.sent.start, []).append(each)
    return list(found.values())


def _by_gerund(told: list[Token], statement: Statement) -> Accusation | None:
    """Find "Chad of shelling the town" behind "accused"."""
    cue = statement.cue.text.lower() if statement.cue is not None else ""
    if not any(cue.startswith(each) or f" {each}" in cue for each in _CHARGING):
        return None
    verb = next((each for each in told if _is_charged(each)), None)
    if verb is None:
        return None
    doer = next((each for each in told if each.pos_ in ("NOUN", "PROPN", "PRON") and each.i < verb.i), None)
    if doer is None:
        return None
    places = {each.i for each in verb.subtree}
    return Accusation(verb, tuple(each for each in told if each.i in places), topmost(doer), True)


def _by_noun(told: list[Token], statement: Statement) -> Accusation | None:
    """Find "Chad of an attack on the town" behind "accused"."""
    cue = statement.cue.text.lower() if statement.cue is not None else ""
    deed = next((each for each in told if preposition(each) == "of" and each.lemma_.lower() in COMMITTED), None)
    if "accus" not in cue or deed is None:
        return None
    doer = next((each for each in told if each.pos_ in ("NOUN", "PROPN", "PRON") and each.i < deed.i), None)
    if doer is None:
        return None
    out = {word.i for each in children(deed, "acl:relcl", "conj") for word in each.subtree}
    places = {each.i for each in deed.subtree} - out
    kept = tuple(each for each in told if each.i in places and (each.lower_ != "of" or each.i > deed.i))
    return Accusation(deed, kept, topmost(doer), False, True)


def _is_charged(verb: Token) -> bool:
    led = any(each.lower_ in ("of", "for", "with") for each in children(verb, "mark", "case"))
    gerund = verb.tag_ == "VBG" or any(each.tag_ == "VBG" for each in children(verb, "aux", "aux:pass", "cop"))
    return led and gerund


def topmost(noun: Token) -> Token:
    """Give the noun that a name or title stands before or belongs to: Chad's army, of "Chad"."""
    while noun.head.pos_ in ("NOUN", "PROPN") and noun.dep_ in ("compound", "amod", "nmod:poss", "flat", "nmod:desc"):
        noun = noun.head
    return noun


def _by_clause(told: list[Token]) -> Accusation | None:
    places = {each.i for each in told}
    heads = [each for each in told if each.head.i not in places or each.head == each]
    for head in (each for top in heads for each in (top, *children(top, "conj", "ccomp", "parataxis"))):
        if not is_verbal(head) or child(head, "nsubj", "nsubj:pass") is None or head.lemma_ == "do":
            continue
        mark = child(head, "mark")
        if mark is not None and mark.lower_ != "that":
            continue
        doer = agent(head)
        if doer is None or any(each.lower_ in _OPEN for each in children(head, "aux")):
            continue
        inside = {each.i for each in head.subtree}
        kept = tuple(each for each in told if each.i in inside) if head not in heads else tuple(told)
        if head.lemma_.lower() in _REPORTING or any(each.text == ";" for each in kept[:-1]):
            return None  # word of what another says, or two sentences in one
        if len(kept) < _LEAST:
            continue
        return Accusation(head, kept, doer, False)
    return None


def accused(charge: Accusation, cast: Cast) -> tuple[str, ...]:
    """Give the parties that are said to have done it; a person who acts for nobody by his name."""
    actor = cast.who(charge.doer)
    if actor is not None and actor.kind == "person" and not is_official(actor):
        return (actor.name,)
    if actor is not None and actor.kind == "organisation" and actor.code is None:
        return ()  # a firm or a ship: no side
    return parties(charge.doer, cast)
