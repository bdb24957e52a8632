"""Occasions, papers and clauses lend an event their date."""

import pytest

from dragoman.reader import Reader

# 2019-05-14 was a Tuesday
LENT = [
    ("In a note conveyed on Thursday to Ghana, Togo accuses it of shelling a well.", "ACCUSE", "2019-05-09"),
    ("Togo, which armed the Malian military in the 2012 war, has asked for a debate.", "AID", "2012"),
    ("In the 1990 war, in which Chad seized the salt pans of Niger, Togo stayed neutral.", "COERCE", "1990"),
    ("The 2002 ceasefire that Norway brokered between Chad and Niger is alive only on paper.", "CONSULT", "2002"),
    ("Togo threatened to veto the mission of Mali when it comes before the council in June.", "REJECT", "2019-06"),
    ("Peru's foreign ministry had on Monday urged Chile to free the crew.", "REQUEST", "2019-05-13"),
    ("A visit to Lima by the Chilean committee set for June 3 has been put off.", "CONSULT", "2019-06-03"),
    ("Talks between Oman and Laos are expected to continue next week.", "CONSULT", "2019-W21"),
    ("Ghanaians seized by Malian rebels in the desert last week walked into Chad on Sunday.", "COERCE", "2019-W19"),
    ("Laos has promised to let inspectors from Oman visit two sites before July.", "CONCEDE", "../2019-06-30"),
    ("A visit by Peru's envoy to Chile, planned for March, was scrapped.", "CONSULT", "2019-03"),
    ("Two days after Togo severed relations with Mali, few people expect them to be mended.", "SANCTION", "2019-05-12"),
    ("In the 2015 accord Togo praised Ghana.", "SUPPORT", None),
]


@pytest.mark.parametrize(("text", "type", "when"), LENT)
def test_what_stands_beside_an_event_lends_its_date(reader: Reader, text: str, type: str, when: str | None) -> None:
    events = reader.read(text, published="2019-05-14").events
    assert when in [event.when for event in events if event.type == type], [
        (each.type, each.trigger.text, each.when) for each in events
    ]
