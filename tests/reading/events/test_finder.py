"""Events: who did what to whom, in the forms in which news tells it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.reader import Reader
from dragoman.records import Event

PUBLISHED = "2019-05-14"


def events(reader: Reader, text: str) -> tuple[Event, ...]:
    return reader.read(text, published=PUBLISHED).events


def find(reader: Reader, text: str, type: str) -> Event:
    found = [event for event in events(reader, text) if event.type == type]
    assert found, [(event.type, event.trigger.text) for event in events(reader, text)]
    return found[0]


ROLES = [
    ("Niger said that Chadian jets had entered its airspace.", "COERCE", {"TCD"}, {"NER"}),
    ("NATO ministers met in Oslo on Monday.", "CONSULT", {"NATO"}, {"NATO"}),
    ("Kenya and Somalia will exchange ambassadors.", "COOPERATE", {"KEN", "SOM"}, {"KEN", "SOM"}),
    ("Protesters torched the Danish embassy in Iran.", "PROTEST", {"Protesters"}, {"DNK"}),
    ("Turkey accused Greece of violating its airspace.", "ACCUSE", {"TUR"}, {"GRC"}),
    ("Greece was accused by Turkey of violating its airspace.", "ACCUSE", {"TUR"}, {"GRC"}),
    ("Japan expelled two North Korean diplomats on Monday.", "SANCTION", {"JPN"}, {"PRK"}),
    ("Egyptian President Abdel Fattah al-Sisi visited Sudan on Sunday.", "CONSULT", {"EGY"}, {"SDN"}),
    ("The visit of the Brazilian president to Argentina ended on Friday.", "CONSULT", {"BRA"}, {"ARG"}),
    ("A visit by the Chilean minister to Peru was put off.", "CONSULT", {"CHL"}, {"PER"}),
    ("Norway's foreign minister paid a visit to Chile in March.", "CONSULT", {"NOR"}, {"CHL"}),
    ("Ethiopia and Eritrea held talks in Addis Ababa on Saturday.", "CONSULT", {"ETH", "ERI"}, {"ETH", "ERI"}),
    ("Talks between Ethiopia and Eritrea were held on Saturday.", "CONSULT", {"ETH", "ERI"}, {"ETH", "ERI"}),
    ("Israeli strikes on Syria killed four soldiers.", "ASSAULT", {"ISR"}, {"SYR"}),
    ("France imposed sanctions on Mali.", "SANCTION", {"FRA"}, {"MLI"}),
    ("Sanctions were imposed on Mali by France.", "SANCTION", {"FRA"}, {"MLI"}),
    ("Chadian ships fired at a Libyan launch near Tobruk on Thursday.", "ASSAULT", {"TCD"}, {"LBY"}),
    ("Chadian forces killed at least 17 rebels during those clashes.", "ASSAULT", {"TCD"}, {"17 rebels"}),
    ("The sanctions that France imposed on Mali hurt trade.", "SANCTION", {"FRA"}, {"MLI"}),
    ("The deal Chad struck with Niger last week has collapsed.", "AGREE", {"TCD", "NER"}, {"TCD", "NER"}),
    ("Prices rose after the deal struck by Chad and Niger on Monday.", "AGREE", {"TCD", "NER"}, {"TCD", "NER"}),
    ("India and Japan conducted a joint naval exercise last week.", "COOPERATE", {"IND", "JPN"}, {"IND", "JPN"}),
    ("Germany urged Iran to release the crew.", "REQUEST", {"DEU"}, {"IRN"}),
    ("Japan called on Niger to release the prisoners of Mali.", "REQUEST", {"JPN"}, {"NER"}),
    ("Japan called on Niger to release the prisoners of Mali.", "RETREAT", {"NER"}, {"MLI"}),
    ("The presidents of Chad and Niger met on Monday.", "CONSULT", {"TCD", "NER"}, {"TCD", "NER"}),
    ("The Chadian and Nigerien foreign ministers met on Monday.", "CONSULT", {"TCD", "NER"}, {"TCD", "NER"}),
    ("Peru blamed the Bolivian government for the raid.", "ACCUSE", {"PER"}, {"BOL"}),
    ("Peru blamed Bolivia for the attack on its embassy.", "ASSAULT", {"BOL"}, {"PER"}),
    ("Three soldiers of Mali were killed in Chadian air strikes.", "ASSAULT", {"TCD"}, {"MLI"}),
    ("The Chadian embassy in Mali was bombed by Niger.", "ASSAULT", {"NER"}, {"TCD"}),
    ("The journalist from Sweden was arrested in Kenya.", "COERCE", {"KEN"}, {"SWE"}),
    ("Laos criticised the seizure of Peruvian ships.", "ACCUSE", {"LAO"}, {"PER"}),
    ("Chad's foreign minister met for three hours with Mali's envoy.", "CONSULT", {"TCD", "MLI"}, {"TCD", "MLI"}),
    ("Kenya gave its army the order to attack Somalia.", "ASSAULT", {"KEN"}, {"SOM"}),
    ("Zambia's president flew to Malawi at the invitation of Malawi's leader.", "REQUEST", {"MWI"}, {"ZMB"}),
    ("Chad will not meet the envoy of Mali, its foreign ministry said.", "REJECT", {"TCD"}, {"MLI"}),
    ("Negotiations on a border treaty between Chad and Mali began.", "CONSULT", {"TCD", "MLI"}, {"TCD", "MLI"}),
    ("Mali punished Chad for its attack on a Malian village.", "ASSAULT", {"TCD"}, {"MLI"}),
    ("Somalia welcomed an offer by Kenya to mediate between Sudan and Egypt.", "AGREE", {"KEN"}, {"SDN", "EGY"}),
    ("The last Chadian troops left Mali on Monday.", "RETREAT", {"TCD"}, {"MLI"}),
    ("Kenya welcomed Somalia's decision to reopen its embassy.", "SUPPORT", {"KEN"}, {"SOM"}),
    ("Pakistan rejected India's proposal.", "REJECT", {"PAK"}, {"IND"}),
    ("China withdrew its ambassador from Lithuania.", "SANCTION", {"CHN"}, {"LTU"}),
    ("Rwanda sent troops to Mozambique.", "MOBILIZE", {"RWA"}, {"MOZ"}),
]


@pytest.mark.parametrize(("text", "type", "sources", "targets"), ROLES)
def test_sides(reader: Reader, text: str, type: str, sources: set[str], targets: set[str]) -> None:
    event = find(reader, text, type)
    assert ({*event.sources}, {*event.targets}) == (sources, targets)


STATUSES = [
    ("Turkey accused Greece of violating its airspace.", "ACCUSE", "happened"),
    ("Egypt's president will visit Sudan next week.", "CONSULT", "planned"),
    ("Egypt's president is due to visit Sudan on Monday.", "CONSULT", "planned"),
    ("Egypt's president plans to visit Sudan.", "CONSULT", "planned"),
    ("Egypt's president is visiting Sudan.", "CONSULT", "ongoing"),
    ("Egypt said it was ready to hold talks with Sudan.", "CONSULT", "offered"),
    ("Egypt offered to mediate between Sudan and Chad.", "AGREE", "offered"),
    ("Egypt cancelled a summit with Sudan.", "CONSULT", "cancelled"),
    ("Egypt's president may visit Sudan.", "CONSULT", "conditional"),
    ("If Sudan attacks Egypt, Chad will respond.", "ASSAULT", "conditional"),
    ("Sudan said that Egypt had shelled its positions near the border.", "ASSAULT", "claimed"),
    ('"Egypt did not attack Sudan," Egyptian foreign ministry spokesman Ahmed Hafez said.', "ASSAULT", "denied"),
    ("Egypt denied that it had attacked Sudan.", "ASSAULT", "denied"),
    ("Egypt has been bombing Sudan since March.", "ASSAULT", "ongoing"),
    ("Egypt opposes Sudan's dam.", "REJECT", "ongoing"),
]


@pytest.mark.parametrize(("text", "type", "status"), STATUSES)
def test_status(reader: Reader, text: str, type: str, status: str) -> None:
    assert find(reader, text, type).status == status


NOTHING = [
    "Egypt did not attack Sudan.",
    "Egypt refused to meet Sudan's envoy and never visited Chad.",
    "The bakery won a prize for its bread.",
    "Sudan's harvest was good in 2018.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_did_not_happen_is_no_event(reader: Reader, text: str) -> None:
    assert not [event for event in events(reader, text) if event.type in ("ASSAULT", "CONSULT")]


def test_the_narrator_and_a_speaker_are_told_apart(reader: Reader) -> None:
    plain = find(reader, "Turkey shelled Syria on Monday.", "ASSAULT")
    told = find(reader, "Syria said on Monday that Turkey had shelled its positions.", "ASSAULT")
    assert (plain.according_to, plain.status_cue) == (("narrator",), None)
    assert told.according_to[0].startswith("S")
    assert told.status_cue is not None


def test_further_tellings_go_into_the_first(reader: Reader) -> None:
    text = "Norway's king visited Chile on Monday. The visit was his first to Chile. The king's visit ended on Friday."
    assert len([event for event in events(reader, text) if event.type == "CONSULT"]) == 1


def test_visits_by_different_people_are_distinct(reader: Reader) -> None:
    text = "Norwegian King Harald visited Chile in 2001. Norwegian Prime Minister Erna Solberg visited Chile in 2015."
    assert [event.when for event in events(reader, text) if event.type == "CONSULT"] == ["2001", "2015"]


def test_date_and_place(reader: Reader) -> None:
    event = find(reader, "Norwegian and Chilean ministers met in Vienna on 3 May 2019.", "CONSULT")
    assert event.when == "2019-05-03"
    assert event.where is not None
    assert (event.where.name, event.where.country) == ("Vienna", "AUT")


@pytest.mark.parametrize(("published", "country"), [("1986-03-04", "SUN"), ("2019-03-04", "RUS")])
def test_a_place_lies_in_the_state_of_the_day(reader: Reader, published: str, country: str) -> None:
    text = "The Norwegian foreign minister met the Finnish foreign minister in Moscow on Friday."
    places = [event.where for event in reader.read(text, published=published).events if event.where]
    assert [(place.name, place.country) for place in places] == [("Moscow", country)]


def test_what_a_speaker_will_not_do_is_a_rejection(reader: Reader) -> None:
    event = find(reader, "Norway said it would not attend the summit with Chile.", "REJECT")
    assert event.sources == ("NOR",)
    assert event.status == "happened"


WORDS = ["Norway", "Chile", "attacked", "did", "not", "visited", "the", "talks", "with", "said", "that", ",", '"', "if"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=18))
def test_events_point_into_the_text_and_come_out_the_same(reader: Reader, words: list[str]) -> None:
    text = "Reports said " + " ".join(words) + "."
    found = events(reader, text)
    assert found == events(reader, text)
    for event in found:
        assert text[event.trigger.span.start : event.trigger.span.end] == event.trigger.text
        assert 0.3 <= event.confidence <= 0.97
        assert event.sources or event.targets or event.type == "CONSULT"  # "the talks": whoever held them
    assert [event.id for event in found] == [f"E{n}" for n in range(1, len(found) + 1)]
