"""Source clauses behind or inside what they report: "…, a spokesman said", "The talks, he added, would go on".

Parsers err here more than anywhere else, so the order of the words and the commas decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.stretches import is_finite, sentence_end, sentence_start
from dragoman.reading.grammar.syntax import child, is_passive
from dragoman.reading.statements.bounds import is_predicate, segment, split_clause
from dragoman.reading.statements.cueing import Hit
from dragoman.reading.statements.days import is_day
from dragoman.reading.statements.extent import until_added
from dragoman.timex.words import listed

_CLOSING = frozenset({"”", '"', "''", "’", "»"})
_BOUNDS = _CLOSING | {",", "—", "–", "--", ";", "―"}
_STOPS = _BOUNDS | {".", ":", "?", "!", "…", "“", "``", "‘", "("}
_LIGHT = listed(
    """had has have was is were been also later further then earlier repeatedly again reportedly once first
    recently previously simply just both all"""
)
_SUBORDINATORS = listed("""that if because although though while when as whether since who which where what why how""")
_ASIDE = frozenset({"VBG", "VBN", "WP", "WDT", "WRB", "WP$"})
_RELATIVES = frozenset({"WP", "WDT", "WP$"})
_OBJECTS = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP", "PRP$", "CD"})
_MEASURES = frozenset({"least", "most", "about", "around", "over", "more", "up", "nearly"})
_NARRATING = listed("as while when after before and but although though whereas")
_ASKING = frozenset({"warn", "ask", "urge", "promise"})  # whom one asks may stand behind these, or who asks
_OCCASIONS = listed("interview statement letter speech briefing memoir email tweet post column testimony")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Insertion:
    """The tokens [start, end) of a source clause, [named, stop) of its noun phrase, and the ranges of its content."""

    start: int
    end: int
    named: int
    stop: int
    content: tuple[tuple[int, int], ...]

    def source(self, doc: Doc) -> Token | None:
        """Give the head of the source's noun phrase: the word that no other word of it governs."""
        inside = range(self.named, self.stop)
        nominal = [doc[i] for i in inside if doc[i].pos_ in ("NOUN", "PROPN", "PRON") and not is_day(doc[i])] or [
            doc[i] for i in inside if doc[i].tag_ in ("DT", "CD", "JJ")
        ]
        outer = [each for each in nominal if each.head.i not in inside or each.head == each]
        subjects = [each for each in outer if each.dep_.startswith("nsubj")]
        person = next((each for each in subjects if each.ent_type_ == "PERSON"), None)  # not the rank before it
        return person or next(iter(subjects or outer or nominal), None)


def find_insertion(hit: Hit) -> Insertion | None:
    """Find the source clause of a cue behind or inside its content; None when the cue leads up to its content."""
    verb = hit.head
    if hit.cue.pos != "verb" or "clause" not in hit.cue.content or not _is_finite_clause(hit):
        return None
    if _has_object(hit) or (is_passive(verb) and "by" not in (each.lower_ for each in verb.subtree)
                            and not {"quote", "cite", "say"} & {*hit.cue.words[0]}):  # fmt: skip
        return None
    first = _first_word(hit)
    tail = _tail(hit.places[-1] + 1, sentence_end(verb), verb.doc)
    if tail is None or verb.doc[min(hit.places[-1] + 1, len(verb.doc) - 1)].lower_ in ("to", "for"):
        return None
    leads_on = tail < len(verb.doc) and verb.doc[tail].text == ":"
    for start, named, stop in _source_ranges(hit, first, tail):
        if leads_on and not _is_sentence(verb, start - 1):
            return None
        unsure = hit.cue.requires and not hit.cue.certain and not _closes_quotation(verb.doc, start - 1)
        if unsure and not _is_brief(hit, named, stop, tail) and not _is_on_record(hit, tail):
            return None
        content = tuple(_content(verb, start, tail))
        if content:
            return Insertion(start, tail, named, stop, content)
    return None


def _is_sentence(verb: Token, end: int) -> bool:
    """Tell whether what stands before a source clause could stand alone: "The talks failed, he told us: “…”"."""
    begin = sentence_start(verb)
    opens = verb.doc[begin]
    return _has_clause(verb.doc, begin, end) and opens.pos_ not in ("SCONJ", "ADP", "ADV", "VERB", "CCONJ")


