import io
from dataclasses import replace

import pytest
from rich.console import Console
from rich.text import Text

from dragoman.cli.brief.names import Names
from dragoman.cli.brief.page import print_brief
from dragoman.cli.brief.summary import print_summary
from dragoman.records import (
    Actor,
    Agreement,
    Claim,
    Credit,
    Dateline,
    Event,
    Membership,
    Position,
    Quote,
    Reading,
    Report,
    Role,
    Span,
    Statement,
    Where,
)

TEXT = """OSLO, May 6 (Courier) - Norway has offered to host talks between Ruritania and Borduria, Borduria said.

"Borduria welcomes the offer," spokesman Jan Novak told reporters.

No such offer was made, the Ruritanian embassy said. The two sides will meet on May 20 if the truce holds."""
NAMES = Names({"NOR": "Norway", "RUR": "Ruritania", "BOR": "Borduria"})


def quote(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote.cut(TEXT, start, start + len(words))


def event(id: str, words: str, **fields: object) -> Event:
    plain = Event(id, "CONSULT", None, "036", 3.0, 1, ("NOR",), ("RUR", "BOR"), (), quote(words), 0, None, None,
                  "happened", None, ("narrator",), 0.9, "test")
    return replace(plain, **fields)  # type: ignore[arg-type]


READING = Reading(
    Report("r1", TEXT, "Norway offers to host talks", outlet="Example Daily", published="2002-05-06",
           published_by="given", dateline=Dateline("OSLO", "NOR", Span(0, 4)),
           credits=(Credit("Courier", "agency", Span(13, 20)),)),
    sentences=tuple(quote(words).span for words in (
        TEXT.split("\n")[0], TEXT.split("\n")[2], "No such offer was made, the Ruritanian embassy said.",
        "The two sides will meet on May 20 if the truce holds.")),
    actors=(Actor("A1", "person", "Jan Novak", "BOR", (Role("spokesman", "BOR"),)),
            Actor("A2", "state", "Ruritania", "RUR")),
    statements=(
        Statement("S1", "A1", "Jan Novak", None, "BOR", quote("told"), (quote("Borduria welcomes the offer,"),),
                  "direct", "welcome", via=("The Courier",), venue="a briefing", when="2002-05-06"),
        Statement("S2", "A2", None, None, "RUR", quote("said"), (quote("No such offer was made"),), "indirect", "deny"),
        Statement("S3", None, None, None, None, None, (quote("The two sides will meet"),), "indirect", "state"),
    ),
    events=(event("E1", "offered", status="claimed", according_to=("S1",), where=Where("Oslo", "NOR"), people=("A1",)),
            event("E2", "meet", status="conditional", when="2002-05-20")),
    claims=(Claim("C1", "Norway has offered to host talks", ("E1",), ("BOR",), ("RUR",), ("NOR",)),),
    positions=(Position("RUR", "mediation", "against", "S2"),),
    agreements=(Agreement("Treaty of Zenda", "1894", ("RUR", "BOR"), (quote("offer").span,)),),
    memberships=(Membership("BOR", "UN", (quote("Borduria").span,)),),
)


def brief(reading: Reading, width: int = 80, evidence: bool = False, color: bool = False) -> str:
    out = io.StringIO()
    print_brief(reading, Console(file=out, width=width, highlight=False, force_terminal=color), NAMES, evidence)
    return out.getvalue()


@pytest.mark.parametrize("words", [
    "Norway offers to host talks", "Example Daily · Mon 6 May 2002", "filed from OSLO, Norway (NOR)", "agency: Courier",
    "Jan Novak, spokesman, for Borduria (BOR)", "“Borduria welcomes the offer,”", "via The Courier · at a briefing",
    "Ruritania (RUR)", "denies", "No such offer was made", "Somebody unnamed",
    "? claimed", "Norway (NOR) → Ruritania (RUR), Borduria (BOR)  consult", "⟦offered⟧", "claimed by Jan Novak",
    "asserted by", "denied by", "no comment", "… conditional", "Mon 20 May 2002", "against", "mediation",
    "Treaty of Zenda between Ruritania (RUR), Borduria (BOR)", "Borduria (BOR) in UN",
])
def test_the_brief_says(words: str) -> None:
    assert words in brief(READING)


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("evidence", [False, True])
def test_the_brief_keeps_to_its_width(width: int, evidence: bool) -> None:
    assert max(map(len, brief(READING, width, evidence).splitlines())) <= width


def test_evidence_shows_the_sentence_with_the_words_marked() -> None:
    plain = " ".join(brief(READING, 100, evidence=True).split())
    assert "⟦No such offer was made⟧, the Ruritanian embassy said." in plain
    assert "The two sides will ⟦meet⟧ on May 20 if the truce holds." in plain


def test_colour_adds_nothing_that_is_not_in_the_words() -> None:
    colored = brief(READING, color=True)
    assert "\x1b[" in colored
    assert Text.from_ansi(colored).plain.split() == brief(READING).split()


@pytest.mark.parametrize(("report", "words"), [
    (Report("r2", "A said B."), "undated"),
    (Report("r2", "A said B.", published="2018-06-17/2018-12", published_by="inferred"), "made out from its content"),
    (Report("r2", "A said B.", published="2018-06-17", published_by="text"), "dated by a stamp in its text"),
    (Report("r2", "A said B."), "Nothing that was said or done"),
    (Report("r2", "word " * 200), "word …"),
    (Report("r2", "A.", dateline=Dateline("DAYTON, Norway", "NOR", Span(0, 1))), "filed from DAYTON, Norway (NOR)"),
    (Report("r2", "A.", dateline=Dateline("VADUZ", None, Span(0, 1))), "filed from VADUZ"),
])
def test_a_report_of_which_little_is_known(report: Report, words: str) -> None:
    assert words in brief(Reading(report))


def test_the_summary_of_several() -> None:
    out = io.StringIO()
    print_summary([READING, READING], Console(file=out, width=80, highlight=False), NAMES)
    page = out.getvalue()
    assert "2 reports together" in page
    assert "Borduria (BOR) Norway (NOR) ++++" in " ".join(page.split())
    assert "? 2 claimed" in page
    assert max(map(len, page.splitlines())) <= 80
