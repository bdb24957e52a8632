"""The corpus of our own as the heads of meaning are taught it."""

from training.meaning.corpora import own


def test_own_items_have_their_spans_in_the_text() -> None:
    made = list(own("dev"))
    assert len(made) > 300
    for each in made:
        for frame in each.frames or ():
            assert all(each.text[start:end].strip() for start, end in (*frame.cue, *frame.source, *frame.content))
        for trigger in each.triggers or ():
            assert each.text[slice(*trigger.span)].strip()


def test_parts_of_the_corpus_are_apart() -> None:
    assert not {each.name for each in own("train")} & {each.name for each in own("dev")}
