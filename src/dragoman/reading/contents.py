"""What a cue says: the words that hang on it, by the places its lexicon row names."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.reading.baseforms import known_lemma
from dragoman.reading.cueing import Hit
from dragoman.reading.insertion import Insertion, find_insertion
from dragoman.reading.stretches import filled, is_finite, sentence_end, sentence_start, stretches, words_of
from dragoman.reading.syntax import child, children, is_passive, preposition, subject
from dragoman.records import Span
from dragoman.timex.words import listed

_RESUMING = listed("""add say note stress warn claim argue insist state tell explain cite describe call urge accuse announce declare
    suggest assert maintain emphasise emphasize point warn vow pledge deny reiterate predict reveal allege contend welcome reject condemn denounce dismiss oppose praise""")
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})
_ENDS = frozenset({",", ".", ";", "—", "–", "--", "!", "?", "”", '"', "''"})
_BREAKS = frozenset({",", "”", '"', ";", "’", "''"})
_RELATIVE = frozenset({"which", "that", "who", "whom"})


@dataclass(frozen=True, slots=True)
class Content:
    """The stretches of a content, the place that gave them, and the word at their head, if the parse has one."""

    parts: tuple[Span, ...]
    place: str
    head: Token | None = None
    insertion: Insertion | None = None


def find_content(hit: Hit) -> Content | None:
    """Find the content at the first of the cue's places that holds any; None when the parse has none."""
    for place in hit.cue.content:
        found = _FINDERS.get(place, _of_preposition)(hit, place)
        if found is not None and found.parts:
            return found
    return None


def _clause(hit: Hit, place: str) -> Content | None:
    """Find a clause: the sentence a source clause is put behind or into, else a complement."""
    if hit.cue.pos == "phrase":
        return _around_phrase(hit)
    insertion = find_insertion(hit)
    if insertion is not None:
        doc = hit.head.doc
        parts = tuple(part for start, end in insertion.content for part in stretches(doc, range(start, end)))
        return Content(parts, place, None, insertion)
    for word in reversed(hit.words):
        complement = next(iter(_complements(word, hit)), None)
        if complement is not None:
            return _complement(hit, complement)
    return _loose_clause(hit) or _around(hit, place)


def _complement(hit: Hit, clause: Token) -> Content | None:
    """Take the clause that completes the cue, cut where the narrator goes on ("…, adding that …")."""
    doc = hit.head.doc
    places = words_of(clause) - set(hit.places) - _subordinator(clause)
    if hit.head.i in {each.i for each in clause.subtree}:
        places -= words_of(hit.head)
    if not places:
        return None
    if min(places) < hit.places[0] < max(places):
        places = {place for place in places if place > hit.places[-1]} if clause.i > hit.places[0] else {
            place for place in places if place < hit.places[0]}
    if clause.i < hit.places[0]:
        return Content(tuple(filled(doc, places)), "clause", clause)
    start, end = _after_that(hit, clause, min(places)), _cut(hit, clause, _stretched(doc, max(places) + 1, clause))
    return Content(tuple(stretches(doc, range(start, end))), "clause", clause)


def _after_that(hit: Hit, clause: Token, start: int) -> int:
    """Begin behind a "that" between cue and clause, or right behind the cue where the parse has left words out."""
    doc, first = hit.head.doc, hit.places[-1] + 1
    that = next((i for i in range(first, clause.i) if doc[i].lower_ == "that" and doc[i].tag_ == "IN"), None)
    if that is not None:
        return that + 1
    left_out = first < start and "obj" not in hit.cue.addressee and doc[first].pos_ in _NOMINAL and doc[first].ent_type_ != "DATE"
    return first if left_out and hit.cue.pos == "verb" else start


def _stretched(doc: Doc, end: int, clause: Token) -> int:
    """Run on to the next comma or the end: what follows without a break still belongs to the clause."""
    last = sentence_end(clause)
    while end < last and not doc[end].is_space and not doc[end].is_punct:
        end += 1
    if end + 2 < last and doc[end].text == "," and doc[end + 1].pos_ == "CCONJ" and doc[end + 2].lower_ == "that":
        return _stretched(doc, end + 1, clause)
    return end


def _cut(hit: Hit, clause: Token, end: int) -> int:
    """End a clause before ", adding …" and before "and said …": there the narrator speaks again."""
    doc = clause.doc
    for at in range(clause.i + 1, end):
        if doc[at - 1].text == "," and doc[at].tag_ == "VBG" and known_lemma(doc[at], _RESUMING.__contains__) in _RESUMING:
            return at - 1
        again = doc[at].tag_ == hit.head.tag_ != "VBG" and known_lemma(doc[at], _RESUMING.__contains__) in _RESUMING
        joined = next((i for i in (at - 1, at - 2) if doc[i].pos_ == "CCONJ"), None)
        if joined is not None and _is_past_after_modal(hit, clause, doc[at]):
            return joined
        if again and joined is None and (own := _joined_clause(doc, clause.i, at)) is not None:
            return own
        if again and joined is not None and (joined == at - 1 or doc[at - 1].pos_ == "ADV"):
            return joined
    return end