def _is_brief(hit: Hit, named: int, stop: int, tail: int) -> bool:
    """Tell whether a source clause is a bare "he added": with more words the verb may tell of something else."""
    doc = hit.head.doc
    return stop - named <= 2 and doc[stop - 1].pos_ in ("PRON", "PROPN") and max(tail, stop) - hit.places[-1] <= 3


def _is_on_record(hit: Hit, tail: int) -> bool:
    """Tell whether the words behind a cue tell on what occasion it was said: "…, he recalled in an interview"."""
    return any(each.lemma_.lower() in _OCCASIONS for each in hit.head.doc[hit.places[-1] + 1 : tail])


def _has_object(hit: Hit) -> bool:
    """Tell whether the cue is followed by an object of its own, so that nothing said need stand before it."""
    after = hit.head.doc[hit.places[-1] :][:2]
    if len(after) < 2 or "obj" in hit.cue.addressee or after[1].tag_ not in _OBJECTS:
        return False
    return not is_day(after[1]) and _follows_subject(hit)


def _follows_subject(hit: Hit) -> bool:
    before = hit.head.doc[max(hit.places[0] - 1, 0)]
    return before.text not in _BOUNDS


def _closes_quotation(doc: Doc, at: int) -> bool:
    return doc[at].text in _CLOSING or (at > 0 and doc[at - 1].text in _CLOSING)


def _is_finite_clause(hit: Hit) -> bool:
    words = [*hit.words, *(each for each in hit.head.children if each.dep_ in ("aux", "aux:pass"))]
    return any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in words) or hit.head.tag_ == "VBN"


def _first_word(hit: Hit) -> int:
    """Give the first word of the cue's verb phrase, auxiliaries and adverbs before it included."""
    first = hit.places[0]
    while first > sentence_start(hit.head) and hit.head.doc[first - 1].lower_ in _LIGHT:
        first -= 1
    return first


def _tail(start: int, end: int, doc: Doc) -> int | None:
    """Give where the words behind the cue end: a comma or the sentence's end; None when they hold a clause."""
    at = start
    while at < end and not doc[at].is_space and doc[at].text not in _STOPS:
        if is_finite(doc[at]) or doc[at].lower_ in ("that", "whether", "if"):
            return None
        at += 1
    return None if at < end and doc[at].text in ("“", "``", "‘") else at


def _source_ranges(hit: Hit, first: int, tail: int) -> Iterator[tuple[int, int, int]]:
    """Give (start of the source clause, start of its noun phrase, end of it): before the verb, else behind it."""
    doc, begin = hit.head.doc, sentence_start(hit.head)
    bound = _bound(doc, first, begin)
    if bound is None:
        return
    if bound + 1 < first:
        if _nominal(doc, bound + 1, first) and not _is_of_relative(doc, bound + 1, first):
            yield bound + 1, bound + 1, first
        return
    if _may_invert(hit, bound) and _nominal(doc, hit.places[-1] + 1, tail) and not _is_resumed(hit, bound):
        yield first, hit.places[-1] + 1, tail
    if doc[bound].text == ",":
        yield from _with_apposition(doc, bound, begin)


def _is_resumed(hit: Hit, bound: int) -> bool:
    """Tell whether a verb behind a comma has its subject before it: "The cleric, who left, denies any links"."""
    if _closes_quotation(hit.head.doc, bound):
        return False
    named = child(hit.head, "nsubj", "nsubj:pass")
    return "object" in hit.cue.content or (named is not None and named.i < bound)


def _may_invert(hit: Hit, bound: int) -> bool:
    """Tell whether the source may stand behind the verb: not after "told", nor where the day stands there."""
    after = hit.head.doc[hit.places[-1] + 1 : hit.places[-1] + 2]
    return not any(is_day(each) for each in after) and ("obj" not in hit.cue.addressee or _is_own_turn(hit, bound))


def _is_own_turn(hit: Hit, bound: int) -> bool:
    """Tell whether who warns or asks stands behind the verb, and not who is warned: "“…?” asked the envoy"."""
    verb = hit.head
    if verb.lemma_ not in _ASKING or hit.places[0] != bound + 1:
        return False
    named = child(verb, "nsubj")
    behind = named.i > verb.i if named is not None else verb.dep_ == "parataxis"
    return behind or _closes_quotation(verb.doc, bound)


