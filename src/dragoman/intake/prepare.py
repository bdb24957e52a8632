"""A draft checked and made a report: language, date, dateline, credits, id."""

import logging
import re
from collections.abc import Iterable, Iterator

from dragoman.errors import DragomanError, EmptyReport, ReadingError
from dragoman.intake.credits import find_credits
from dragoman.intake.dateline import find_opening
from dragoman.intake.dating import date_from_text
from dragoman.intake.draft import Draft
from dragoman.intake.language_id import refuse_other_languages
from dragoman.intake.press import press_of
from dragoman.intake.published import published_date
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.spells import day
from dragoman.records import Report, content_id
from dragoman.records.report import PublishedBy

log = logging.getLogger(__name__)

_HALVES = re.compile("[\ud800-\udfff]")


def prepare(text: str, *, published: str | None = None, outlet: str | None = None, title: str | None = None,
            url: str | None = None, id: str | None = None, lexicon: Lexicon) -> Report:
    """Make a report of a text and what is known of it.

    A report without a date is dated from its text, by a stamp in it ("text") or from its content ("inferred").
    Raises EmptyReport, NotEnglish or DateError.
    """
    return prepare_draft(Draft(text, published, outlet, title, url, id), lexicon)


def prepare_draft(draft: Draft, lexicon: Lexicon) -> Report:
    """Do as `prepare` does, for a draft that knows where it came from."""
    text = _whole(draft.text, draft.where)
    if not text.strip():
        raise EmptyReport("There is no text in this report.", draft.where, "Give it its text, or leave it out.")
    refuse_other_languages(text, draft.where)
    published, published_by = _date(draft, text)
    press = press_of(lexicon)
    opening = find_opening(text, press, day(published))
    return Report(
        # the date in the key is the given one: how well we date a report must not change its name
        id=draft.id or content_id(text, published if published_by == "given" else None, draft.outlet),
        text=text, title=draft.title, url=draft.url, outlet=draft.outlet,
        published=published, published_by=published_by,
        dateline=opening.dateline if opening else None,
        credits=find_credits(text, press, opening.agency if opening else None),
    )


def prepare_all(drafts: Iterable[Draft | DragomanError], lexicon: Lexicon) -> Iterator[Report | DragomanError]:
    """Prepare a stream; a draft that is no report becomes the error that says why, in its place."""
    for draft in drafts:
        try:
            yield draft if isinstance(draft, DragomanError) else prepare_draft(draft, lexicon)
        except DragomanError as error:
            yield error
        except Exception as fault:
            assert isinstance(draft, Draft)
            yield ReadingError.of(fault, draft.id or "", draft.where)


def _date(draft: Draft, text: str) -> tuple[str | None, PublishedBy]:
    if draft.published:
        return published_date(draft.published, draft.where), "given"
    found = date_from_text(text)
    return (found.value, found.by) if found else (None, "unknown")


def _whole(text: str, where: str) -> str:
    """Replace halves of characters, which broken JSON escapes leave, one for one: every other place stays as it was."""
    whole, halves = _HALVES.subn("\ufffd", text)
    if halves:
        log.warning("%s: %d broken characters were replaced.", where or "The text", halves)
    return whole
