"""One report read, whatever comes of it: a report that fails must stop no other."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.errors import DragomanError, ReadingError
from dragoman.reading.reader import parsed_text
from dragoman.records import Reading, Report

Outcome = Reading | DragomanError
OnError = Callable[[DragomanError], None]


def attempt(read: Callable[[Report], Reading], report: Report | DragomanError) -> Outcome:
    """Give the reading of a report, or the error that stands for it; an error given passes through."""
    if isinstance(report, DragomanError):
        return report
    try:
        return read(report)
    except Exception as fault:
        return ReadingError.of(fault, report.id)


def attempt_all(read: Callable[[Report], Reading], ahead: Callable[[Iterable[str]], None],
                reports: Sequence[Report | DragomanError]) -> Iterator[Outcome]:
    """Attempt reports one by one, their texts being handed over beforehand."""
    ahead(parsed_text(report) for report in reports if isinstance(report, Report))
    return (attempt(read, report) for report in reports)


def sorted_out(outcomes: Iterable[Outcome], on_error: OnError | None) -> Iterator[Reading]:
    """Let the readings through; raise the first error, or hand each one over where somebody takes them."""
    for outcome in outcomes:
        if isinstance(outcome, Reading):
            yield outcome
        elif on_error is None:
            raise outcome
        else:
            on_error(outcome)
