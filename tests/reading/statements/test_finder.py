"""Statements: who said what, in the many ways in which reports put it."""

from collections.abc import Callable

import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.statements.finder import find_statements
from dragoman.reading.times.finder import find_times
from dragoman.records import Report, Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.fixture(scope="session")
def read(nlp: Parse, lexicon: Lexicon) -> Read:
    def statements(text: str) -> tuple[Statement, ...]:
        report = Report(text=text, id="r", published="2019-05-14", outlet="The Daily Echo")
        doc = nlp(text)
        cast = find_actors(doc, report, lexicon)
        return find_statements(doc, report, cast, find_times(doc, report.published, report.outlet), lexicon)

    return statements


def told(statements: tuple[Statement, ...]) -> list[tuple[str | None, list[str]]]:
    return [(each.speaker_text, [part.text for part in each.content]) for each in statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the source clause leads up to its content
        ("The minister said that the border would open soon.", [("The minister", ["the border would open soon"])]),
        ("The minister said the border would open soon.", [("The minister", ["the border would open soon"])]),
        ("The envoy told reporters the talks had failed.", [("The envoy", ["the talks had failed"])]),
        ("The premier said: “The border will open soon.”", [("The premier", ["The border will open soon."])]),
        # … or comes behind it, or into it
        ("The border will open soon, the minister said.", [("the minister", ["The border will open soon"])]),
        (
            "The border will open soon, an army spokesman said on Monday.",
            [("an army spokesman", ["The border will open soon"])],
        ),
        ("“The border will open soon,” said the minister.", [("the minister", ["The border will open soon,"])]),
        (
            "“The border will open,” the minister said. “It is time.”",
            [("the minister", ["The border will open,", "It is time."])],
        ),
        ("“We met. We talked. We left,” she told the daily.", [("she", ["We met. We talked. We left,"])]),
        ("The talks, he added, would resume in June.", [("he", ["The talks", "would resume in June"])]),
        # a date beside the cue says when, not what
        ("The minister said Monday she would leave.", [("The minister", ["she would leave"])]),
        ("The minister said on Monday the border would open.", [("The minister", ["the border would open"])]),
        ("The minister last month said the border would open.", [("The minister", ["the border would open"])]),
        # what only sets the scene is not said
        ("Asked if he would come, the envoy said, “We will see.”", [("the envoy", ["We will see."])]),
        ("The envoy said of the vote: “We will see.”", [("The envoy", ["We will see."])]),
        # a verb resumed behind a clause
        ("The cleric, who lives abroad, denies any links to the plot.", [("The cleric", ["any links to the plot"])]),
        # what the narrator adds
        ("France welcomed the truce, which began on Monday.", [("France", ["the truce"])]),
        # whom it is put to belongs to what is asked
        ("The minister called on Chad to leave the valley.", [("The minister", ["Chad to leave the valley"])]),
        # a message is somebody's
        ("Norway issued a statement welcoming the truce.", [("Norway", ["the truce"])]),
        # by other words than verbs
        (
            "According to the ministry, the talks will resume in June.",
            [("the ministry", ["the talks will resume in June"])],
        ),
        (
            "The talks will resume in June, according to the ministry.",
            [("the ministry", ["The talks will resume in June"])],
        ),
        # without a clause
        ("France welcomed the ceasefire.", [("France", ["the ceasefire"])]),
        ("Iran denied the allegations.", [("Iran", ["the allegations"])]),
    ],
)
def test_source_and_content(read: Read, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers discussed trade and visas.",
        "If he says that the talks failed, nobody will listen.",
        "The minister did not say that the talks had failed.",
        "The army crossed the river at dawn.",
        "He is known as “the Fox” in his village.",
        "The minister will announce the plan in June.",
        "The deal would deny them a port.",
        "A pattern has repeated itself.",
        "The envoys stopped short of ruling out a blockade.",
    ],
)
def test_nothing_is_said(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The border will open soon,” the minister said.", "direct"),
        ("The minister said the border would open soon.", "indirect"),
        ("The minister said the border would open “very soon”.", "mixed"),
    ],
)
def test_form(read: Read, text: str, form: str) -> None:
    assert [each.form for each in read(text)] == [form]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister said the border was open.", "state"),
        ("Iran denied the allegations.", "deny"),
        ("France welcomed the ceasefire.", "welcome"),
        ("Japan condemned the launch.", "accuse"),
        ("The minister said all parties must leave the valley.", "demand"),
        ("“We will open the border,” the minister said.", "promise"),
        ("“Where are the missing men?” the minister asked.", "question"),
        ("The spokesman declined to comment on the report.", "decline"),
    ],
)
def test_act(read: Read, text: str, act: str) -> None:
    assert [each.act for each in read(text)] == [act]


def test_quotations_in_the_next_paragraphs_go_on(read: Read) -> None:
    text = "The border will open, President Emmanuel Macron said.\n\n“It is time for that.\n\n“Nobody should wait.”"
    (statement,) = read(text)
    assert [part.text for part in statement.content] == [
        "The border will open",
        "It is time for that.",
        "Nobody should wait.",
    ]


