"""What Nexis Uni and the older LexisNexis give out: many reports in one text, each with a head and a foot of fields."""

import re
from collections.abc import Iterator
from itertools import takewhile

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft
from dragoman.intake.published import date_if_any

_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"(?:byline|section|length|dateline|highlight|series|source|type|correspondent):", re.IGNORECASE)
_LENGTH = re.compile(r"^[ \t]*length:[ \t]*[\d,.]+ words", re.IGNORECASE | re.MULTILINE)
_DATELINE = re.compile(r"^[ \t]*dateline:[ \t]*(\S.*?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.MULTILINE)
_FOOT = re.compile(r"^[ \t]*(?:classification[ \t]*$|graphic[ \t]*$|copyright (?:\(c\) )?\d{4}"
                   r"|(?:load-date|language|publication-type|document-type|subject|graphic|notes|journal-code|url):)",
                   re.IGNORECASE | re.MULTILINE)


def is_nexis(text: str) -> bool:
    """Tell whether a text is such an export."""
    return bool(_LENGTH.search(text) and (_END.search(text) or _NUMBERED.search(text)))


def read_nexis(text: str, where: str) -> Iterator[Draft | BadRecord]:
    """Give a draft, or a BadRecord where no body is found, for each report of an export."""
    for number, part in enumerate(_parts(text), start=1):
        place = f"{where}, document {number}"
        draft = _newer(part, place) if _BODY.search(part) else _older(part, place)
        yield draft if draft.text else BadRecord("No text was found in this document.", place,
                                                 "Export it anew, with its full text.")


def _parts(text: str) -> Iterator[str]:
    """Cut the export into its documents; what stands before or after all of them is a cover or a list."""
    for part in (_NUMBERED if _NUMBERED.search(text) else _END).split(text):
        if _LENGTH.search(part):
            yield part


def _newer(part: str, where: str) -> Draft:
    """Read headline, outlet, date, fields, "Body", text, "Classification"; a cover may come before the first."""
    head, _, rest = _cut(_BODY, part)
    lines = [line.strip() for line in head.splitlines() if line.strip()] or [""]
    at = next((number for number, line in enumerate(lines) if date_if_any(line)), 0)
    return Draft(_text(_cut(_FOOT, rest)[0], head), date_if_any(lines[at]), outlet=lines[at - 1] if at else None,
                 title=lines[at - 2] if at > 1 else None, where=where)


def _older(part: str, where: str) -> Draft:
    """Read outlet, date, headline, fields, text, fields, copyright: paragraphs with blank lines between them."""
    paragraphs = [each.strip() for each in re.split(r"\n[ \t]*\n", part) if each.strip()]
    size = next((number for number, each in enumerate(paragraphs) if _LENGTH.search(each)), 0)
    size += len(list(takewhile(_FIELD.match, paragraphs[size:])))
    head = paragraphs[:size]
    at = next((number for number, each in enumerate(head) if date_if_any(each.splitlines()[0])), None)
    before, after = (head[:at], head[at + 1:]) if at is not None else ([], head)
    title = next((" ".join(each.split()) for each in after if not _FIELD.match(each)), None)
    text = _text(_cut(_FOOT, "\n\n".join(paragraphs[size:]))[0], "\n".join(head))
    published = None if at is None else date_if_any(head[at].splitlines()[0])
    return Draft(text, published, before[0] if before else None, title, where=where)


def _text(body: str, head: str) -> str:
    """Put the dateline, which the database keeps apart, back where the report had it."""
    text, dateline = body.strip(), _DATELINE.search(head)
    if text and dateline and not text.casefold().startswith(dateline.group(1)[:6].casefold()):
        return f"{dateline.group(1)} — {text}"
    return text


def _cut(sign: re.Pattern[str], text: str) -> tuple[str, str, str]:
    found = sign.search(text)
    return (text[:found.start()], found.group(), text[found.end():]) if found else (text, "", "")
