"""What Factiva gives out: many reports in one text or page, with or without the codes of its fields."""

import re
from collections.abc import Iterator

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft
from dragoman.intake.published import date_if_any

_END = re.compile(r"^[ \t]*(?:AN[ \t|]+\s*)?Document ([A-Z0-9]{4,}\d{8}[a-zA-Z0-9]{6,})[ \t|]*$", re.MULTILINE)
_CODES = ("SE", "HD", "CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT", "ART",
          "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CLM")
_FIELD = re.compile(rf"^[ \t]*({'|'.join(_CODES)})(?:[ \t]*\|[ \t]*|[ \t]{{1,}}|[ \t]*\n)(?=\S)", re.MULTILINE)
_WORDS = re.compile(r"[\d,.]+ words")
_RIGHTS = re.compile(r"\(c\)|©|copyright\b", re.IGNORECASE)
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_HEAD = 20_000  # bytes of a page in which its maker is named
_LINE = "\n"
_AFTER = {"p": "\n\n"}
_CLOCK = re.compile(r"\d\d:\d\d")


def is_factiva(text: str) -> bool:
    """Tell whether a text is such an export: each document ends with its accession number."""
    return bool(_END.search(text))


def read_factiva(text: str, where: str) -> Iterator[Draft | BadRecord]:
    """Give a draft, its id the accession number, or a BadRecord where no text is found, for each document."""
    start = 0
    for number, end in enumerate(_END.finditer(text), start=1):
        part, start = text[start:end.start()], end.end()
        place = f"{where}, document {number}"
        read = _tagged if re.search(r"^[ \t]*HD\b", part, re.MULTILINE) else _bare
        draft = read(part, end.group(1), place)
        yield draft if draft.text else BadRecord("No text was found in this document.", place,
                                                 "Export it anew, with its full text.")


def _tagged(part: str, id: str, where: str) -> Draft:
    """Read fields by their codes: LP and TD hold the text, HD the headline, PD the day, SN the outlet."""
    pieces = _FIELD.split(part)
    fields = {code: value.strip(" \t\n|") for code, value in zip(pieces[1::2], pieces[2::2], strict=True)}
    body = "\n\n".join(fields[code] for code in ("LP", "TD") if fields.get(code))
    outlet, title = _line(fields.get("SN")), _line(fields.get("HD"))
    return Draft(body, date_if_any(fields.get("PD", "")), outlet, title, id=id, where=where)


def _bare(part: str, id: str, where: str) -> Draft:
    """Read lines by their order: headline, byline, words, day, hour, outlet, language, rights; then the text."""
    lines = part.strip().splitlines()
    filled = [number for number, line in enumerate(lines) if line.strip()]
    rights = next((number for number in filled if _RIGHTS.match(lines[number].strip())), None)
    if rights is None:
        return Draft("", where=where)
    head = [lines[number].strip() for number in filled if number < rights]
    words = next((number for number, line in enumerate(head) if _WORDS.fullmatch(line)), 0)
    titles = [line for line in head[:words] if not _BYLINE.match(line)]
    after = [line for line in head[words + 1:] if not _CLOCK.match(line)]
    return Draft("\n".join(lines[rights + 1:]).strip(), date_if_any(after[0]) if after else None,
                 outlet=after[1] if len(after) > 1 else None, title=titles[-1] if titles else None, id=id, where=where)


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def text_of_page(data: bytes) -> str | None:
    """Give the text of Factiva's own HTML, each field on lines of its own; None for any other page."""
    if b"factiva" not in data[:_HEAD].lower() and b"enArticle" not in data:
        return None
    from lxml import html

    articles = html.fromstring(data).xpath("//div[contains(concat(' ', @class, ' '), ' article ')]")
    for article in articles:
        for block in article.iter("p", "div", "td", "tr", "br"):
            block.tail = f"{_AFTER.get(block.tag, _LINE)}{block.tail or ''}"
    lines = (line.strip() for article in articles for line in (article.text_content() + _LINE).splitlines())
    text = _LINE.join(lines)
    return text if is_factiva(text) else None
