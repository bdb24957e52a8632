import pytest

from dragoman.reader import Reader


def _for(reader: Reader, text: str, published: str = "2001-05-05") -> str | None:
    """Give whom the last statement is made for."""
    return reader.read(text, published=published).statements[-1].for_


@pytest.mark.parametrize(("text", "code"), [
    ("A navy spokesman in Montevideo called the drill useful.", "URY"),
    ("A deputy minister in Lima denied the report.", "PER"),
    ("TOKYO, Oct. 24 (Kyodo) — Japan protested to China on Thursday, the Foreign Ministry said.", "JPN"),
    ("OSLO, May 4 (NTB) — Norway will lift the ban, the Finance Ministry said.", "NOR"),
    ("OSLO, May 4, NTB — Norway will lift the ban, the Finance Ministry said.", "NOR"),
    ("Norway opposes it, a Foreign Ministry spokesperson said.\n\nSpokesman Lars Holm was calm. Holm said no.", "NOR"),
    ("RABAT, May 4 (MAP) — Morocco opposes it, a Foreign Ministry spokesperson said.\n\n"
     "Spokesperson Lina Tazi added that talks would go on.", "MAR"),
    ("Norway opposes it. In Lima, Trade Ministry spokesman Juan Vega told reporters that prices had risen.", "PER"),
    ("In Lima, the foreign ministry said that Norway and Chile had signed.", "PER"),
    ("In Lima, the Norwegian foreign ministry said that Chile had signed.", "NOR"),
    ("Oslo, May 4, NTB -- Oslo-based Fisheries Union (FU ) on Friday voiced concern about the catch.", None),
    ("A spokesman in Geneva denied that the talks had failed.", None),
    ("A spokesman for the mission in Nairobi denied the report.", None),
    ("A source in the Bolivian trade ministry said that it was over.", "BOL"),
    ("An adviser to the Polish president said that the talks would go on.", "POL"),
    ("A member of the Danish delegation said that it was over.", "DNK"),
    ("A Kenyan official of the African Union said that it was over.", "AU"),
    ("The Peruvian chargé d'affaires said on Monday that the border was shut.", "PER"),
    ("The Greek coastguard said that it had towed a boat.", "GRC"),
    ("Bamako said on Monday that it knew nothing of the loan.", "MLI"),
    ("Peru has opened the crossing to its neighbours, a customs officer in La Paz said.", "BOL"),
    ("The army in Lima said that the crossing was open.", "PER"),
    ("Mexico will pay at once, a deputy finance minister said on Friday.", "MEX"),
    ("Kenya raised its rate on Friday. The central bank said that prices had risen.", "KEN"),
    ("LIMA, March 3 - Peru will seek more from Chile when ministers meet, officials said on Monday.", "PER"),
    ("Accra has played down the dispute. “We build what they ask,” a spokesman said.", "GHA"),
    ("Egypt has sent nobody. “Untrue,” the presidency's spokesman told reporters.", "EGY"),
    ("The African Union will send observers. They will stay a year, the bloc's envoy said.", "AU"),
    ("The president flew from Oslo to Lima, where an official there said that the talks had begun.", "PER"),
    ("Addis Ababa denied the charge on Monday.", "ETH"),
    ("Rebel sources in Nairobi said that it was over.", None),
    ("A Swedish correspondent in Hanoi said that it was over.", None),
    ("A Danish colleague told reporters that it was over.", "DNK"),
    ("“Nothing was agreed,” a foreign ministry spokesman in Lima said.", "PER"),
    ("A foreign official in Lima denied the report.", None),
    ("Peru, Norway and Ghana sent notes. A defence ministry spokesman told reporters in Accra that it was over.",
     "GHA"),
    ("Peru, Norway and Ghana sent notes. A foreign ministry official said in Accra that it was over.", "GHA"),
    ("Peru and Ghana sent notes. In Oslo the government, which got none, said that it was over.", "NOR"),
    ("Peru and Ghana wait. In Oslo, where it rained, the talks went on. Defence Ministry spokesman Lars Holm said that "
     "the army was ready.", "NOR"),
    ("VIENNA, May 4 (AP) — Peru and Ghana quarrel. Peru has gone to court. A foreign ministry official said that it "
     "was not over.", "PER"),
    ("LIMA, May 4 (AP) — Norway accused Ghana of theft. Accra denied it. “We took nothing,” a government spokeswoman "
     "told reporters.", "GHA"),
    ("ACCRA, May 4 (AP) — The trawler was in all probability Peruvian, a coastguard official told reporters.", "GHA"),
    ("ACCRA, May 4 (AP) — Norway will send two ships. A Peruvian frigate left. Danish President Lars Holm has invited "
     "the leaders of both countries to Oslo, a presidential adviser said.", "DNK"),
    ("OSLO, May 4 (NTB) — Norway has closed the border. Two security officials said that it would last.", "NOR"),
    ("Norway has closed the border with Russia and Finland. Western security officials said that it would last.", None),
    ("OSLO, May 4 (NTB) — Norway barred 14 captains, the Fisheries Department said.", "NOR"),
    ("Chile expelled the envoy. The prosecutor general’s office said that nobody had been charged.", "CHL"),
    ("The European Community has attacked the pact with Japan. A Community spokesman said that it would be watched.",
     "EEC"),
    ("Norway does not want to change the government in Ghana, which said that it was over.", "GHA"),
    ("LIMA, May 4 — The military government of Ghana freed two men. Its critics were not asked. The army said that it "
     "was over.", "GHA"),
    ("U.N. investigators said that the village had been empty.", "UN"),
    ("NAIROBI, May 4 — Kenya has sent jets. Military spokesman Maj Josphat Otieno said that two had landed.", "KEN"),
    ("OSLO, May 4 — Norway freed 80 Danes in a gesture that officials said was meant well.", "NOR"),
])
def test_an_office_and_its_seat_tell_whose_it_is(reader: Reader, text: str, code: str | None) -> None:
    assert _for(reader, text) == code


