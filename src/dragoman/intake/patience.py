"""How long to leave a server alone: as it asks, and the longer the more often it fails."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 86_400.0  # seconds: a server that asks for a year is asked again tomorrow


def retry_after(given: str | None) -> float | None:
    """Read a Retry-After header, seconds or a date, as seconds from now; None where it says nothing."""
    if not given:
        return None
    try:
        seconds = float(given)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(given).astimezone(UTC) - datetime.now(UTC)).total_seconds()
        except (TypeError, ValueError):
            return None
    return min(max(seconds, 0.0), _LONGEST) if seconds == seconds else None


def backed_off(every: float, faults: int, asked: float | None = None) -> float:
    """Give the seconds until a source is asked again that has failed so many times in a row.

    Twice as long each time, a day at most; never sooner than its server asked for.
    """
    return max(min(every * 2.0 ** min(faults, 20), max(_LONGEST, every)), asked or 0.0)
