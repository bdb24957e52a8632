"""Noun phrases around the nouns that speak and act: "a senior Indian official", "Russia's deputy envoy to the UN"."""

from collections.abc import Container
from dataclasses import dataclass

from dragoman.reading.actors import nouns
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.wordlist import words

_BEFORE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_TAILING = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM"})
_PARTICIPLES = words("""
acting outgoing incoming visiting elected retired unnamed unidentified armed backed led appointed designated
controlled owned run ruling based governing sitting serving ranking leading then-serving exiled jailed ousted deposed
designate
""")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DETERMINERS = words("""
a an the this that these those some several many most other another all both two three four five six any no one its
his her their our my your few dozens hundreds thousands unnamed each every certain more
""")
_REACH = frozenset({"of", "for"})
_ATTACHED = frozenset({"at", "in", "from", "with", "on", "representing", "within"})
_POSTED = words("""
ambassador envoy representative delegate adviser advisor aide consul correspondent mission commissioner liaison
""")
_SERVANTS = frozenset({"official", "aide", "adviser", "advisor"})  # "Trump officials", without a possessive
_ALSO_ADJECTIVES = frozenset({"representative", "executive", "military", "media", "general", "chief"})
_HYPHENS = frozenset({"-", "–", "‑"})
_TO_COME = frozenset({"designate", "elect"})
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [start, end) with the noun at `head`; `noun` is its lemma, `det` the determiner in lower case or "",
    `many` a plural."""

    start: int
    head: int
    end: int
    noun: str
    det: str
    many: bool

    @property
    def definite(self) -> bool:
        """Whether it goes back to someone known: "the official", "this army", "its foreign minister"."""
        return self.det in ("the", "this", "that", "these", "those", "its", "his", "her", "their", "both")


def lemma(token: Token) -> str:
    """Give the noun's singular in lower case as one of the known nouns if it is one, else the tagger's lemma."""
    spellings = (token.lemma_.lower(), *_singulars(token.lower_))
    return next((word for word in spellings if word in _SINGULARS), spellings[0])


def singular(token: Token) -> str:
    """Give a noun's singular in lower case by its ending alone, which no error of the tagger can spoil."""
    return _singulars(token.lower_)[-1] if token.tag_ in ("NNS", "NNPS") or token.lower_.endswith("s") else token.lower_


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("men"):
        return word, word[:-2] + "an"
    if word.endswith("ies"):
        return word, word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word, word[:-1]
    return (word,)


_SINGULARS = nouns.PERSON | nouns.BODY | nouns.GROUP | nouns.FORCES | nouns.ARMED | nouns.MEDIA | nouns.GOVERNMENT


def is_phrasal(token: Token) -> bool:
    """Tell whether a word may stand in the tail of a noun phrase: no verb, no mark but a hyphen."""
    return token.pos_ in _TAILING or token.text in ("-", "‑")


def is_head(token: Token) -> bool:
    """Tell whether a noun can be the head of such a phrase: it is one of the nouns and no other of them follows in
    the phrase."""
    if lemma(token) not in _SINGULARS:
        return False
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return token.pos_ == "X" and token.text[:1].isupper()  # a title that the tagger does not know
    if token.pos_ == "ADJ" and (token.dep_ in ("amod", "compound") and token.head.i > token.i):
        return False
    return token.pos_ != "ADJ" or lemma(token) in _ALSO_ADJECTIVES


def phrase_at(token: Token, people: Container[int], names: Container[int] = ()) -> Phrase:
    """Build the phrase around its head; `people` holds the tokens of people's names, where it ends, `names` those of
    known names."""
    start, det = _left(token, people, names)
    end = _right(token, people)
    many = token.tag_ in ("NNS", "NNPS") or det in ("two", "three", "several", "both", "many", "some", "these", "those")
    return Phrase(start, token.i, end, lemma(token), det, many)


def _left(token: Token, people: Container[int], names: Container[int]) -> tuple[int, str]:
    doc, start = token.doc, token.i
    floor = max(token.sent.start, token.i - _LONGEST)
    while start > floor and (_is_name(doc, start - 1, names) or _joins(doc, start - 1, people)):
        start -= 1
    before = doc[start - 1] if start > floor else None
    if before is not None and before.i not in people and _determines(before, token):
        if before.pos_ == "DET" and start - 2 >= floor and doc[start - 2].lower_ == "all":
            return start - 2, "all"
        return start - 1, before.lower_
    return start, doc[start].lower_ if doc[start].lower_ in _DETERMINERS and start < token.i else ""


def _determines(word: Token, noun: Token) -> bool:
    """Tell whether a word is a noun's determiner, not the "that" of a clause: "a step that officials welcomed"."""
    of_clause = word.lower_ in ("that", "this") and noun.tag_ in ("NNS", "NNPS")
    return word.lower_ in _DETERMINERS and word.pos_ != "SCONJ" and not of_clause


def _is_name(doc: Doc, i: int, names: Container[int]) -> bool:
    """Tell whether a word is of a known name, or an "and" between two demonyms: "Indian and Pakistani troops"."""
    if doc[i].lower_ != "and":
        return i in names
    return i - 1 in names and i + 1 in names and doc[i - 1].pos_ == doc[i + 1].pos_ == "ADJ"


