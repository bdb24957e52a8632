"""Status: did it happen, is it to come, is it on the table, hanging, denied, called off, or on one side's word."""

import pytest

from dragoman.reader import Reader

PUBLISHED = "2019-05-14"

STATUSES = [
    # only told of, and dismissed
    ("Peru denied a newspaper report that it had sold missiles to Chile.", "AID", "denied"),
    ("Reports that Norway had bombed Oman were laughed off by Oslo.", "ASSAULT", "denied"),
    ("Officials in Lima played down rumours that Peru had expelled the Chilean ambassador.", "SANCTION", "denied"),
    ("Chad plans to go on bombing Niger.", "ASSAULT", "planned"),
    ("Chile declared that it had no intention of attacking Norway.", "ASSAULT", "denied"),
    ("Chile has every intention of attacking Norway, its minister said.", "ASSAULT", "planned"),
    # what somebody comes for
    ("The Chilean minister will fly in for talks with the Peruvian president.", "CONSULT", "planned"),
    ("The Chilean minister is expected to come to Lima for negotiations with Peru.", "CONSULT", "planned"),
    ("Norway is ready, willing and able to mediate between Peru and Chile.", "CONSULT", "offered"),
    # what has to be done, and what leads to it
    ("Norway would have to recognise Mali before that.", "SUPPORT", "conditional"),
    ("Norway has to recognise Mali, the envoy said.", "SUPPORT", "conditional"),
    ("Norway had to withdraw its soldiers from Mali in May.", "RETREAT", "happened"),
    ("Norway will have to withdraw its soldiers from Mali.", "RETREAT", "planned"),
    ("The parliament of Chad would have to sign off on lifting its sanctions on Niger.", "RETREAT", "conditional"),
    ("Chad could end the row with Niger by lifting its sanctions.", "RETREAT", "conditional"),
    ("Chad ended the row with Niger by lifting its sanctions.", "RETREAT", "happened"),
    ("Peru called for lifting the sanctions on Chile.", "RETREAT", "conditional"),
    ("Norway and Chile discussed how to bomb Oman.", "ASSAULT", "conditional"),
    ("Chad and Niger should create conditions for the resumption of peace talks.", "CONSULT", "conditional"),
    ("Norway laid the groundwork for a visit to Chad by its king.", "CONSULT", "conditional"),
    ("The resumption of talks between Chad and Niger took a day.", "CONSULT", "happened"),
    # who only may call it off, and what should not be
    ("Senators urged Norway to cancel the planned visit to Chad.", "CONSULT", "planned"),
    ("Norway was forced to cancel the talks with Chad.", "CONSULT", "cancelled"),
    ("The summit of Norway and Chad should not move forward, the senator said.", "CONSULT", "conditional"),
    ("Chad is accused of using drones to spy on Norway.", "COERCE", "claimed"),
    ("Chad denies Norwegian allegations of piracy.", "REJECT", "happened"),
    ("Norway sent the treaty with Chad to parliament for ratification.", "SUPPORT", "planned"),
    ("Chad's king says he favors talks with Niger.", "CONSULT", "conditional"),
    # what is not ruled out
    ("Norway did not rule out airstrikes on Chad.", "ASSAULT", "conditional"),
    ("Norway stopped short of ruling out an attack on Chad.", "ASSAULT", "conditional"),
    ("Sudan did not deny that it had sent a brigade into Chad.", "MOBILIZE", "happened"),
    ("The government of Chad is leaning toward an air strike on Niger.", "ASSAULT", "conditional"),
    ("The envoy said there is very little doubt that Chad bombed Niger.", "ASSAULT", "claimed"),
    ("The Norwegian king's trip will include meetings with the Chilean president.", "CONSULT", "planned"),
    ("Norway decided to advise Chile to impose sanctions on Oman.", "SANCTION", "conditional"),
    ("Norway is capable of voting for sanctions against Oman.", "SANCTION", "conditional"),
    ("Cancelling the agreement between Chad and Niger would do nothing, the envoy said.", "AGREE", "conditional"),
    ("Norway has called off the visit of the Chilean minister.", "CONSULT", "cancelled"),
    ("The push for better ties might lead Norway to relax its sanctions on Chile.", "RETREAT", "conditional"),
    ("Had Chad attacked, Niger would have responded.", "ASSAULT", "conditional"),
    ("Should Chad attack, Niger will respond.", "ASSAULT", "conditional"),
    ("Norway neither confirmed nor denied carrying out the strike in Chad.", "ASSAULT", "claimed"),
    ("Norway pledged 40 million dollars in aid to Chad.", "AID", "planned"),
    ("Norway opposes any move to recognise Mali.", "SUPPORT", "conditional"),
    ("Norway and Chad are working to hammer out an agreement.", "AGREE", "planned"),
    ("Norway persuaded Chad to release the prisoners.", "RETREAT", "happened"),
    ("Norway should use the vote to persuade Chad to release the prisoners.", "RETREAT", "planned"),
    ("The parliament should vote to authorise a military strike on Chad.", "ASSAULT", "planned"),
    ("Norway could enact sanctions on Chad on its own.", "SANCTION", "conditional"),
    ("Norway will send ships if there is a strike on Chad.", "ASSAULT", "conditional"),
    ("There was an attack on the Chilean embassy in Lima.", "ASSAULT", "happened"),
    ("If the talks fail and Chad attacks Niger, France will send troops.", "ASSAULT", "conditional"),
    ("Norway will answer if Chadian forces crossed the river or shelled the town in Niger.", "ASSAULT", "conditional"),
    ("Norway would not say whether Chad had agreed with Niger.", "AGREE", "conditional"),
    # given up
    ("The summit between Chad and Niger will not go ahead.", "CONSULT", "cancelled"),
    ("A planned visit by Chile's president to Peru will not take place.", "CONSULT", "cancelled"),
    ("The planned visit of Chile's president to Peru was called off.", "CONSULT", "cancelled"),
    ("The talks between Chad and Niger are off.", "CONSULT", "cancelled"),
    ("The talks between Chad and Niger, due on Thursday, have been pushed back.", "CONSULT", "cancelled"),
    # only weighed
    ("It would be wise for Chad to withdraw its troops from Niger.", "RETREAT", "conditional"),
    ("It is wrong for Chad to attack Niger.", "ASSAULT", "conditional"),
    ("It was wrong for Chad to attack Niger.", "ASSAULT", "happened"),
    ("Approval of new sanctions against Niger by Chad would please Mali.", "SANCTION", "conditional"),
    ("The sanctions that Chad imposed on Niger would hurt Mali, too.", "SANCTION", "happened"),
    ("The quarrel between Chad and Niger should be settled through dialogue.", "CONSULT", "conditional"),
    ("The quarrel between Chad and Niger was settled through the talks in Zinder.", "CONSULT", "happened"),
    ("The envoy will help Chad and Niger come to an agreement.", "AGREE", "planned"),
    ("We implore Chad to return to the negotiating table with Niger.", "CONSULT", "conditional"),
    ("We hope that this leads to further negotiations between Chad and Niger.", "CONSULT", "conditional"),
    ("Norway warned Peru against sending troops into Chile.", "MOBILIZE", "conditional"),
    ("The elders insist that no talks should begin between Chad and Niger.", "CONSULT", "conditional"),
    ("The chiefs added that no talks must be held by Chad and Niger.", "CONSULT", "conditional"),
    ("Chad should not attack Niger, the king said.", "ASSAULT", "conditional"),
    ("Norway must never impose sanctions on Chile, Anna Dahl said.", "SANCTION", "conditional"),
    ("Chad should not have attacked Niger, the king said.", "ASSAULT", "happened"),
    ("Chad must not have attacked Niger, the king said.", "ASSAULT", "denied"),
    ("It is hard to be optimistic about lowering tensions between Chad and Niger.", "RETREAT", "conditional"),
    # waited for
    ("The troops will stay until a deal between Chad and Niger is reached.", "AGREE", "planned"),
    ("Once the treaty with Niger is signed, Chad will send aid.", "SUPPORT", "planned"),
    ("Chad attacked Niger before the talks were held.", "CONSULT", "happened"),
    ("The union wants to punish Chad for the attack on Niger.", "ASSAULT", "happened"),
    # below a picture
    ("FILE PHOTO: Chad's president shakes hands with the king of Norway.", "CONSULT", "happened"),
    ("Chad's envoy speaks with the king of Norway in Oslo, October 7, 2018.", "CONSULT", "happened"),
    # told as done, under way
    ("Turkey accused Greece of violating its airspace.", "ACCUSE", "happened"),
    ("Kenya has accused Somalia of arming the rebels.", "ACCUSE", "happened"),
    ("Morocco expelled the Swedish ambassador.", "SANCTION", "happened"),
    ("Chad managed to release the Sudanese prisoners.", "RETREAT", "happened"),
    ("Laos and Peru concluded talks in Lima.", "CONSULT", "happened"),
    ("Egypt's president is visiting Sudan.", "CONSULT", "ongoing"),
    ("Ethiopia has been shelling Eritrea since dawn.", "ASSAULT", "ongoing"),
    ("Talks between Ethiopia and Eritrea are under way.", "CONSULT", "ongoing"),
    ("Niger continues to detain Malian diplomats.", "COERCE", "ongoing"),
    ("The emir of Qatar began a visit to Chad on Monday.", "CONSULT", "ongoing"),
    ("Bolivia opposes Chile's plan for the port.", "REJECT", "ongoing"),
    # futures, and the ways of news to say them
    ("Egypt's president will visit Sudan next week.", "CONSULT", "planned"),
    ("Egypt's president is due to visit Sudan on Monday.", "CONSULT", "planned"),
    ("Egypt's president is to visit Sudan on Monday.", "CONSULT", "planned"),
    ("Egypt's president is set to meet the Sudanese leader.", "CONSULT", "planned"),
    ("Egypt's president is expected to visit Sudan.", "CONSULT", "planned"),
    ("Egypt's president is scheduled to visit Sudan in June.", "CONSULT", "planned"),
    ("Egypt's president plans to visit Sudan.", "CONSULT", "planned"),
    ("Egypt's president intends to visit Sudan.", "CONSULT", "planned"),
    ("Egyptian President to visit Sudan next month", "CONSULT", "planned"),
    ("Egypt is about to expel the Sudanese ambassador.", "SANCTION", "planned"),
    ("Egypt is going to expel the Sudanese ambassador.", "SANCTION", "planned"),
    ("Egypt decided to expel the Sudanese ambassador.", "SANCTION", "planned"),
    ("Egypt vowed to release the Sudanese prisoners.", "RETREAT", "planned"),
    ("Egypt agreed to withdraw its troops from Sudan.", "RETREAT", "planned"),
    ("Egypt pledged to send tanks to Sudan.", "AGREE", "happened"),
    ("Egypt said it would expel the Sudanese ambassador.", "SANCTION", "planned"),
    ("Egypt and Sudan are preparing for talks in Khartoum.", "CONSULT", "planned"),
    ("The upcoming summit between Egypt and Sudan worries Chad.", "CONSULT", "planned"),
    ("Egypt spoke ahead of the talks with Sudan.", "CONSULT", "planned"),
    # purposes
    ("Egypt sent an envoy to Khartoum to meet Sudanese rebels.", "CONSULT", "planned"),
    ("Egypt flew to Khartoum an envoy to meet the Sudanese leader.", "CONSULT", "planned"),
    ("The Egyptian minister was the first Arab minister to visit Kosovo.", "CONSULT", "happened"),
    # on the table
    ("Egypt said it was ready to hold talks with Sudan.", "CONSULT", "offered"),
    ("Egypt offered to mediate between Sudan and Chad.", "AGREE", "offered"),
    ("Egypt is willing to withdraw its troops from Sudan.", "AGREE", "offered"),
    ("Egypt proposed talks with Sudan.", "AGREE", "offered"),
    ("Egypt invited the Sudanese president.", "REQUEST", "happened"),
    ("Egypt is open to talks with Sudan.", "AGREE", "offered"),
    ("Chad welcomed an offer by Egypt to mediate between Sudan and Libya.", "CONSULT", "offered"),
    # hanging on something
    ("Egypt's president may visit Sudan.", "CONSULT", "conditional"),
    ("Egypt could expel the Sudanese ambassador.", "SANCTION", "conditional"),
    ("If Sudan attacks Egypt, Chad will respond.", "ASSAULT", "conditional"),
    ("Egypt will attack Sudan unless the dam is opened.", "ASSAULT", "conditional"),
    ("Should Sudan attack Egypt, Chad will respond.", "ASSAULT", "conditional"),
    ("Egypt would release the prisoners of Sudan provided that the border opens.", "RETREAT", "conditional"),
    ("Egypt urged Sudan to release the prisoners.", "RETREAT", "conditional"),
    ("Egypt pressed for the release of Sudan's prisoners.", "RETREAT", "conditional"),
    ("Egypt threatened to attack Sudan.", "ASSAULT", "conditional"),
    ("Egypt is mulling imposing sanctions on Sudan.", "SANCTION", "conditional"),
    ("Egypt fears an attack by Sudan.", "ASSAULT", "conditional"),
    ("Egypt is eager to meet the Sudanese leader.", "CONSULT", "conditional"),
    # on one side's word
    ("Egypt said Sudan had bombed its villages.", "ASSAULT", "claimed"),
    ("Egypt accused Sudan of arming the rebels of Chad.", "AID", "claimed"),
    ("Sudan allegedly attacked an Egyptian ship.", "ASSAULT", "claimed"),
    ("Egypt blamed Sudan for the attack on its embassy.", "ASSAULT", "claimed"),
    ("Egypt's foreign minister said Sudan had withdrawn its troops from Chad.", "RETREAT", "claimed"),
    ("Egypt said it had released the Sudanese prisoners.", "RETREAT", "happened"),
    # denied
    ("Sudan denied attacking Egypt.", "ASSAULT", "denied"),
    ("Sudan denied that it had attacked Egyptian ships.", "ASSAULT", "denied"),
    ("Sudan said its army did not attack Egypt.", "ASSAULT", "denied"),
    ("Sudan said it had never attacked Egypt.", "ASSAULT", "denied"),
    # called off
    ("Egypt cancelled a summit with Sudan.", "CONSULT", "cancelled"),
    ("Egypt postponed talks with Sudan.", "CONSULT", "cancelled"),
    ("Egypt called off a visit to Sudan.", "CONSULT", "cancelled"),
    ("The visit of Egypt's president to Sudan has been cancelled.", "CONSULT", "cancelled"),
    # refused: the refusal is what happened
    ("Egypt refused to meet the Sudanese envoy.", "REJECT", "happened"),
    ("Egypt will not meet the Sudanese envoy, its foreign ministry said.", "REJECT", "happened"),
    ("Egypt rejected Sudan's offer.", "REJECT", "happened"),
]


