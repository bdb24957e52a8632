"""Files of the kinds that need a writer, made for the tests."""

import gc
import warnings
from io import BytesIO
from typing import Any

SAID = "The foreign minister said on Monday that the talks in Geneva had been useful for both sides."
PAGE = ('<!doctype html><html><head><title>{title}</title><meta property="og:site_name" content="Example Times">'
        '<script type="application/ld+json">{{"datePublished": "2017-06-15T09:30:00Z"}}</script></head>'
        "<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>")


def page(title: str = "Talks go on", said: str = SAID, times: int = 4) -> bytes:
    """Give an article's page."""
    body = "".join(f"<p>{said} It was round {number} of them.</p>" for number in range(times))
    return PAGE.format(title=title, body=body).encode()


def pdf(*pages: str) -> bytes:
    """Give a PDF with a line of text a page and line."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for text in pages:
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
        stream = f"BT /F1 12 Tf 72 720 Td {shown}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources "
                       b"<< /Font << /F1 3 0 R >> >> >>" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    out, places = BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def warc(*records: tuple[str, str, bytes, str], gzip: bool = True) -> bytes:
    """Give a web archive of (address, content type, content, status) each."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the writer leaves its temporary files to the collector
        writer.write_record(writer.create_warcinfo_record("made.warc", {"software": "tests"}))
        for url, kind, content, status in records:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(content),
                                                          http_headers=headers))
        gc.collect()
    return out.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Give a Word document."""
    from docx import Document

    document: Any = Document()
    for each in paragraphs:
        document.add_paragraph(each)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


NEXIS = """{title}
The Example Times (London)
June 15, 2017 Thursday

Copyright 2017 Example Newspapers Limited All Rights Reserved
Section: WORLD; Pg. 12
Length: 411 words
Byline: Ann Other
Dateline: GENEVA
Body

{said}

{said}

Classification

Language: ENGLISH
Load-Date: June 16, 2017

End of Document
"""
LEXIS = """                               {number} of 2 DOCUMENTS


                              The Example Times

                           June 15, 2017 Thursday
                                 Final Edition

{title}

BYLINE: Ann Other

SECTION: WORLD; Pg. 12

LENGTH: 411 words

DATELINE: GENEVA, June 14

{said}

{said}

LOAD-DATE: June 16, 2017

LANGUAGE: ENGLISH

                     Copyright 2017 Example Newspapers Limited
                              All Rights Reserved
"""
FACTIVA = """HD  {title}
BY  By Ann Other
WC  411 words
PD  15 June 2017
SN  Example News
SC  LBA
LA  English
CY  (c) 2017 Example Limited
LP  {said}
TD  {said}
NS  gdip : International Relations
AN  Document LBA0000020170615ed6f{number:05d}m
"""
FACTIVA_BARE = """{title}
By Ann Other
411 words
15 June 2017
08:00
Example News
LBA
English
(c) 2017 Example Limited

{said}

{said}

Document LBA0000020170615ed6f{number:05d}m

"""