def _joins(doc: Doc, i: int, people: Container[int]) -> bool:
    token = doc[i]
    if token.ent_type_ in ("DATE", "TIME") or (token.lower_ in ("least", "most") and i and doc[i - 1].lower_ == "at"):
        return False
    if token.lower_ in _POSSESSIVE:
        owner = doc[i - 1] if i else token
        return owner.pos_ in ("NOUN", "PROPN") and owner.ent_type_ != "DATE" and not owner.whitespace_
    if i in people:
        return doc[i + 1].lower_ in _POSSESSIVE or i + 1 in people or lemma(doc[i + 1]) in nouns.GOVERNMENT | _SERVANTS
    if token.text in ("-", "–", "‑", "/", "&"):
        return (not token.whitespace_ and i > 0 and not doc[i - 1].whitespace_) or token.text == "&"
    if token.lower_ == "and":
        return _pairs(doc, i)
    if token.lower_ == "of":
        return _names_body(doc, i)
    if token.text in ("‘", "“", '"', "'"):
        return i > 0 and doc[i - 1].lower_ in _POSSESSIVE  # "Beijing's 'maritime militia'"
    return _modifies(token)


def _names_body(doc: Doc, i: int) -> bool:
    """Tell whether "of" stands inside the name of a body: "Ministry of Commerce spokesman"."""
    if not 0 < i < len(doc) - 2 or doc[i + 2].pos_ not in _BEFORE:
        return False
    body, field = doc[i - 1], doc[i + 1]
    return body.text[:1].isupper() and lemma(body) in nouns.BODY and field.text[:1].isupper()


def _modifies(token: Token) -> bool:
    if token.tag_ in ("VBG", "VBN", "VBD"):
        return token.lower_ in _PARTICIPLES
    if token.lower_ in ("then", "newly", "recently", "vice", "ex", "former", "deputy"):
        return True
    # the tags of names are surer: "United" in "United Nations" is easily taken for a verb
    return (token.pos_ in _BEFORE or token.tag_ in ("NNP", "NNPS")) and token.lower_ not in _DETERMINERS


def _pairs(doc: Doc, i: int) -> bool:
    """Tell whether "and" stands between two modifiers of one noun: "foreign and defence minister"."""
    if i == 0 or i + 2 >= len(doc):
        return False
    one, other = doc[i - 1], doc[i + 1]
    modifies = one.pos_ in ("ADJ", "NOUN", "PROPN") and one.dep_ in ("amod", "compound")
    return modifies and one.text.islower() == other.text.islower()


def _right(token: Token, people: Container[int]) -> int:
    doc, end = token.doc, behind(token)
    roof = min(token.sent.end, token.i + _LONGEST)
    while end + 1 < roof and _opens(doc[end], token):
        close = _nominal(doc, end + 1, roof, people)
        vague = doc[end].lower_ in _ATTACHED and not any(each.text[:1].isupper() for each in doc[end + 1:close])
        if close == end + 1 or vague:
            break  # "in a statement" says how he spoke, not who he is
        end = close
    return end


def behind(token: Token) -> int:
    """Give the token behind a title, past what makes it one to come: "president-elect", "minister-designate"."""
    doc, at = token.doc, token.i + 1
    to_come = at + 1 < len(doc) and doc[at].text in _HYPHENS and doc[at + 1].lower_ in _TO_COME
    return at + 2 if to_come else at


def _opens(preposition: Token, head: Token) -> bool:
    word = preposition.lower_
    if word in _REACH:
        return preposition.i == behind(head) or _hangs(preposition, head)
    if word == "to":
        return lemma(head) in _POSTED and (preposition.i == head.i + 1 or _hangs(preposition, head))
    return word in _ATTACHED and _hangs(preposition, head)


def _hangs(preposition: Token, head: Token) -> bool:
    """Tell whether the parse hangs the prepositional phrase on the head, or on a noun between."""
    noun = preposition.head
    while noun.dep_ in ("nmod", "conj", "compound", "flat", "nmod:poss") and noun.head.i >= head.i:
        noun = noun.head
        if noun.i == head.i:
            return True
    return False


def _nominal(doc: Doc, start: int, roof: int, people: Container[int]) -> int:
    """Give the end of the noun phrase that begins here."""
    end = start
    while end < roof and end not in people and _continues(doc, end, start):
        end += 1
    while end > start and doc[end - 1].pos_ not in ("NOUN", "PROPN", "NUM", "ADJ"):
        end -= 1
    return end


def _continues(doc: Doc, i: int, start: int) -> bool:
    token = doc[i]
    if token.pos_ in ("DET", "PRON"):
        return i == start and token.lower_ in _DETERMINERS
    if token.lower_ == "and":
        return i > start and i + 1 < len(doc) and _alike(doc[i - 1], doc[i + 1])
    if token.lower_ in _POSSESSIVE or token.text in ("-", "–", "/"):
        return i > start and not doc[i - 1].whitespace_
    return token.ent_type_ not in ("DATE", "TIME") and _modifies(token)


def _alike(one: Token, other: Token) -> bool:
    """Tell whether "and" may join two words in one name: both are written small, or both with a capital."""
    return other.pos_ in _BEFORE and one.text.islower() == other.text.islower()