@pytest.mark.parametrize(("text", "type", "status"), STATUSES)
def test_status(reader: Reader, text: str, type: str, status: str) -> None:
    events = reader.read(text, published=PUBLISHED).events
    assert status in [event.status for event in events if event.type == type], [
        (event.type, event.trigger.text, event.status) for event in events
    ]


NONE = [
    ("Egypt did not attack Sudan.", "ASSAULT"),
    ("Egypt has yet to recognise South Sudan.", "SUPPORT"),
    ("Egypt declined to join the talks with Sudan.", "COOPERATE"),
    ("Egypt failed to release the Sudanese prisoners.", "RETREAT"),
    ("Egypt refused to withdraw its troops from Sudan.", "RETREAT"),
    ("Egypt prevented an attack on Sudan.", "ASSAULT"),
    ("Egypt stopped short of expelling the Sudanese ambassador.", "SANCTION"),
    ("Egypt imposed no sanctions on Sudan.", "SANCTION"),
    ("Egypt had yet to send a proposal to Sudan, the clerk said.", "REQUEST"),
    ("Egypt has yet to make an offer to Sudan.", "AGREE"),
    ("Neither Egypt nor Sudan attacked the dam.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "type"), NONE)
def test_what_did_not_come_about(reader: Reader, text: str, type: str) -> None:
    found = [event for event in reader.read(text, published=PUBLISHED).events if event.type == type]
    assert not found, [(event.trigger.text, event.status) for event in found]
