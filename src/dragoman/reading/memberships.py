"""Who belongs to what organisation, as the report says."""

from collections.abc import Iterator

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.phrases import singular
from dragoman.reading.actors.stage import span_of
from dragoman.reading.grammar.negations import NOT
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children, obliques, preposition, subject
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Actor, Membership, Span

_ASPIRES = words("""
want seek hope apply bid wish plan aim aspire intend try ask request refuse reject oppose block decline consider
demand deny promise prevent bar may might could would should if
""")
_UNREAL = NOT | words("no if yet would could may might will should bid aspiring prospective would-be")
_JOINED = frozenset({"join", "enter"})
_CHAIRED = frozenset({"chair"})  # who chairs a body is of it
_BEING = frozenset({"become", "remain", "stay"})


def find_memberships(doc: Doc, cast: Cast, lexicon: Lexicon) -> tuple[Membership, ...]:  # noqa: ARG001 (one door for all)
    """Find the memberships that the report states as a fact, in text order, one for each pair of member and
    organisation."""
    found: dict[tuple[str, str], list[Span]] = {}
    for token in doc:
        for member, organisation, span in _told(token, cast):
            if member != organisation:
                found.setdefault((member, organisation), []).append(span)
    memberships = [Membership(member, body, tuple(sorted(set(spans)))) for (member, body), spans in found.items()]
    return tuple(sorted(memberships, key=lambda each: (each.spans[0], each.member, each.organisation)))


def _told(token: Token, cast: Cast) -> Iterator[tuple[str, str, Span]]:
    noun = singular(token)
    if noun == "member" and not _is_unreal(token):
        yield from _members(token, cast)
    elif noun == "membership" and not _is_unreal(token):
        yield from _granted(token, cast)
    elif token.pos_ == "VERB" and _is_entry(token) and not _is_unreal(token):
        yield from _joined(token, cast)


def _members(token: Token, cast: Cast) -> Iterator[tuple[str, str, Span]]:
    bodies = _bodies(token, cast)
    who: list[Token] = []
    predicate = _predicate(token)
    if predicate is not None:
        doer = subject(predicate)
        who = [doer] if doer is not None else []
    else:
        who = _listed(token)
    yield from _pairs(token, who, bodies, cast)


def _is_entry(verb: Token) -> bool:
    return verb.lemma_ in _CHAIRED or (verb.lemma_ in _JOINED and verb.tag_ in ("VBD", "VBN"))


def _predicate(noun: Token) -> Token | None:
    """Give the predicate that says of its subject that it is a member: "is a member", "became one", "as a member"."""
    if any(child.dep_ == "cop" for child in noun.children):
        return noun
    led = (noun.dep_ == "xcomp" and noun.head.lemma_ in _BEING) or preposition(noun) == "as"
    return noun.head if led else None


def _listed(token: Token) -> list[Token]:
    """Give who is named beside the noun: "NATO member Turkey", "members including A, B", "Turkey, a member of NATO"."""
    named = [child for child in children(token, "appos", "flat", "nmod:desc") if child.pos_ == "PROPN"]
    named += [child for child in children(token, "nmod", "obl", "acl", "advcl")
              if any(case.lower_ in ("including", "like", "as") for case in child.children)]
    if token.dep_ in ("nmod:desc", "compound", "appos") and token.head.pos_ == "PROPN":
        named.append(token.head)
    if token.dep_ == "conj" and token.head.dep_ == "appos":
        named.append(token.head.head)  # "Chad, a producer and a member of the union"
    after = token.doc[token.i + 1:token.i + 2]
    if after and after[0].pos_ == "PROPN":
        named.append(after[0])
    return named


def _granted(token: Token, cast: Cast) -> Iterator[tuple[str, str, Span]]:
    """Read "grant of membership of the SCO to Pakistan", "Pakistan's membership of the SCO", "Pakistan was given
    membership"."""
    bodies = _bodies(token, cast)
    above = next((node for node in token.ancestors if node.pos_ not in ("NOUN", "PROPN")), None)
    top = next((node for node in (token, *token.ancestors) if node.head == above or node.head == node), token)
    receivers = [each for each in top.subtree if preposition(each) == "to"]
    receivers += obliques(above, "to") if above is not None else []
    owners = children(token, "nmod:poss")
    yield from _pairs(token, receivers or owners, bodies, cast)


def _joined(token: Token, cast: Cast) -> Iterator[tuple[str, str, Span]]:
    doer = subject(token)
    objects = children(token, "obj")
    bodies = [actor for each in objects for actor in cast.everyone(each) if actor.kind == "organisation"]
    yield from _pairs(token, [doer] if doer is not None else [], bodies, cast)


def _bodies(token: Token, cast: Cast) -> list[Actor]:
    """Give the organisations that the noun belongs to: "member of BRICS", "NATO member"."""
    places = [*obliques(token, "of", "in"), *children(token, "compound", "nmod:poss", "nmod", "amod")]
    places += [inner for each in places for inner in children(each, "compound")]  # "the BRICS, SCO grouping"
    found = dict.fromkeys(actor for each in places for actor in cast.everyone(each))
    return [actor for actor in found if actor.kind == "organisation" and actor.code == actor.name]


def _pairs(token: Token, who: list[Token], bodies: list[Actor], cast: Cast) -> Iterator[tuple[str, str, Span]]:
    if not bodies:
        return
    for each in who:
        span = span_of(token.doc, min(token.i, each.i), max(token.i, each.i) + 1)
        for actor in cast.everyone(each):
            if actor.kind == "state" and actor.code:
                yield from ((actor.code, body.name, span) for body in bodies)


def _is_unreal(token: Token) -> bool:
    """Tell whether the words deny, wish or suppose it: "is not a member", "wants to join", "if it joins"."""
    for node in (token, *token.ancestors):
        if any(child.lower_ in _UNREAL for child in children(node, "advmod", "det", "aux", "mark", "amod", "compound")):
            return True
        if node != token and (node.lemma_.lower() in _ASPIRES or singular(node) in _WISHES):
            return True
        if node.pos_ == "VERB" and node != token and node.dep_ in ("ccomp", "ROOT", "root"):
            return False
    return False


_WISHES = frozenset({"bid", "application", "hope", "desire", "plan", "request", "aspiration", "quest", "candidate",
                     "candidacy", "ambition"})
