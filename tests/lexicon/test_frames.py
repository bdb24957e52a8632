"""The event frames: their number, their form, and what is found under common words of world politics."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon import plover
from dragoman.lexicon.frames import COLUMNS, Frame, FrameIndex, load_frames

FRAMES = load_frames()
REAL = tuple(frame for frame in FRAMES if not frame.decoy)
INDEX = FrameIndex(FRAMES)


def found(lemmas: str) -> list[Frame]:
    return [match.entry for match in INDEX.match(lemmas.split(), 0)]


def pack(folder: Path, **cells: str) -> Path:
    row = {"id": "visit.v", "words": "visit", "pos": "verb", "type": "CONSULT", "mode": "visit", "cameo": "042"} | cells
    text = ",".join(COLUMNS) + "\n" + ",".join(row.get(column, "") for column in COLUMNS) + "\n"
    (folder / "frames.csv").write_text(text, encoding="utf-8")
    return folder


def test_the_table_is_full() -> None:
    assert len(REAL) >= 600
    assert {frame.type for frame in REAL} == set(plover.types())
    assert {frame.pos for frame in REAL} == {"verb", "noun", "phrase"}


def test_every_mode_of_plover_has_a_frame_and_belongs_to_its_type() -> None:
    used = {(frame.type, frame.mode) for frame in REAL if frame.mode}
    assert used >= {(name, mode) for name, kind in plover.types().items() for mode in kind.modes}
    assert all(mode in plover.types()[name].modes for name, mode in used)


def test_the_code_fits_the_type() -> None:
    # CAMEO roots that PLOVER spreads over types: 17 and 19 hold coercion and assault, 05 apologies, 17 sentences.
    moved = {("COERCE", "19"), ("ASSAULT", "17"), ("CONCEDE", "05"), ("SANCTION", "17")}
    for frame in REAL:
        root = frame.cameo[:2]
        assert root in plover.types()[frame.type].roots or (frame.type, root) in moved, frame.id


def test_every_frame_names_a_party_and_a_weight() -> None:
    for frame in REAL:
        assert frame.source or frame.target, frame.id
        assert 0.0 < frame.weight <= 1.0, frame.id


@pytest.mark.parametrize(("lemmas", "type", "mode"), [
    ("visit", "CONSULT", "visit"),
    ("hold fresh talk with", "CONSULT", None),
    ("phone call", "CONSULT", "phone"),
    ("summon the ambassador", "ACCUSE", "disapprove"),
    ("expel three diplomat", "SANCTION", "expel"),
    ("recall its envoy", "SANCTION", "withdraw"),
    ("sever diplomatic tie", "SANCTION", "withdraw"),
    ("impose new sanction on", "SANCTION", "discontinue"),
    ("lift the embargo", "RETREAT", None),
    ("pull out of the treaty", "REJECT", None),
    ("withdraw its troop from", "RETREAT", "withdraw"),
    ("declare a unilateral ceasefire", "RETREAT", "ceasefire"),
    ("free two hostage", "RETREAT", "release"),
    ("apologise", "CONCEDE", None),
    ("joint exercise", "COOPERATE", None),
    ("military exercise", "MOBILIZE", None),
    ("missile test", "MOBILIZE", "weapons"),
    ("deploy 2,000 soldier", "MOBILIZE", "troops"),
    ("humanitarian aid", "AID", None),
    ("grant asylum", "AID", None),
    ("share intelligence with", "COOPERATE", None),
    ("sign a trade agreement", "SUPPORT", None),
    ("offer to mediate", "AGREE", None),
    ("urge", "REQUEST", None),
    ("call for a ceasefire", "REQUEST", "yield"),
    ("cancel the summit", "REJECT", "meet"),
    ("veto", "REJECT", "yield"),
    ("threaten new sanction", "THREATEN", "restrict"),
    ("threaten to attack", "THREATEN", "violence"),
    ("hunger strike", "PROTEST", "hunger"),
    ("seize a tanker", "COERCE", "seize"),
    ("cyberattack", "COERCE", "cyber"),
    ("arrest", "COERCE", "arrest"),
    ("drone strike", "ASSAULT", "drone"),
    ("air strike", "ASSAULT", "aerial"),
    ("shelling", "ASSAULT", "heavy-weapons"),
    ("violate the truce", "ASSAULT", None),
    ("kidnap", "ASSAULT", "abduct"),
])
def test_a_frame_is_found(lemmas: str, type: str, mode: str | None) -> None:
    assert (type, mode) in [(frame.type, frame.mode) for frame in found(lemmas)]


@pytest.mark.parametrize("lemmas", [
    "press conference", "meet all expectation", "aid worker", "strike a balance", "heart attack", "world war ii",
    "release a statement", "prime rate", "hit a record",
])
def test_a_decoy_hides_the_event_word(lemmas: str) -> None:
    assert found(lemmas) == []


def test_a_decoy_hides_whatever_the_order() -> None:
    assert INDEX.among("conference", {"press", "joint"}, "noun") == ()
    assert INDEX.among("conference", {"peace"}, "noun")[0].id == "peace_conference.n"


def test_the_more_constrained_frame_comes_first() -> None:
    exercises = [frame.type for frame in found("hold an exercise")]
    assert exercises == ["COOPERATE", "COOPERATE", "MOBILIZE"]


def test_told_from_the_other_side() -> None:
    frame = found("receive military aid from")[0]
    assert (frame.type, frame.source[0], frame.target) == ("AID", "from", ("subj",))


def test_an_offer_is_no_more_than_offered() -> None:
    assert {frame.status for frame in found("offer to mediate")} == {"offered"}
    assert {frame.status for frame in found("visit")} == {"happened"}


def test_a_pack_replaces_and_takes_out(tmp_path: Path) -> None:
    frames = {frame.id: frame for frame in load_frames([pack(tmp_path, weight="0.33")])}
    assert (frames["visit.v"].weight, len(frames)) == (0.33, len(FRAMES))
    assert "visit.v" not in {frame.id for frame in load_frames([pack(tmp_path, id="-visit.v")])}


@pytest.mark.parametrize(("cells", "told"), [
    ({"type": "PICNIC"}, "visit.v has an unknown type: PICNIC"),
    ({"mode": "drone"}, "a mode that CONSULT lacks: drone"),
    ({"cameo": "42"}, "no CAMEO code but 42"),
    ({"source": "sky"}, "unknown source: sky"),
    ({"status": "maybe"}, "unknown status: maybe"),
    ({"weight": "heavy"}, "a weight that is none: heavy"),
    ({"needs": "obj:@unicorn"}, "no word set @unicorn"),
    ({"needs": "moonlight"}, "unknown need: moonlight"),
    ({"words": ""}, "visit.v has no words"),
    ({"words": "visit ~ @unicorn"}, "no word set @unicorn"),
])
def test_a_broken_row_is_explained(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        load_frames([pack(tmp_path, **cells)])