def _with_apposition(doc: Doc, bound: int, begin: int) -> Iterator[tuple[int, int, int]]:
    """Give the noun phrase before the commas of an apposition or relative clause: "…, Jane Doe, who left, said"."""
    last = start = bound
    while (
        doc[start].text not in _CLOSING
        and (earlier := _bound(doc, start, begin)) is not None
        and (_nominal(doc, earlier + 1, start) or doc[earlier + 1].tag_ in _RELATIVES)
    ):
        last, start = start, earlier
    goes_before = _has_clause(doc, begin, start) or _closes_quotation(doc, start)
    if start < bound and goes_before and _nominal(doc, start + 1, last):
        yield start + 1, start + 1, last


def _bound(doc: Doc, first: int, begin: int) -> int | None:
    """Give the nearest comma, dash or closing mark before a word of the sentence."""
    for at in range(first - 1, max(begin - 1, first - _LONGEST), -1):
        if doc[at].text in _BOUNDS:
            return at
    return None


def _nominal(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words are a noun phrase, perhaps with a relative clause at its end, and no clause."""
    words = [doc[i] for i in range(start, end) if not doc[i].is_space]
    relative = next((at for at, word in enumerate(words) if at and word.tag_ in ("WP", "WDT", "WP$")), len(words))
    words = words[:relative]
    named = any(
        word.pos_ in ("NOUN", "PROPN", "PRON") or word.tag_ in ("CD", "DT")
        for word in words
        if word.ent_type_ != "DATE"
    )
    return bool(
        named
        and not any(is_finite(word) for word in words)
        and words[0].lower_ not in _SUBORDINATORS
        and (words[0].tag_ not in ("VBG", "CC", "TO", "IN") or words[min(1, len(words) - 1)].lower_ in _MEASURES)
    )


def _is_of_relative(doc: Doc, start: int, first: int) -> bool:
    """Tell whether the verb behind a noun phrase is that of its relative clause: "the region which both claim"."""
    relative = next((i for i in range(start, first) if doc[i].tag_ in ("WP", "WDT")), None)
    return relative is not None and not _has_clause(doc, relative, first)


def _has_clause(doc: Doc, start: int, end: int) -> bool:
    return any(is_finite(doc[i]) for i in range(start, end))


def _content(verb: Token, start: int, tail: int) -> Iterator[tuple[int, int]]:
    """Give what stands before the source clause, and what goes on behind it."""
    doc = verb.doc
    begin, end = segment(doc, sentence_start(verb), sentence_end(verb), verb.i)
    after = (tail + 1, until_added(doc, tail + 1, end))
    if tail + 1 < end and is_predicate(doc, *after):
        begin = split_clause(doc, begin, start)
    before = (begin, start - 1)
    goes_on = (
        tail < end
        and doc[tail].text == ","
        and _has_clause(doc, *after)
        and not _is_aside(doc, tail + 1)
        and not _is_told_on(doc, end)
        and not _closes_quotation(doc, start - 1)
    )
    closed = _closes_quotation(doc, start - 1)
    if closed or (_has_clause(doc, *before) and not _is_setting(verb, *before)):
        yield before
        if goes_on and doc[tail + 1].lower_ not in _NARRATING:
            yield after
    elif goes_on:
        if start - 1 > begin and doc[begin].pos_ not in ("SCONJ", "ADV", "CCONJ"):
            yield before
        yield after


def _is_told_on(doc: Doc, end: int) -> bool:
    """Tell whether the sentence ends with who told it on: "…, the minister said, the agency reported"."""
    last = next((i for i in range(end - 1, 0, -1) if not doc[i].is_punct and not doc[i].is_space), 0)
    return doc[last].lemma_.lower() in ("report", "say", "add") and is_finite(doc[last])


def _is_setting(verb: Token, start: int, end: int) -> bool:
    """Tell whether a clause before a source clause only sets the scene: "Asked about it, he said", "As he left, …"."""
    tops = [each for each in verb.doc[start:end] if each.head == verb and not each.is_punct]
    clauses = [each for each in tops if each.dep_ == "advcl"]
    return bool(clauses) and all(each.dep_ in ("advcl", "obl", "advmod", "obl:unmarked", "cc") for each in tops)


def _is_aside(doc: Doc, at: int) -> bool:
    """Tell whether an apposition, a participle or a quotation follows a source clause rather than more content."""
    return doc[at].tag_ in _ASIDE or doc[at].text in ("“", '"', "``", "‘") or doc[at].lower_ in ("a", "an", "one")
