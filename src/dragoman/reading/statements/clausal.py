"""Contents that are clauses: what completes a cue, or what a source clause or "according to" is put into."""

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import filled, is_finite, sentence_end, sentence_start, stretches, words_of
from dragoman.reading.grammar.syntax import SUBJECTS, child, children, is_passive
from dragoman.reading.statements.bounds import is_predicate, segment, split_clause
from dragoman.reading.statements.content import Content, subordinator
from dragoman.reading.statements.cueing import Hit
from dragoman.reading.statements.dates import behind_date
from dragoman.reading.statements.extent import cut, stretched
from dragoman.reading.statements.insertion import find_insertion

_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})
_PARTING = frozenset({",", ";", "who", "which", "when", "while", "after", "before", "because", "as", "where", "since"})
_ENDS = frozenset({",", ".", ";", "—", "–", "--", "!", "?", "”", '"', "''"})


def clause_of(hit: Hit, place: str) -> Content | None:
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
    places = words_of(clause) - set(hit.places) - subordinator(clause)
    if hit.head.i in {each.i for each in clause.subtree}:
        places -= words_of(hit.head)
    if not places:
        return None
    if min(places) < hit.places[0] < max(places):
        places = (
            {place for place in places if place > hit.places[-1]}
            if clause.i > hit.places[0]
            else {place for place in places if place < hit.places[0]}
        )
    if not places:
        return None
    if clause.i < hit.places[0]:
        return Content(tuple(filled(doc, places)), "clause", clause)
    above = _governor(hit, clause, max(places))
    if above is not None:
        places = {place for place in places if place < above}
    stop = stretched(doc, max(places) + 1, clause, _governing(hit, max(places)))
    start, end = behind_date(doc, _after_that(hit, clause, min(places))), cut(hit, clause, stop)
    return Content(tuple(stretches(doc, range(start, end))), "clause", clause)


def _governor(hit: Hit, clause: Token, last: int) -> int | None:
    """Give the comma before a verb above the cue that stands within its clause: "…, said the envoy here Thursday"."""
    above = next((each for each in hit.head.ancestors if clause.i < each.i < last), None)
    if above is None:
        return None
    return next((i for i in range(above.i, clause.i, -1) if above.doc[i].text in (",", "”", '"', "''")), None)


def _governing(hit: Hit, last: int) -> int | None:
    """Give where the verb above a cue begins behind what completes it: "the report that Chad asked Niger to go was
    denied"."""
    above = (each for each in hit.head.ancestors if each.i > last and each.pos_ in ("VERB", "AUX"))
    return next((min([each.i, *(aux.i for aux in children(each, "aux", "aux:pass"))]) for each in above), None)


def _after_that(hit: Hit, clause: Token, start: int) -> int:
    """Begin behind a "that" between cue and clause, or right behind the cue where the parse has left words out."""
    doc, first = hit.head.doc, hit.places[-1] + 1
    that = next((i for i in range(first, clause.i) if doc[i].lower_ == "that" and doc[i].tag_ == "IN"), None)
    if that is not None:
        return that + 1
    left_out = (
        first < start
        and "obj" not in hit.cue.addressee
        and doc[first].pos_ in _NOMINAL
        and doc[first].ent_type_ != "DATE"
    )
    return first if left_out and hit.cue.pos == "verb" else start


def _loose_clause(hit: Hit) -> Content | None:
    """Take the clause right behind a sure cue where the parse has hung it elsewhere."""
    doc, verb = hit.head.doc, hit.head
    if not hit.cue.certain or hit.cue.pos != "verb" or is_passive(verb) or _has_own_object(hit):
        return None
    rest = range(hit.places[-1] + 1, sentence_end(verb))
    finite = next((i for i in rest if is_finite(doc[i])), None)
    if finite is None:
        return None
    that = next(
        (i for i in range(rest.start, finite) if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "DT", "WDT")), None
    )
    if that is None and any(doc[i].lower_ in _PARTING for i in range(rest.start, finite)):
        return None
    if (that is None and _goes_on(doc[finite], verb)) or _is_anothers(doc[finite], verb):
        return None
    if that is not None and doc[that].dep_ in SUBJECTS:
        return None  # "the quake that hit the town"
    start = that + 1 if that is not None else behind_date(doc, _own_start(doc[finite], rest.start))
    end = cut(hit, doc[start], sentence_end(verb))
    return Content(tuple(stretches(doc, range(start, end))), "clause", doc[finite])


def _is_anothers(finite: Token, cue: Token) -> bool:
    """Tell whether a clause completes a verb that stands between: "who asked not to be named, as saying that …"; or
    is the one that the cue's own hangs on: "a story that Chad asked Niger to go was denied"."""
    clause = finite.head if finite.dep_ in ("aux", "aux:pass", "cop") else finite
    host = clause.head
    if cue.dep_ in ("acl", "acl:relcl") and clause in cue.ancestors:
        return True
    return clause.dep_ == "ccomp" and host.pos_ == "VERB" and cue.i < host.i < finite.i


def _goes_on(finite: Token, cue: Token) -> bool:
    """Tell whether a verb behind a cue tells what its speaker did next: "sought to reassure them and made his case"."""
    below = finite.head == cue or finite.head in cue.ancestors
    return finite.dep_ == "conj" and below and child(finite, *SUBJECTS) is None


