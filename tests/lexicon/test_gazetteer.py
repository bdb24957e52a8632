"""What names lead to, alone and in a row of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon.gazetteer import KINDS, Entry, Gazetteer
from dragoman.lexicon.lexicon import load_lexicon

GAZETTEER = load_lexicon().gazetteer

LOOKUPS = [
    ("Russia", "state", "RUS"),
    ("U.S.", "state", "USA"),
    ("US", "state", "USA"),
    ("the United Kingdom", "state", "GBR"),
    ("The Gambia", "state", "GMB"),
    ("the Gambia", "state", "GMB"),
    ("Gambia", "state", "GMB"),
    ("Burma", "state", "MMR"),
    ("Côte d’Ivoire", "state", "CIV"),
    ("Cote d'Ivoire", "state", "CIV"),
    ("Türkiye", "state", "TUR"),
    ("Hong Kong", "state", "HKG"),
    ("Abkhazia", "state", "XAB"),
    ("Soviet Union", "state", "SUN"),
    ("Soviet", "demonym", "SUN"),
    ("Filipinos", "demonym", "PHL"),
    ("Briton", "demonym", "GBR"),
    ("Kiev", "capital", "UKR"),
    ("Moscow", "capital", "RUS"),
    ("Moscow's", "capital", "RUS"),
    ("Sana’a", "capital", "YEM"),
    ("Ndjamena", "capital", "TCD"),
    ("NEW DELHI", "capital", "IND"),
    ("TURKEY", "state", "TUR"),
    ("Kremlin", "metonym", "RUS"),
    ("the White House", "metonym", "USA"),
    ("Downing Street", "metonym", "GBR"),
    ("Quai d'Orsay", "metonym", "FRA"),
    ("Tel Aviv", "metonym", "ISR"),
    ("The Hague", "metonym", "NLD"),
    ("the Hague", "metonym", "NLD"),
    ("Mumbai", "city", "IND"),
    ("Camp David", "city", "USA"),
    ("Srinagar", "city", ""),
    ("South China Sea", "place", ""),
    ("the Middle East", "place", ""),
    ("Kashmir", "place", ""),
    ("U.N.", "organisation", "UN"),
    ("Nato", "organisation", "NATO"),
    ("Shanghai Cooperation Organization", "organisation", "SCO"),
    ("P5+1", "organisation", "P5+1"),
    ("WHO", "organisation", "WHO"),
    ("the Pentagon", "body", "USA"),
    ("Ministry of External Affairs", "body", "IND"),
    ("People's Liberation Army", "body", "CHN"),
    ("Inter-Services Public Relations", "body", "PAK"),
    ("al Qaeda", "group", "al-Qaeda"),
    ("Al-Qaida", "group", "al-Qaeda"),
    ("the Taliban", "group", "Taliban"),
    ("Kurdistan Workers’ Party", "group", "PKK"),
    ("Agence France-Presse", "outlet", "FRA"),
]


@pytest.mark.parametrize(("words", "kind", "code"), LOOKUPS)
def test_lookup(words: str, kind: str, code: str) -> None:
    entry = GAZETTEER.lookup(words)
    assert entry is not None
    assert (entry.kind, entry.code) == (kind, code)


@pytest.mark.parametrize(
    "words", ["us", "Who", "who", "turkey", "china", "is", "Is", "polish", "the", "", "nice", "split"]
)
def test_common_words_name_nothing(words: str) -> None:
    assert GAZETTEER.lookup(words) is None


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Congo", {"COD", "COG"}),
        ("Georgia", {"GEO", "USA"}),
        ("Foreign Office", {"GBR", "PAK", "DEU"}),
        ("Congress", {"USA", "INC India"}),
        ("Hyderabad", {"IND", "PAK"}),
        ("Dominican", {"DOM", "DMA"}),
    ],
)
def test_an_ambiguous_name_gives_its_alternatives(words: str, codes: set[str]) -> None:
    entry = GAZETTEER.lookup(words)
    assert entry is not None
    assert entry.ambiguous
    assert {entry.code, *(other.code for other in entry.alternatives if other.kind != "person")} == codes


@pytest.mark.parametrize("words", ["Moscow", "Jordan", "US", "Donetsk", "Berlin", "Prague", "Belgrade"])
def test_one_code_is_not_ambiguous(words: str) -> None:
    entry = GAZETTEER.lookup(words)
    assert entry is not None
    assert not entry.ambiguous


@pytest.mark.parametrize(("words", "on", "code"), [
    ("Moscow", None, "RUS"),
    ("Moscow", "2017-06-15", "RUS"),
    ("Moscow", "1986-03-04", "SUN"),
    ("Moscow", "1991-08", "SUN"),
    ("Moscow", "1992-01-02", "RUS"),
    ("the Kremlin", "1986", "SUN"),
    ("Russian", "1986", "SUN"),
    ("Russian", "1991-08", "RUS"),
    ("Soviet", "2019", "SUN"),
    ("Belgrade", "1999-04", "YUG"),
    ("Belgrade", "2004-04", "SCG"),
    ("Belgrade", "2015-04", "SRB"),
    ("Serbian", "1999-04", "SRB"),
    ("Prague", "1988", "CSK"),
    ("Prague", "1993-01", "CZE"),
    ("Bonn", "1988", "DEU"),
    ("East Berlin", "1988", "DDR"),
    ("Saigon", "1972-05", "VDR"),
    ("Saigon", "1986", "VNM"),
    ("Aden", "1986-01", "YMD"),
    ("Aden", "2019", "YEM"),
    ("Grozny", "1996", "RUS"),
])
def test_a_name_stands_for_the_state_of_the_day(words: str, on: str | None, code: str) -> None:
    entry = GAZETTEER.lookup(words, on)
    assert entry is not None
    assert entry.code == code


@pytest.mark.parametrize("words", ["Jordan", "Chad", "Georgia", "Washington"])
def test_a_namesake_is_told(words: str) -> None:
    entry = GAZETTEER.lookup(words)
    assert entry is not None
    assert any(other.kind == "person" for other in entry.alternatives)


SCANS = [
    ("the U.S. and Russia 's Foreign Minister", [("U.S.", "USA"), ("Russia", "RUS")]),
    ("Russia's envoy", [("Russia's", "RUS")]),
    ("the People 's Republic of China , Iran", [("People 's Republic of China", "CHN"), ("Iran", "IRN")]),
    ("an al - Qaeda cell", [("al - Qaeda", "al-Qaeda")]),
    ("an al-Qaeda cell", [("al-Qaeda", "al-Qaeda")]),
    ("South Korea and Korea", [("South Korea", "KOR"), ("Korea", "KOR")]),
    ("the Indian Ocean", [("Indian Ocean", "")]),
    ("New York Times", [("New York Times", "USA")]),
    ("they told us who is in turkey", []),
    ("South , Korea", [("Korea", "KOR")]),
    ("Guinea-Bissau and Equatorial Guinea", [("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ")]),
    ("the National Guard read the Guardian", [("the Guardian", "GBR")]),
    ("the Ministry of Foreign Affairs", []),
    ("the National Security Council met", [("National Security Council", "USA")]),
    ("- United Nations", [("United Nations", "UN")]),
    ("the Australian envoy", [("Australian", "AUS")]),
    ("UN SAYS IT TOLD US WHO IS LEAVING IRAN", [("UN", "UN"), ("IRAN", "IRN")]),
    ("the United States of America", [("United States of America", "USA")]),
    ("United , States", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SCANS)
def test_scan(text: str, expected: list[tuple[str, str]]) -> None:
    words = text.split()
    matches = GAZETTEER.scan(words)
    assert [(" ".join(words[match.start : match.end]), match.entry.code) for match in matches] == expected


WORDS = ["the", "United", "Nations", "'s", "-", ",", "Security", "Council", "al", "Qaeda", "us", "New", "Delhi"]


@given(st.lists(st.sampled_from(WORDS)))
def test_matches_lie_in_the_row_in_order_and_apart(words: list[str]) -> None:
    matches = GAZETTEER.scan(words)
    edges = [edge for match in matches for edge in (match.start, match.end)]
    assert edges == sorted(edges)
    assert all(match.start < match.end <= len(words) for match in matches)
    assert all(GAZETTEER.lookup(" ".join(words[match.start : match.end])) == match.entry for match in matches)


@given(st.text(max_size=30))
def test_any_text_may_be_looked_up(words: str) -> None:
    entry = GAZETTEER.lookup(words)
    assert entry is None or entry.kind in KINDS


def test_a_small_gazetteer() -> None:
    gazetteer = Gazetteer([("Ruritania", Entry("state", "RUR", "RUR")), ("Ruritania", Entry("city", "XXX", "XXX"))])
    entry = gazetteer.lookup("Ruritania")
    assert entry == Entry("state", "RUR", "RUR", (Entry("city", "XXX", "XXX"),))
    assert len(gazetteer) == 1
    assert gazetteer.leader("Rudolf") is None
