"""Check the corpus: python -m training.corpus.check [FILE.yaml…]; exit 1 when anything is wrong."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import get_args

from dragoman.lexicon import plover
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.records.event import Status
from dragoman.records.statement import Act, Form
from training.corpus.dates import clash, is_edtf, unnoted
from training.corpus.items import Item, Row, parts, read_file, read_items
from training.corpus.places import locate, nearest, occurrences

FORMS, ACTS, STATUSES = (frozenset(get_args(kind)) for kind in (Form, Act, Status))
CUED = STATUSES - {"happened", "ongoing"}  # a status that some words must have decided
STYLES = frozenset({
    "agency", "broadsheet", "south-asian", "african", "gulf", "russian", "chinese", "european", "latin-american",
    "southeast-asian", "east-asian", "communique", "briefing", "editorial", "broadcast", "headline", "social",
})  # fmt: skip
_QUOTES = "“”\"«»„"
_FIELDS = {
    "statements": "speaker speaker_span for form cue act via venue when within content headline optional",
    "events": "trigger context type mode sources targets people when where status cue according_to again optional",
    "claims": "claim asserted_by denied_by no_comment",
    "times": "text value",
    "positions": "actor issue stance",
    "agreements": "name year parties",
    "memberships": "member organisation",
}


class Checker:
    """Looks at items one by one and says what is wrong with each."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.codes = {state.code for state in lexicon.states} | {each.code for each in lexicon.organisations}
        self.codes |= {each.code for each in lexicon.groups}

    def faults(self, item: Item) -> Iterator[str]:
        """Yield everything wrong with one item."""
        yield from self._frame(item)
        for kind, rows in item.rows.items():
            for row in rows:
                odd = row.keys() - set(_FIELDS[kind].split())
                yield from (f"{kind}: unknown field {name!r}" for name in sorted(odd))
        for number, row in enumerate(item.rows["statements"], start=1):
            yield from (f"statement {number}: {fault}" for fault in self._statement(row, item))
        for number, row in enumerate(item.rows["events"], start=1):
            yield from (f"event {number} ({row.get('trigger')}): {fault}" for fault in self._event(row, item))
        for row in item.rows["claims"]:
            yield from (f"claim: {fault}" for fault in _claim(row))
        yield from (f"time: {fault}" for fault in _times(item))

    def _frame(self, item: Item) -> Iterator[str]:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", item.id):
            yield "the id is not words-joined-by-hyphens"
        if item.style not in STYLES:
            yield f"unknown style {item.style!r}"
        if item.date and not is_edtf(item.date):
            yield f"the date {item.date!r} is no EDTF"
        if item.text != item.text.strip() or re.search(r"[^\S\n]{2,}|[^\S\n]\n", item.text):
            yield "stray white space in the text"
        words = len(item.text.split())
        if not (60 <= words <= 600 if item.is_report else 4 <= words <= 110):
            yield f"{words} words"

    def _statement(self, row: Row, item: Item) -> Iterator[str]:
        yield from _one_of(row, "form", FORMS)
        yield from _one_of(row, "act", ACTS)
        contents = parts(row.get("content"))
        places = [locate(item.text, words) for words in contents]
        if not contents or None in places:
            yield f"content not in the text: {[w for w, at in zip(contents, places, strict=True) if at is None]}"
            return
        spans = [place for place in places if place]
        for name in ("cue", "speaker_span"):
            if row.get(name) and nearest(item.text, row[name], spans) is None:
                yield f"{name} {row[name]!r} is not in the text"
        if not row.get("cue") and row.get("form") == "indirect":
            yield "indirect speech without a cue"
        if row.get("speaker") and not row.get("speaker_span"):
            yield "a speaker without speaker_span, the words that name him at this cue"
        if (within := row.get("within")) and not 1 <= int(within) <= len(item.rows["statements"]):
            yield f"within {within}: there is no such statement"
        yield from _form(row, item.text, contents, spans)
        if row.get("for"):
            yield from self._parties([row["for"]], item)

    def _event(self, row: Row, item: Item) -> Iterator[str]:
        yield from _kind(row)
        yield from _trigger(row, item.text)
        yield from _status(row, item.text)
        parties = [*parts(row.get("sources")), *parts(row.get("targets"))]
        yield from self._parties(parties, item)
        if not parties:
            yield "neither sources nor targets"
        if row.get("when") and not is_edtf(row["when"]):
            yield f"when {row['when']!r} is no EDTF"

    def _parties(self, names: Iterable[str], item: Item) -> Iterator[str]:
        for name in names:
            if name not in self.codes and name not in item.text:
                yield f"party {name!r} is neither a code of the lexicon nor named so in the text"


