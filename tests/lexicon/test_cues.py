"""The speech cues: their number, their form, and what is found under common words of attribution."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.cues import ACTS, COLUMNS, Cue, CueIndex, load_cues

CUES = load_cues()
INDEX = CueIndex(CUES)


def found(lemmas: str) -> list[Cue]:
    return [match.entry for match in INDEX.match(lemmas.split(), 0)]


def pack(folder: Path, **cells: str) -> Path:
    row = {"id": "say.v", "words": "say", "pos": "verb", "act": "state", "content": "clause", "strength": "certain"}
    row |= cells
    text = ",".join(COLUMNS) + "\n" + ",".join(row.get(column, "") for column in COLUMNS) + "\n"
    (folder / "cues.csv").write_text(text, encoding="utf-8")
    return folder


def test_the_table_is_full() -> None:
    assert len(CUES) >= 300
    assert {cue.act for cue in CUES} == ACTS
    assert {cue.pos for cue in CUES} == {"verb", "noun", "phrase", "adj"}


def test_words_are_lower_case_and_begin_with_a_word() -> None:
    for cue in CUES:
        for words in cue.words:
            assert words[0] != "~" != words[-1], cue.id
            assert words == tuple(word.lower() for word in words), cue.id


@pytest.mark.parametrize(("lemmas", "id", "act"), [
    ("say that", "say.v", "state"),
    ("deny the report", "deny.v", "deny"),
    ("brush the view aside", "brush_aside.v", "deny"),
    ("decline to comment", "decline_to_comment.v", "decline"),
    ("be quote as say", "be_quote_as_say.v", "state"),
    ("call for restraint", "call_for.v", "demand"),
    ("express deep concern", "express_concern.v", "position"),
    ("lash out at", "lash_out_at.v", "accuse"),
    ("according to the minister", "according_to.p", "state"),
    ("welcome the pact", "welcome.v", "welcome"),
    ("vow to retaliate", "vow_to_retaliate.v", "threaten"),
    ("pledge to help", "pledge.v", "promise"),
    ("rule out talk", "rule_out.v", "reject"),
    ("demand to know", "demand_to_know.v", "question"),
    ("reveal the plan", "reveal.v", "announce"),
    ("confident that", "confident.a", "position"),
])
def test_a_cue_is_found(lemmas: str, id: str, act: str) -> None:
    assert (id, act) in [(cue.id, cue.act) for cue in found(lemmas)]


@pytest.mark.parametrize(("word", "content", "act"), [
    ("tell", "clause", "state"), ("tell", "infinitive", "demand"), ("warn", "clause", "state"),
    ("warn", "infinitive", "demand"), ("ask", "clause", "question"), ("ask", "infinitive", "demand"),
    ("agree", "clause", "position"), ("agree", "infinitive", "promise"),
])
def test_the_content_decides_the_act(word: str, content: str, act: str) -> None:
    acts = [cue.act for cue in found(word) if cue.pos == "verb" and content in cue.content]
    assert acts == [act]


@pytest.mark.parametrize("word", ["add", "note", "show", "continue"])
def test_common_verbs_are_only_likely_cues(word: str) -> None:
    assert not any(cue.certain for cue in found(word) if cue.pos == "verb")


@pytest.mark.parametrize(("lemmas", "speaker"), [
    ("quote as say", "obj"), ("be quote as say", "subj"), ("according to", "pobj"), ("claim", "poss"),
])
def test_where_the_speaker_stands(lemmas: str, speaker: str) -> None:
    assert any(speaker in cue.speaker for cue in found(lemmas))


def test_a_pack_replaces_and_takes_out(tmp_path: Path) -> None:
    cues = {cue.id: cue for cue in load_cues([pack(tmp_path, act="announce", note="ours")])}
    assert (cues["say.v"].act, cues["say.v"].note, len(cues)) == ("announce", "ours", len(CUES))
    assert "say.v" not in {cue.id for cue in load_cues([pack(tmp_path, id="-say.v")])}


@pytest.mark.parametrize(("cells", "told"), [
    ({"act": "sing"}, "say.v has an unknown act: sing"),
    ({"content": "melody"}, "unknown content: melody"),
    ({"speaker": "choir"}, "unknown speaker: choir"),
    ({"words": ""}, "say.v has no words"),
    ({"requires": "applause"}, "unknown requires: applause"),
])
def test_a_broken_row_is_explained(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        load_cues([pack(tmp_path, **cells)])
