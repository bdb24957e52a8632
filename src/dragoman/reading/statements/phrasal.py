"""Contents that are phrases: an infinitive, an object, what something is called, what a preposition brings."""

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import is_finite, stretches, words_of
from dragoman.reading.grammar.syntax import child, children, is_passive, neighbour, preposition, subject
from dragoman.reading.statements.beside import ALLEGED, DENYING, is_disputing, is_set_beside
from dragoman.reading.statements.content import Content, made
from dragoman.reading.statements.cueing import Hit
from dragoman.timex.words import UNITS

_EMERGING = frozenset({"arise", "emerge", "surface", "circulate", "grow", "mount", "spread", "appear", "persist"})
_LIST = 25  # words within which a list comes to its "and"
_OPENING = frozenset({"“", "``", '"', "‘"})
_SET = 8  # words between a charge and the verb behind it
_ACCUSING = frozenset({"accuse", "charge", "blame", "suspect", "convict"})
_RELATIVE = frozenset({"which", "that", "who", "whom"})


def infinitive(hit: Hit, place: str) -> Content | None:
    """Take "to …", with the one it is put to: "urged the council to meet"."""
    for word in reversed(hit.words):
        for clause in children(word, "xcomp", "ccomp", "advcl", "acl"):
            mark = child(clause, "mark")
            if mark is None or mark.lower_ not in ("to", "for") or clause.i in hit.places or clause.i < word.i:
                continue
            whom = (child(word, "obj", "iobj") if word.pos_ == "VERB" else None) or _called_on(hit, clause)
            if clause.dep_ == "advcl" and hit.cue.pos == "verb" and whom is None:
                continue
            places = words_of(clause) | (words_of(whom) if whom is not None and whom.i < clause.i else set())
            return made(hit, place, clause, places)
    return None


def _called_on(hit: Hit, clause: Token) -> Token | None:
    """Find whom a preposition of the cue brings: "called on the council to meet", "calls for Chad to leave"."""
    last = hit.words[-1]
    found = last.head if last.dep_ in ("case", "mark") and last.head.i not in hit.places else None
    if found == clause:  # "calling for both to leave": the one called on stands between the two
        found = next((each for each in children(hit.head, "nsubj", "obj", "obl") if last.i < each.i < clause.i), None)
    return found if found is not None and found != clause and found.i < clause.i and found.pos_ != "VERB" else None


def direct_object(hit: Hit, place: str) -> Content | None:
    """Take what is acted on by the word: "denied the charges", "the charges that he denies", "claimed by both"."""
    verb = hit.head
    found = child(verb, "obj") or (child(verb, "iobj") if "obj" in hit.cue.addressee else None)
    if found is None and is_passive(verb):
        return _patient(hit, place)
    found = found or next((each for each in children(verb, "ccomp") if each.pos_ == "NOUN" and _is_late(each)), None)
    if found is None or found.i in hit.places:
        found = next((each for word in hit.words for each in children(word, "obj") if each.i not in hit.places), None)
    if found is None:
        return None
    if found.lower_ in _RELATIVE and verb.dep_ == "acl:relcl":
        meant = _meant(verb, found)
        return made(hit, place, meant, words_of(meant, [verb]) - {each.i for each in children(meant, "case", "mark")})
    whom = next((each for each in children(verb, "iobj") if hit.places[-1] < each.i < found.i), None)
    given = words_of(whom) if whom is not None else set()
    places = narrowed(found, words_of(found)) | _extras(hit, found) | given
    return made(hit, place, found, places | _quoted_on(found.doc, max(places) + 1))


def set_before(hit: Hit) -> Content | None:
    """Take the charge set before who denies it, however the parse hangs it: "…, a charge Chad has denied"."""
    verb = hit.head
    if verb.lemma_.lower() not in DENYING:
        return None
    near = verb.doc[max(verb.sent.start + 2, verb.i - _SET) : verb.i]
    noun = next((each for each in near if is_set_beside(each)), None)
    if noun is None:
        return None
    return made(hit, "object", noun, {noun.i} if noun.tag_ == "NNS" else {noun.i - 1, noun.i})


