"""Questions to the parse (Universal Dependencies) that several rooms ask."""

from dragoman.reading.grammar.parse import Span as Phrase
from dragoman.reading.grammar.parse import Token
from dragoman.records import Span

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_LIGHT = frozenset({"take", "use", "seize", "find"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis", "conj", "advcl:relcl"})


def children(token: Token, *deps: str) -> list[Token]:
    """Give the dependents in any of the relations, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """Give the first dependent in any of the relations."""
    for each in token.children:
        if each.dep_ in deps:
            return each
    return None


def neighbour(token: Token, steps: int) -> str:
    """Give the word so many steps behind (or, negative, before) a token in lower case; nothing beyond the text."""
    place = token.i + steps
    return token.doc[place].lower_ if 0 <= place < len(token.doc) else ""


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive: it has a passive subject or auxiliary, or is a bare participle of a noun."""
    if child(verb, "nsubj:pass", "aux:pass"):
        return True
    if verb.tag_ != "VBN" or child(verb, "aux", "nsubj", "obj"):
        return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not child(verb, "aux", "nsubj")
    joined = verb.dep_ == "conj" and verb.head.tag_ == "VBN" and child(verb.head, "aux:pass") is not None
    return joined or verb.dep_ in ("acl", "advcl")  # "was arrested and charged with theft"


def subject(verb: Token) -> Token | None:
    """Give the grammatical subject, handed down through xcomp, conjunction and relative clause where it is shared."""
    own = _own_subject(verb)
    if own is not None:
        return antecedent(own)
    if verb.dep_ == "conj":
        return subject(verb.head)
    if verb.dep_ == "xcomp":
        # object control ("urged India to talk"), else subject control ("wants to talk", "took pains to say")
        told = None if verb.head.lemma_ in _LIGHT else child(verb.head, "obj", "iobj")
        return told or subject(verb.head)
    if verb.dep_ == "acl":
        return _of_light(verb) or _accompanying(verb) or verb.head
    if verb.dep_ == "advcl" and verb.head.pos_ in ("VERB", "AUX") and verb.tag_ in ("VBG", "VBN", "VB"):
        return _charged(verb) or subject(_host(verb))
    return None


def _of_light(verb: Token) -> Token | None:
    """Give the subject of a light verb whose object an infinitive fills: "took pains to say"."""
    light = verb.head.head
    infinitive = verb.tag_ == "VB" and verb.head.dep_ == "obj" and light.lemma_ in _LIGHT
    return subject(light) if infinitive else None


def _accompanying(verb: Token) -> Token | None:
    """Give who does what a participle behind "with" tells: "a turn in relations, with Oman also lifting the ban"."""
    doc, at = verb.doc, verb.i - 1
    while at > verb.head.i and doc[at].dep_ == "advmod":
        at -= 1
    near = doc[at]
    named = verb.tag_ == "VBG" and near.pos_ == "PROPN" and near.head == verb.head
    return near if named and near.dep_ == "nmod" and preposition(near) == "with" else None


def _host(verb: Token) -> Token:
    """Give the verb on which a participle set off by a comma hangs: not that of an infinitive before it ("declined an
    invitation to join, saying …"), nor that of the words told ("the force will go, the envoy said, adding …")."""
    host = verb.head
    first = verb.left_edge.i
    if verb.tag_ != "VBG" or "," not in (each.text for each in verb.doc[max(first - 2, 0):first + 1]):
        return host
    if host.dep_ == "acl" and host.tag_ == "VB" and host.head.head.pos_ == "VERB":
        host = host.head.head
    tellers = [each for each in (host.head, *children(host, "parataxis")) if _tells(each, host, verb)]
    return tellers[-1] if tellers else host


def _tells(teller: Token, told: Token, verb: Token) -> bool:
    """Tell whether a verb behind the words told brings in who tells them, before the participle."""
    joined = told.dep_ in ("ccomp", "parataxis") or teller.head == told
    own = _own_subject(teller)
    return joined and told.i < teller.i < verb.i and own is not None and own.i > told.i


def _own_subject(verb: Token) -> Token | None:
    # of two the nearer one: a dateline before it is easily taken for another
    found = children(verb, "nsubj", "nsubj:pass", "nsubj:outer")
    before = [each for each in found if each.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def _charged(verb: Token) -> Token | None:
    """Give the one who is said to do it: the object in "criticised Chad for shelling", "accused Chad of shelling"."""
    led = any(each.lower_ in ("for", "of", "from") for each in children(verb, "mark", "case"))
    return patient(verb.head) if led and verb.tag_ == "VBG" else None


def agent(verb: Token) -> Token | None:
    """Give the doer: the subject of an active verb, the by-phrase of a passive one."""
    return by_phrase(verb) if is_passive(verb) else subject(verb)


def patient(verb: Token) -> Token | None:
    """Give the one acted on: the object of an active verb, the subject of a passive one."""
    if not is_passive(verb):
        return child(verb, "obj")
    return verb.head if verb.dep_ == "acl" else subject(verb)


def by_phrase(verb: Token) -> Token | None:
    """Give the agent of a passive: "was invited by Russia"."""
    return next((each for each in children(verb, "obl", "obl:agent", "nmod") if preposition(each) == "by"), None)


def preposition(noun: Token) -> str | None:
    """Give the preposition before a noun, in lower case, several words joined by a space ("because of")."""
    case = next((each for each in children(noun, "case") if each.tag_ != "POS"), None) or _first_case(noun)
    if case is None:
        return None
    return " ".join(each.lower_ for each in (case, *children(case, "fixed")))


def _first_case(noun: Token) -> Token | None:
    # "by Russian President Vladimir Putin": parsers hang the preposition on the title as readily as on the name
    edge = noun.left_edge
    inside = edge.dep_ == "case" and edge.head.dep_ in ("nmod:desc", "compound", "flat", "amod", "appos", "nummod")
    return edge if inside and edge.i < noun.i and edge.head.head == noun else None


def obliques(token: Token, *prepositions: str) -> list[Token]:
    """Give the phrases hung on a verb or noun by any of the prepositions."""
    return [each for each in children(token, "obl", "nmod", "obl:agent") if preposition(each) in prepositions]


def antecedent(pronoun: Token) -> Token:
    """Give the noun that a relative pronoun stands for, else the token itself."""
    if pronoun.lower_ not in ("who", "which", "that", "whom", "whose"):
        return pronoun
    clause = pronoun
    while clause.dep_ not in ("acl:relcl", "ROOT", "root") and clause.head != clause:
        clause = clause.head
    if clause.dep_ == "acl:relcl":
        return clause.head
    return next(iter(before_comma(pronoun)), pronoun)


def before_comma(pronoun: Token) -> list[Token]:
    """Give the name right before a relative pronoun and its comma: "Chad, which …"; nothing where there is none."""
    doc, at = pronoun.doc, pronoun.i - 2
    named = at >= pronoun.sent.start and doc[at + 1].text == "," and doc[at].pos_ == "PROPN"
    if not named:
        return []
    name = doc[at]
    while name.dep_ in ("flat", "compound") and name.head.pos_ == "PROPN" and name.head.i < pronoun.i:
        name = name.head
    return [name]


def entity_of(token: Token) -> Phrase | None:
    """Give the named entity that a token is part of."""
    if not token.ent_type:
        return None
    doc, start, end = token.doc, token.i, token.i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return Phrase(doc, start, end, label=token.ent_type_)


def extent(token: Token) -> Span:
    """Give the characters from the first to the last word of a token's subtree."""
    doc, left, right = token.doc, token.left_edge, token.right_edge
    return Span(left.idx, doc[right.i].idx + len(right.text))
