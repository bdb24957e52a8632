import pytest

from dragoman.reader import Reader


@pytest.mark.parametrize(("text", "expected"), [
    ("Norwegian lawmaker Kari Nordmann said that the talks had failed.", ("Kari Nordmann", None)),
    ("House Speaker Ann Fox of the United States said that the talks had failed.", ("Ann Fox", None)),
    ("US Senate Finance Chairman Tom Hall said that the talks had failed.", ("Tom Hall", None)),
    ("Norwegian Foreign Minister Kari Nordmann said that the talks had failed.", ("Kari Nordmann", "NOR")),
    ("“The talks have failed,” Karim Haddad, a political analyst in Tunis, told Al Jazeera.", ("Karim Haddad", None)),
    ("“The talks have failed,” Rep. Tom Hall, R-Ohio, told Fox News on Sunday.", ("Tom Hall", None)),
    ("A spokesman for Greek Premier Nikos Demos said that the talks had failed.",
     ("A spokesman for Greek Premier Nikos Demos", "GRC")),
    ("Mr Demos's host, whom nobody named, said that the talks had failed.", ("Mr Demos's host", None)),
    ("North Korea's official KCNA news agency said that the talks had failed.", ("KCNA", "PRK")),
    ("The official Xinhua news agency said that the talks had failed.", ("Xinhua", "CHN")),
    ("The KCNA news agency said that the talks had failed.", ("KCNA", "PRK")),
    ("Norway this week announced that the talks had failed.", ("Norway", "NOR")),
    ("Norway last week said that the talks had failed.", ("Norway", "NOR")),
    ("The leading charity Oxfam said that the talks had failed.", ("Oxfam", "Oxfam")),
    ("Former US ambassador Ann Fox said that the talks had failed.", ("Ann Fox", None)),
    ("“The talks have failed,” warned Karim Haddad, an analyst in Tunis.", ("Karim Haddad", None)),
    ("“Have the talks failed?” asked the Norwegian minister.", ("the Norwegian minister", "NOR")),
    ("The talks may fail if the rain goes on, warned a Greek diplomat.", ("a Greek diplomat", "GRC")),
    ("“The talks have failed,” a nurse at Tataua, Lena Mafua, told reporters.", ("Lena Mafua", None)),
    ("“The talks have failed,” Norway’s consul in Osaka, Kari Oyun, told NHK.", ("Kari Oyun", "NOR")),
    ("An adviser to Captain Sow, Idris Keyta, said that the talks had failed.", ("Idris Keyta", None)),
    ("The head of the Greek delegation to the talks, Nikos Demos, said that they had failed.",
     ("Nikos Demos", "GRC")),
    ("“The talks have failed,” said their spokesman, Mr. A. Demos.", ("A. Demos", None)),
    ("The envoy met Greek President Nikos Demos, the Norwegian foreign minister said.",
     ("the Norwegian foreign minister", "NOR")),
    ("When he met Greek President Nikos Demos, the Norwegian king made it clear that the talks had failed.",
     ("the Norwegian king", "NOR")),
    ("Minister Ana Lind of Norway spoke first. Her counterpart in Athens, Nikos Demos, said that the talks had failed.",
     ("Nikos Demos", "GRC")),
    ("One of the guests, Minister Ana Lind of Norway, said that the talks had failed.", ("Ana Lind", "NOR")),
    ("Police are checking claims that the talks had failed.", (None, None)),
    ("An aide to Mr Macron said that the talks had failed.", ("An aide to Mr Macron", "FRA")),
    ("A spokesman for Mrs Lind, a lawyer, said that the talks had failed.", ("A spokesman for Mrs Lind", None)),
    ("A donor for President Macron said that the talks had failed.", (None, None)),
    ("A donor for senator Ana Lind went on trial, accused of bribing a judge.", (None, None)),
    ("Norway’s prime minister-designate said that the talks had failed.",
     ("Norway’s prime minister-designate", None)),
    ("President-elect Ana Lind of Norway said that the talks had failed.", ("Ana Lind", None)),
    ("A cousin of the king, Paul Lee, said that the talks had failed.", ("Paul Lee", None)),
    ("The office of Chadian President Ana Rojas said that the talks had failed.",
     ("office of Chadian President Ana Rojas", "TCD")),
    ("In Norway, foreign mediators said that the talks had failed.", ("foreign mediators", None)),
    ("Norway’s main farmers’ party said that the talks had failed.", ("Norway’s main farmers’ party", None)),
    ("Osaka had been told by telephone that the talks had failed.", (None, None)),
    ("“The talks have failed,” the envoy, who gave only his first name, told reporters.", ("the envoy", None)),
])
def test_who_speaks_for_whom(reader: Reader, text: str, expected: tuple[str | None, str | None]) -> None:
    reading = reader.read(text, published="2019-03-12")
    names = {actor.id: actor.name for actor in reading.actors}
    assert [(names.get(each.speaker or ""), each.for_) for each in reading.statements] == [expected]


@pytest.mark.parametrize(("text", "names"), [
    ("The cod came late, says a report by the Norwegian news agency NTB. The report blamed the moon.",
     ["NTB", "NTB"]),
    ("A story in the Irish Times said that the cod came late.", ["Irish Times"]),
    ("A UN report said that the cod came late.", ["UN"]),
    ("A Chadian report said that the cod came late.", [None]),
])
def test_a_report_is_its_authors(reader: Reader, text: str, names: list[str | None]) -> None:
    reading = reader.read(text, published="2016-05-05")
    called = {actor.id: actor.code or actor.name for actor in reading.actors}
    assert [called.get(each.speaker or "") for each in reading.statements] == names


@pytest.mark.parametrize(("text", "codes"), [
    ("The Russian Foreign Ministry called for talks. A Foreign Ministry statement said that peace was vital. "
     "The document said that Peru was ill.", ["RUS", "RUS", "RUS"]),
    ("Norway’s prime minister, Anna Lind, said in a statement that the talks had failed. The statement said that Chile "
     "was to blame.", ["NOR", "NOR"]),
    ("The Chilean army criticised Peru. The statement said that it was over.", ["CHL", "CHL"]),
    ("Anna Lind said that the talks had failed. The statement said that Chile was to blame.", [None, None]),
    ("Norway criticised Chile. The Peruvian statement said that it was over.", ["NOR", "PER"]),
    ("Norway’s Anna Lind and Peru’s Juan Vega said in a joint statement that it was over. The statement said that "
     "Chile was to blame.", ["NOR", None]),
    ("Norway criticised Chile. A statement by the miners said that it was over.", ["NOR", None]),
])
def test_a_document_speaks_for_who_put_it_out(reader: Reader, text: str, codes: list[str | None]) -> None:
    assert [each.for_ for each in reader.read(text, published="2016-05-05").statements] == codes
