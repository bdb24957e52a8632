"""Each kind of record in plain words."""

import pytest

from dragoman.display.tellings import tell
from dragoman.errors import NotFound
from dragoman.records import (
    Actor,
    Agreement,
    Claim,
    Membership,
    Position,
    Reading,
    Report,
    Role,
    Span,
    Statement,
    Time,
    Timex3,
)
from dragoman.records.span import Quote

TOLD = [
    (Actor("A1", "person", "Nora Berg", "NOR", (Role("foreign minister", "NOR"),), (Span(0, 9),)),
     "Nora Berg", ("person of Norway", "foreign minister (Norway)", "named 1 time")),
    (Actor("A2", "state", "Norway", "NOR"), "Norway", ("state", "named 0 times")),
    (Time("T1", "earlier this month", Span(0, 18), "2017-06", Timex3("DATE", "2017-06")),
     "June 2017", ("TIMEX3 DATE 2017-06",)),
    (Time("T2", "three days", Span(0, 10), None, Timex3("DURATION", "P3D")),
     "no date of its own", ("TIMEX3 DURATION P3D",)),
    (Position("NOR", "whaling", "for", "S1"), "Norway is for whaling", ()),
    (Position("NOR", "the embargo", "neutral"), "Norway stands neutral on the embargo", ()),
    (Agreement("the Oslo Accords", "1993", ("ISR", "PLO")), "the Oslo Accords", ("1993", "between Israel, PLO")),
    (Membership("NOR", "NATO"), "Norway belongs to NATO", ()),
    (Claim("C1", "Norway fished there.", (), ("SWE",), ("NOR",), ("FIN",)), "Disputed: Norway fished there.",
     ("asserted by Sweden", "denied by Norway", "silent: Finland")),
    (Statement("S1", None, None, None, "NOR", None, (Quote("no", Span(0, 2)),), "direct", "deny", ("The Post",)),
     "Source not named for Norway denied", ("through The Post",)),
    (Report("r1", "Oslo said no.", outlet="The Post", published="2017-06-15", published_by="inferred"), "Report r1",
     ("The Post", "Thu 15 June 2017 (by its content)")),
]


@pytest.mark.parametrize(("record", "head", "details"), TOLD, ids=lambda value: type(value).__name__)
def test_each_record_is_told(record: Actor, head: str, details: tuple[str, ...]) -> None:
    telling = tell(record)
    assert (telling.head, telling.details) == (head, details)


def test_every_record_of_the_samples_is_told(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        records = (*reading.statements, *reading.events, *reading.claims, *reading.actors, *reading.times,
                   *reading.positions, *reading.agreements, *reading.memberships)
        for record in records:
            alone, whole = tell(record), reading.card(record)
            assert alone.kind == whole.kind == type(record).__name__.lower()
            assert all((alone.head, *whole.words, *whole.details))


def test_an_id_that_is_none_is_told(samples: tuple[Reading, ...]) -> None:
    with pytest.raises(NotFound, match="E999"):
        samples[0].card("E999")
