"""Who a cue says it of: the words of the report that name the source."""

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import is_finite, sentence_start
from dragoman.reading.grammar.syntax import (
    SUBJECTS,
    antecedent,
    by_phrase,
    child,
    children,
    is_passive,
    neighbour,
    preposition,
    subject,
)
from dragoman.reading.statements.beside import DENYING
from dragoman.reading.statements.cueing import Hit, quoting
from dragoman.reading.statements.days import is_day
from dragoman.records import Span

_TAILS = frozenset({"appos", "acl", "acl:relcl", "parataxis", "advcl", "punct", "cc", "conj", "dep"})
_EXPLETIVES = frozenset({"it", "there", "that", "this", "what", "which"})
_BROKEN = frozenset({")", "--", "—", ";"})  # what no name runs over: a dateline ends there
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_MESSAGES = frozenset(
    {"statement", "letter", "message", "tweet", "post", "note", "memo", "communique", "communiqué", "response", "reply",
     "email", "e-mail", "telegram", "cable", "paper", "appeal", "warning", "declaration", "order", "video"}
)  # fmt: skip
_ASKED = frozenset({"question", "query", "inquiry", "request"})  # "dodged a question, stating that": whoever dodged it
_ANSWERING = DENYING | {"welcome", "criticise", "criticize", "condemn", "ignore", "hear", "answer", "investigate",
                        "probe", "examine", "study", "review", "face", "receive", "check", "weigh"}  # another's words
_MEANS = frozenset(
    {"telephone", "phone", "radio", "telegram", "letter", "cable", "mail", "email", "e-mail", "fax", "note", "post",
     "wire", "telex", "courier", "hand", "video", "videolink", "tweet"}
)  # fmt: skip  # by which one is told, not by whom
_STOPS = frozenset({",", "(", "–", "—", "--", ";", ":", '"', "“", "”"})


def find_source(hit: Hit) -> Token | None:
    """Find the head of the noun phrase that names the source, at the first of the cue's places that holds one."""
    quoted = _quoted(hit.head)
    if quoted is not None and quoted.i not in hit.places:
        return quoted
    for place in hit.cue.speaker:
        found = _at(hit, place)
        if found is not None and found.i not in hit.places and not is_day(found):
            return found
    return _of_light_verb(hit)


def _at(hit: Hit, place: str) -> Token | None:
    if place == "subj":
        return _subject(hit)
    if place in ("obj", "iobj"):
        return child(hit.head, place) or _enclosed(hit)
    if place == "poss":
        return next((each for word in hit.words for each in children(word, "nmod:poss")), None) or _demonym(hit)
    if place == "pobj":
        return _object_of_phrase(hit)
    if place == "by" and hit.cue.pos == "verb":
        found = by_phrase(hit.head) if is_passive(hit.head) else None
        return None if found is not None and found.lemma_.lower() in _MEANS else found
    return _oblique(hit, place)


def _demonym(hit: Hit) -> Token | None:
    """Give whose a noun of speech is by the adjective before it: "Chadian claims that"."""
    if hit.cue.pos != "noun":
        return None
    return next((each for each in children(hit.head, "amod", "compound") if each.ent_type_ == "NORP"), None)


def _quoted(verb: Token) -> Token | None:
    """Give whom another quotes as saying something: "The daily quoted an aide to the king in Oslo as saying"."""
    above = quoting(verb)
    if above is None:
        return None
    if is_passive(above):
        return subject(above)
    behind = (each for each in children(above, *SUBJECTS) if above.i < each.i < verb.i)
    return child(above, "obj") or next(behind, None)


def _enclosed(hit: Hit) -> Token | None:
    """Give whom a cue's words stand about where the parse takes him for the subject: "quoted Ann Fox as saying"."""
    verb, last = hit.head, hit.places[-1]
    return next((each for each in children(verb, *SUBJECTS) if verb.i < each.i < last), None)


