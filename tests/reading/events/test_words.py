"""The ordinary words of conflict and diplomacy, and what only looks like them."""

import pytest

from dragoman.reader import Reader

PUBLISHED = "2019-05-06"

WORDS = [
    ("Rebels took the town of Lira in Uganda on Friday.", "COERCE"),
    ("Chilean troops have retaken the airfield, Peru said.", "COERCE"),
    ("Egypt is holding 12 Sudanese fishermen.", "COERCE"),
    ("Norwegian inspectors searched a Chilean trawler.", "COERCE"),
    ("Egyptian troops crossed the frontier into Libya.", "MOBILIZE"),
    ("Norway keeps 400 soldiers in Mali.", "MOBILIZE"),
    ("Norway is bringing its soldiers home from Mali.", "RETREAT"),
    ("Kenya handed over the island to Somalia.", "RETREAT"),
    ("Chile dropped its objection to the Peruvian candidate.", "CONCEDE"),
    ("Egypt let in Sudanese inspectors.", "CONCEDE"),
    ("Norway flew flour to Mali.", "AID"),
    ("Kenya took in 300 refugees from Somalia.", "AID"),
    ("Chile and Peru are to share data on the reef.", "COOPERATE"),
    ("Norway begged Chile to wait.", "REQUEST"),
    ("Norway wants Chile to open its files.", "REQUEST"),
    ("Chile ignored the Peruvian demand.", "REJECT"),
    ("Chile called the Peruvian claim absurd.", "REJECT"),
    ("Chile called the Peruvian raid an outrage.", "ACCUSE"),
    ("Egypt reserves the right to answer, its army told Sudan.", "THREATEN"),
    ("Chile has undertaken to return the Peruvian ship.", "AGREE"),
    ("The Norwegian minister is due in Lima on Thursday for talks with Peru.", "CONSULT"),
    ("The African Union suspended Mali.", "SANCTION"),
    ("Kenya imposed a duty on Ugandan sugar.", "SANCTION"),
    ("Protesters stoned the Egyptian embassy in Khartoum.", "PROTEST"),
    ("Crowds ransacked the Egyptian embassy in Khartoum.", "PROTEST"),
    # families over all the types
    ("Kenya and Uganda bridged their differences over the lake.", "AGREE"),
    ("Chile gave its assent to the Peruvian plan.", "AGREE"),
    ("Norway and Peru signed a protocol in Lima.", "SUPPORT"),
    ("Norway sided with Chile in the vote.", "SUPPORT"),
    ("Egypt hosted Sudan's president for a round of talks.", "CONSULT"),
    ("Chile gave ground to Peru.", "CONCEDE"),
    ("Egypt waived its sanctions on Sudan.", "RETREAT"),
    ("Norway dispatched medicine to Mali.", "AID"),
    ("Egypt and Sudan swapped spies on Tuesday.", "COOPERATE"),
    ("Norway proposed to Chile that the fleets keep apart.", "REQUEST"),
    ("Mali sought recognition from Norway.", "REQUEST"),
    ("Chile placed the blame on Peru.", "ACCUSE"),
    ("Norway refused to share its maps with Chile.", "REJECT"),
    ("Chile thumbed its nose at Norway.", "REJECT"),
    ("Egypt sent an ultimatum to Sudan.", "THREATEN"),
    ("Chile cut its ties with Peru.", "SANCTION"),
    ("Norway slapped tariffs on Chilean salmon.", "SANCTION"),
    ("Egypt amassed troops along its border with Libya.", "MOBILIZE"),
    ("Chile gained control of the Peruvian islet.", "COERCE"),
    ("Rebels set fire to the Chadian embassy.", "ASSAULT"),
    ("Chad expelled 300 Malian migrants.", "COERCE"),
    ("Chad expelled the Malian consul.", "SANCTION"),
    ("Niger closed its border with Chad.", "COERCE"),
    ("Norway voiced its unease at Chilean support for the rebels.", "ACCUSE"),
    ("Chile fired two missiles into the sea.", "MOBILIZE"),
    ("Chile fired two missiles at Peru.", "ASSAULT"),
    ("Chile has faced years of crippling sanctions from Peru.", "SANCTION"),
    ("Norway's minister offered only faint criticism of Chile.", "ACCUSE"),
    ("Norwegian police quelled a revolt in Chile.", "ASSAULT"),
    ("Norway's king called on Chile's president to free the poets.", "REQUEST"),
    ("Norway's minister called on Chile's president to discuss the cod.", "CONSULT"),
    ("The two ships were returned by Norwegian officials to Chile in June 2010.", "RETREAT"),
    ("Peru will face consequences if it crosses the line, the Chilean minister said.", "THREATEN"),
]

