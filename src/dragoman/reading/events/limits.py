"""What a date says of an event by the word before it: "by Friday" until then, "since May" from then on, else then."""

from spacy.tokens import Doc

from dragoman.records import Time

_UNTIL = frozenset({"by", "until", "till"})
_FROM = frozenset({"since", "from"})


def limited(time: Time, doc: Doc) -> str | None:
    """Give the EDTF value of a time as the date of an event: the day of an hour, and open where a limit is told."""
    if time.value is None or "/" in time.value:
        return time.value
    day = time.value.partition("T")[0]
    word = _before(time, doc)
    return f"../{day}" if word in _UNTIL else f"{day}/.." if word in _FROM else day


def _before(time: Time, doc: Doc) -> str:
    words = doc.char_span(*time.span, alignment_mode="expand")
    return doc[words.start - 1].lower_ if words is not None and words.start else ""
