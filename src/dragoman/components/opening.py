"""An inquiry into a Doc: the report that it is, its parse, and what was asked of it before."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.components.kept import GIVEN, keep_report
from dragoman.intake.prepare import prepare
from dragoman.language import load as load_language
from dragoman.language.told import told
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.reading.inquiry import Inquiry
from dragoman.reading.portions import LONGEST
from dragoman.reading.reader import read_report
from dragoman.reading.wrapping import flow
from dragoman.records import Reading, Report

_KNOWN = (*GIVEN, "title", "url", "id")
# beside the Doc, so that the next component need not ask again; by what is known of the report, and the lexicon
_OPEN: WeakKeyDictionary[Doc, dict[Any, Inquiry | Reading]] = WeakKeyDictionary()


def opened(doc: Doc, lexicon: Lexicon, given: Mapping[str, str | None]) -> Inquiry | Reading:
    """Open the inquiry into a Doc, or go on with it.

    What is known of the report is what the Doc says, else its context in `nlp.pipe(…, as_tuples=True)`, else `given`.
    Raises what `Reader.read` raises for a text that is no report.
    """
    known = _known(doc, given)
    inquiries = _OPEN.setdefault(doc, {})
    key = (lexicon.version, *known.items())
    if key not in inquiries:
        inquiries[key] = _inquiry(doc, prepare(doc.text, **known, lexicon=lexicon), lexicon)
    keep_report(doc, inquiries[key].report)
    return inquiries[key]


def _inquiry(doc: Doc, report: Report, lexicon: Lexicon) -> Inquiry | Reading:
    """Ask the Doc itself where it is parsed as the reader would have it; else the text is parsed anew."""
    if told(doc) is None or len(report.text) > LONGEST or flow(report) is not None:
        return read_report(report, _own_pipeline(), lexicon)
    return Inquiry(report, doc, lexicon)


def _known(doc: Doc, given: Mapping[str, str | None]) -> dict[str, str | None]:
    context = doc._context
    beside: Mapping[str, Any] = context if isinstance(context, Mapping) else {}
    known = {name: getattr(doc._, f"dragoman_{name}", None) or _words(beside.get(name)) or given.get(name)
             for name in GIVEN}
    return known | {name: _words(beside.get(name)) for name in _KNOWN if name not in GIVEN}


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) else None


@cache
def lexicon_with(packs: tuple[Path, ...]) -> Lexicon:
    """Load the lexicon with these packs over it, once for all components."""
    return load_lexicon(packs)


@cache
def _own_pipeline() -> Language:
    return load_language()
