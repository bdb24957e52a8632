"""Why a statement was missed, made up, or given to the wrong speaker."""

from collections.abc import Iterator

from dragoman.reading.statements.cueing import find_hits
from dragoman.records import Statement
from training.corpus.places import nearest
from training.misses.gold import Pair, Row, content_of, content_read, matched, overlap

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "his", "her", "their"})
Miss = tuple[str, str]


def statement_misses(pair: Pair) -> Iterator[Miss]:
    """Yield (cause, example) for every statement that is not as the gold has it."""
    golds = pair.gold.get("statements") or []
    contents = [content_of(row, pair.text) for row in golds]
    found = matched(golds, pair.reading.statements,
                    lambda row, one: overlap(contents[golds.index(row)], content_read(one)), 0.5)  # fmt: skip
    for number, row in enumerate(golds):
        if number in found:
            yield from _differences(row, found[number], pair)
        elif not row.get("optional"):
            yield _missed(row, contents[number], pair)
    taken = {statement.id for statement in found.values()}
    for statement in pair.reading.statements:
        if statement.id not in taken:
            cue = statement.cue.text.lower() if statement.cue else "no cue"
            yield f"statement made up: {_touching(statement, contents)}", f"{cue}: {statement.content[0].text[:90]}"


def _touching(statement: Statement, contents: list[set[int]]) -> str:
    best = max((overlap(content_read(statement), content) for content in contents), default=0.0)
    return "another extent" if best > 0 else "nothing there"


def _missed(row: Row, content: set[int], pair: Pair) -> Miss:
    example = f"{row.get('cue')} | {str(row['content'])[:100]}"
    best = max((overlap(content, content_read(one)) for one in pair.reading.statements), default=0.0)
    if best > 0:
        return "statement missed: another extent", example
    if not row.get("cue"):
        return "statement missed: no cue", example
    spans = [(min(content), max(content) + 1)] if content else []
    place = nearest(pair.text, row["cue"], spans)
    hits = [hit for group in find_hits(pair.doc, pair.reader.lexicon.cue_index) for hit in group]
    known = place and any(place[0] <= word.idx < place[1] for hit in hits for word in hit.words)
    return f"statement missed: cue {'known, nothing taken' if known else 'not known'}", example


def _differences(row: Row, statement: Statement, pair: Pair) -> Iterator[Miss]:
    if not _same_speaker(row, statement, pair):
        words = statement.speaker_text or "nobody"
        kind = "pronoun" if words.lower() in _PRONOUNS else "nobody" if statement.speaker_text is None else "name"
        yield f"speaker wrong: read {kind}", f"{row['speaker']} | {words} | {statement.content[0].text[:70]}"
    if row.get("form") != statement.form:
        yield f"form: {row.get('form')} read as {statement.form}", statement.content[0].text[:90]
    if row.get("act") != statement.act:
        cue = statement.cue.text if statement.cue else "no cue"
        yield f"act: {row.get('act')} read as {statement.act}", f"{cue} | {statement.content[0].text[:90]}"
    if row.get("for") and row["for"] != statement.for_:
        yield "for wrong", f"{row['speaker']} for {row['for']}, read {statement.for_}"


def _same_speaker(row: Row, statement: Statement, pair: Pair) -> bool:
    actor = next((actor for actor in pair.reading.actors if actor.id == statement.speaker), None)
    names = {statement.speaker_text or ""} | ({actor.name or "", actor.code or ""} if actor else set())
    wanted = str(row.get("speaker") or "").lower()
    last = wanted.split()[-1] if wanted else ""
    return any(name and (name.lower() == wanted or name.lower().split()[-1] == last) for name in names)
