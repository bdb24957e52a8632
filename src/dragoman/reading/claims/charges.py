"""The nouns for what is alleged, and what a denial of each denies ("denied involvement": was not involved)."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.sides import owners, parties
from dragoman.reading.grammar.syntax import children, preposition
from dragoman.reading.grammar.wordlist import words

ALLEGED = words("""
    claim allegation accusation charge report suggestion view notion rumour rumor assertion insinuation contention idea
    criticism complaint assertion speculation implication impression theory characterization characterisation story
    """)
# the nouns of a deed or tie, with the words that tell it of someone
TIED = {
    "involvement": "was involved",
    "complicity": "was complicit",
    "responsibility": "was responsible",
    "knowledge": "had knowledge",
    "role": "had a role",
    "part": "had a part",
    "hand": "had a hand",
    "link": "had links",
    "tie": "had ties",
    "connection": "had connections",
    "contact": "had contacts",
    "collusion": "colluded",
    "interference": "interfered",
    "meddling": "meddled",
    "plan": "had plans",
    "intention": "had the intention",
    "wrongdoing": "did wrong",
}
FALSE = words("""
    false untrue baseless unfounded groundless fabricated fake nonsense fabrication lie lies slander propaganda rubbish
    ridiculous absurd fiction rumour rumor hoax unsubstantiated politically-motivated
    """)


def complement(noun: Token) -> Token | None:
    """Give the clause that says what is alleged: "claims that …", "accusations of shelling …"."""
    for clause in children(noun, "acl", "ccomp", "acl:relcl"):
        mark = next((each.lower_ for each in clause.children if each.dep_ in ("mark", "case")), None)
        if mark == "that" or (mark in ("of", "about") and clause.tag_ == "VBG"):
            return clause
    return None


def makers(noun: Token, cast: Cast) -> tuple[str, ...]:
    """Give who is told to allege it: "Sudan's allegations", "claims by Chad"; a report is nobody's but its own."""
    found = [*owners(noun, cast)]
    found += [
        code
        for each in children(noun, "nmod", "obl")
        if preposition(each) in ("by", "from")
        for code in (parties(each, cast) or _named(each, cast))
    ]
    if not found and noun.lemma_.lower() in ("report", "rumour", "rumor") and noun.tag_ == "NNS":
        return (noun.lower_,)
    return tuple(dict.fromkeys(found))


def _named(noun: Token, cast: Cast) -> Iterator[str]:
    actor = cast.who(noun)
    if actor is not None:
        yield actor.name


def is_called_false(tokens: list[Token]) -> bool:
    """Tell whether a charge among the words is called false: "the claims baseless"."""
    lemmas = {each.lemma_.lower() for each in tokens}
    return bool(lemmas & ALLEGED) and bool(lemmas & FALSE)
