"""The day of a record, in the narrow column of a table."""

import re
from typing import Any

_SEASON = re.compile(r"\d{4}-2[1-4]")


def day(row: Any) -> str:
    """Show a record's own date; where it has none, that of the report that tells it, in brackets."""
    return _shown(row.when) if row.when else f"({_shown(row.published or 'no date')})"


def _shown(edtf: str) -> str:
    from dragoman.wording.dates import in_words

    return in_words(edtf) if _SEASON.fullmatch(edtf) else edtf
