"""What a cue says: the words that hang on it, by the places its lexicon row names."""

from collections.abc import Callable

from dragoman.reading.statements import phrasal
from dragoman.reading.statements.clausal import clause_of
from dragoman.reading.statements.content import Content
from dragoman.reading.statements.cueing import Hit


def find_content(hit: Hit) -> Content | None:
    """Find the content: a charge set before its denial, else what the first of the cue's places holds, if any does."""
    charge = phrasal.set_before(hit)
    if charge is not None:
        return charge
    for place in hit.cue.content:
        found = _FINDERS.get(place, phrasal.of_preposition)(hit, place)
        if found is not None and found.parts:
            return found
    return None


_FINDERS: dict[str, Callable[[Hit, str], Content | None]] = {
    "clause": clause_of,
    "infinitive": phrasal.infinitive,
    "object": phrasal.direct_object,
    "predicate": phrasal.predicate,
    "gerund": phrasal.gerund,
    "noun-clause": phrasal.noun_clause,
}
