"""The states: the members of the United Nations and those that are none."""

from dragoman.lexicon.states import KINDS, load_states

STATES = {state.code: state for state in load_states()}
MEMBERS = frozenset(
    """
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA
    CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH
    FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA
    JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX
    MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG
    POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD
    TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
    """.split()  # noqa: SIM905
)


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(MEMBERS) == 193
    assert {code for code, state in STATES.items() if state.kind == "state"} == {*MEMBERS, "VAT", "PSE", "TWN", "XKX"}


def test_members_have_demonyms_and_capitals() -> None:
    assert [code for code in MEMBERS if not STATES[code].demonyms] == []
    assert [code for code in MEMBERS if not (STATES[code].capital or code in {"SGP"})] == []


def test_former_states_have_ended() -> None:
    assert {state.kind for state in STATES.values()} == set(KINDS)
    assert all(state.until for state in STATES.values() if state.kind == "historical")
