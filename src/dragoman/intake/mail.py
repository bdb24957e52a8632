"""E-mail: the text of one message, its subject, sender and day."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from dragoman.errors import EmptyReport
from dragoman.intake.draft import Draft
from dragoman.intake.html import read_html
from dragoman.intake.understood import understood

_FIRST = re.compile(rb"(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature|arc-[\w-]+|x-[\w-]+"
                    rb"|from|reply-to|date|subject|to):[ \t]*\S", re.IGNORECASE)
# a text may begin with "From:" or "Date:" and be no message
_SURE = re.compile(rb"(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature|arc-[\w-]+):[ \t]*\S",
                   re.IGNORECASE)
_BROKEN = (LookupError, ValueError, OverflowError, AttributeError, MessageError)  # what a broken header may raise
_URL = re.compile(r"https?://[^\s<>\"]+")


def looks_like_mail(first: bytes, named: bool = False) -> bool:
    """Tell by its first line whether a file is a message; where its name says so, any header will do."""
    return bool((_FIRST if named else _SURE).match(first))


def read_mail(data: bytes, where: str = "") -> Draft:
    """Take the text out of a message: its plain part, else the article of its HTML part; attachments are left alone.

    The sender's name stands for the outlet. Raises EmptyReport when it has neither part.
    """
    with understood("The message", where, "Save it anew, or its text as a plain text file."):
        message = message_from_bytes(data, policy=default)
        part = message.get_body(("plain", "html"))
    if part is None:
        raise EmptyReport("This message has no text of its own.", where, "Save what is attached to it as a file.")
    text = _content(part)
    page = read_html(text.encode(), where) if part.get_content_subtype() == "html" else None
    return Draft(page.text if page else text.replace("\r\n", "\n"), published=_day(message),
                 outlet=_sender(message) or (page.outlet if page else None),
                 title=_header(message, "subject"), url=_archived(message), where=where)


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError, MessageError):  # a charset that nobody knows, or whose name is none
        return cast("bytes", part.get_payload(decode=True)).decode("utf-8", "replace")


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return " ".join(str(message.get(name) or "").split()) or None
    except _BROKEN:
        return None


def _day(message: EmailMessage) -> str | None:
    """Give the day on which it was sent, by the sender's clock."""
    try:
        return parsedate_to_datetime(_header(message, "date") or "").date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None


def _sender(message: EmailMessage) -> str | None:
    name, address = parseaddr(_header(message, "from") or "")
    return name or address.rpartition("@")[2] or None


def _archived(message: EmailMessage) -> str | None:
    found = _URL.search(_header(message, "archived-at") or "")
    return found.group() if found else None
