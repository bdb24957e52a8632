"""Through whom words came to the report: the chain from the speaker outwards."""

from collections.abc import Sequence

from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import by_phrase, child, children, is_passive, obliques, preposition
from dragoman.reading.statements.attribution import Attribution
from dragoman.reading.statements.cueing import quoting
from dragoman.reading.statements.sources import source_span
from dragoman.records import Report, Statement

_QUOTED = frozenset({"quote", "cite"})
_PASSING = frozenset({"cite", "quote"})
_PHRASES = ("obl", "obl:agent", "nmod", "iobj")
_CARRYING = _QUOTED | {"carry", "publish", "broadcast", "air", "print", "post", "release", "televise", "issue"}


def via_of(
    attribution: Attribution, outer: Sequence[Statement], medium: str | None, cast: Cast, report: Report
) -> tuple[str, ...]:
    """Name those through whom the words came, nearest to the speaker first.

    `outer` are the statements around this one, innermost first; `medium` is the one told of last: it is the one that
    quotes.
    """
    own = (
        []
        if attribution.hit is None
        else [*_quoted_by(attribution), *_carried(attribution), *_told_to(attribution, cast), *_cited(attribution)]
    )
    own += [attribution.passed] if attribution.passed is not None else []
    names: list[str | None] = [_name(token, cast) for token in own]
    if not own and not outer and _is_quoted(attribution):
        names.append(medium)
    for statement in outer:
        names += [*([_speaker_name(statement, cast)] if statement.speaker_text else []), *statement.via]
    speaker = cast.who(attribution.source) if attribution.source is not None else None
    known = {report.outlet, speaker.name if speaker is not None else None}
    return tuple(dict.fromkeys(name for name in names if name and name not in known))


def _is_quoted(attribution: Attribution) -> bool:
    return attribution.hit is not None and any(word.lemma_ in _QUOTED for word in attribution.hit.words)


def _quoted_by(attribution: Attribution) -> list[Token]:
    """Give who quotes: "was quoted by the agency as saying", "the agency quoted him as saying"."""
    assert attribution.hit is not None
    head = attribution.hit.head
    above = quoting(head)
    words = [*attribution.hit.words, head.head] if above is None else [*attribution.hit.words, above]
    for word in words:
        if word.lemma_ in _QUOTED or word is above or (word.lemma_ == "report" and is_passive(word)):
            by = next((by for each in (word, *attribution.hit.words) if (by := _by(each))), None)
            by = by or next(iter(obliques(word, "in")), None)
            subject = child(word, "nsubj")
            return [each for each in (by, subject) if each is not None and each != attribution.source][:1]
    return []


def _by(verb: Token) -> Token | None:
    """Give who stands behind "by", whatever the parse makes of it: "was quoted as saying by the agency"."""
    return next((each for each in children(verb, *_PHRASES) if preposition(each) == "by"), None)


def _carried(attribution: Attribution) -> list[Token]:
    """Give who carried the words: "the envoy, quoted by the agency, said", "in remarks published by the daily"."""
    assert attribution.hit is not None
    source = attribution.source
    nouns = [*([source] if source is not None else []), *obliques(attribution.hit.head, "in", "during")]
    nouns += obliques(source, "in") if source is not None else []
    clauses = (each for noun in nouns for each in children(noun, "acl") if each.tag_ == "VBN")
    makers = (by_phrase(each) for each in clauses if each.lemma_ in _CARRYING)
    return [each for each in makers if each is not None and each != source]


def _told_to(attribution: Attribution, cast: Cast) -> list[Token]:
    """Give the medium that was told: "told Reuters", "said in an interview to the daily"."""
    assert attribution.hit is not None
    verb = attribution.hit.head
    told = [*children(verb, "obj", "iobj"), *obliques(verb, "to")]
    told += [
        each
        for noun in obliques(verb, "in", "during")
        if noun.lemma_ == "interview"
        for each in obliques(noun, "to", "with")
    ]
    return [each for each in told if (actor := cast.who(each)) is not None and actor.kind == "media"]


def _cited(attribution: Attribution) -> list[Token]:
    """Give whom the source goes by: "the daily, citing diplomats, said"."""
    assert attribution.hit is not None
    near = [attribution.hit.head, *([attribution.source] if attribution.source is not None else [])]
    clauses = [
        each
        for word in near
        for each in children(word, "acl", "advcl")
        if each.lemma_ in _PASSING and each.tag_ == "VBG"
    ]
    return [cited for clause in clauses if (cited := child(clause, "obj")) is not None]


def _name(token: Token, cast: Cast) -> str:
    actor = cast.who(token)
    if actor is not None:
        return actor.name
    span = source_span(token)
    words = token.doc.char_span(*span, alignment_mode="expand")
    return words.text if words is not None else token.text


def _speaker_name(statement: Statement, cast: Cast) -> str | None:
    actor = cast.actor(statement.speaker)
    return actor.name if actor is not None else statement.speaker_text
