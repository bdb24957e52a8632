"""Which title belongs to which name: before it, after a comma, or said of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dragoman.reading.actors import nouns, titles
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.grammar.parse import Doc

_SERVANTS = frozenset({"spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "envoy"})
_LEADING = frozenset({"for", "of", "to", "from", "with"})
_TITLES = nouns.PERSON | nouns.MEDIA | nouns.ARMED | frozenset({"group", "movement", "organisation", "organization",
                                                                "party", "company"})


def link_titles(doc: Doc, names: Mapping[int, int], phrases: Mapping[int, Phrase]) -> dict[int, list[Phrase]]:
    """Give for the start of each name (`names` maps starts to ends) the phrases that are titles of its bearer."""
    last = {end - 1: start for start, end in names.items()}
    inside = {i: start for start, end in names.items() for i in range(start, end)}
    found: dict[int, list[Phrase]] = defaultdict(list)
    opening = {phrase.start: phrase.end for phrase in phrases.values()}
    for phrase in phrases.values():
        if phrase.noun not in _TITLES:
            continue
        start = _bearer(phrase, doc, names, last, opening)
        if start is None:
            subject = titles.said_of(phrase, doc)
            start = inside.get(subject.i) if subject is not None else None
        if start is not None:
            found[start].append(phrase)
    return {start: _outer(linked) for start, linked in found.items()}


def _outer(linked: list[Phrase]) -> list[Phrase]:
    """Leave out what only stands within a longer title: "the group" in "the head of the group, Jane Doe"."""
    return [each for each in linked
            if not any(other.head < each.head and each.end <= other.end for other in linked)]


def through_name(phrases: Mapping[int, Phrase], doc: Doc, names: Mapping[int, int]) -> dict[int, Phrase]:
    """Let a phrase that ends in another's title take in the name: "a spokesman for Prime Minister Jane Doe"."""
    inner = {phrase.end: phrase for phrase in phrases.values() if phrase.head + 1 == phrase.end}
    return {head: _through(phrase, inner.get(phrase.end), doc, names) for head, phrase in phrases.items()}


def _through(phrase: Phrase, inner: Phrase | None, doc: Doc, names: Mapping[int, int]) -> Phrase:
    if phrase.end in names and (_of_another(phrase, inner, doc) or _of_addressed(phrase, doc)):
        return replace(phrase, end=names[phrase.end])
    named = phrase.end + 1 in names and doc[phrase.end].lower_ in ("for", "to")
    if named and phrase.noun in _SERVANTS:
        return replace(phrase, end=names[phrase.end + 1])  # "a spokesman for Doe"
    return phrase


def _of_addressed(phrase: Phrase, doc: Doc) -> bool:
    """Tell whether a phrase ends in the form of address of another: "an aide to Mr Demos"."""
    led = any(doc[i].lower_ in _LEADING for i in range(phrase.head + 1, phrase.end - 1))
    return led and doc[phrase.end - 1].lower_ in nouns.HONORIFICS


def _of_another(phrase: Phrase, inner: Phrase | None, doc: Doc) -> bool:
    """Tell whether a phrase ends in the title of another, to whom the name behind it belongs; a rank is the same
    person's: "chief of army staff General Demos", but "an adviser to General Demos"."""
    if inner is None or inner.head <= phrase.head or inner.noun not in nouns.OFFICE:
        return False
    if inner.noun in nouns.RANK:
        return phrase.noun in _SERVANTS and doc[inner.start - 1].lower_ in ("for", "to")
    return any(doc[i].lower_ in _LEADING for i in range(phrase.head + 1, inner.head))


def _bearer(phrase: Phrase, doc: Doc, names: Mapping[int, int], last: Mapping[int, int],
            opening: Mapping[int, int]) -> int | None:
    after = titles.follows(phrase, doc)
    if after is not None:
        # a rank may stand between: "the army chief, General Demos"
        after = after if after in names else opening.get(after)
    end = names.get(after) if after is not None else None
    if end is not None and (phrase.end in opening or titles.closes(phrase, after, end, doc)):
        return after
    before = titles.applied(phrase, doc)
    return last.get(before) if before is not None else None