@pytest.mark.parametrize(("text", "code"), [
    ("Finland will pay a third of the cost, its delegate said.", "FIN"),
    ("Ghana's president will open the fair, his trade minister said on Friday.", "GHA"),
    ("Norway's prime minister flew to Cairo on Monday; his office called the trip private.", "NOR"),
    ("Ottawa will reopen its consulate, it said, if Tehran frees the crew.", "CAN"),
    ("Iceland, whose negotiator said that the fish were gone, left the hall.", "ISL"),
    ("Bolivia's offer of gas stands, its envoy said.", "BOL"),
    ("“Bolivia is poor,” its president said.", "BOL"),
    ("Putin called the plan a farce. His Ukrainian counterpart denied that the army had fired.", "UKR"),
    ("Japan will lend two ships to Fiji, a Foreign Ministry spokesman said on Monday.", "JPN"),
    ("Tunisia will buy more wheat, an aide to its president told reporters.", "TUN"),
    ("Tunisia will buy more wheat, an adviser to its president said.", "TUN"),
    ("Lima was silent for a week. Its trade envoy, Rosa Paz, said that the ships had sailed.", "PER"),
    ("Kenya abstained. Mr. P. Lindqvist, for Sweden, said that the text was too long.", "SWE"),
    ("A Greek diplomat in Oslo was glad. The diplomat, Nikos Demos, said that Turkey had been told.", "GRC"),
])
def test_what_was_told_before_tells_whose_it_is(reader: Reader, text: str, code: str) -> None:
    assert _for(reader, text) == code


def test_nobody_speaks_for_the_state_of_a_quoted_word(reader: Reader) -> None:
    text = '"This is the fruit of the pact that Iran and Chad signed," said Finance Minister Per Holm.'
    assert _for(reader, text) is None