def _meant(verb: Token, pronoun: Token) -> Token:
    """Give what a relative pronoun stands for: a noun, or the clause before the comma: "they broke the truce, which
    Chad denies"."""
    noun = verb.head
    loose = pronoun.i > 0 and neighbour(pronoun, -1) == ","
    if not is_disputing(verb) or not loose or noun.pos_ == "VERB" or noun.lemma_.lower() in ALLEGED:
        return noun
    clause = noun
    while clause.pos_ not in ("VERB", "AUX") and clause.head.i != clause.i:
        clause = clause.head
        if clause.lemma_.lower() in ALLEGED:
            return clause  # "charges of treason, which they deny"
    told = is_finite(clause) or clause.tag_ == "VBG" or child(clause, "aux", "aux:pass") is not None
    # "accused her of theft, which she denied": the theft, not that she was accused
    return clause if told and clause.lemma_.lower() not in _ACCUSING else noun


def _quoted_on(doc: Doc, at: int) -> set[int]:
    """Give the quotation in which an object is carried on without a break: "denied the report “in all its parts”"."""
    if at >= len(doc) or doc[at].text not in ("“", "``"):
        return set()
    close = next((i for i in range(at + 1, min(at + _LIST, len(doc))) if doc[i].text in ("”", "''")), None)
    return set(range(at, close + 1)) if close is not None else set()


def _is_late(noun: Token) -> bool:
    """Tell an object that stands behind where or when: "announced in Lima a pact", which parsers take for a clause."""
    return child(noun, "det") is not None and not child(noun, "nsubj", "cop", "mark", "csubj", "expl")


def narrowed(head: Token, places: set[int]) -> set[int]:
    """Leave off what the narrator adds behind a comma: "a plan, which …", "the valley, a region where …"."""
    doc = head.doc
    end = next((i for i in sorted(places) if i > head.i and doc[i].text == "," and _is_added(doc, i + 1)), None)
    return places if end is None else {i for i in places if i < end}


def _is_added(doc: Doc, at: int) -> bool:
    """Tell whether a relative clause or an apposition begins, and not the next item of a list."""
    if at >= len(doc):
        return False
    if doc[at].tag_ in ("WDT", "WP", "WRB", "WP$"):
        return True
    if any(each.text == "," and neighbour(each, 1) in ("and", "or") for each in doc[at : at + _LIST]):
        return False
    if doc[at].lower_ in ("a", "an", "one", "two", "three") and any(
        each.lower_ in ("after", "before") and doc[each.i - 1].lemma_.lower() in UNITS for each in doc[at : at + 5]
    ):
        return True  # ", a few hours after …"
    return doc[at].lower_ in ("a", "an", "the") and doc[at].head.dep_ in ("appos", "obl:unmarked", "nmod:unmarked")


def _patient(hit: Hit, place: str) -> Content | None:
    verb = hit.head
    found = verb.head if verb.dep_ == "acl" else subject(verb)
    if found is None or found.i == verb.i:
        return None
    return made(hit, place, found, words_of(found, [verb] if verb.dep_.startswith("acl") else []))


def _extras(hit: Hit, found: Token) -> set[int]:
    """Add to an object what the cue says of it: "blamed X for …", "described it as …", "called him …"."""
    extra: set[int] = set()
    for each in children(hit.head, "obl", "nmod", "xcomp", "advcl"):
        wanted = preposition(each) in hit.cue.content or each.dep_ == "xcomp" or _marked(each) in hit.cue.content
        if wanted and each.i > found.i and each.i not in hit.places:
            extra |= words_of(each)
    return extra


def _marked(clause: Token) -> str | None:
    mark = child(clause, "mark")
    return mark.lower_ if mark is not None else None


def predicate(hit: Hit, place: str) -> Content | None:
    """Take an object together with what it is called: "called the vote a sham"."""
    verb = hit.head
    named = next((each for each in children(verb, "xcomp", "ccomp") if each.i > verb.i), None)
    found = child(verb, "obj", "iobj") or (child(named, "nsubj") if named is not None else None)
    if named is None:
        two = [each for each in children(verb, "obj", "iobj", "obl", "advmod") if _is_named(each, verb)]
        return made(hit, place, two[-1], words_of(two[0]) | words_of(two[-1])) if len(two) > 1 else None
    loose = [each for each in named.children if each.dep_ == "advcl" or (each.ent_type_ == "DATE" and each != named)]
    late = next((each for each in children(verb, "xcomp") if each.i > named.i and child(each, "det")), None)
    places = words_of(named, loose) | (words_of(late) if late is not None and found is None else set())
    if found is None and named.tag_ == "VBG":
        return None  # "is considering leaving": a plan, no view
    if found is None and is_passive(verb):
        return _named_passive(hit, place, named, places)
    if found is None or found.lower_ in _RELATIVE | {"what"}:
        return made(hit, place, named, places)
    return made(hit, place, named, words_of(found) | places)


