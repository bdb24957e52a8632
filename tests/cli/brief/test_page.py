import io
from dataclasses import replace

import pytest
from rich.console import Console
from rich.text import Text

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
from dragoman.wording.names import Names

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
    "Norway offers to host talks", "Example Daily · Mon 6 May 2002", "filed from Oslo, Norway · agency Courier",
    "Jan Novak · spokesman · Borduria", "“Borduria welcomes the offer” · welcome · via The Courier · a briefing",
    "Ruritania", "No such offer was made · denial", "Source not named",
    "asserted by", "denied by", "no comment", "in it Norway → Ruritania, Borduria · talks · in Oslo",
    "… conditional Norway → Ruritania, Borduria · talks · Mon 20 May 2002", "⟦meet⟧", "against Ruritania · mediation",
    "1894 Treaty of Zenda between Ruritania, Borduria", "Borduria in UN",
])
def test_the_brief_says(words: str) -> None:
    assert words in " ".join(brief(READING).split())


def test_no_row_ends_in_blanks() -> None:
    assert [row for row in brief(READING).splitlines() if row.endswith(" ")] == []


def test_a_speaker_is_named_once_whatever_stands_between() -> None:
    first, second, last = READING.statements
    page = brief(replace(READING, statements=(first, second, last, replace(first, id="S4"))))
    assert page.count("Jan Novak") == 1
    assert page.index("Ruritania\n") < page.index("Source not named")


def test_what_a_dispute_tells_is_told_once() -> None:
    page = brief(READING)
    assert "On somebody's word" not in page
    alone = brief(replace(READING, claims=()))
    assert "? claimed Norway → Ruritania, Borduria · talks · in Oslo" in " ".join(alone.split())
    assert "claimed by Jan Novak" in alone


def test_what_nobody_denies_is_no_dispute() -> None:
    claim = replace(READING.claims[0], denied_by=(), no_comment=())
    assert "Disputed" not in brief(replace(READING, claims=(claim,)))


def test_a_statement_that_says_no_more_than_a_position_is_told_as_one() -> None:
    position = replace(READING.positions[0], issue="No such offer was made")
    assert brief(replace(READING, positions=(position,))).count("No such offer was made") == 1


def test_events_that_read_the_same_share_a_line() -> None:
    again = event("E3", "host talks", status="conditional", when="2002-05-20")
    page = " ".join(brief(replace(READING, events=(*READING.events, again))).split())
    assert page.count("talks · Mon 20 May 2002") == 1
    assert "⟦meet⟧" in page
    assert "⟦host talks⟧" in page


def test_a_place_that_is_a_party_is_named_once() -> None:
    visit = event("E1", "meet", targets=("RUR",), mode="visit", where=Where("Ruritania", "RUR"))
    assert "Norway → Ruritania · visit\n" in brief(replace(READING, events=(visit,), claims=()))


def test_long_lists_are_folded_with_a_count_unless_evidence_is_asked_for() -> None:
    many = tuple(event(f"E{n}", "offered", sources=(f"Party {n}",)) for n in range(20))
    reading = replace(READING, events=many, statements=(READING.statements[0],) * 9)
    assert "… and 8 more; --evidence shows all" in brief(reading)
    assert "… and 3 more; --evidence shows all" in brief(reading)
    assert "shows all" not in brief(reading, evidence=True)
    assert "Party 19" in brief(reading, evidence=True)


def test_many_parties_are_counted() -> None:
    assert NAMES.parties(["NOR", "RUR", "BOR", "A", "B", "C"]) == "Norway, Ruritania, Borduria, 3 more"
    assert NAMES.parties(["NOR", "RUR", "BOR", "A"]) == "Norway, Ruritania, Borduria, A"


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("evidence", [False, True])
def test_the_brief_keeps_to_its_width(width: int, evidence: bool) -> None:
    assert max(map(len, brief(READING, width, evidence).splitlines())) <= width


def test_evidence_shows_the_sentence_with_the_words_marked() -> None:
    plain = " ".join(brief(READING, 100, evidence=True).split())
    assert "⟦No such offer was made⟧, the Ruritanian embassy said." in plain
    assert "The two sides will ⟦meet⟧ on May 20 if the truce holds." in plain


def test_a_claim_without_events_shows_the_sentence_that_it_was_made_from() -> None:
    claim = Claim("C1", "Such offer was made.", (), (), ("RUR",))
    plain = brief(replace(READING, claims=(claim,), statements=READING.statements[1:2]), 100, evidence=True)
    disputed = plain.partition("Disputed")[2]
    assert "» ⟦No such offer was made⟧, the Ruritanian embassy said." in " ".join(disputed.split())


def test_colour_adds_nothing_that_is_not_in_the_words() -> None:
    colored = brief(READING, color=True)
    assert "\x1b[" in colored
    assert Text.from_ansi(colored).plain.split() == brief(READING).split()


@pytest.mark.parametrize(("report", "words"), [
    (Report("r2", "A said B."), "no date given"),
    (Report("r2", "A said B.", published="2018-06-17/2018-12", published_by="inferred"),
     "no date given; its content says 17 June 2018 to December 2018"),
    (Report("r2", "A said B.", published="2018-06-17", published_by="text"),
     "Sun 17 June 2018, by a stamp in its text"),
    (Report("r2", "A said B."), "Nothing that was said or done"),
    (Report("r2", "word " * 200), "word …"),
    (Report("r2", "A.", dateline=Dateline("DAYTON, Norway", "NOR", Span(0, 1))), "filed from Dayton, Norway"),
    (Report("r2", "A.", dateline=Dateline("VADUZ", None, Span(0, 1))), "filed from Vaduz"),
    (Report("r2", "A.", dateline=Dateline("LOMÉ", None, Span(0, 1))), "filed from Lomé"),
    (Report("r2", "\nOSLO, May 6 (Courier) - A said B.", dateline=Dateline("OSLO", "NOR", Span(1, 5))), "│ A said B."),
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
