"""Claims to land and water: what a state holds to be its own is in dispute by being held.

"Chad claims the island" and "regards the island as part of its territory" both put forward that it belongs to Chad.
"""

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import is_finite
from dragoman.reading.grammar.syntax import child
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Statement

_HOLDING = words("consider regard view see claim deem")
_CLAIMED = words("""
    sea island islet archipelago territory water region strait peninsula valley city land shoal reef airspace waterway
    enclave exclave province border area atoll rock gulf plateau zone
    """)
_OWN = words("territory sovereignty province soil")


def held(doc: Doc, statement: Statement) -> tuple[list[Token], list[Token]] | None:
    """Give the words for what is held, and those for what it is held to be (none where it is simply claimed)."""
    cue = doc.char_span(*statement.cue.span, alignment_mode="expand") if statement.cue is not None else None
    verb = next((each for each in cue or () if each.pos_ == "VERB" and each.lemma_.lower() in _HOLDING), None)
    content = doc.char_span(*statement.content[0].span, alignment_mode="contract")
    if verb is None or content is None or statement.for_ is None or any(is_finite(each) for each in content):
        return None
    if verb.lemma_.lower() == "claim":
        as_ = next((at for at, each in enumerate(content) if at and each.lower_ == "as"), len(content))
        return (list(content[:as_]), list(content[as_ + 1 :])) if _is_land(content.root) else None
    if not any(each.lemma_.lower() in _OWN for each in content):
        return None
    return _called(verb, list(content))


def _is_land(noun: Token) -> bool:
    return noun.lemma_.lower() in _CLAIMED or noun.ent_type_ == "GPE"


def _called(verb: Token, content: list[Token]) -> tuple[list[Token], list[Token]] | None:
    part = next((at for at, each in enumerate(content) if at and each.lower_ in ("as", "part")), None)
    if part is not None:
        return content[:part], content[part + (content[part].lower_ == "as") :]
    what = child(verb, "obj") or next((each for each in verb.subtree if each.dep_ == "nsubj" and each.i > verb.i), None)
    if what is None:
        return None
    inside = {each.i for each in what.subtree if each.i <= what.i}
    told = [each for each in content if each.i > what.i]
    while told and told[0].lower_ in ("as", "to", "be", ","):
        told = told[1:]
    return ([each for each in content if each.i in inside], told) if told else None