def _has_own_object(hit: Hit) -> bool:
    """Tell whether the cue has an object right behind it, which is then what it is about: "denied the charges"."""
    if "object" not in hit.cue.content or "obj" in hit.cue.addressee:
        return False
    found = child(hit.head, "obj")
    return found is not None and found.left_edge.i == hit.places[-1] + 1 and found.pos_ in ("NOUN", "PROPN")


def _own_start(verb: Token, least: int) -> int:
    named = next((each for each in verb.children if each.dep_.startswith("nsubj") and each.i < verb.i), None)
    return max(least, named.left_edge.i) if named is not None else least


def _complements(word: Token, hit: Hit) -> list[Token]:
    """Give the clauses that complete a word, a finite one first."""
    found = [
        each
        for each in children(word, "ccomp", "csubj", "csubj:pass", "acl", "advcl", "parataxis", "xcomp", "dep")
        if each.i not in hit.places and _completes(each, hit) and not (_is_supposed(each) and _has_own_object(hit))
    ]
    return sorted(found, key=lambda each: (each.i < hit.places[0], each.dep_ != "ccomp", each.i))


def _completes(clause: Token, hit: Hit) -> bool:
    mark = child(clause, "mark")
    said_that = mark is not None and mark.lower_ in ("that", "whether", "if") and mark.i > hit.places[0]
    if clause.dep_ == "ccomp":
        return not (mark is not None and mark.lower_ == "to") and _is_clause(clause)
    if clause.dep_ in ("parataxis", "dep"):
        return clause.i > hit.places[-1] and child(clause, "nsubj", "nsubj:pass") is not None and _opens(clause)
    if clause.dep_.startswith("csubj"):
        return is_passive(hit.head) or child(hit.head, "cop") is not None
    if clause.dep_ in ("acl", "advcl"):  # without a subject "that" is one itself: "the quake that hit the town"
        told = said_that and mark is not None and mark.lower_ == "that"
        return told and child(clause, *SUBJECTS, "expl") is not None
    return child(clause, "nsubj", "nsubj:pass", "expl") is not None


def _is_supposed(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in ("if", "unless", "as", "because", "after")


def _is_clause(clause: Token) -> bool:
    return any(is_finite(each) for each in clause.subtree) or child(clause, "nsubj", "nsubj:pass", "mark") is not None


def _opens(clause: Token) -> bool:
    """Tell whether a loose clause is introduced by a colon or a quotation mark."""
    before = clause.doc[max(clause.left_edge.i - 3, 0) : clause.left_edge.i + 1]
    return any(each.text in (":", '"', "“", "``", "‘", "'") for each in before)


def _around(hit: Hit, place: str) -> Content | None:
    """Take the sentence that "as she said" qualifies."""
    verb = hit.head
    mark = child(verb, "mark")
    as_said = verb.dep_ == "advcl" and mark is not None and mark.lower_ in ("as", "like") and mark.i < verb.i
    unsure = hit.cue.requires and not hit.cue.certain
    if verb.head == verb or unsure or not (as_said or verb.dep_ == "parataxis"):
        return None
    return Content(tuple(filled(verb.doc, words_of(verb.head, [verb]), words_of(verb))), place, verb.head)


def _is_remark(doc: Doc, places: range) -> bool:
    """Tell whether words behind a source only tell of it: "according to an aide, who spoke on condition …"."""
    return doc[places.start].tag_ in ("WP", "WDT", "WRB", "VBG")


def _behind_apposition(doc: Doc, stop: int, end: int) -> int:
    """Pass over the name that follows a title between commas: "According to the envoy, Jane Doe, the talks …"."""
    if stop >= end or doc[stop].text != ",":
        return stop
    close = next((i for i in range(stop + 1, end) if doc[i].text == "," or is_finite(doc[i])), None)
    named = close is not None and doc[close].text == "," and doc[stop + 1].pos_ in ("PROPN", "DET")
    goes_on = close is not None and any(is_finite(doc[i]) for i in range(close + 1, end))
    return close if named and goes_on and close is not None and close - stop < 8 else stop


def _around_phrase(hit: Hit) -> Content | None:
    """Take the rest of the sentence that an adverbial source stands before, behind or in: "According to X, …"."""
    doc = hit.head.doc
    begin, end = segment(doc, sentence_start(hit.head), sentence_end(hit.head), hit.head.i)
    stop = next((i for i in range(hit.places[-1] + 1, end) if doc[i].text in _ENDS), end)
    stop = _behind_apposition(doc, stop, end)
    splits = is_predicate(doc, stop + 1, end)
    begin = split_clause(doc, begin, hit.places[0]) if splits else begin
    before, after = range(begin, hit.places[0]), range(stop + 1, end)
    told = [each for each in (before, after) if any(is_finite(doc[i]) for i in each) and not _is_remark(doc, each)]
    kept = [before, after] if splits and before and after in told else told
    if len(kept) == 2 and doc[stop].text != ",":
        kept = kept[:1]
    if not kept and not hit.cue.speaker:
        kept = [before, range(hit.places[-1] + 1, end)]
    parts = tuple(part for each in kept for part in stretches(doc, each))
    return Content(parts, "clause", None)
