"""Documents of word processors as plain text: DOCX and RTF, in which databases of news give out what they find."""

import re
from io import BytesIO
from zipfile import ZipFile

from dragoman.errors import InputError
from dragoman.extras import library
from dragoman.intake.opening import WHOLE
from dragoman.intake.understood import understood

_CHARSET = re.compile(rb"\\ansicpg(\d{3,5})")


def text_of_docx(data: bytes, where: str = "") -> str:
    """Give the paragraphs of a DOCX file as lines, a blank one between them."""
    docx = library("docx", "office")
    with understood("The Word document", where, "Save it anew, or as plain text."):
        size = sum(member.file_size for member in ZipFile(BytesIO(data)).infolist())
        if size > WHOLE:
            raise InputError(f"This document unpacks to more than {WHOLE >> 20} MB.", where, "It is no report.")
        return "\n\n".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)


def text_of_rtf(data: bytes, where: str = "") -> str:
    """Give the text of an RTF file."""
    striprtf = library("striprtf.striprtf", "office")
    named = _CHARSET.search(data[:4096])
    encoding = f"cp{named.group(1).decode()}" if named else "cp1252"
    with understood("The rich text file", where, "Save it as plain text."):
        return str(striprtf.rtf_to_text(data.decode("latin-1"), encoding, "replace"))
