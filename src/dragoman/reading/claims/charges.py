"""The nouns for what is alleged, and what a denial of each denies ("denied involvement": was not involved)."""

from collections.abc import Iterator

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.voices import MEDIA, named
from dragoman.reading.events.sides import owners
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import by_phrase, child, children, preposition
from dragoman.reading.grammar.wordlist import words

ALLEGED = words("""
    claim allegation accusation charge report suggestion view notion rumour rumor assertion insinuation contention idea
    criticism complaint assertion speculation implication impression theory characterization characterisation story
    reproach imputation innuendo
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
_MAKING = words("make repeat level give publish raise voice carry put spread print air bring")
_RELATIVE = frozenset({"which", "that", "who"})
FALSE = words("""
    false untrue baseless unfounded groundless fabricated fake nonsense fabrication lie lies slander propaganda rubbish
    ridiculous absurd fiction rumour rumor hoax unsubstantiated politically-motivated
    """)


def complement(noun: Token) -> Token | None:
    """Give the clause that says what is alleged: "claims that …", "accusations of shelling …"."""
    told_by = [each for each in children(noun, "nmod") if preposition(each) in ("by", "in", "from")]
    # parsers hang the clause on the maker as readily as on the charge: "a report by two papers that …"
    hung = [clause for each in told_by for clause in children(each, "acl") if child(clause, "nsubj", "nsubj:pass")]
    for clause in (*children(noun, "acl", "ccomp", "acl:relcl"), *hung):
        mark = next((each.lower_ for each in clause.children if each.dep_ in ("mark", "case")), None)
        if mark == "that" or (mark in ("of", "about") and clause.tag_ == "VBG"):
            return clause
    return None


def makers(noun: Token, cast: Cast) -> tuple[str, ...]:
    """Give who is told to allege it, a medium by the words for it: "by two papers", "in the Lisbon press".

    A report that nobody is told to make is nobody's but its own.
    """
    found = tuple(dict.fromkeys(side for each in _telling(noun) for side in named(each, cast))) or owners(noun, cast)
    if not found and noun.lemma_.lower() in ("report", "rumour", "rumor") and noun.tag_ == "NNS":
        return (noun.lower_,)
    return found


def _telling(noun: Token) -> Iterator[Token]:
    yield from children(noun, "nmod:poss")
    for each in children(noun, "nmod", "obl"):
        by = preposition(each) in ("by", "from")
        if by or (preposition(each) in ("of", "in", "on") and each.lemma_.lower() in MEDIA):
            yield each
    yield from (who for clause in children(noun, "acl:relcl") if clause.lemma_.lower() in _MAKING
                for who in children(clause, "nsubj") if who.lower_ not in _RELATIVE)
    made = next((each for each in children(noun, "acl") if each.tag_ == "VBN"), None)
    maker = by_phrase(made) if made is not None else None
    if maker is not None:
        yield maker


def is_charge(side: str) -> bool:
    """Tell whether words name a charge rather than who makes it: "the claim contradicts what was said"."""
    return side.split()[-1].lower() in ALLEGED if side else False


def is_called_false(tokens: list[Token]) -> bool:
    """Tell whether a charge among the words is called false: "the claims baseless"."""
    charges = [each for each in tokens if each.lemma_.lower() in ALLEGED]
    return any(_is_said_of(each, charge) for charge in charges for each in tokens if each.lemma_.lower() in FALSE)


def _is_said_of(word: Token, noun: Token) -> bool:
    """Tell whether a word is said of a noun: its predicate, its attribute, or what a verb calls it."""
    return noun in (word, word.head) or word in (noun.head, noun.head.head) or (
        word.head == noun.head and word.dep_ not in ("conj", "obl"))
