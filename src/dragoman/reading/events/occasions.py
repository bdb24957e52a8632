"""The occasions, papers and clauses beside an event whose date is its own: "at the summit held in May", "in a note"."""

from collections.abc import Iterator

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, obliques, preposition
from dragoman.reading.grammar.wordlist import words

_DURING = frozenset({"during", "at", "on"})
_MARGINS = frozenset({"sideline", "sidelines", "margin", "margins", "fringe"})
# "in the 2020 war": what was done in it; in "in the 2015 accord" nothing need have been done in that year
_COURSES = words("war conflict crisis clash fighting battle revolution uprising coup invasion attack raid strike")
_HELD = words("""
    meeting summit talk ceremony conference visit trip tour speech hearing debate vote election referendum drill
    episode incident protest rally call year month week day night decade era session operation campaign
    """)
# what is said or done in writing is so on the day of the paper
_PAPERS = words("note letter statement message communique communiqué cable telegram tweet post speech call interview")
_ISSUED = words("convey send deliver date issue publish release hand write deliver post broadcast address submit")
# what was made at some time, by whoever is said to have made it: "the 2002 ceasefire that Oslo brokered"
_MADE = words("broker sign conclude strike reach agree adopt mediate negotiate ratify initial seal")
_RELATIVES = frozenset({"which", "that", "when", "where"})


def occasions(host: Token) -> Iterator[Token]:
    """Give what an event was part of, or the paper it stands in: "met on the sidelines of the summit held in May"."""
    for noun in children(host, "obl", "nmod"):
        before, kind = preposition(noun), noun.lemma_.lower()
        if before in _DURING:
            yield noun
            if kind in _MARGINS:
                yield from obliques(noun, "of")
        elif before == "in" and kind in _COURSES:
            yield noun
        elif before in ("in", "by") and kind in _PAPERS:
            yield noun
            yield from (each for each in children(noun, "acl") if each.lemma_.lower() in _ISSUED)


def hosts_of_clause(verb: Token) -> Iterator[Token]:
    """Give the noun whose date is that of the clause behind it: "the 1990 war in which", "the 2002 truce he signed"."""
    kind = verb.head.lemma_.lower()
    during = verb.dep_ == "acl:relcl" and any(_is_during(each) for each in children(verb, "obl", "advmod"))
    if during and (kind in _COURSES or kind in _HELD):
        yield verb.head
    made = verb.dep_ in ("acl", "acl:relcl") and verb.lemma_.lower() in _MADE
    if made and all(each.lower_ in _RELATIVES for each in children(verb, "obj", "nsubj:pass")):
        yield verb.head


def clauses_of_time(verb: Token) -> Iterator[Token]:
    """Give the clause that tells when something is done: "will veto it when it comes before the Council in May"."""
    for clause in children(verb, "advcl"):
        opening = [each.lower_ for each in children(clause, "mark", "advmod")]
        if "when" in opening and clause.pos_ == "VERB":
            yield clause


def _is_during(word: Token) -> bool:
    """Tell the relative of an occasion: "in which", "at which", "when"."""
    if word.lower_ not in _RELATIVES:
        return False
    return word.lower_ in ("when", "where") or preposition(word) in ("in", "at", "during", "on")
