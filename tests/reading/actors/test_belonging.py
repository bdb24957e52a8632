import pytest

from dragoman.reader import Reader


def _for(reader: Reader, text: str, published: str = "2001-05-05") -> str | None:
    """Give whom the last statement is made for."""
    return reader.read(text, published=published).statements[-1].for_


@pytest.mark.parametrize(("text", "code"), [
    ("An army spokesman in Kampala called the talks useful.", "UGA"),
    ("A deputy minister in Lima denied the report.", "PER"),
    ("A spokesman in Geneva denied that the talks had failed.", None),
    ("A spokesman for the mission in Kampala denied the report.", None),
    ("A source in the Chadian foreign ministry said that it was over.", "TCD"),
    ("An adviser to the Kenyan president said that the talks would go on.", "KEN"),
    ("A member of the Saudi delegation said that it was over.", "SAU"),
    ("A Norwegian official of the African Union said that it was over.", "AU"),
    ("The Sudanese chargé d'affaires said on Monday that the border was shut.", "SDN"),
    ("The Ukrainian coastguard said that it had sunk a boat.", "UKR"),
    ("Kampala said on Monday that it knew nothing of the raid.", "UGA"),
])
def test_an_office_and_its_seat_tell_whose_it_is(reader: Reader, text: str, code: str | None) -> None:
    assert _for(reader, text) == code


@pytest.mark.parametrize(("text", "code"), [
    ("Malaysia will sign no treaty in Rio, its delegate said.", "MYS"),
    ("Chile's president will not go to the summit, his foreign minister said on Friday.", "CHL"),
    ("Serbia's prime minister is expected in Tirana on Monday; his office called the programme a draft.", "SRB"),
    ("Washington will ease its embargo, it said, if Caracas sets a date.", "USA"),
    ("Bhutan, whose negotiator said that it was too late, stayed away.", "BTN"),
    ("Putin called the plan a farce. His Ukrainian counterpart denied that the army had fired.", "UKR"),
    ("Poland will send more soldiers to Mali, a Foreign Ministry spokesman said on Monday.", "POL"),
    ("Eritrea will lift its ban, an adviser to its president told reporters.", "ERI"),
    ("Kabul denied hosting the group. Its chief negotiator, Sharif Haqyar, said that it was over.", "AFG"),
    ("Kenya left the talks. Mr. H. Perera, for Colombo, dismissed the figure as propaganda.", "LKA"),
    ("A Peruvian diplomat in Paris was glad. The diplomat, Luis Marca, said that Ecuador had been told.", "PER"),
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
    ("A statement of the Kenyan embassy said that it was over.", "1998-05-05", "KEN"),
    ("PARIS - France will leave the talks, officials here said on Monday.", "1958-05-05", "FRA"),
    ("OSLO - Norway will leave the talks, official sources said on Monday.", "1958-05-05", "NOR"),
    ("Mr. Menon of India asked for a vote.", "1958-05-05", "IND"),
    ("The M.P.L.A. said that the port had been taken.", "1975-05-05", "MPLA"),
    ("Biafra's representative in Paris thanked Gabon for its help.", "1968-05-05", "Biafra"),
    ("Mr. Nkrumah's government said that it would leave.", "1961-05-05", "GHA"),
    ("Kenya went to the International Court of Justice. The court said that it had time.", "2015-05-05", "ICJ"),
])
def test_media_papers_and_movements(reader: Reader, text: str, published: str, code: str | None) -> None:
    assert _for(reader, text, published) == code


def test_a_capital_is_a_person_where_someone_bears_its_name(reader: Reader) -> None:
    text = "Jim Jordan spoke first. Jordan said that the papers were late."
    reading = reader.read(text, published="2015-05-05")
    assert reading.statements[-1].for_ != "JOR"
