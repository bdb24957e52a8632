from dragoman.records import Report, content_id


def test_the_same_report_has_the_same_id_everywhere() -> None:
    assert content_id("A said B.", "2017-06-15", "O") == content_id("A said B.", "2017-06-15", "O")
    assert len(content_id("A said B.")) == 16


def test_what_tells_reports_apart_tells_their_ids_apart() -> None:
    ids = {content_id("A."), content_id("B."), content_id("A.", "2017"), content_id("A.", None, "2017")}
    assert len(ids) == 4


def test_the_hash_is_of_the_text_alone() -> None:
    assert Report("1", "A.").text_sha256 == Report("2", "A.", title="T").text_sha256 != Report("1", "B.").text_sha256