def _subject(hit: Hit) -> Token | None:
    verb = hit.head
    passive = is_passive(verb) or _is_bare_participle(hit)
    if passive and ("by" in hit.cue.speaker or hit.cue.words[0][0] != "be"):
        return None
    found = _beside(hit, subject(_resumed(verb)))
    if found is not None and verb.dep_ == "acl" and found.i > hit.places[-1]:
        found = verb.head
    if found is None and verb.dep_ == "amod":
        return verb.head
    if found is not None and found.lower_ in ("that", "who", "which"):
        found = antecedent(found)
    return _issuer(found, verb)


def _resumed(verb: Token) -> Token:
    """Give the verb that a past one goes on from, where the parse has joined it to a clause below that one.

    "Bush demanded that Moscow leave and said …": who said it is who demanded it.
    """
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or not _is_untensed(verb.head) or _has_subject(verb):
        return verb
    return next((each for each in verb.ancestors if each.tag_ == "VBD"), verb)


def _is_untensed(head: Token) -> bool:
    """Tell what a past verb is not joined to: "to leave", "must leave", "are unacceptable"."""
    tensed = child(head, "cop") or head
    return head.tag_ in ("VB", "VBG") or tensed.tag_ in ("VBZ", "VBP")


def _has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject beside it."""
    return child(verb, "nsubj", "nsubj:pass") is not None


def _issuer(found: Token | None, verb: Token) -> Token | None:
    """Give who puts out the words that speak: Chad in "Chad issued a statement welcoming the truce"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if found is None or first.dep_ not in ("acl", "acl:relcl") or found.lemma_.lower() not in _MESSAGES | _ASKED:
        return found
    above = found.head
    if found.dep_ != "obj" or above.pos_ != "VERB" or is_passive(above):
        return found
    return subject(above) or found


def is_accused(verb: Token) -> bool:
    """Tell a participle of whom others accuse: "went on trial, accused of bribery"."""
    return verb.lemma_ == "accuse" and neighbour(verb, 1) == "of" and verb.dep_ in ("advcl", "acl", "conj")


def _is_bare_participle(hit: Hit) -> bool:
    """Tell a participle joined to a passive or to a noun: "an ally and seen as …"."""
    verb = hit.head
    if is_accused(verb):
        return True
    if verb.tag_ != "VBN" or verb.doc[max(verb.i - 1, 0)].pos_ == "AUX":
        return False
    return not any(each.lemma_ == "have" for word in (verb, verb.head) for each in children(word, "aux"))


def _beside(hit: Hit, found: Token | None) -> Token | None:
    """Prefer the noun phrase right before a finite verb where the parse has taken the subject from farther away."""
    doc, at = hit.head.doc, hit.places[0] - 1
    if found is not None and (is_day(found) or _is_addressed(hit, found)):
        found = _across(hit)
    apart = found is not None and preposition(found) is not None and not _is_antecedent(found, hit.head)
    if found is not None and (apart or found.i < sentence_start(hit.head)):
        found = None  # "in a note carried by the agency, a spokesman denied"; a dateline
    if hit.head.tag_ not in ("VBD", "VBZ", "VBP") or hit.cue.pos != "verb":
        return found
    while at > sentence_start(hit.head) and (doc[at].pos_ in ("ADV", "AUX") or is_day(doc[at])):
        at -= 1
    near = doc[at]
    if near.pos_ not in _NAMING or at < sentence_start(hit.head):
        return found or _across(hit)
    if found is not None and (found == near or found.is_ancestor(near) or found.i > hit.head.i):
        return found
    while (
        near.head.i < hit.places[0]
        and near.head != near
        and not _parted(doc, near.head.i, near.i)
        and _nominal(near.head)
    ):
        near = near.head
    return near


def _is_antecedent(noun: Token, verb: Token) -> bool:
    """Tell whether a noun is what a relative clause is about: "by the rebels who burned the town and threatened"."""
    first = verb.head if verb.dep_ == "conj" else verb
    return first.dep_ == "acl:relcl" and first.head is noun


