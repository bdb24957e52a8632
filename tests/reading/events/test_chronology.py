"""A chronology: lines that a date heads, told in the present."""

from dragoman.reader import Reader

CHRONOLOGY = """Ties between Chad and Niger have a long history.

1992 - Chad's president visits Niger. Niger condemns Mali.

• June 2003: Niger expels the ambassador of Chad and promises to send him home in a week.

Today Togo supports Niger.
"""


def test_the_head_of_a_line_dates_what_it_tells_as_done(reader: Reader) -> None:
    events = reader.read(CHRONOLOGY, published="2019-05-14").events
    told = [(event.type, event.status, event.when) for event in events]
    assert ("CONSULT", "happened", "1992") in told
    assert ("ACCUSE", "happened", "1992") in told
    assert ("SANCTION", "happened", "2003-06") in told
    assert not any(when == "2003-06" for _, status, when in told if status == "planned")
    assert told[-1][:2] == ("SUPPORT", "ongoing")


def test_one_headed_line_is_no_chronology(reader: Reader) -> None:
    events = reader.read("May 13 - Niger expels the ambassador of Chad.\n", published="2019-05-14").events
    assert [event.when for event in events] == [None]


def test_the_first_line_of_a_text_may_be_headed(reader: Reader) -> None:
    text = "1992 - Niger condemns Mali.\n2003 - Niger expels the ambassador of Chad.\n"
    assert [event.when for event in reader.read(text, published="2019-05-14").events] == ["1992", "2003"]
