"""Datelines: the place a report was filed from, as "KABUL, March 3 (AFP) -" or "New Delhi:" before its first words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.intake.press import Press
from dragoman.records import Dateline, Span

_WORD = r"[A-Z][\w'’-]*\.?"
_PARTICLE = r"(?:de|es|el|al|da|do|la|le|of|on)"
_PLACE = rf"{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,4}}(?:, (?:[A-Z][\w.]+)(?: [A-Z][\w.]+)?(?=[ .,]*(?:[-–—_:(]|,)))?"
_MONTH = (r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
          r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?")
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r"[(\[]\s*(?P<agency>[A-Za-z][\w .&/’'-]{0,40}?)\s*[)\]]"
_WIRE = r",? (?P<wire>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?= *(?:--|—|–)| - )"
_MARK = r"\s*(?P<mark>—|–|--+|(?<=[\s)])[-_](?=\s)|:(?=\s)|(?<=\))\.\s?[-–—]|(?<=\))(?= [A-Z]))"
_HEAD = re.compile(rf"(?P<place>{_PLACE})(?:/{_PLACE})?"
                   rf"(?:[.,]?\s+(?P<date>{_DATE}))?\.?,?\s*(?:{_AGENCY}|{_WIRE})?{_MARK}")
# stamps that a feed may put before the place: "date 2017-06-15 New Delhi:"
_STAMP = re.compile(r"\s*(?:\W*(?:date[: ]\s*)?\d{4}-\d\d-\d\d[\s|,:-]+)?(?:[(\[][^)\]]{0,80}[)\]]\s*)?", re.IGNORECASE)
# a dateline opens the text or a line near its beginning; run on after a headline it must be unmistakable
_OPENING = 1500
_RUN_ON = 400


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline with the agency named in it."""

    dateline: Dateline
    agency: Span | None


def find_opening(text: str, press: Press, published: str | None = None) -> Opening | None:
    """Find the first dateline; an unknown place counts only beside an agency, or in capitals beside a date."""
    found = (_opening(text, match, fresh, press, published) for match, fresh in _candidates(text))
    return next((opening for opening in found if opening), None)


def _candidates(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Give what looks like a dateline: at the start of a line first, then run on after a headline."""
    for line in re.finditer(r"^", text[:_OPENING], re.MULTILINE):
        stamp = _STAMP.match(text, line.start())
        match = _HEAD.match(text, stamp.end() if stamp else line.start())
        if match:
            yield match, True
    for match in _HEAD.finditer(text, 0, _RUN_ON):
        yield match, False


def _opening(text: str, match: re.Match[str], fresh: bool, press: Press, published: str | None) -> Opening | None:
    start, end, country = _trim(match, press, published)
    place = text[start:end]
    if not (_convincing_start if fresh else _convincing_run_on)(match, place, country, press):
        return None
    agency = next((Span(*match.span(name)) for name in ("agency", "wire") if match[name]), None)
    return Opening(Dateline(place, country, Span(start, end)), agency)


def _trim(match: re.Match[str], press: Press, published: str | None) -> tuple[int, int, str | None]:
    """Cut words of a headline before the place: the longest tail that is a known place stays."""
    start, end = match.span("place")
    place = match["place"]
    if place.endswith(".") and "," not in place and place.count(".") == 1:
        end, place = end - 1, place[:-1]
    for word in re.finditer(r"(?:^|(?<= ))\S", place):
        country = press.country(place[word.start() :], published)
        if country and "," not in place[: word.start()]:
            return start + word.start(), end, country
    first, _, rest = place.partition(" ")
    return (end - len(rest) if rest and first.lower() in press.outlets else start), end, None


def _convincing_start(match: re.Match[str], place: str, country: str | None, press: Press) -> bool:
    outlet = (match["agency"] or match["wire"] or "").lower()
    if not match["mark"]:
        return bool(country) and outlet in press.outlets
    if match["agency"] or outlet in press.outlets or (match["date"] and (country or place.isupper())):
        return True
    # "Russia: what comes next" is a headline, "Moscow:" before a sentence a dateline
    return bool(country) and (_is_city(place, press) or (place.isupper() and match["mark"] != ":"))


def _convincing_run_on(match: re.Match[str], place: str, country: str | None, press: Press) -> bool:
    if (match["agency"] or match["wire"] or "").lower() in press.agencies:
        return bool(match["mark"])
    dated = bool(match["date"]) and match["mark"] == ":"
    dashed = place.isupper() and _is_city(place, press) and match["mark"] not in ("", ":")
    return bool(country) and (dated or dashed)


def _is_city(place: str, press: Press) -> bool:
    return place.split(",")[0].strip(" .").lower() in press.cities
