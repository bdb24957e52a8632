"""Words before a date that belong to it: "early", "late", "mid-", "the end of", "around", "the week of"."""

import re
from collections.abc import Callable

from dragoman.timex.anchor import Form
from dragoman.timex.compounds import Around, DayPart
from dragoman.timex.forms import Bare, Beside, Fixed, PartOfYear, WeekOf, Within, Yearless
from dragoman.timex.phrase import Phrase


def _same(form: Form) -> Form:
    return form


def _around(form: Form) -> Form | None:
    """Let "around June 2022" be an approximation, and "get around Friday's ruling" none."""
    return Around(form) if isinstance(form, (Fixed, Yearless, PartOfYear, Within)) else None


_REACH = 38  # characters: longer than any edge
_WORDS: tuple[tuple[str, Callable[[Form], Form | None]], ...] = (
    (r"the\s(?:early|small|first)\shours\s(?:of|on)\s", lambda form: DayPart("MO", form)),
    (r"(?:the\s)?(?P<p>morning)\s(?:of|on)\s", lambda form: DayPart("MO", form)),
    (r"(?:the\s)?afternoon\s(?:of|on)\s", lambda form: DayPart("AF", form)),
    (r"(?:the\s)?evening\s(?:of|on)\s", lambda form: DayPart("EV", form)),
    (r"(?:the\s)?night\s(?:of|on)\s", lambda form: DayPart("NI", form)),
    (r"the\seve\sof\s", lambda form: Beside(-1, form)),
    (r"the\sweek\s(?:of|beginning|starting)\s", lambda form: WeekOf("week", form)),
    (r"the\sweekend\sof\s", lambda form: WeekOf("weekend", form)),
    (r"(?:around|about|circa|ca\.|c\.|approximately|roughly)\s", _around),
    (r"(?:the\s)?(?:first|second|third|last|final|opening|closing)\s(?:few\s)?(?:days?|weeks?)\s(?:of|in)\s"
     r"(?:the\s)?", _same),
    (r"(?:the\s)?(?:very\s)?(?:beginning|start|end|middle|close|turn|course|rest|remainder|(?:second|first|last)\shalf)\s"
     r"(?:of\s|in\s)(?:the\s)?", _same),
    (r"(?:the\s)?(?:mid|early|late|end|middle|very\searly|very\slate)(?:-to-late|\sto\slate|-to-mid|\sto\smid)?"
     r"[-\s‐‑–]", _same),
    (r"(?:earlier|later|late|early|sometime|some\stime)\s(?:on\s|in\s)?", _same),
)
_EDGES = tuple((re.compile(rf"(?<![\w-]){pattern}$", re.IGNORECASE), make) for pattern, make in _WORDS)
_BOUND = re.compile(r"(?<!\w)(?:nearly|almost|about|around|roughly|some|over|(?:more|less)\sthan|at\sleast|just\sover"
                    r"|just\sunder|just|only)\s$", re.IGNORECASE)


def widen(text: str, phrase: Phrase, floor: int) -> Phrase:
    """Take in the edges that stand before a phrase, but nothing before `floor`, where the last phrase ended."""
    if isinstance(phrase.form, Bare) and phrase.form.value.edtf is None:
        return phrase
    for _ in range(2):
        wider = _widen_once(text, phrase, floor)
        if wider is phrase:
            break
        phrase = wider
    return phrase


def _widen_once(text: str, phrase: Phrase, floor: int) -> Phrase:
    before = text[max(phrase.start - _REACH, floor, 0):phrase.start]
    for pattern, make in _EDGES:
        if (found := pattern.search(before)) and (form := make(phrase.form)):
            return phrase._replace(start=phrase.start - len(found[0]), form=form)
    if text[phrase.start:phrase.end].endswith(" ago") and (found := _BOUND.search(before)):
        return phrase._replace(start=phrase.start - len(found[0]))
    return phrase
