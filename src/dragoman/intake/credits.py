"""Credits: the agencies and outlets from which a report has its words, and the notes that say so."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from dragoman.intake.press import Press
from dragoman.records import Credit, Span

Kind = Literal["agency", "inputs", "syndicated"]

_NAMES = r"(?P<names>[^\n()\[\].;:|]{2,80})"
_NAME = r"(?P<name>(?:[A-Z]|dpa\b)[\w&’'.-]*(?: (?:of |the )?[A-Z][\w&’'-]*){0,4})"

# notes that name whom the words come from, whoever that is
_INPUTS = (
    re.compile(rf"\b[Ww]ith (?:additional )?(?:agency )?(?:inputs?|files|material|information) from {_NAMES}"),
    re.compile(rf"\bMaterial from {_NAMES} was used in this (?:report|story|article)"),
)
# notes that may name reporters too: only agencies and outlets that the lexicon knows count
_SHARED = (
    re.compile(r"\b(?:Contributing|Contributors?|Additional reporting)(?::| by) (?P<names>[^\n;)]{2,200})"),
    re.compile(r"\(Reporting by (?P<names>[^\n;)]{2,200})"),
    re.compile(r"(?:^|(?<=[.!?”\"] ))(?P<names>[^\n]{2,200}?) contributed to this (?:report|story|article)",
               re.MULTILINE),
)
_AGENCY = (
    re.compile(r"\A\s*\(" + _NAME + r"\)\s*(?:—|–|--?)\s"),
    re.compile(r"(?:©|\([Cc]\)|(?<![Ii]mage )\b[Cc]opyright)[\s©@]*(?:\d{4})?[,\s]*" + _NAME),
    re.compile(r"\b[Tt]ext of report by (?:\w+ ){0,4}news agency " + _NAME),
    re.compile(r"^(?:By |BY )?" + _NAME + r"(?: Staff)?[ \t]*$", re.MULTILINE),
    re.compile(r"^[ \t]*(?:Source|SOURCE): ?" + _NAME + r"[ \t]*$", re.MULTILINE),
)
_SIGNATURE = re.compile(r"(?:(?:—|–|--?)\s?|\()" + _NAME + r"\)?\.?\s*\Z")
_SYNDICATED = (
    re.compile(r"\b(?:published|generated|taken) (?:\w+ )?(?:from|by|via) an? "
               r"(?P<name>(?:\w+ )?syndicated (?:news )?feed)"),
    re.compile(r"\bThis (?:article|story|report|piece) (?:was|is) (?:originally |first |re)published "
               r"(?:by|in|on|at|from) (?:the )?" + _NAME),
    re.compile(r"\b[Rr]epublished (?:here )?(?:with (?:the )?permission )?(?:from|of) (?:the )?" + _NAME),
    re.compile(r"\bpublished by (?:the )?(?:\w+ ){0,3}(?:newspaper|daily|web site|website) " + _NAME),
)
_END = 2000
_PART = re.compile(r"[^,/]+?(?=\s*(?:,|/|\band\b|&|$))")


def find_credits(text: str, press: Press, agency: Span | None = None) -> tuple[Credit, ...]:
    """Find the credits in text order, each name once a kind; `agency` is the one that the dateline names."""
    found = [] if agency is None else [_credit(text, agency, "agency")]
    found += _inputs(text, press)
    found += _agencies(text, press)
    found += (_credit(text, Span(*match.span("name")), "syndicated") for match in _search(text, _SYNDICATED))
    backwards = sorted(found, key=lambda credit: credit.span, reverse=True)
    first = {(credit.name.lower(), credit.kind): credit for credit in backwards}
    return tuple(sorted(first.values(), key=lambda credit: credit.span))


def _search(text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Search the ends of the text: what stands in its midst is no credit, however it is worded."""
    windows = [(0, len(text))] if len(text) < 2 * _END else [(0, _END), (len(text) - _END, len(text))]
    return (match for pattern in patterns for start, end in windows for match in pattern.finditer(text, start, end))


def _inputs(text: str, press: Press) -> Iterator[Credit]:
    for patterns, known in ((_INPUTS, None), (_SHARED, press.outlets)):
        for match in _search(text, patterns):
            for span in _names(text, Span(*match.span("names"))):
                if known is None or _bare(text, span) in known:
                    yield _credit(text, span, "inputs")


def _agencies(text: str, press: Press) -> Iterator[Credit]:
    for match in (*_search(text, _AGENCY), *_SIGNATURE.finditer(text, max(0, len(text) - _END))):
        span = _longest(text, Span(*match.span("name")), press)
        if span:
            yield _credit(text, span, "agency")


def _longest(text: str, span: Span, press: Press) -> Span | None:
    """Cut words after the name: in "Efe Barcelona" the agency is Efe."""
    ends = [span.start + match.start() for match in re.finditer(r"(?= |$)", text[span.start : span.end])]
    tried = (Span(span.start, end - (text[end - 1] == ".")) for end in reversed(ends))
    return next((each for each in tried if _bare(text, each) in press.agencies), None)


def _names(text: str, span: Span) -> Iterator[Span]:
    """Split "the Associated Press, AFP and Reuters" into its names."""
    for part in _PART.finditer(text, span.start, span.end):
        words = re.sub(r"^(?:\s|and\b|&|the\b|The\b)+", "", part.group())
        if words:
            yield Span(part.end() - len(words), part.end() - len(words) + len(words.rstrip()))


def _bare(text: str, span: Span) -> str:
    return text[span.start : span.end].strip(" .").lower()


def _credit(text: str, span: Span, kind: Kind) -> Credit:
    return Credit(text[span.start : span.end], kind, span)