def _one_of(row: Row, name: str, allowed: frozenset[str]) -> Iterator[str]:
    if row.get(name) not in allowed:
        yield f"{name} {row.get(name)!r} is none of {', '.join(sorted(allowed))}"


def _kind(row: Row) -> Iterator[str]:
    types = parts(row.get("type"))
    if not types or not set(types) <= plover.types().keys():
        yield f"types {types}"
    modes = {mode for name in types if name in plover.types() for mode in plover.types()[name].modes}
    strange = [mode for mode in parts(row.get("mode")) if mode not in modes]
    yield from (f"mode {mode!r} belongs to none of its types" for mode in strange)


def _trigger(row: Row, text: str) -> Iterator[str]:
    if locate(text, row.get("trigger") or "", row.get("context")) is None:
        yield "trigger not in the text, or not in its context"
    elif not row.get("context") and len(list(occurrences(text, row["trigger"]))) > 1:
        yield "the trigger stands more than once: say which by its context"
    yield from (f"again: {words!r} is not in the text" for words in parts(row.get("again")) if words not in text)


def _status(row: Row, text: str) -> Iterator[str]:
    yield from _one_of(row, "status", STATUSES)
    if row.get("status") in CUED and not row.get("cue"):
        yield f"{row.get('status')}, but no cue: the words that decide it"
    if row.get("cue") and row["cue"] not in text:
        yield f"cue {row['cue']!r} is not in the text"
    if not parts(row.get("according_to")):
        yield "no according_to"


def _claim(row: Row) -> Iterator[str]:
    if not row.get("claim"):
        yield "no claim"
    if not parts(row.get("denied_by")) and not parts(row.get("asserted_by")):
        yield "nobody asserts or denies it"


def _form(row: Row, text: str, contents: list[str], spans: list[tuple[int, int]]) -> Iterator[str]:
    marked = any(mark in words for words in contents for mark in _QUOTES)
    if row.get("form") == "indirect" and marked:
        yield "indirect, but with quotation marks in it"
    if row.get("form") == "mixed" and not marked:
        yield "mixed, but without quotation marks in it"
    if row.get("form") == "direct":
        for start, _ in spans:
            # nested single marks, a paragraph going on, or an ellipsis may stand between
            if not any(mark in text[max(0, start - 2) : start] for mark in _QUOTES + "‘'") and text[start - 1] != "\n":
                yield f"direct, but no quotation mark before {text[start : start + 20]!r}"
    if any(text[end:start] in (", ", " ") for (_, end), (start, _) in pairwise(spans)):
        yield "parts of a content that nothing parts: a comma within it wants quotation marks in YAML"
    for words in contents:
        if re.match(r"that\s", words) and row.get("form") != "direct":
            yield "the content begins with the subordinator 'that'"
        if row.get("form") == "indirect" and words.endswith("."):
            yield "indirect content with the sentence's full stop"


def _times(item: Item) -> Iterator[str]:
    rows = item.rows["times"]
    for row in rows:
        words, value = row.get("text") or "", row.get("value") or ""
        if words not in item.text or not words:
            yield f"{words!r} is not in the text"
        if not is_edtf(value):
            yield f"{words}: {value!r} is no EDTF"
        elif wrong := clash(words, value):
            yield f"{words}: {wrong}"
    yield from (f"{words!r} is not noted" for words in unnoted(item.text, [row.get("text") or "" for row in rows]))


@cache
def checker() -> Checker:
    """Give a checker on the lexicon as shipped."""
    return Checker(load_lexicon())


def check(items: list[Item]) -> list[str]:
    """Return every fault of the items, each with its file and id."""
    found = [f"{item.file} {item.id}: {fault}" for item in items for fault in checker().faults(item)]
    ids, texts = Counter(item.id for item in items), Counter(item.text for item in items)
    found += [f"{id}: the id is used {count} times" for id, count in ids.items() if count > 1]
    return found + [f"the text is there {count} times: {text[:60]}" for text, count in texts.items() if count > 1]


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]]
    items = [item for file in files for item in read_file(file)] if files else read_items()
    faults = check(items)
    print(*faults, f"{len(items)} items, {len(faults)} faults", sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
