"""The date of an event: its own clause's; what is planned lies ahead of the report, what is told lies behind it."""

import pytest

from dragoman.reader import Reader

# 2019-05-14 was a Tuesday, 2021-03-05 a Friday, 2016-11-02 a Wednesday, 2023-12-28 a Thursday
PLANNED = [
    ("2019-05-14", "The presidents of Chad and Niger will meet again on Thursday.", "2019-05-16"),
    ("2019-05-14", "The presidents of Chad and Niger will meet on Monday.", "2019-05-20"),
    ("2019-05-14", "The presidents of Chad and Niger will meet on Tuesday.", "2019-05-14"),
    ("2019-05-14", "The presidents of Chad and Niger will meet tomorrow.", "2019-05-15"),
    ("2019-05-14", "The presidents of Chad and Niger will meet next week.", "2019-W21"),
    ("2019-05-14", "The presidents of Chad and Niger will meet next month.", "2019-06"),
    ("2019-05-14", "The presidents of Chad and Niger will meet in June.", "2019-06"),
    ("2019-05-14", "The presidents of Chad and Niger will meet in March.", "2020-03"),
    ("2019-05-14", "The presidents of Chad and Niger will meet on 3 July.", "2019-07-03"),
    ("2019-05-14", "The presidents of Chad and Niger will meet on June 1.", "2019-06-01"),
    ("2019-05-14", "The presidents of Chad and Niger will meet on August 9.", "2019-08-09"),
    ("2019-05-14", "The presidents of Chad and Niger will meet later this week.", "2019-W20"),
    ("2019-05-14", "The presidents of Chad and Niger will meet later this year.", "2019"),
    ("2019-05-14", "The presidents of Chad and Niger will meet next year.", "2020"),
    ("2019-05-14", "The presidents of Chad and Niger are to meet on Friday.", "2019-05-17"),
    ("2019-05-14", "The presidents of Chad and Niger are due to meet on Sunday.", "2019-05-19"),
    ("2019-05-14", "The presidents of Chad and Niger are set to meet on Saturday.", "2019-05-18"),
    ("2019-05-14", "The presidents of Chad and Niger are expected to meet on Wednesday.", "2019-05-15"),
    ("2019-05-14", "The presidents of Chad and Niger are scheduled to meet on Friday.", "2019-05-17"),
    ("2019-05-14", "The presidents of Chad and Niger plan to meet on Friday.", "2019-05-17"),
    ("2019-05-14", "The presidents of Chad and Niger agreed to meet on Friday.", "2019-05-17"),
    ("2019-05-14", "The presidents of Chad and Niger may meet on Friday.", "2019-05-17"),
    ("2019-05-14", "Talks between Chad and Niger are planned for Friday.", "2019-05-17"),
    ("2019-05-14", "Talks between Chad and Niger are scheduled for June 5.", "2019-06-05"),
    ("2019-05-14", "Talks between Chad and Niger will be held on Friday in Zinder.", "2019-05-17"),
    ("2019-05-14", "Talks between Chad and Niger will begin on Monday.", "2019-05-20"),
    ("2019-05-14", "Talks between Chad and Niger will take place next Wednesday.", "2019-05-22"),
    ("2019-05-14", "Friday's talks between Chad and Niger will be about water.", "2019-05-17"),
    ("2019-05-14", "Next week's summit between Chad and Niger will be about water.", "2019-W21"),
    ("2019-05-14", "Chad's president will travel to Niger on Thursday for talks.", "2019-05-16"),
    ("2019-05-14", "Chad's president will visit Niger from June 3 to 5.", "2019-06-03/2019-06-05"),
    ("2019-05-14", "Chad's president will begin a three-day visit to Niger on Monday.", "2019-05-20/2019-05-22"),
    ("2019-05-14", "Chad's president will make a two-day visit to Niger on Friday.", "2019-05-17/2019-05-18"),
    ("2019-05-14", "Chad's foreign minister is due in Niger on Thursday for a visit.", "2019-05-16"),
    ("2019-05-14", "Chad will impose sanctions on Niger on June 1.", "2019-06-01"),
    ("2019-05-14", "Chad said on Monday that it would impose sanctions on Niger on Friday.", "2019-05-17"),
    ("2019-05-14", "Chad said on Monday it will withdraw its troops from Niger by August.", "../2019-08"),
    ("2019-05-14", "Chad's president told reporters on Monday that he would visit Niger in July.", "2019-07"),
    ("2019-05-14", "Chad will withdraw its troops from Niger by Friday.", "../2019-05-17"),
    ("2019-05-14", "Chad will withdraw its troops from Niger from 1 June.", "2019-06-01/.."),
    ("2019-05-14", "Chad will ask the Security Council next week to condemn Niger, it said on Monday.", "2019-W21"),
    ("2019-05-14", "Chad called off the visit that its president was to have paid to Niger on Friday.", "2019-05-17"),
    ("2019-05-14", "Chad will withdraw its troops from Niger before 1 June.", "../2019-06-01"),
    ("2019-05-14", "A visit by Chad's president to Niger, planned for June, will be short.", "2019-06"),
    ("2019-05-14", "Chad's army will hold joint exercises with Niger in September.", "2019-09"),
    ("2019-05-14", "Chad and Niger will sign an agreement on Thursday.", "2019-05-16"),
    ("2019-05-14", "Chad has invited Niger's president to visit N'Djamena on Sunday.", "2019-05-19"),
    ("2019-05-14", "Chad hopes to hold talks with Niger on Friday.", "2019-05-17"),
    ("2021-03-05", "The ministers of Chad and Niger will meet on Monday.", "2021-03-08"),
    ("2021-03-05", "The ministers of Chad and Niger will meet on Wednesday.", "2021-03-10"),
    ("2021-03-05", "The ministers of Chad and Niger will meet on Thursday.", "2021-03-11"),
    ("2021-03-05", "The ministers of Chad and Niger will meet over the weekend.", "2021-03-06/2021-03-07"),
    ("2021-03-05", "The ministers of Chad and Niger will meet in April.", "2021-04"),
    ("2021-03-05", "The ministers of Chad and Niger will meet in January.", "2022-01"),
    ("2021-03-05", "The ministers of Chad and Niger will meet in May 2022.", "2022-05"),
    ("2021-03-05", "Chad will release Niger's prisoners on Tuesday, its justice ministry said.", "2021-03-09"),
    ("2021-03-05", "Chad will reopen its border with Niger on 15 March.", "2021-03-15"),
    ("2021-03-05", "Chad is to expel Niger's ambassador on Sunday.", "2021-03-07"),
    ("2021-03-05", "Chad's president plans to visit Niger next month.", "2021-04"),
    ("2016-11-02", "The leaders of Chad and Niger will meet on Saturday.", "2016-11-05"),
    ("2016-11-02", "The leaders of Chad and Niger will meet on Tuesday.", "2016-11-08"),
    ("2016-11-02", "The leaders of Chad and Niger will meet on December 1.", "2016-12-01"),
    ("2016-11-02", "The leaders of Chad and Niger will meet in February.", "2017-02"),
    ("2016-11-02", "Chad will send troops to Niger in early January.", "2017-01"),
    ("2016-11-02", "Chad's foreign minister arrives in Niger on Friday for talks.", "2016-11-04"),
    ("2023-12-28", "The leaders of Chad and Niger will meet on Tuesday.", "2024-01-02"),
    ("2023-12-28", "The leaders of Chad and Niger will meet on January 5.", "2024-01-05"),
    ("2023-12-28", "The leaders of Chad and Niger will meet next week.", "2024-W01"),
    ("2023-12-28", "The leaders of Chad and Niger will meet next month.", "2024-01"),
    ("2023-12-28", "Chad will impose sanctions on Niger next year.", "2024"),
]


