"""Extents: where a clause ends that completes a cue."""

import pytest

from dragoman.reader import Reader


def told(reader: Reader, text: str) -> list[tuple[str | None, list[str]]]:
    read = reader.read(text, published="2019-05-14").statements
    return [(each.speaker_text, [part.text for part in each.content]) for each in read]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the narrator comments on what was said
        (
            "The mayor said the well was poisoned, a charge that nobody could check.",
            ("The mayor", ["the well was poisoned"]),
        ),
        ("The mayor said the well was dry, something the engineers doubted.", ("The mayor", ["the well was dry"])),
        # a source clause put into it
        ("Chad, the mayor said, would take no troops, adding that no one had asked.",
         ("the mayor", ["Chad", "would take no troops"])),
        # what the speaker leaves unsaid
        ("The mayor said the talks had failed but gave no details.", ("The mayor", ["the talks had failed"])),
        ("The mayor said it was a guess, but provided no further detail.", ("The mayor", ["it was a guess"])),
        # a quotation that ends a sentence is no part of the next
        (
            "The king called the harbour “a ruin,” and said that he would “dig a deeper one by the spring.” "
            "Ole Berg, a former clerk, told me that most kings tire of harbours.",
            ("Ole Berg", ["most kings tire of harbours"]),
        ),
        # what stands before a source clause is its content, whatever another cue within it tells
        (
            "By closing the port, the king has shown that he will use “firm” means, his minister said on the radio.",
            ("his minister", ["By closing the port, the king has shown that he will use “firm” means"]),
        ),
        (
            "They bet a lot, and Smith lost more than he won, Lo recalled in an interview in May.",
            ("Lo", ["They bet a lot, and Smith lost more than he won"]),
        ),
        # what is joined to words in the present is said by who spoke before them
        (
            "The envoy said the words coming from Chad are unacceptable and added that Chad must not arm.",
            ("The envoy", ["Chad must not arm"]),
        ),
        # a dateline that runs on is no part of it
        (
            "Report in English by the agency Lima, 24 March: The minister is leaving for Oslo, his aide told us.",
            ("his aide", ["The minister is leaving for Oslo"]),
        ),
        # who speaks goes on behind the name of a programme, too
        (
            "“We have tried all we can,” Berg said on “The Hour,” blaming the Chadian miners for the fire.",
            ("Berg", ["the Chadian miners for the fire"]),
        ),
        # a quotation is that of the verb which leads up to it
        ("When asked whether Peru would come, Lee replied: “No decision has been taken.”",
         ("Lee", ["No decision has been taken."])),
        ("Norway suspects Chad of seeking a bomb.", ("Norway", ["Chad of seeking a bomb"])),
        # who does it in a relative clause
        (
            "Chad vowed that it would not be frightened by the rebels who have burned two towns and threatened Niger.",
            ("the rebels", ["Niger"]),
        ),
        # the clause above goes on
        ("Chad, which says the well is its own, has fenced it.", ("Chad", ["the well is its own"])),
        # another's act of speech is joined on
        (
            "Norway said that the cod were its own, and Iceland asked for time.",
            ("Norway", ["the cod were its own"]),
        ),
        # what is said ends where who tells of the saying is named
        (
            "Berg, in his new hat, said “the well must be dug before the winter,” the Lima agency reported.",
            ("Berg", ["the well must be dug before the winter,"]),
        ),
        (
            "Berg promised the well that King Olav promised before the vote, she told them.",
            ("Berg", ["King Olav promised before the vote"]),
        ),
        # the verb above goes on behind it
        (
            "A claim that Norway had urged Chad to seal its wells was denied at noon by the mayor.",
            ("Norway", ["Chad to seal its wells"]),
        ),
        # the narrator explains
        (
            "Berg said the well was “a gift to every thief in Chad,” referring to the open lid.",
            ("Berg", ["the well was “a gift to every thief in Chad,”"]),
        ),
        # what is added is said by a cue of its own
        (
            "“No goat may drink here,” Berg wrote, adding: “Not one goat. Not one sheep will be let in.”",
            ("Berg", ["No goat may drink here,"]),
        ),
    ],
)
def test_extent(reader: Reader, text: str, expected: tuple[str | None, list[str]]) -> None:
    assert expected in told(reader, text)