def gerund(hit: Hit, place: str) -> Content | None:
    """Take the "-ing" form that completes a cue: "denied taking part", "denied having done so"."""
    clause = next((each for each in children(hit.head, "xcomp", "ccomp") if _is_gerund(each)), None)
    return made(hit, place, clause, words_of(clause)) if clause is not None else None


def _named_passive(hit: Hit, place: str, name: Token, places: set[int]) -> Content:
    """Take what was called something together with the name: "the vote was called a sham"."""
    called = subject(hit.head)
    if called is None or called.lower_ in _RELATIVE or called.i > hit.head.i or hit.head.dep_ == "acl":
        return made(hit, place, name, places)
    thing = words_of(called, [hit.head] if hit.head.dep_ == "acl:relcl" else [])
    return Content(tuple(stretches(hit.head.doc, thing | places)), place, name)


def _is_named(word: Token, verb: Token) -> bool:
    """Tell whether a word is what something is called, or the thing: within marks anything may stand for a name."""
    return word.i > verb.i and (word.dep_ in ("obj", "iobj") or word.doc[word.left_edge.i].text in _OPENING)


def _is_gerund(clause: Token) -> bool:
    """Tell "taking part" and "having taken part"."""
    helpers = children(clause, "aux", "aux:pass", "cop")
    return clause.tag_ == "VBG" or any(each.lower_ in ("having", "being") for each in helpers)


def noun_clause(hit: Hit, place: str) -> Content | None:
    """Take the clause that tells what a noun holds: "his claim that …", "the fact is …" not."""
    noun = hit.words[-1] if hit.cue.pos == "noun" else hit.head
    emerging = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ in _EMERGING else None
    for clause in [*children(noun, "acl", "ccomp", "acl:relcl"), *(children(emerging, "ccomp") if emerging else [])]:
        if _marked(clause) == "that" and clause.i > noun.i and child(clause, "nsubj", "nsubj:pass", "expl", "csubj"):
            return made(hit, place, clause, words_of(clause))
    return None


def of_preposition(hit: Hit, place: str) -> Content | None:
    """Take what follows a preposition: "call for …", "accused X of …"; the accused is part of a charge."""
    for word in reversed(hit.words):
        for each in children(word, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp"):
            if each.i < hit.places[0] or each.i in hit.places or _lead(each) != place:
                continue
            if place == "as" and is_passive(hit.head):
                return _named_passive(hit, place, each, words_of(each) - _leading(each))
            whom = child(hit.head, "obj", "iobj")
            told = place == "as" or "obj" in hit.cue.addressee or "obj" in hit.cue.content
            if whom is not None and whom.i not in hit.places and told and whom.lower_ not in _RELATIVE | {"what"}:
                return made(hit, place, each, words_of(whom) | narrowed(each, words_of(each)))
            return made(hit, place, each, narrowed(each, words_of(each)) - _leading(each))
    return _inside(hit, place)


def _lead(phrase: Token) -> str | None:
    return preposition(phrase) or _marked(phrase)


def _leading(phrase: Token) -> set[int]:
    head = child(phrase, "case", "mark")
    return {each.i for each in head.subtree} if head is not None and head.i < phrase.i else set()


def _inside(hit: Hit, place: str) -> Content | None:
    """Take the phrase whose preposition is itself a word of the cue: "spoke of …", "scoffed at …"."""
    last = hit.words[-1]
    if last.lower_ != place or last.dep_ not in ("case", "mark") or last.head.i in hit.places:
        return None
    whom = child(hit.head, "obj", "iobj") if "obj" in hit.cue.addressee else None
    if place == "as" and is_passive(hit.head):
        return _named_passive(hit, place, last.head, words_of(last.head) - set(hit.places))
    judged = child(hit.head, "obj") if place == "as" else None
    named = words_of(whom) if whom is not None and whom.i < last.i else set()
    named |= words_of(judged) if judged is not None and judged.lower_ not in _RELATIVE else set()
    return made(hit, place, last.head, named | words_of(last.head) - set(hit.places))