def _joined_clause(doc: Doc, start: int, verb: int) -> int | None:
    """Give where another source clause is joined on: ", and the envoy said …"; nothing finite may stand in between."""
    at = verb - 1
    while at > start and not is_finite(doc[at]):
        if doc[at].lower_ in ("and", "but", "while", "whereas") and doc[at - 1].text in _BREAKS:
            return at
        at -= 1
    return None


def _is_past_after_modal(hit: Hit, clause: Token, verb: Token) -> bool:
    """Tell whether a verb goes with the cue, not with the clause: "suggested it might rain and took his leave"."""
    modal = any(each.tag_ == "MD" for each in clause.children)
    return modal and verb.tag_ == hit.head.tag_ == "VBD" and child(verb, "nsubj", "nsubj:pass") is None and verb.pos_ == "VERB"


def _loose_clause(hit: Hit) -> Content | None:
    """Take the clause right behind a sure cue where the parse has hung it elsewhere."""
    doc, verb = hit.head.doc, hit.head
    if not hit.cue.certain or hit.cue.pos != "verb":
        return None
    rest = range(hit.places[-1] + 1, sentence_end(verb))
    finite = next((i for i in rest if is_finite(doc[i])), None)
    if finite is None:
        return None
    that = next((i for i in range(rest.start, finite) if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "DT", "WDT")), None)
    if that is None and any(doc[i].text in (",", ";", "who", "which") for i in range(rest.start, finite)):
        return None
    start = that + 1 if that is not None else _own_start(doc[finite], rest.start)
    end = _cut(hit, doc[start], sentence_end(verb))
    return Content(tuple(stretches(doc, range(start, end))), "clause", doc[finite])


def _own_start(verb: Token, least: int) -> int:
    named = next((each for each in verb.children if each.dep_.startswith("nsubj") and each.i < verb.i), None)
    return max(least, named.left_edge.i) if named is not None else least


def _complements(word: Token, hit: Hit) -> list[Token]:
    """Give the clauses that complete a word, a finite one first."""
    found = [each for each in children(word, "ccomp", "csubj", "csubj:pass", "acl", "advcl", "parataxis", "xcomp", "dep")
             if each.i not in hit.places and _completes(each, hit)]
    return sorted(found, key=lambda each: (each.dep_ != "ccomp", each.i))


def _completes(clause: Token, hit: Hit) -> bool:
    mark = child(clause, "mark")
    said_that = mark is not None and mark.lower_ in ("that", "whether", "if") and mark.i > hit.places[0]
    if clause.dep_ == "ccomp":
        return not (mark is not None and mark.lower_ == "to") and _is_clause(clause)
    if clause.dep_ in ("parataxis", "dep"):
        return clause.i > hit.places[-1] and child(clause, "nsubj", "nsubj:pass") is not None and _opens(clause)
    if clause.dep_.startswith("csubj"):
        return is_passive(hit.head) or child(hit.head, "cop") is not None
    if clause.dep_ in ("acl", "advcl"):
        return said_that and mark is not None and mark.lower_ == "that"
    return child(clause, "nsubj", "nsubj:pass", "expl") is not None


def _is_clause(clause: Token) -> bool:
    return any(is_finite(each) for each in clause.subtree) or child(clause, "nsubj", "nsubj:pass", "mark") is not None


def _opens(clause: Token) -> bool:
    """Tell whether a loose clause is introduced by a colon or a quotation mark."""
    before = clause.doc[max(clause.left_edge.i - 3, 0):clause.left_edge.i + 1]
    return any(each.text in (":", '"', "“", "``", "‘", "'") for each in before)


def _around(hit: Hit, place: str) -> Content | None:
    """Take the sentence that "as she said" qualifies."""
    verb = hit.head
    mark = child(verb, "mark")
    as_said = verb.dep_ == "advcl" and mark is not None and mark.lower_ in ("as", "like") and mark.i < verb.i
    if verb.head == verb or not (as_said or verb.dep_ == "parataxis"):
        return None
    return Content(tuple(filled(verb.doc, words_of(verb.head, [verb]), words_of(verb))), place, verb.head)


def _around_phrase(hit: Hit) -> Content | None:
    """Take the rest of the sentence that an adverbial source stands before, behind or in: "According to X, …"."""
    doc = hit.head.doc
    begin, end = sentence_start(hit.head), sentence_end(hit.head)
    stop = next((i for i in range(hit.places[-1] + 1, end) if doc[i].text in _ENDS), end)
    before, after = range(begin, hit.places[0]), range(stop + 1, end)
    kept = [each for each in (before, after) if any(is_finite(doc[i]) for i in each)]
    if len(kept) == 2 and doc[stop].text != ",":
        kept = kept[:1]
    if not kept and not hit.cue.speaker:
        kept = [before, range(hit.places[-1] + 1, end)]
    parts = tuple(part for each in kept for part in stretches(doc, each))
    return Content(parts, "clause", None)