NOT_SO = [
    ("Norway pointed out that the missile had landed in Chile.", "THREATEN"),
    ("Norway voiced its unease at Chilean support for the rebels.", "THREATEN"),
    ("Norway said that it agreed with that sentiment, and Chile did not.", "AGREE"),
    ("Chile's lawmakers debated how Norway should respond.", "REQUEST"),
    ("Chile pulled out of launching strikes on Norway.", "ASSAULT"),
    ("A reporter asked Norway about the visit of that year to Chile.", "REQUEST"),
    ("Norway called for lifting the sanctions on Chile.", "THREATEN"),
    ("Norway's minister offered new details about the fire in Chile.", "AGREE"),
    ("Scientists warned Chile of a storm.", "THREATEN"),
    ("The Norwegian doctor tried for an hour to wake the Chilean envoy.", "COERCE"),
    ("Norway released a list of 40 Chilean prisoners.", "RETREAT"),
    ("Norway would have to recognise Chile before the talks.", "AGREE"),
    ("Norway held off on voting while negotiations with Chile went on.", "COOPERATE"),
    ("Norway's minister offered only faint criticism of Chile.", "AGREE"),
    ("Norway sent its minister to Lima to quell the fighting between Chile and Peru.", "COERCE"),
    ("A Norwegian senator wrote that she hoped to read the treaty with Chile.", "CONSULT"),
    ("Norway was engaged in a long quarrel over cod when Chile fell.", "CONSULT"),
    ("Norwegian rebels have embarked on a new fight for Chile.", "RETREAT"),
    ("Norway and Chile are in a noisy war of words.", "ASSAULT"),
    ("The Norwegian prosecutor insisted that the aim of the thieves had been to win in Chile.", "REQUEST"),
    ("Norway considers Chile a negotiating partner.", "CONSULT"),
    ("Chile asked how one might stop the nuclear weapons program of Norway.", "SANCTION"),
    ("Chile says that Norway will soon build a missile warning shield.", "MOBILIZE"),
    ("The Norwegian queen spoke at a reconciliation conference in Chile.", "SUPPORT"),
    ("The Norwegian minister will return home from Chile on May 9.", "RETREAT"),
    ("Norway wants Chile to halt its patrols and enter peace talks with Peru.", "SANCTION"),
    ("The Norwegian charity voiced shock and called on Chile's president to free the poets.", "CONSULT"),
    ("Norway spoke to Chile's war opponents.", "ASSAULT"),
    ("Norway decided against bombing Chile.", "ASSAULT"),
    ("Norway said the troops are allowing Chileans to cross the bridge.", "RETREAT"),
    ("Norway will continue to freeze its enrichment during the talks with Chile.", "COOPERATE"),
    ("Norway's king gave Chile a day to fire Mr Orlov as prime minister.", "ASSAULT"),
    ("Norway's king called Chile's president on Friday to discuss the cod.", "REQUEST"),
    ("Norway's minister called on Chile's president to discuss the cod.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "type"), NOT_SO)
def test_words_that_only_look_like_another_event(reader: Reader, text: str, type: str) -> None:
    assert type not in [event.type for event in reader.read(text, published=PUBLISHED).events]



@pytest.mark.parametrize(("text", "type"), WORDS)
def test_words_that_tell_an_event(reader: Reader, text: str, type: str) -> None:
    assert type in [event.type for event in reader.read(text, published=PUBLISHED).events]


NONE = [
    "Norway took the matter seriously.",
    "The Chilean bank keeps its workforce in Peru small.",
    "The Norwegian team took the lead in Lima.",
    "The Egyptian charge d'affaires spoke of the weather.",
    "The union called the offer of the bus company absurd.",
    "The chain stopped deliveries to its shops in Oslo.",
    "Chile has half an hour to go.",
    "Should Norway want more, Chile has a list.",
    "Chile insists that nobody in Peru was told.",
    "The circumstances surrounding the village fire were not known in Kenya.",
    "The bank could save in Peru by hanging a new sign outside.",
    "Norway has the right to defend itself.",
    "The Norwegian minister told a cabinet meeting that the fish were late.",
    "Norway was patient in dealing with Chile.",
    "The Norwegian envoy flew from Lima to Oslo for a rest.",
    "The fire has shaped his convictions about Chile.",
    "The Chilean senator heard what the Norwegian king had to say.",
    "The comments of the Chilean envoy prompted the release of a short statement.",
    "The Chilean pleaded not guilty in Oslo.",
    "Norway has been beating the drum on behalf of Chile.",
    "It went beyond the call of duty for Chile.",
    "The Norwegian side wants to help prevent such fires in Chile.",
    "The opposition accused Norwegian Prime Minister Erna Berg of sloth.",
    "A reshuffle of the Norwegian cabinet brought in three farmers.",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_tell_none(reader: Reader, text: str) -> None:
    found = reader.read(text, published=PUBLISHED).events
    assert not found, [(event.type, event.rule) for event in found]
