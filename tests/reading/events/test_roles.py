"""Who does it to whom, where the words of the event say so themselves."""

import pytest

from dragoman.reader import Reader

BOTH = ("NER", "TCD")


@pytest.mark.parametrize(("text", "type", "targets"), [
    ("Chad and Niger have agreed not to use force against each other, President Déby of Chad said.", "ASSAULT", BOTH),
    ("Chad and Niger accused each other of lying, an official of Mali said.", "ACCUSE", BOTH),
    ("Chad and Niger threatened one another with war, France said.", "THREATEN", BOTH),
    ("Chad and Niger attacked Mali in March.", "ASSAULT", ("MLI",)),
    ("Chad and Niger attacked Mali, each without the other.", "ASSAULT", ("MLI",)),
])
def test_what_several_do_to_each_other_they_do_to_both(reader: Reader, text: str, type: str,
                                                       targets: tuple[str, ...]) -> None:
    event = next(each for each in reader.read(text, published="2017-07-29").events if each.type == type)
    assert tuple(sorted(event.targets)) == targets


@pytest.mark.parametrize(("text", "sides"), [
    ("Norway's president signs new Chile sanctions in Oslo.", (("NOR",), ("CHL",))),
    ("The EU sanctions hurt Chile.", (("EU",), ("CHL",))),
    ("The Norwegian sanctions on Chile began in May.", (("NOR",), ("CHL",))),
])
def test_the_name_before_sanctions_is_whom_they_are_on(reader: Reader, text: str,
                                                       sides: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    event = next(each for each in reader.read(text, published="2017-07-29").events if each.type == "SANCTION")
    assert (event.sources, event.targets) == sides


def test_what_sanctions_are_for_was_done_by_whom_they_are_on(reader: Reader) -> None:
    read = reader.read("Norway imposed sanctions on Chad over its raid.", published="2017-07-29").events
    assert [each.sources for each in read if each.type == "ASSAULT"] == [("TCD",)]


@pytest.mark.parametrize(("text", "sides"), [
    ("Chadian rebels bombed a Nigerien bridge.", (("Chadian rebels",), ("NER",))),
    ("Norway bombed Chadian insurgents on Monday.", (("NOR",), ("Chadian insurgents",))),
    ("Chadian soldiers bombed a Nigerien bridge.", (("TCD",), ("NER",))),
])
def test_rebels_are_not_the_state_that_they_are_of(reader: Reader, text: str,
                                                   sides: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    event = next(each for each in reader.read(text, published="2017-07-29").events if each.type == "ASSAULT")
    assert (event.sources, event.targets) == sides


def test_nobody_does_it_to_himself(reader: Reader) -> None:
    text = "Norwegian Foreign Minister Anna Dahl refused to be drawn into a quarrel with Chad."
    for event in reader.read(text, published="2017-07-29").events:
        assert "Anna Dahl" not in event.targets


def test_ours_is_the_speakers(reader: Reader) -> None:
    text = "“The Norwegian envoy in Chad asked our envoy (in Chad) for a meeting,” Peruvian President Ana Rojas said."
    event = next(each for each in reader.read(text, published="2017-07-29").events if each.type == "REQUEST")
    assert (event.sources, event.targets) == (("NOR",), ("PER",))


@pytest.mark.parametrize(("text", "type", "sources", "targets"), [
    ("The king of Chad pleaded with Norway to take more care before conducting air strikes.", "ASSAULT", {"NOR"},
     {"TCD"}),
    ("Chad's king vowed to fight terrorism before he left for Oslo.", "THREATEN", {"TCD"}, set()),
    ("Chad's president and visiting Norwegian Prime Minister Anna Dahl met in Lima.", "CONSULT", {"NOR", "TCD"},
     {"NOR", "TCD"}),
    ("Norway rejected accusations that Chile had poisoned the sea.", "REJECT", {"NOR"}, set()),
    ("Chad's king said countries opposed to Norway's whaling have kept still.", "REJECT", set(), {"NOR"}),
    ("The meeting of the ministers of Chad and Niger in Norway lasted an hour.", "CONSULT", {"TCD", "NER"},
     {"TCD", "NER"}),
    ("Norway pledged to hold talks with the Sudanese groups.", "CONSULT", {"NOR", "Sudanese groups"},
     {"NOR", "Sudanese groups"}),
    ("EU envoys closed a session in Portugal with Danish envoys dropping Copenhagen's objection.",
     "CONCEDE", {"DNK"}, {"EU"}),
    ("Norway warned Peru against sending troops into Chile.", "MOBILIZE", {"PER"}, {"CHL"}),
])
def test_who_has_a_part_in_it(reader: Reader, text: str, type: str, sources: set[str], targets: set[str]) -> None:
    event = next(each for each in reader.read(text, published="2017-07-29").events if each.type == type)
    assert ({*event.sources}, {*event.targets}) == (sources, targets)


@pytest.mark.parametrize(("text", "target"), [
    ("Gunmen stormed the Norwegian embassy in Lima.", "NOR"),
    ("A mob attacked the Norwegian embassy in Lima.", "NOR"),
])
def test_an_embassy_is_its_own_state_s(reader: Reader, text: str, target: str) -> None:
    assert [each.targets for each in reader.read(text, published="2017-07-29").events] == [(target,)]