def _is_addressed(hit: Hit, found: Token) -> bool:
    """Tell whether a subject behind its verb is no subject but who was told: "…, he told reporters"."""
    return "obj" in hit.cue.addressee and hit.cue.content[0] == "clause" and found.i > hit.places[-1]


def _across(hit: Hit) -> Token | None:
    """Give the noun phrase before the commas that set something off behind it: "Nafees, who left Sunday, said"."""
    doc, verb = hit.head.doc, hit.places[0]
    if doc[verb - 1].text != ",":
        return None
    near = next((each for each in reversed(doc[sentence_start(hit.head):verb]) if each.pos_ in _NAMING), None)
    while near is not None and near.head != near and near.head.i < verb:
        near = near.head
    return near if near is not None and _nominal(near) else None


def _nominal(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")


def _parted(doc: Doc, left: int, right: int) -> bool:
    return left > right or any(doc[i].text in _STOPS | {"-", ")"} or is_finite(doc[i]) for i in range(left + 1, right))


def _object_of_phrase(hit: Hit) -> Token | None:
    """Climb from "according" or "in the words of" to the noun after it."""
    word = hit.words[-1]
    while word.i in hit.places and word.head != word:
        if word.head.i > hit.places[-1]:
            return word.head
        word = word.head
    after = [each for each in (child(part, "obj", "obl", "nmod") for part in hit.words) if each is not None]
    return next((each for each in after if each.i > hit.places[0]), None)


def _oblique(hit: Hit, place: str) -> Token | None:
    for word in hit.words:
        for each in children(word, "nmod", "obl"):
            if preposition(each) == place and each.i > word.i:
                return each
    return None


def _of_light_verb(hit: Hit) -> Token | None:
    """Give the subject of the verb that has a speaking noun for its object: "he repeated claims that …"."""
    noun = hit.head
    verb = noun.head
    if hit.cue.pos != "noun" or verb.pos_ != "VERB" or is_passive(verb) or verb.lemma_.lower() in _ANSWERING:
        return None
    if noun.dep_ == "obj" or (noun.dep_ == "obl" and preposition(noun) in ("with", "in")):
        found = subject(verb)
        return found if found != noun else None
    return None


def is_expletive(source: Token, hit: Hit) -> bool:
    """Tell whether the subject stands for nobody: "it is believed that", "there are fears"."""
    return (
        source.dep_ == "expl"
        or source.lower_ in ("there", "what")
        or (source.lower_ in _EXPLETIVES and is_passive(hit.head))
    )


def source_span(head: Token) -> Span:
    """Give the characters of a source's noun phrase as written, without appositions and clauses set off behind it."""
    left, right = head.left_edge, _right_edge(head)
    broken = next(
        (i for i in range(head.i - 1, left.i - 1, -1) if head.doc[i].text in _BROKEN or head.doc[i].is_space), None
    )
    left = left if broken is None else head.doc[broken + 1]
    while left.i < head.i and (
        left.is_space
        or (left.is_punct and left.text in _STOPS | {".", "-"})
        or left.pos_ in ("ADP", "CCONJ", "SCONJ")
        or left.dep_ in ("case", "fixed", "mark")
    ):
        left = left.nbor(1)
    return Span(left.idx, right.idx + len(right.text))


def _right_edge(head: Token) -> Token:
    last = head
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if token.text in _STOPS or token.is_space or is_finite(token) or _is_tail(token, head) or _is_date(token):
            break
        last = token
    return last


def _is_date(token: Token) -> bool:
    """Tell whether a date begins here: "the premier on Monday said"."""
    at = token.nbor(1) if token.pos_ == "ADP" and token.i + 1 < len(token.doc) else token
    return at.ent_type_ == "DATE"


def _is_tail(token: Token, head: Token) -> bool:
    """Tell whether a word after the head begins a clause or an apposition rather than belonging to the name."""
    if token.pos_ == "PROPN" and token.dep_ in ("appos", "flat", "dep"):
        return False
    return (
        (token.head == head and token.dep_ in _TAILS - {"cc", "conj"})
        or token.dep_ == "acl:relcl"
        or token.tag_ in ("WP", "WDT")
    )
