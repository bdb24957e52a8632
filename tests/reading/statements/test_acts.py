"""Acts: what is done by saying it, told from the content where the cue only says that it was said."""

import pytest

from dragoman.reader import Reader


def acts(reader: Reader, text: str) -> list[str]:
    return [each.act for each in reader.read(text, published="2019-05-14").statements]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # of the speaker's own side
        ("“We will strike back if they cross the river,” Sudanese President Omar Khalil said.", "threaten"),
        ("Sudan vowed that it would never rule out the use of force.", "threaten"),
        ("“We will rebuild the bridge,” Chadian Foreign Minister Ali Deby said.", "promise"),
        ("Chadian Foreign Minister Ali Deby said he would visit Cairo on Sunday.", "announce"),
        ("“We do not recognise the new council,” Chadian Foreign Minister Ali Deby said.", "reject"),
        ("Norway said it was ready to host the talks.", "position"),
        ("“We condemn this attack,” Norwegian Prime Minister Erna Berg said.", "accuse"),
        # of others
        ("Norwegian Prime Minister Erna Berg said all parties must leave the valley.", "demand"),
        ("“Leave the valley,” Norwegian Prime Minister Erna Berg said.", "demand"),
        ("Chad's king Idris Deby said Chad will not hold any more talks with Niger.", "reject"),
        ("Norway denied the Chadian boat entry.", "reject"),
        ("Norway has denied inspections of its boats by Chad.", "reject"),
        ("“We hope that the farmers will wait,” Norwegian Prime Minister Erna Berg said.", "position"),
        ("Norwegian Prime Minister Erna Berg said the dispute should be settled in court.", "position"),
        ("Norwegian Prime Minister Erna Berg said the treaty was necessary.", "position"),
        ("Norwegian Prime Minister Erna Berg said Chad was violating the truce.", "accuse"),
        ("Norwegian Prime Minister Erna Berg said Chad could violate the truce.", "state"),
        ("Norwegian Prime Minister Erna Berg expressed concern that Chad was violating the truce.", "accuse"),
        # what answers a charge, and what does not
        ("“We did not shell the village,” Sudanese spokesman Ali Musa said.", "deny"),
        ("A police officer said there was no link between the two attacks.", "deny"),
        ("Norway said the allegations were baseless.", "deny"),
        ("A police officer said no reason was given for the delay.", "state"),
        ("“I have no time for that,” Norwegian Prime Minister Erna Berg said.", "state"),
        ("“I don't know the answer,” Norwegian Prime Minister Erna Berg said.", "state"),
        # what comes unless something is done, and what is warned of as one's own doing
        ("Chad will close the border unless the convoys stop, a government spokesman said.", "threaten"),
        ("Norway warned that it would recall its ambassador.", "threaten"),
        # what is decided, arranged or due
        ("A foreign ministry spokesman said Norway is to exchange envoys with Chad.", "announce"),
        ("A foreign ministry spokesman said Norway has cancelled the visit.", "announce"),
        # what was not done, what is false
        ("A government spokesman said the envoy had not been asked to leave.", "deny"),
        ("Norway called the story an invention.", "deny"),
        ("Norway refused to attend the summit.", "decline"),
        ("Norway proposed that the talks be held at sea.", "demand"),
        # steps and plans made known
        ("Norway’s foreign ministry said Norway had lodged a protest with Chad.", "announce"),
        ("A foreign ministry spokesman said the first round would be held in Oslo in June.", "announce"),
        ("A foreign ministry spokesman said the first round would be held in Oslo if Chad agreed.", "state"),
        ("Norwegian Foreign Minister Erna Berg said Norway stands ready to help Chad.", "promise"),
        # what plays a deed down, or answers with a bare no
        ("Norway said the manoeuvres were purely defensive.", "deny"),
        ("“Our boats were on routine patrol,” Norwegian Foreign Minister Erna Berg said.", "deny"),
        ("“No, we sold them nothing,” Norwegian Foreign Minister Erna Berg said.", "deny"),
        ("Norway dismissed the report as a fable.", "deny"),
        # who is to blame, and hard words
        ("Norwegian Foreign Minister Erna Berg said Chad bears responsibility for the famine.", "accuse"),
        ("Norwegian Foreign Minister Erna Berg said the embargo was the root cause of the famine.", "accuse"),
        ("“We cannot tolerate this,” Norwegian Foreign Minister Erna Berg said.", "accuse"),
        ("Norway called the step unfriendly.", "accuse"),
        # what is promised or warned of to hurt
        ("Chad vowed retaliation.", "threaten"),
        ("Norway’s foreign ministry warned Chad of further measures.", "threaten"),
        ("Norway’s foreign ministry said it would respond with sanctions of its own.", "threaten"),
        # what has only not come about so far
        ("A government spokesman said no offer has been received so far.", "state"),
        # what is not going on, what is claimed as one's own, what is to stop
        ("A foreign ministry spokesman said the engineers are not coming home.", "deny"),
        ("Norwegian Foreign Minister Erna Berg said the valley is an inherent part of Norway.", "position"),
        ("Norwegian Foreign Minister Erna Berg said Chad should stop jamming the radio.", "demand"),
        ("A navy spokesman said five frigates would remain in the gulf.", "announce"),
        ("“We are not going to comment on rumours,” Norwegian Foreign Minister Erna Berg said.", "decline"),
        ("Norway insisted the camp does not exist.", "deny"),
        # who insists is not believed; who claims what another did accuses; a side warns of what will come
        ("Norway insists that the ship was looking for herring.", "deny"),
        ("Norway insists that Chad must open the road.", "demand"),
        ("Norway claims that a Chadian ship cut its nets.", "accuse"),
        ("Norway claims that its nets were new.", "state"),
        ("Norway warned that trade would suffer.", "threaten"),
        # who is to blame, what one cannot tell, what was left undone
        ("The senator said responsibility for the famine rests with Chadian President Ali Deby.", "accuse"),
        ("“It is Chad’s fault,” Norwegian Foreign Minister Erna Berg said.", "accuse"),
        ("A spokeswoman of the Norwegian foreign ministry said she had no details on the talks.", "decline"),
        ("Norwegian Foreign Minister Erna Berg said she had nothing to add.", "decline"),
        ("Norwegian Foreign Minister Erna Berg said Norway had nothing to do with the raid.", "deny"),
        ("“We call on both sides to stop,” Norwegian Foreign Minister Erna Berg said.", "demand"),
        ("Norway repudiated the failure of Chad to pay.", "accuse"),
        ("Norway’s foreign ministry warned of a second step that could be worse for Chad.", "threaten"),
        ("Norway began the visit with a warning to Chad not to close the road.", "demand"),
        # what an office foretells, where nobody was, who began it
        ("A Norwegian minister said that the road would open in May.", "announce"),
        ("A Norwegian minister said that no ship had been in the bay.", "deny"),
        ("Norway said that it would not stand idly by.", "threaten"),
        ("Norway said that the Chadian gunners had fired first.", "accuse"),
        # what was said is not so
        ("Norway’s foreign ministry said the report was wrong.", "deny"),
        ("Norway said the claim was fabricated.", "deny"),
        ("Norway said the story was made up.", "deny"),
        ("Norway said the raid never took place.", "deny"),
        ("Norway said the raid was wrong.", "position"),
        # what answers nobody: what is not foretold, what is not usual, what the speaker leaves unsaid
        ("Norwegian Foreign Minister Erna Berg said she did not anticipate any change.", "state"),
        ("Norwegian officials argued that such treaties are not cast aside.", "position"),
        ("Norway said the count was a guess, but provided no further detail.", "state"),
        ("Norway neither confirmed nor denied sending a ship.", "decline"),
        ("Norway did not deny that it had sent a ship.", "decline"),
    ],
)
def test_act(reader: Reader, text: str, act: str) -> None:
    assert acts(reader, text) == [act]
