"""What the fuzzer begins with: small files of each kind, of our own making, and words that steer the reading."""

import gzip
import json
from collections.abc import Iterable
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

import pyarrow
from pyarrow import parquet
from tests.intake import files
from tests.intake.files import SAID

from bench.fuzz.targets import TARGETS, reader
from bench.hostile import HOSTILE
from dragoman.samples import SAMPLES, sample_reports

_LONGEST = 64  # bytes of a word in libFuzzer's dictionary
_SLOW = 1000  # characters of a text made to be slow


def seeds(target: str) -> list[bytes]:
    """Give what a target begins with; a target that reads any kind begins with all."""
    if target == "any":
        return [seed for name in TARGETS if name != "any" for seed in seeds(name)][:200]
    made = _MADE.get(target)
    return made() if made else _texts()


def dictionary() -> bytes:
    """Give the words of the lexicon that open something, in libFuzzer's form, and the signs that news text has."""
    lexicon = reader().lexicon
    words = {word for kind in (lexicon.cues, lexicon.frames) for each in kind for words in each.words for word in words}
    words |= {state.name for state in lexicon.states} | {office.title for office in lexicon.offices}
    words |= set(_SIGNS.split("·"))
    return b"".join(b'"%b"\n' % _escaped(word) for word in sorted(words) if 0 < len(word.encode()) <= _LONGEST)


def _escaped(word: str) -> bytes:
    return b"".join(b"\\x%02x" % byte for byte in word.encode())


_SIGNS = ('“·”·‘·’·"·\'·«·»·—·–·…·\n\n·\r\n·\u200b·\u202e·\u0301·\ufeff·\u00a0·'
          ", who said ·, which denied ·According to ·"
          "on Monday·5 March 2017·2017-06-15·last week·from 3 to 5 May·earlier this month·the 1990s·9 a.m.·"
          "The spokesperson·"
          "will meet·did not·if ·would·was quoted as saying·told reporters·(Reuters)·"
          "KABUL, March 3 (AFP) - ·he ·she ·they ·"
          "the two sides·no comment·with inputs from ANI·Published: ")


def _texts() -> list[bytes]:
    reports = [report.text for report in sample_reports(reader().lexicon)]
    slow = [make(_SLOW) for make, _ in HOSTILE.values()]
    texts = (*reports, *(part for each in reports for part in each.split("\n\n")), *slow, SAID)
    return [text.encode("utf-8", "replace") for text in texts]


def _contract() -> list[bytes]:
    return [bytes([number, *range(number, 200, 7)]) for number in range(21)]


def _published() -> list[bytes]:
    dates = ("2017-06-15", "2017-06", "2017", "2021-12/2022-02", "20170615T093000Z", "2017/06/15", "15 June 2017",
             "2017-06-15T09:30:00+02:00", "Thu, 15 Jun 2017 08:00 GMT", "June 15")
    return [each.encode() for each in dates]


def _times() -> list[bytes]:
    return [*_texts(), b"from 3 to 5 May 2017, in early June, two days earlier, the 1990s, 44 B.C., on Ash Wednesday"]


def _parquet() -> list[bytes]:
    out = BytesIO()
    parquet.write_table(pyarrow.table({"text": [SAID, None], "date": ["2017-06-15", None]}), out)
    return [out.getvalue()]


def _wacz() -> list[bytes]:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("archive/data.warc.gz", _warc()[0])
        archive.writestr("datapackage.json", "{}")
    return [out.getvalue()]


def _warc() -> list[bytes]:
    record = ("https://example.org/a", "text/html", files.page(), "200 OK")
    return [files.warc(record), files.warc(record, gzip=False)]


def _feed() -> list[bytes]:
    held = f"<title>T</title><link>https://example.org/a</link><pubDate>Thu, 15 Jun 2017 08:00 GMT</pubDate>{_CONTENT}"
    rss = f'<rss version="2.0" xmlns:content="{_SPACE}"><channel><title>T</title><item>{held}</item></channel></rss>'
    entry = f"<entry><title>A</title><content>{SAID}</content></entry>"
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{entry}</feed>'
    return [rss.encode(), atom.encode()]


_SPACE = "http://purl.org/rss/1.0/modules/content/"
_CONTENT = f"<content:encoded>&lt;p&gt;{SAID}&lt;/p&gt;</content:encoded>"


def _json() -> list[bytes]:
    listed = {"articles": [{"url": "https://example.org/a", "title": "A", "seendate": "20170615T093000Z",
                            "domain": "example.org"}]}
    record = {"text": SAID, "date": "2017-06-15", "source": {"name": "Example News"}}
    return [SAMPLES.read_bytes()[:3000], *(json.dumps(each).encode() for each in (record, [record], listed))]


def _table() -> list[bytes]:
    tables = (f"date,text,source\n2017-06-15,\"{SAID}\",Example\n", f"url;title\nhttps://example.org;{SAID}\n",
              f"text\tpub_date\n{SAID}\t2017\n")
    return [table.encode() for table in tables]


def _mail() -> list[bytes]:
    message = EmailMessage()
    message["Received"], message["From"], message["Subject"] = "by example.org", "News <news@example.org>", "Talks"
    message["Date"] = "Thu, 15 Jun 2017 23:30:00 -0400"
    message.set_content(SAID)
    plain = bytes(message)
    message.add_alternative(files.page().decode(), subtype="html")
    return [plain, bytes(message)]


def _exports() -> list[bytes]:
    forms = (files.NEXIS, files.LEXIS, files.FACTIVA, files.FACTIVA_BARE)
    return [form.format(title="Talks", said=SAID, number=1).encode() for form in forms]


def _rtf() -> list[bytes]:
    return [b"{\\rtf1\\ansi\\ansicpg1252 " + SAID.encode() + b"\\par \\u8220?said\\'94}"]


_MADE = {
    "contract": _contract, "published": _published, "times": _times, "parquet": _parquet, "wacz": _wacz, "warc": _warc,
    "docx": lambda: [files.docx(SAID, SAID)], "pdf": lambda: [files.pdf(SAID), files.pdf(SAID, SAID)], "rtf": _rtf,
    "feed": _feed, "html": lambda: [files.page(times=1)], "jsonl": _json, "csv": _table, "eml": _mail,
    "text": lambda: [*_exports(), SAID.encode()],
    "decoding": lambda: [SAID.encode(), SAID.encode("utf-16"), SAID.encode("utf-32"), gzip.compress(SAID.encode())],
}  # fmt: skip


def kept(target: str, found: Iterable[bytes] = ()) -> list[bytes]:
    """Give the seeds and what was found since, each once."""
    return list(dict.fromkeys((*seeds(target), *found)))