def _infinitive(hit: Hit, place: str) -> Content | None:
    """Take "to …", with the one it is put to: "urged the council to meet"."""
    for word in reversed(hit.words):
        for clause in children(word, "xcomp", "ccomp", "advcl", "acl"):
            mark = child(clause, "mark")
            if mark is None or mark.lower_ not in ("to", "for") or clause.i in hit.places or clause.i < word.i:
                continue
            if clause.dep_ == "advcl" and hit.cue.pos == "verb" and child(word, "obj") is None:
                continue
            whom = child(word, "obj", "iobj") if word.pos_ == "VERB" else None
            places = words_of(clause) | (words_of(whom) if whom is not None and whom.i < clause.i else set())
            return _made(hit, place, clause, places)
    return None


def _object(hit: Hit, place: str) -> Content | None:
    """Take what is acted on by the word: "denied the charges", "the charges that he denies", "claimed by both"."""
    verb = hit.head
    found = child(verb, "obj")
    if found is None and is_passive(verb):
        return _patient(hit, place)
    if found is None or found.i in hit.places:
        found = next((each for word in hit.words for each in children(word, "obj") if each.i not in hit.places), None)
    if found is None:
        return None
    if found.lower_ in _RELATIVE and verb.dep_ == "acl:relcl":
        return _made(hit, place, verb.head, words_of(verb.head, [verb]))
    return _made(hit, place, found, words_of(found) | _extras(hit, found))


def _patient(hit: Hit, place: str) -> Content | None:
    verb = hit.head
    found = verb.head if verb.dep_ == "acl" else subject(verb)
    if found is None or found.i == verb.i:
        return None
    return _made(hit, place, found, words_of(found, [verb] if verb.dep_.startswith("acl") else []))


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


def _predicate(hit: Hit, place: str) -> Content | None:
    """Take an object together with what it is called: "called the vote a sham"."""
    verb = hit.head
    named = next((each for each in children(verb, "xcomp", "ccomp") if each.i > verb.i), None)
    found = child(verb, "obj", "iobj") or (child(named, "nsubj") if named is not None else None)
    if named is None:
        two = [each for each in children(verb, "obj", "iobj") if each.i > verb.i]
        return _made(hit, place, two[-1], words_of(two[0]) | words_of(two[-1])) if len(two) > 1 else None
    if found is None or found.lower_ in _RELATIVE | {"what"}:
        return _made(hit, place, named, words_of(named))
    return _made(hit, place, named, words_of(found) | words_of(named))


def _gerund(hit: Hit, place: str) -> Content | None:
    clause = next((each for each in children(hit.head, "xcomp", "ccomp") if each.tag_ == "VBG"), None)
    return _made(hit, place, clause, words_of(clause)) if clause is not None else None


def _noun_clause(hit: Hit, place: str) -> Content | None:
    """Take the clause that tells what a noun holds: "his claim that …", "the fact is …" not."""
    noun = hit.words[-1] if hit.cue.pos == "noun" else hit.head
    for clause in children(noun, "acl", "ccomp", "acl:relcl"):
        if _marked(clause) == "that" and clause.i > noun.i and child(clause, "nsubj", "nsubj:pass", "expl", "csubj"):
            return _made(hit, place, clause, words_of(clause))
    return None


def _of_preposition(hit: Hit, place: str) -> Content | None:
    """Take what follows a preposition of the cue: "call for …", "accused X of …"; a named addressee is part of a charge."""
    for word in reversed(hit.words):
        for each in children(word, "obl", "nmod", "advcl", "acl"):
            if each.i < hit.places[0] or each.i in hit.places or _lead(each) != place:
                continue
            whom = child(hit.head, "obj")
            if whom is not None and whom.i not in hit.places and "obj" in (*hit.cue.addressee, *hit.cue.content):
                return _made(hit, place, each, words_of(whom) | words_of(each))
            return _made(hit, place, each, words_of(each) - _leading(each))
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
    return _made(hit, place, last.head, words_of(last.head) - set(hit.places))


def _made(hit: Hit, place: str, head: Token, places: set[int]) -> Content:
    """Cut a content's stretch out of the text, without the cue's own words and a leading "that"."""
    kept = places - set(hit.places) - _subordinator(head)
    gap = set(range(hit.places[0], hit.places[-1] + 1)) - kept
    return Content(tuple(filled(head.doc, kept, gap)), place, head)


def _subordinator(head: Token) -> set[int]:
    mark = child(head, "mark")
    return {mark.i} if mark is not None and mark.lower_ == "that" and mark.i < head.i else set()


_FINDERS: dict[str, Callable[[Hit, str], Content | None]] = {
    "clause": _clause, "infinitive": _infinitive, "object": _object, "predicate": _predicate, "gerund": _gerund,
    "noun-clause": _noun_clause,
}
