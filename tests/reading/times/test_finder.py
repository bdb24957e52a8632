"""Tables of (published, sentence, expression, value); the sentences are made up."""

import re
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.parsing import Parse, blank

from dragoman.reading.times.finder import find_times
from dragoman.records import Time
from dragoman.timex.words import listed

# Wednesday 15 June 2022 where nothing else is said
PLANNED = """
The ministers will meet again on Thursday.|Thursday|2022-06-16
The president is due to hold talks with rebels on Monday.|Monday|2022-06-20
The president is set to visit the port on Tuesday.|Tuesday|2022-06-21
A summit is scheduled for Saturday.|Saturday|2022-06-18
The leaders agreed to meet on Friday.|Friday|2022-06-17
Foreign minister to visit Algiers on Monday|Monday|2022-06-20
The two sides plan to resume negotiations on Sunday.|Sunday|2022-06-19
The council meets on Friday to discuss the sanctions.|Friday|2022-06-17
The envoy is expected to arrive in Kabul on Saturday.|Saturday|2022-06-18
Tokyo said it would send a delegation on Sunday.|Sunday|2022-06-19
The vote, planned for Monday, may be delayed.|Monday|2022-06-20
Ahead of talks on Thursday, Iran repeated its demands.|Thursday|2022-06-16
The prime minister leaves for Brussels on Sunday.|Sunday|2022-06-19
The chancellor flies to Bucharest on Tuesday.|Tuesday|2022-06-21
The parliament is to vote on the treaty on Wednesday.|Wednesday|2022-06-15
They invited the rebels for talks in Doha on Saturday.|Saturday|2022-06-18
Both sides must withdraw their troops by Friday.|Friday|2022-06-17
The truce was extended until Monday.|Monday|2022-06-20
The court postponed the hearing until Thursday.|Thursday|2022-06-16
The king is going to open the conference on Saturday.|Saturday|2022-06-18
The deadline for a reply expires on Friday.|Friday|2022-06-17
The secretary will travel to Riyadh next week.|next week|2022-W25
The secretary will travel to Riyadh next month.|next month|2022-07
The sultan intends to visit Doha later this year.|later this year|2022
The drill will be held from July 4 to 9.|July 4|2022-07-04/2022-07-09
The drill will begin in September.|September|2022-09
The drill will begin in March.|March|2023-03
Elections are due in May.|May|2023-05
The alliance will gather in Madrid on June 29.|June 29|2022-06-29
The alliance will gather in Madrid on 29 and 30 June.|29|2022-06-29/2022-06-30
The foreign ministers will speak on Thursday and then fly home.|Thursday|2022-06-16
She will attend Thursday's summit in Luxembourg.|Thursday|2022-06-16
Upcoming talks on Friday could end the row.|Friday|2022-06-17
The forthcoming meeting on Monday will decide.|Monday|2022-06-20
The court may rule on Tuesday.|Tuesday|2022-06-21
The embassy will reopen this weekend.|this weekend|2022-06-18/2022-06-19
The embassy will reopen next Tuesday.|next Tuesday|2022-06-21
The embassy will reopen on Wednesday next week.|Wednesday next week|2022-06-22
The embassy would reopen on Sunday, officials said.|Sunday|2022-06-19
The ceasefire takes effect on Saturday.|Saturday|2022-06-18
The new sanctions come into force on Friday.|Friday|2022-06-17
Kyiv hopes to receive the guns by Sunday.|Sunday|2022-06-19
Pakistan wants to host the talks on Monday.|Monday|2022-06-20
China has invited the minister to visit Beijing on Friday.|Friday|2022-06-17
A meeting of the commission, slated for Thursday, will go ahead.|Thursday|2022-06-16
The envoys are meeting again on Friday.|Friday|2022-06-17
The delegation is flying to Geneva on Saturday.|Saturday|2022-06-18
The talks are to resume on Monday, a spokesman said.|Monday|2022-06-20
Officials are preparing for a summit on Sunday.|Sunday|2022-06-19
The bloc is likely to agree a new package on Friday.|Friday|2022-06-17
The delegation will leave tomorrow.|tomorrow|2022-06-16
They will sign the pact tonight.|tonight|2022-06-15
The troops will leave in two weeks' time.|two weeks' time|2022-W26
The troops will leave two days from now.|two days from now|2022-06-17
The treaty will lapse in 2025.|2025|2025
The president will address the nation at 9 p.m. on Thursday.|9 p.m. on Thursday|2022-06-16T21:00:00
The two presidents will hold a phone call on Friday morning.|Friday morning|2022-06-17
The commission said it will publish its report in early July.|early July|2022-07
India is to host the leaders next year.|next year|2023
The minister vowed to appear before the panel on Monday.|Monday|2022-06-20
Defence ministers will discuss the request on Thursday in Brussels.|Thursday|2022-06-16
The government called an election for Sunday.|Sunday|2022-06-19
Warsaw called for an emergency session on Friday.|Friday|2022-06-17
President to meet rival on Thursday|Thursday|2022-06-16
The inspectors can return on Monday, Tehran said.|Monday|2022-06-20
The two leaders will talk this Friday.|this Friday|2022-06-17
The base must close by the end of the month.|the end of the month|2022-06
Lisbon has called off Saturday's friendly.|Saturday|2022-06-18
The premier has cancelled Monday's trip to Oslo.|Monday|2022-06-20
The ferry, due on Sunday, has been turned back.|Sunday|2022-06-19
The lunch, pencilled in for Friday, was struck out.|Friday|2022-06-17
The parade fixed for Saturday was forbidden.|Saturday|2022-06-18
She confirmed that the crates were due to be landed at Aden on Friday.|Friday|2022-06-17
"""
TOLD = """
The minister said on Tuesday he had signed the accord.|Tuesday|2022-06-14
The minister said on Tuesday that talks would resume on Monday.|Tuesday|2022-06-14
Rebels attacked the town on Sunday.|Sunday|2022-06-12
The attack on Friday killed four soldiers.|Friday|2022-06-10
He met his counterpart on Tuesday.|Tuesday|2022-06-14
Wednesday's statement was a warning.|Wednesday|2022-06-15
Moscow on Wednesday rejected the claim.|Wednesday|2022-06-15
The general threatened on Sunday to march on the port.|Sunday|2022-06-12
Peru asked Chile for tents on Friday.|Friday|2022-06-10
The donors pledged a further ten lorries for Aden on Monday.|Monday|2022-06-13
Asked on Sunday whether he would resign, the premier smiled.|Sunday|2022-06-12
The consul, asked on Tuesday to leave, has packed.|Tuesday|2022-06-14
Cuba's refusal on Friday to let the ship dock angered Ottawa.|Friday|2022-06-10
The two armies are setting up a post, the command said in a statement on Sunday.|Sunday|2022-06-12
The plan was put forward in telephone calls to both capitals on Monday.|Monday|2022-06-13
The drills, which began on Monday, angered Pyongyang.|Monday|2022-06-13
Monday's attack will be investigated.|Monday|2022-06-13
Troops have been leaving since Saturday.|Saturday|2022-06-11
The plane landed late on Sunday.|late on Sunday|2022-06-12
He could not be reached on Friday.|Friday|2022-06-10
The bombing took place in the early hours of Sunday.|the early hours of Sunday|2022-06-12
The exercise was held in September.|September|2021-09
They signed a truce in March.|March|2022-03
The visit, in July, was the first in years.|July|2021-07
He visited Delhi on May 3.|May 3|2022-05-03
He visited Delhi on December 30.|December 30|2021-12-30
Talks ended last Friday.|last Friday|2022-06-10
The ministers met on Friday last week.|Friday last week|2022-06-10
The ministers met last week.|last week|2022-W23
The ministers met in May last year.|May last year|2021-05
The ministers met two days ago.|two days ago|2022-06-13
The ministers met three weeks ago.|three weeks ago|2022-W21
The ministers met five months ago.|five months ago|2022-01
The ministers met three years ago.|three years ago|2019
The ministers met a decade ago.|a decade ago|2012
The ministers met overnight.|overnight|2022-06-14/2022-06-15
The ministers met last night.|last night|2022-06-14
The ministers met over the weekend.|the weekend|2022-06-11/2022-06-12
The ministers met earlier this month.|earlier this month|2022-06
The ministers met earlier this week.|earlier this week|2022-W24
The ministers met this morning.|this morning|2022-06-15
The ministers met yesterday.|yesterday|2022-06-14
The ministers met the day before yesterday.|the day before yesterday|2022-06-13
The ministers met today.|today|2022-06-15
The ministers met last month.|last month|2022-05
The ministers met last autumn.|last autumn|2021-23
The ministers met on May 30. They spoke again the following day.|the following day|2022-05-31
The ministers met on May 30. Two days later the truce broke down.|Two days later|2022-06-01
The ministers met on May 30. The previous day a mine went off.|The previous day|2022-05-29
He ruled for the past year.|the past year|2021-06/2022-06
The ministers met on Monday, June 6.|Monday, June 6|2022-06-06
"""
ABSOLUTE = """
The accord of 15 June 2017 holds.|15 June 2017|2017-06-15
The accord of June 15, 2017, holds.|June 15, 2017|2017-06-15
The accord of the 15th of June, 2017 holds.|the 15th of June, 2017|2017-06-15
date 2017-06-15 Delhi|2017-06-15|2017-06-15
Signed 15/06/2017 in Geneva.|15/06/2017|2017-06-15
Signed on 15.06.2017 in Geneva.|15.06.2017|2017-06-15
Signed in June 2017 in Geneva.|June 2017|2017-06
Signed in Sept. 2017 in Geneva.|Sept. 2017|2017-09
It has been so since 2014.|2014|2014
The 2003 pact is dead.|2003|2003
Israel rejected the 1967 lines.|1967|1967
It worked between 2003 and 2007.|2003|2003/2007
The city was founded in 490 BC.|490 BC|-0489
The city fell in 146 B.C. after a siege.|146 B.C.|-0145
The league lasted from 264 to 241 BC.|264|-0263/-0240
The fleet sailed in April 480 BC.|April 480 BC|-0479-04
The fleet sailed in the spring of 480 BCE.|the spring of 480 BCE|-0479-21
The temple rose in the fourth century BC.|the fourth century BC|-0399/-0300
The temple rose at the end of the 460s BC.|the end of the 460s BC|-0468/-0459
They left Beirut on Christmas Eve 1983.|Christmas Eve 1983|1983-12-24
They signed on Good Friday 1998.|Good Friday 1998|1998-04-10
They signed on the thirtieth of November, 2018.|the thirtieth of November, 2018|2018-11-30
Sales fell in the final quarter of 2020.|the final quarter of 2020|2020-10/2020-12
Fighting ceased in the last days of May 2021.|the last days of May 2021|2021-05
He ruled in 2003-2007.|2003|2003/2007
He ruled from June 2003 until August 2004.|June 2003|2003-06/2004-08
The war of the mid-1990s left scars.|the mid-1990s|199X
Trade grew in the 1990s.|the 1990s|199X
Empires fell in the 20th century.|the 20th century|19XX
In the late 1980s it was calm.|the late 1980s|198X
The attacks of September 11, 2001, changed much.|September 11, 2001|2001-09-11
After 9/11 the rules changed.|9/11|2001-09-11
In the summer of 1994 it was over.|the summer of 1994|1994-22
In the winter of 2013 it began.|the winter of 2013|2013-24
Exports fell in the third quarter of 2020.|the third quarter of 2020|2020-07/2020-09
Exports fell in the first half of 2020.|the first half of 2020|2020-01/2020-06
It happened around June 2021.|around June 2021|2021-06~
It was built circa 1850.|circa 1850|1850~
At the end of 2014 he left.|the end of 2014|2014
In early 2014 he left.|early 2014|2014
They met in the week of March 6, 2022.|the week of March 6, 2022|2022-W09
They met on 3 and 4 May 2021.|3|2021-05-03/2021-05-04
They met on May 3-5, 2021.|May 3|2021-05-03/2021-05-05
They met from 28 May to 2 June 2021.|28 May|2021-05-28/2021-06-02
Posted 2021-05-03T10:15:00Z by staff|2021-05-03T10:15:00Z|2021-05-03T10:15:00Z
Closed at 1430 GMT, it reopened.|1430 GMT|2022-06-15T14:30:00Z
Updated at 9:30 a.m. ET.|9:30 a.m. ET|2022-06-15T09:30:00-04:00
Born on 9 Mar 1948 in Lahore.|9 Mar 1948|1948-03-09
KABUL, March 3, 2009 (AFP) -|March 3, 2009|2009-03-03
BEIJING, June 8 (AFP) -|June 8|2022-06-08
On the night of 5 May 2022 guns fired.|the night of 5 May 2022|2022-05-05
"""
NO_DATES = """
The ministers met in the 2+2 format.
Resolution 242 stands, as does Resolution 1973.
The G20 pledged $2014 and €1999 to each.
Some 2,000 troops and 1900 soldiers crossed.
The man, aged 45, lost 3-2 on page 17.
It lasted for two years.
The five-day visit went well.
Ties have improved in recent years.
They spoke recently and will speak soon.
He reads the Sunday Times and USA Today.
Theresa May said so. May it last.
They march on the capital.
Black Friday sales rose.
She may come and they might fall.
The fall of the city shocked them.
More than 2010 people fled over 1950 km.
The flight 1980 landed.
She meets him every Friday.
The Christmas market was attacked.
On the second of two visits he fell ill.
The firm of 12 people left Vancouver, BC, for good.
Planes 300-340 carried 10:1 odds.
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in table.strip().splitlines()]


def value_of(times: tuple[Time, ...], expression: str) -> str | None:
    return next((each.value for each in times if each.text == expression), "no such expression")


@pytest.mark.parametrize(("sentence", "expression", "value"), rows(PLANNED))
def test_what_is_to_come_lies_ahead(nlp: Parse, sentence: str, expression: str, value: str) -> None:
    assert value_of(find_times(nlp(sentence), "2022-06-15"), expression) == value


@pytest.mark.parametrize(("sentence", "expression", "value"), [
    ("“We will not go,” the minister told the other envoys on Thursday.", "Thursday", "2022-06-09"),
    ("Chad is setting up a camp, its army said in a statement on Sunday.", "Sunday", "2022-06-12"),
    ("The rebels who hold the embassy let the envoy go on Tuesday.", "Tuesday", "2022-06-14"),
    ("Chad became the first to list the group as a party to the war on Thursday.", "Thursday", "2022-06-09"),
    ("The last soldiers had left the town by Friday.", "Friday", "2022-06-10"),
    ("Chad, which as late as November would send no more than helmets, is sending tanks.", "November", "2021-11"),
    ("A text agreed in August is still not signed.", "August", "2021-08"),
    ("The talks were moved to Niamey in August.", "August", "2021-08"),
    ("Rebels retook the oasis on Monday.", "Monday", "2022-06-13"),
])
def test_the_clause_that_a_date_stands_in_tells_on_which_side_it_lies(
    nlp: Parse, sentence: str, expression: str, value: str
) -> None:
    assert value_of(find_times(nlp(sentence), "2022-06-15"), expression) == value


@pytest.mark.parametrize(("sentence", "expression", "value"), rows(TOLD))
def test_what_has_been_lies_behind(nlp: Parse, sentence: str, expression: str, value: str) -> None:
    assert value_of(find_times(nlp(sentence), "2022-06-15"), expression) == value


@pytest.mark.parametrize(("sentence", "expression", "value"), rows(ABSOLUTE))
@pytest.mark.parametrize("parsed", [True, False])
def test_what_says_its_date(nlp: Parse, sentence: str, expression: str, value: str, parsed: bool) -> None:
    doc = nlp(sentence) if parsed else blank(sentence)
    assert value_of(find_times(doc, "2022-06-15"), expression) == value


@pytest.mark.parametrize("sentence", NO_DATES.strip().splitlines())
def test_no_date_is_seen_where_there_is_none(nlp: Parse, sentence: str) -> None:
    assert [each.text for each in find_times(nlp(sentence), "2022-06-15") if each.value] == []


@pytest.mark.parametrize(("text", "expression", "value"), [
    ("They met on 3 May. It ended that evening.", "that evening", "2022-05-03"),
    ("They met on 3 May. They will meet again on the 21st.", "the 21st", "2022-05-21"),
    ("They met in November 2019. The following May they signed.", "The following May", "2020-05"),
    ("They met in November 2019. They had quarrelled the previous June.", "the previous June", "2019-06"),
    ("They met in November 2019. They had quarrelled that spring.", "that spring", "2019-21"),
    ("Shares rose on Monday, and finished the day at their best.", "the day", "2022-06-13"),
    ("The firm made a loss in the first quarter of last year.", "the first quarter of last year", "2021-01/2021-03"),
    ("The firm made a loss in last year's third quarter.", "last year's third quarter", "2021-07/2021-09"),
    ("They will leave before Christmas.", "Christmas", "2022-12-25"),
    ("They left at Easter.", "Easter", "2022-04-17"),
])
def test_what_leans_on_a_date_told_before(nlp: Parse, text: str, expression: str, value: str) -> None:
    assert value_of(find_times(nlp(text), "2022-06-15"), expression) == value


@pytest.mark.parametrize(("text", "type", "value"), [
    ("It lasted for two years.", "DURATION", "P2Y"),
    ("It lasted three bitter weeks.", "DURATION", "P3W"),
    ("It was a decades-long feud.", "DURATION", "PXY"),
    ("It was the worst single-day fall.", "DURATION", "P1D"),
    ("It shrank for two consecutive quarters.", "DURATION", "P2Q"),
    ("A few weeks later, they met.", "DATE", "FUTURE_REF"),
    ("They will be friends for the time being.", "DATE", "PRESENT_REF"),
    ("The walls were razed in 404 BC.", "DATE", "BC0404"),
    ("The walls were razed in the 5th century BC.", "DATE", "BC04"),
    ("It lasted several months.", "DURATION", "PXM"),
    ("A five-day visit.", "DURATION", "P5D"),
    ("The past two months were quiet.", "DURATION", "P2M"),
    ("It took 16 hours.", "DURATION", "PT16H"),
    ("They meet every day.", "SET", "P1D"),
    ("They meet each Thursday.", "SET", "XXXX-WXX-4"),
    ("They meet now.", "DATE", "PRESENT_REF"),
    ("They met recently.", "DATE", "PAST_REF"),
    ("They look to the near future.", "DATE", "FUTURE_REF"),
    ("They met on Friday night.", "TIME", "2022-06-10TNI"),
    ("They met last summer.", "DATE", "2021-SU"),
    ("They met last week.", "DATE", "2022-W23"),
    ("They met in the 1990s.", "DATE", "199"),
    ("They met at noon on Monday.", "TIME", "2022-06-13T12:00"),
    ("They met over the weekend.", "DATE", "2022-W23-WE"),
])
def test_timex3_follows_timeml(nlp: Parse, text: str, type: str, value: str) -> None:
    timex3 = [each.timex3 for each in find_times(nlp(text), "2022-06-15")]
    assert [(each.type, each.value) for each in timex3] == [(type, value)]


@pytest.mark.parametrize(("text", "expected"), [
    ("It ran from May 2003 to June 2004.",
     [("May 2003", "2003-05/2004-06", "2003-05"), ("June 2004", None, "2004-06")]),
    ("Talks lasted between 3 and 5 May 2021.",
     [("3", "2021-05-03/2021-05-05", "2021-05-03"), ("5 May 2021", None, "2021-05-05")]),
    ("A late 1995-97 crisis.", [("late 1995", "1995/1997", "1995"), ("97", None, "1997")]),
])
def test_the_ends_of_a_range_are_two_expressions_and_the_first_has_it_whole(
    nlp: Parse, text: str, expected: list[tuple[str, str | None, str]]
) -> None:
    found = find_times(nlp(text), "2022-06-15")
    assert [(each.text, each.value, each.timex3.value) for each in found] == expected


@pytest.mark.parametrize(("text", "timex"), [
    ("They met on Thursday.", "XXXX-WXX-4"), ("They met in June.", "XXXX-06"), ("They met on June 5.", "XXXX-06-05"),
    ("They met today.", "PRESENT_REF"), ("They met last week.", "PAST_REF"),
    ("They will meet next week.", "FUTURE_REF"),
])
def test_without_a_date_of_publication_only_absolute_dates_have_values(nlp: Parse, text: str, timex: str) -> None:
    first, second = find_times(nlp(f"{text} It was 2014."), None)
    assert (first.value, first.timex3.value, second.value) == (None, timex, "2014")


def test_a_date_of_publication_wider_than_a_day_dates_what_both_its_ends_agree_on(nlp: Parse) -> None:
    values = [each.value for each in find_times(nlp("They met last year and last week."), "2022-01/2022-02")]
    assert values == ["2021", None]


@pytest.mark.parametrize(("text", "expression", "value"), [
    # the day of writing is no day of the history, and what it only mentions does not move it
    ("Now few recall it. In July the south was attacked.", "July", "1942-07"),
    ("It was the worst defeat since May 1915. In July the south was attacked.", "July", "1942-07"),
    ("By the end of the year the south was lost.", "the end of the year", "1942"),
    ("In December the south was lost. In January it was won back.", "January", "1943-01"),
    ("It had been besieged since January.", "January", "1942-01"),
])
def test_history_stands_in_its_own_year(nlp: Parse, text: str, expression: str, value: str) -> None:
    past = "War came in 1939. In May 1940 the north fell, in June 1941 the east. In 1941 and in March 1942 it burned. "
    assert value_of(find_times(nlp(past + text), "2009-12-19"), expression) == value


def test_history_goes_by_the_date_told_last(nlp: Parse) -> None:
    text = ("War broke out in September 1939. In November 1939 the north was invaded, and in March 1940 it gave in. "
            "France fell in June 1940. In October the south was attacked. In January 1941 it fought back, and in April "
            "it lost. On May 20 the island was taken, and three weeks later the campaign ended.")
    found = {each.text: each.value for each in find_times(nlp(text), "2009-12-19")}
    assert (found["October"], found["April"], found["May 20"]) == ("1940-10", "1941-04", "1941-05-20")


EDTF = re.compile(
    r"(?:\d{4}(?:-(?:\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?|W\d\d))?~?|\d{3}X|\d\dXX)"
    r"(?:/\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d))?)?")
WORDS = st.sampled_from(sorted(listed("""
on in at the last next this Monday Friday May June 5 12 31 2014 1999 99999 week years two days ago later until from to
between and noon 9:30 GMT p.m. early late mid- 1990s century quarter of , . ( ) - spring a hundred decades tomorrow
will said visit 0 29 February 9/11 15/06/2017 2017-02-30 T25:00
""")))


@given(st.one_of(st.text(), st.lists(WORDS, max_size=14).map(" ".join)),
       st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat), st.text(max_size=12)))
def test_any_text_gives_sound_times(text: str, published: str | None) -> None:
    doc = blank(text)
    times = find_times(doc, published)
    assert times == find_times(doc, published)
    for each in times:
        assert 0 <= each.span.start < each.span.end <= len(text)
        assert text[each.span.start:each.span.end] == each.text
        assert each.value is None or EDTF.fullmatch(each.value), each
    assert all(one.span.end <= two.span.start for one, two in pairwise(times))


@pytest.mark.parametrize("piece", ["the ", " ", "mid-", "1", "9.", "a ", "May ", "June 5 ", "the end of the ",
                                   "over the last "])
def test_cost_grows_with_length_alone(piece: str) -> None:
    def cost(size: int) -> float:
        doc = blank("Monday " + piece * size)
        start = time.process_time()
        find_times(doc, "2022-06-15")
        return time.process_time() - start

    cost(100)
    assert cost(4000) < 40 * max(cost(400), 0.005)
