"""Ties: whether the words of a frame belong together where they stand, or only near one another."""

from collections.abc import Sequence
from itertools import takewhile

from dragoman.reading.events.readings import Reading
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.stretches import is_finite
from dragoman.reading.grammar.syntax import children, preposition
from dragoman.reading.grammar.wordlist import words

_TIMING = frozenset({"after", "before", "since", "while", "when"})
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_AMID = frozenset({"during", "amid", "before", "after", "throughout"})  # in the course of what else
# nouns of a scheme, of which what they are about is only the matter
_SCHEMES = words("""
    program programme shield defense defence warning control treaty deal pact talk test plan policy issue question
    production proliferation industry inspection inspector bill law legislation
    """)
# nouns of what only tells of the next, or makes it
_ABOUT = words("""
    list report letter photo photograph picture image video footage film document statement copy record transcript book
    pursuit production development possession
    """)
# participles that only say what the next is like, which the parse takes for verbs
_KINDS = words("""
    crippling sweeping punishing biting lasting remaining existing ongoing continuing escalating mounting growing
    """)


def done_to(verb: Token) -> Token | None:
    """Give the noun that a clause behind it does something to: "the deal that Chad struck", "sanctions imposed"."""
    noun = verb.head
    if verb.pos_ != "VERB" or noun.pos_ != "NOUN" or noun.i > verb.i:
        return None
    if verb.dep_ == "acl":
        return noun if verb.tag_ == "VBN" else None
    if verb.dep_ != "acl:relcl":
        return None
    told = [each.lower_ for each in children(verb, "obj", "nsubj:pass")]
    doer = [each for each in children(verb, "nsubj") if each.lower_ not in _RELATIVE]
    open_ = not told and bool(doer)
    return noun if open_ or any(each in _RELATIVE for each in told) else None


def is_tied(word: Token, head: Token, reading: Reading) -> bool:
    """Tell whether a noun belongs to the verb as the frame has it, not by an adverbial: "raised taxes after talks"."""
    if word.lower_ == "that" and word.dep_ == "det":
        return False  # "asked about that year's talks" does not ask that
    if word.dep_ == "case":
        return _leads_to_its_own(word, head, reading)
    if word.tag_ == "TO" and word.dep_ == "mark" and word.i - head.i > 1:
        return word.head.head == head  # "wrote that she wanted to see it" writes to nobody
    if word != head and word.dep_ == "advcl" and any(each.lower_ in _TIMING for each in children(word, "mark")):
        return False  # "after meeting them, she accepted the denial" accepts no meeting
    if word.pos_ != "NOUN" or abs(word.i - head.i) < 2:
        return True
    if word == done_to(head):
        return True
    child = next((each for each in (word, *word.ancestors) if each.head == head), None)
    if child is None or _is_clause_apart(child):
        return False
    links = [preposition(child) if child.dep_ == "obl" else None]
    if word != child:  # "a series of talks", but "expressed unease at the support" expressed no support
        between = list(takewhile(lambda each: each != child, (word, *word.ancestors)))
        if _is_of_another((*between[1:], child), head, reading):
            return False
        links += [preposition(each) for each in between if each.dep_ == "nmod" and preposition(each) != "of"]
        links += [preposition(each) for each in between if each.dep_ == "obl" and preposition(each) in _AMID]
    return all(case is None or any(case.split(" ")[0] in each for each in reading.frame.words) for case in links)


def _leads_to_its_own(word: Token, head: Token, reading: Reading) -> bool:
    """Tell whether a preposition leads to what the frame is about, and not to a day: who "called him on Friday" calls
    on nobody, and nor does who "called the raid on Chad a crime"; but "gained control of" has its noun between."""
    if word.head.ent_type_ == "DATE":
        return False
    near = word.i - head.i <= 1 or head in (word.head, word.head.head)
    return near or (len(reading.places) > 2 and word.head.head.i in reading.places)


def _is_clause_apart(child: Token) -> bool:
    """Tell what a verb has below it that does another thing: "pointed out that the missile fell" points no missile, "to
    halt the patrols and enter talks" halts no talks."""
    if child.dep_ == "conj":
        return child.pos_ == "VERB"
    return child.dep_ == "ccomp" and (is_finite(child) or bool(children(child, "aux", "aux:pass", "cop")))


def is_doer(word: Token, head: Token, reading: Reading) -> bool:
    """Tell who does it where the frame has what it is done to: "the troops are allowing them" allows no troops."""
    if word.dep_ != "nsubj" or word.head != head or not children(head, "obj", "xcomp"):
        return False
    verb, noun = head.lemma_.lower(), word.lemma_.lower()
    return any(each[0] == verb and noun in each[1:] for each in reading.frame.words)


def is_elsewhere(word: Token, head: Token, reading: Reading) -> bool:
    """Tell a noun that only says where or when: "a plea for boats at the summit" asks for no summit."""
    if word.pos_ != "NOUN" or word.i - head.i < 2:
        return False
    place = preposition(word)
    return place in ("at", "in", "during", "after", "before") and all(place not in each for each in reading.frame.words)


def is_of_scheme(word: Token, reading: Reading) -> bool:
    """Tell a noun that only names a scheme's matter: who is "to build a missile shield" builds no missile."""
    thing = word.head
    before = word.pos_ == "NOUN" and word.dep_ == "compound" and thing.i > word.i and thing.i not in reading.places
    guarding = any(each.lower_ in ("defense", "defence", "warning") for each in children(thing, "compound"))
    return before and (thing.lemma_.lower() in _SCHEMES or guarding)


def _is_of_another(between: Sequence[Token], head: Token, reading: Reading) -> bool:
    """Tell whether a noun hangs on other words than those of its frame: who "called for lifting sanctions" calls for
    none, and who "released a list of prisoners" releases nobody; but who "offered to send troops" offers them."""
    for each in between:
        other = each.tag_ == "VBG" or head.lemma_ == "have" or is_finite(each)
        done = each.pos_ == "VERB" and other and each.lower_ not in _KINDS
        if each.i not in reading.places and (done or each.lemma_.lower() in _ABOUT):
            return True
    return False
