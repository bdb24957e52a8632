"""Files in, reports out: sources opened, what they do not say filled in, errors in their places."""

from collections.abc import Iterable, Iterator

from dragoman.errors import DragomanError
from dragoman.intake.asked import AS_FOUND, Asked
from dragoman.intake.prepare import prepare_all
from dragoman.intake.source import read_sources
from dragoman.lexicon.lexicon import Lexicon
from dragoman.records import Report


def reports_in(paths: Iterable[str], published: str | None, outlet: str | None, lexicon: Lexicon,
               asked: Asked = AS_FOUND) -> Iterator[tuple[str, Report | DragomanError]]:
    """Give each report, or the error that stands for it, with where it came from.

    `published` and `outlet` are those of reports that name none.
    """
    for draft in read_sources(paths, asked):
        if isinstance(draft, DragomanError):
            yield draft.where, draft
        else:
            yield from ((draft.where, each) for each in prepare_all([draft.or_else(published, outlet)], lexicon))