@pytest.mark.parametrize(("published", "text", "when"), PLANNED)
def test_what_is_planned_lies_ahead(reader: Reader, published: str, text: str, when: str) -> None:
    events = reader.read(text, published=published).events
    assert when in [event.when for event in events], [(each.trigger.text, each.status, each.when) for each in events]


TOLD = [
    ("Chad expelled Niger's ambassador on Monday.", "SANCTION", "2019-05-13"),
    ("Chad expelled Niger's ambassador on Wednesday.", "SANCTION", "2019-05-08"),
    ("Chad expelled Niger's ambassador today.", "SANCTION", "2019-05-14"),
    ("Chad expelled Niger's ambassador last month.", "SANCTION", "2019-04"),
    ("Chad expelled Niger's ambassador in July.", "SANCTION", "2018-07"),
    ("Chad on Monday expelled Niger's ambassador.", "SANCTION", "2019-05-13"),
    ("Chad said on Monday it was expelling Niger's ambassador.", "SANCTION", "2019-05-13"),
    ("Monday's attack by Chad on Niger killed three.", "ASSAULT", "2019-05-13"),
    ("Chad attacked Niger in 2003, and Mali helped in 2011.", "ASSAULT", "2003"),
    ("The leaders of Chad and Niger met on the margins of talks held in March.", "CONSULT", "2019-03"),
    (
        "KHARTOUM, May 13 (ANA) - The government of Chad expelled Niger's ambassador on Sunday.",
        "SANCTION",
        "2019-05-12",
    ),
    ("Chad expelled Niger's envoy after a pact on trade signed in 2016 broke down.", "SANCTION", None),
    ("Chad's president welcomed the plan for games to be held in Niger in August.", "SUPPORT", None),
    ("Niger's embassy was bombed, killing three, in Chad in 1998.", "ASSAULT", "1998"),
    ("Chad began a four-day naval exercise with Niger on Monday.", "COOPERATE", "2019-05-13/2019-05-16"),
    ("Chad accused Niger of arming rebels.", "ACCUSE", None),
    ("Chad's troops have occupied the Niger border since May 2.", "COERCE", "2019-05-02/.."),
    ("Chad attacked Niger at 4 a.m. on Monday.", "ASSAULT", "2019-05-13"),
    ("Mali recalled its envoy on Monday, three days after Chad attacked Niger.", "ASSAULT", "2019-05-10"),
    ("Mali recalled its envoy on Monday, hours after Chad had attacked Niger.", "ASSAULT", "2019-05-13"),
    ("Trade broke down in 2011, when Chad expelled Niger's envoy.", "SANCTION", "2011"),
    ("Chad said on Monday that it was nearing a trade agreement with Niger.", "AGREE", None),
    ("Mali closed its border on Sunday, blaming Niger for raids since March.", "ACCUSE", "2019-05-12"),
    ("Mali recalled its envoy on Monday, some days after Chad had attacked Niger.", "ASSAULT", None),
    ("Mali wept on Monday, two days after Chad fell silent and one day after Niger struck.", "ASSAULT", "2019-05-12"),
    ("Chad has deported sixty traders to Niger since Friday.", "COERCE", "2019-05-10/2019-05-14"),
    ("Chad has deported sixty traders to Niger since March.", "COERCE", "2019-03/2019-05"),
    ("Chad's king put off a visit to Niger, where he was to have seen a mosque on Friday.", "CONSULT", "2019-05-17"),
    ("“Chad thanks Niger for the wells,” Chad's foreign minister said on Monday.", "SUPPORT", "2019-05-13"),
    ("Chad thanked Niger for the wells, Chad's foreign minister said on Monday.", "SUPPORT", None),
]


@pytest.mark.parametrize(("text", "type", "when"), TOLD)
def test_what_is_told_lies_behind(reader: Reader, text: str, type: str, when: str | None) -> None:
    events = reader.read(text, published="2019-05-14").events
    assert when in [event.when for event in events if event.type == type], [
        (each.type, each.trigger.text, each.when) for each in events
    ]


# what the head of a report tells, and only its body dates
LEAD = "Chad accuses Niger of arming rebels\n\n"
LEADS = [
    ("On Monday Chad blamed Niger for arming rebels.", "2019-05-13"),
    ("In 1987 Chad blamed Niger for shelling a well.", None),
    ("On Monday Mali blamed Niger for shelling a well.", None),
    ("On Monday Chad blamed Niger for arming rebels. On Sunday Chad blamed Niger for shelling a well.", None),
    ("On Monday Chad thanked Niger for a well.", None),
]


@pytest.mark.parametrize(("text", "when"), LEADS)
def test_a_lead_bears_the_one_day_on_which_the_body_has_it_said(reader: Reader, text: str, when: str | None) -> None:
    first = next(each for each in reader.read(LEAD + text, published="2019-05-14").events if each.type == "ACCUSE")
    assert first.when == when
