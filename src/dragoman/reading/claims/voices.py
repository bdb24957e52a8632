"""Voices: under which name the maker of a claim is known, his state's or his own."""

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.settle import side_of
from dragoman.reading.events.sides import parties
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, preposition
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Actor, Statement

_NOBODY = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "that", "which", "this", "some", "many", "others", "both", "one"}
)
# whoever holds such an office speaks with the voice of those he holds it for
_OFFICES = (
    "spokes",
    "minister",
    "president",
    "premier",
    "chancellor",
    "king",
    "secretary",
    "ambassador",
    "leader",
    "prime",
    "delegate",
    "envoy",
    "negotiator",
    "counsellor",
    "adviser",
    "attach",
    "charg",
    "consul",
)
MEDIA = words("""
    newspaper paper magazine weekly daily radio broadcaster television press media bulletin mail
    """)
_RANKS = tuple(words("general colonel captain major lieutenant commander admiral officer command army"))
_LONGEST = 8  # words of a phrase that names who answers
# who speaks unnamed goes by the words that describe him, unless he alone is put forward: "a Chadian official"
_NAMELESS = words("officials sources")
_COUNTED = ("one ", "two ", "three ", "four ", "some ", "several ", "another ")


def voice(statement: Statement, cast: Cast) -> str | None:
    """Give the party or name that stands behind a statement: the state for its spokesmen, else the speaker himself."""
    actor = cast.actor(statement.speaker)
    if actor is not None and actor.kind == "media":
        return _described(statement.speaker_text) or actor.name
    if actor is not None and _is_of_service(actor) and (side := statement.for_ or actor.code) is not None:
        return side
    if actor is not None and actor.kind == "person" and not is_official(actor):
        return statement.for_ if statement.for_ is not None and _is_civil(actor, statement.for_) else actor.name
    if actor is None and statement.speaker_text:
        return None if _is_nobody(statement.speaker_text.lower()) else statement.speaker_text
    return side_of(statement, cast)


def _described(text: str | None) -> str | None:
    """Give the words for a medium that has no name: "a Senegalese radio"."""
    return text if text and text.lower().startswith(("a ", "an ", "one ", "two ", "three ")) else None


def _is_nobody(text: str) -> bool:
    return text in _NOBODY or text.split()[0] in ("nobody", "no", "none")


def _is_civil(actor: Actor, side: str) -> bool:
    """Tell whether a person speaks for a state, not in arms: a soldier's word is his own."""
    titles = " ".join([role.title.lower() for role in actor.roles] + [actor.name.lower()])
    unnamed = bool({*actor.name.lower().split()} & _NAMELESS) or actor.name.lower().startswith(_COUNTED)
    return len(side) == 3 and side.isupper() and not unnamed and not any(rank in titles for rank in _RANKS)


def _is_of_service(actor: Actor) -> bool:
    """Tell whether someone is known only by what he is for his side: "a colonel of the army", "the delegate"."""
    last = actor.name.split()[-1:] or [""]
    counted = actor.name.lower().startswith(_COUNTED)
    return actor.kind != "state" and not counted and last[0].islower() and not {*actor.name.lower().split()} & _NAMELESS


def is_official(actor: Actor) -> bool:
    """Tell whether a person's office is to speak for his state."""
    titles = [role.title.lower() for role in actor.roles] + [actor.name.lower()]
    return any(word in title for title in titles for word in _OFFICES)


def named(who: Token, cast: Cast) -> tuple[str, ...]:
    """Give the codes of the parties that a phrase names, else its name or its words."""
    actor = cast.who(who)
    if _is_medium(who) or (actor is not None and actor.kind == "media"):
        called = child(who, "appos", "flat")  # "the newspaper Al Nur"
        if called is not None and called.pos_ == "PROPN" and _is_medium(who):
            return (_phrase(called),)
        return (_phrase(who) or (actor.name if actor is not None else who.text),)
    codes = parties(who, cast)
    if codes or preposition(who) in ("in", "at"):
        return codes
    if actor is not None:
        return (actor.name,)
    text = _phrase(who) if who.pos_ in ("NOUN", "PROPN") else ""
    return (text,) if text else ()


def _is_medium(noun: Token) -> bool:
    return noun.lemma_.lower() in MEDIA


def _phrase(noun: Token) -> str:
    """Give the words of a phrase, without its preposition; none where they are too many to name anybody."""
    apart = children(noun, "case", "punct", "appos", "cc", "acl", "acl:relcl")
    out = {each.i for top in apart if top.tag_ != "POS" for each in top.subtree}
    inside = [each for each in noun.subtree if each.i not in out]
    text = "".join(each.text_with_ws for each in inside).strip(" ,;").removesuffix("’s").removesuffix("'s")
    return text if len(inside) <= _LONGEST else ""
