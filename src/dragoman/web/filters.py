"""The fields of the forms by which pages are filtered; each page names those that it takes."""

from typing import Literal, NamedTuple, get_args

from dragoman.desk.relations import By
from dragoman.records.event import EventType, Status
from dragoman.records.statement import Act


class Field(NamedTuple):
    """A field: its label, what kind of input it is, what may be chosen, and an example."""

    label: str
    kind: Literal["text", "party", "date", "choice", "flag"] = "text"
    choices: tuple[str, ...] = ()
    example: str = ""


FIELDS: dict[str, Field] = {
    "who": Field("Party or two", "party", (), "RUS-PAK"),
    "party": Field("Party", "party", (), "Pakistan"),
    "by": Field("Said by", "party", (), "Zakharova"),
    "about": Field("About", "party", (), "India"),
    "source": Field("Done by", "party", (), "RUS"),
    "target": Field("Done to", "party", (), "UKR"),
    "on_word_of": Field("On whose word", "party", (), "narrator"),
    "period": Field("By", "choice", get_args(By)),
    "state": Field("State", "choice", ("open", "settled", "silent")),
    "status": Field("Status", "choice", get_args(Status)),
    "type": Field("Type", "choice", get_args(EventType)),
    "act": Field("Act", "choice", get_args(Act)),
    "issue": Field("Issue", "text", (), "mediation"),
    "kind": Field("In", "choice", ("report", "statement", "event", "claim")),
    "since": Field("From", "date", (), "2017-06"),
    "until": Field("To", "date", (), "2019"),
    "words": Field("Words", "text", (), '"peace treaty" OR truce*'),
    "q": Field("Words", "text", (), '"peace treaty" OR truce*'),
    "outlet": Field("Outlet", "text", (), "Reuters"),
    "once": Field("Each happening once", "flag"),
    "past": Field("What was planned before", "flag"),
}