def test_a_quotation_at_the_head_goes_back_to_its_speaker(read: Read) -> None:
    text = (
        "“The valley belongs to both of us”\nThe two sides met on Monday.\n"
        "Foreign Minister Penny Wong said the valley “belongs to both of us”."
    )
    first, second = read(text)
    assert first.cue is None
    assert first.speaker == second.speaker is not None


def test_a_statement_within_another(read: Read) -> None:
    text = "Reuters reported that Russian officials said the talks had failed."
    outer, inner = read(text)
    assert inner.within == outer.id
    assert "Reuters" in inner.via


def test_who_stands_between(read: Read) -> None:
    (statement,) = read("“The talks have failed,” Australian Foreign Minister Penny Wong told Reuters in an interview.")
    assert statement.via == ("Reuters",)
    assert statement.venue == "interview"
    assert statement.for_ == "AUS"


def test_who_passed_it_on(read: Read) -> None:
    (statement,) = read("“The talks have failed,” the envoy said, according to the Daily Star.")
    assert (statement.speaker_text, statement.via) == ("the envoy", ("Daily Star",))


@pytest.mark.parametrize(("text", "speaker", "via"), [
    ("Reuters quotes the Chilean minister today saying the talks have failed.", "the Chilean minister", ("Reuters",)),
    ("The Post quoted Chilean officials as saying the talks had failed.", "Chilean officials", ("Post",)),
    ("The daily quoted the minister as saying that the talks had failed.", "the minister", ("daily",)),
    ("The Post quoted an aide to the minister in Seoul as saying Monday that the talks had failed.",
     "an aide to the minister in Seoul", ("Post",)),
    ("Reuters quoted two Chilean diplomats, who asked not to be named, as saying that the talks had failed.",
     "two Chilean diplomats", ("Reuters",)),
    ("Dawn quoted Foreign Office spokesman Nafees Khan as saying that the talks had failed.",
     "Foreign Office spokesman Nafees Khan", ("Dawn",)),
    ("The state television quoted President Deby as telling visitors that the talks had failed.", "President Deby",
     ("state television",)),
    ("The minister was quoted by the agency as saying that the talks had failed.", "The minister", ("agency",)),
    ("“The talks have failed,” the agency quoted the minister as saying.", "the minister", ("agency",)),
    ("The minister, quoted by the state news agency, said that the talks had failed.", "The minister",
     ("state news agency",)),
    ("“The talks have failed,” the minister was quoted as saying by the state news agency.", "the minister",
     ("state news agency",)),
    ("The agency reported the minister as saying that the talks had failed.", "the minister", ("agency",)),
    ("The minister was reported by the Daily Star to have said that the talks had failed.", "The minister",
     ("Daily Star",)),
    ("In remarks carried by the state news agency, the minister said that the talks had failed.", "the minister",
     ("state news agency",)),
    ("The talks have failed, according to Chilean officials quoted by the Daily Star.", "Chilean officials",
     ("Daily Star",)),
    ("The minister has been quoted in the Daily Star as saying that the talks had failed.", "The minister",
     ("Daily Star",)),
    ("The Daily Star quoted the minister as accusing Peru of piracy.", "the minister", ("Daily Star",)),
    ("The talks had failed, the agency quoted the minister as saying.", "the minister", ("agency",)),
])
def test_who_is_quoted_by_whom(read: Read, text: str, speaker: str, via: tuple[str, ...]) -> None:
    (statement,) = read(text)
    assert (statement.speaker_text, statement.via) == (speaker, via)


def test_what_is_denied_is_not_the_denier_s_word(read: Read) -> None:
    denial, claim = read("Chad denied Nigerien claims that its troops had crossed the river.")
    assert (denial.speaker_text, denial.act) == ("Chad", "deny")
    assert claim.speaker_text == "Nigerien"
    (alone,) = read("Chad rejected reports that it had detained two miners.")
    assert alone.speaker_text == "Chad"


def test_when_it_was_said(read: Read) -> None:
    (statement,) = read("Foreign Minister Penny Wong said on Monday that the talks had failed.")
    assert statement.when == "2019-05-13"


def test_spans_and_ids_hold(read: Read) -> None:
    text = " “Peace is near,” Mr Xu Li said\n\nin a speech. He added that “war”, too,, is “near. France denied it — \n"
    statements = read(text)
    assert [each.id for each in statements] == [f"S{number}" for number in range(1, len(statements) + 1)]
    for each in statements:
        for part in (*each.content, *([each.cue] if each.cue else [])):
            assert text[part.span.start : part.span.end] == part.text
    assert read(text) == statements


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "”", "Said.", "“", "He said", "according to", "said said said said,", '“” ‘’ "" said']
)
def test_odd_texts_do_no_harm(read: Read, text: str) -> None:
    assert all(part.text.strip() for each in read(text) for part in each.content)