@pytest.mark.parametrize(("text", "published", "code"), [
    ("Cairo radio said that the border was closed.", "1958-05-05", "UAR"),
    ("A French radio said that the border was closed.", "1958-05-05", None),
    ("An American cable said that the border was calm.", "1958-05-05", "USA"),
    ("A letter of the Kenyan embassy said that it was over.", "1998-05-05", "KEN"),
    ("PARIS - France will leave the talks, officials here said on Monday.", "1958-05-05", "FRA"),
    ("OSLO - Norway will leave the talks, official sources said on Monday.", "1958-05-05", "NOR"),
    ("Mr. Demos of Greece asked for a vote.", "1958-05-05", "GRC"),
    ("The M.P.L.A. said that the bridge was open.", "1975-05-05", "MPLA"),
    ("Biafra's envoy said that the airstrip was safe.", "1968-05-05", "Biafra"),
    ("Mr. Nkrumah's government said that it would leave.", "1961-05-05", "GHA"),
    ("Kenya went to the International Court of Justice. The court said that it had time.", "2015-05-05", "ICJ"),
])
def test_media_papers_and_movements(reader: Reader, text: str, published: str, code: str | None) -> None:
    assert _for(reader, text, published) == code


@pytest.mark.parametrize(("text", "code"), [
    ("The Peruvian ambassador left on Sunday. The embassy said that he was ill.", "PER"),
    ("Chile will send two ships. The embassy in Lima confirmed that they were under way.", "CHL"),
    ("Chile will send two ships. The envoy in Lima said that they were under way.", "CHL"),
    ("Chile will send two ships. An embassy official in Lima said that they were under way.", "CHL"),
])
def test_whose_an_embassy_is(reader: Reader, text: str, code: str) -> None:
    assert _for(reader, text) == code


@pytest.mark.parametrize(("text", "code"), [
    ("“Peru is ready,” said Juan Lopez of the Chilean foreign ministry.", "CHL"),
    ("“It is a licence,” the Chilean commerce ministry's Juan Lopez told reporters.", "CHL"),
    ("Juan Lopez, who leads the Chilean delegation, told the committee that the talks were hard.", "CHL"),
    ("Juan Lopez, who led the Chilean delegation, told the committee that the talks were hard.", "CHL"),
    ("Juan Lopez, who led the Chilean army, told the committee that the talks were hard.", None),
    ("Chad’s lawyer, Jeanne Ndolo, told the court that the border was clear.", "TCD"),
    ("A Chadian lawyer, Jeanne Ndolo, told the court that the border was clear.", None),
    ("The UN sent monitors. The head of the group, Jean Demos, said that it was over.", None),
    ("“Peru is ready,” said Juan Lopez of the Chilean Football Museum.", None),
    ("Ambassador Ana Rojas of the Netherlands said that it was over.", "NLD"),
    ("Ambassador Ana Rojas of Chile said that it was over.", "CHL"),
])
def test_whom_a_named_person_serves(reader: Reader, text: str, code: str | None) -> None:
    assert _for(reader, text) == code


@pytest.mark.parametrize(("text", "published", "code"), [
    ("The planes had crossed the border, TASS said.", "1984-05-05", "SUN"),
    ("The planes had crossed the border, TASS said.", "2019-05-05", "RUS"),
    ("The drill was a provocation, the Korean Central News Agency said.", "2019-05-05", "PRK"),
    ("The planes had crossed the border, Reuters said.", "2019-05-05", None),
])
def test_the_organ_of_a_state_speaks_for_it(reader: Reader, text: str, published: str, code: str | None) -> None:
    assert _for(reader, text, published) == code


def test_a_capital_is_a_person_where_someone_bears_its_name(reader: Reader) -> None:
    text = "Jim Jordan spoke first. Jordan said that the papers were late."
    reading = reader.read(text, published="2015-05-05")
    assert reading.statements[-1].for_ != "JOR"
