"""Every command and snippet of the documentation does what its page says."""

import gzip
import re
from pathlib import Path

import orjson
import pytest
from handbook.blocks import LEFT_OUT, as_shown, blocks_of, calls_of, is_shown
from handbook.pages import DOCS, MADE, written_pages
from handbook.sample import folder_for
from handbook.snippets import mended, try_page
from handbook.terminal import run, typed, unknown

README = DOCS.parent / "README.md"
PAGES = [*written_pages(), DOCS / "reference" / "python.md", DOCS / "model.md", README]
# what the README's commands ask for, and no sample report tells
TOLD = ("Russian Foreign Ministry spokeswoman Maria Zakharova said on Thursday that India had been told of the drill. "
        "Russia and Pakistan will hold talks in Islamabad next week. Pakistan denied that Russia had sold it missiles.")
KNOWN = {"console", "python", "text", "sh", "toml", "csv"}

_WAITING = ("dragoman serve", "dragoman watch", ".venv/bin/dragoman serve")  # they end when somebody ends them


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.usefixtures("loaded")
def test_the_snippets_do_what_the_page_says(page: Path, sample_archive: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    with folder_for(text, tmp_path, sample_archive):
        faults = [outcome for outcome in try_page(text, text=TOLD) if not outcome.agrees]
    assert not faults, "\n\n".join(f"{each.snippet}\nthe page:\n{each.said}\nbut:\n{each.came}" for each in faults)


@pytest.mark.parametrize("page", written_pages(), ids=lambda page: page.stem)
def test_what_is_not_run_says_why(page: Path) -> None:
    for block in blocks_of(page.read_text(encoding="utf-8")):
        assert block.language in KNOWN
        assert block.excuse or block.title or block.language not in ("sh", "text"), block.body
        shown = [call.shown for call in calls_of(block.body)] if block.language == "console" else []
        assert [LEFT_OUT] not in shown, "an output that is left out altogether shows nothing"


@pytest.mark.parametrize(("shown", "printed", "so"), [
    ([], [], True), ([], ["a"], False), (["a"], ["a"], True), (["a"], ["a", "b"], False),
    (["a", "…"], ["a", "b"], True), (["a", "…"], ["a"], True), (["…", "c"], ["a", "b", "c"], True),
    (["a", "…", "c"], ["a", "b", "d"], False),
    (["made …"], ["made today"], True), (["made …"], ["mad today"], False)])
def test_lines_may_be_left_out(shown: list[str], printed: list[str], so: bool) -> None:
    assert is_shown(shown, printed) is so


def test_a_page_that_went_stale_is_mended(tmp_path: Path, sample_archive: Path) -> None:
    stale = "```python\n>>> 1 + 1\n3\n```\n\n```console\n$ dragoman check\nAll is lost.\n```\n"
    with folder_for(stale, tmp_path, sample_archive):
        assert [outcome.agrees for outcome in try_page(stale)] == [False, False]
        mend = mended(stale)
        assert mend == stale.replace("3", "2").replace("All is lost.", "21 reports, all is well.")
        assert mended(mend) == mend
    assert as_shown(["x", LEFT_OUT], ["a", "b"]) == ["a", LEFT_OUT]


def test_what_does_not_exist_is_found() -> None:
    assert unknown("$ dragoman read x --colour red --date 2001 # a comment --such") == ["--colour"]
    assert unknown("$ dragoman sing") == ["sing"]
    assert unknown("$ dragoman --version") == []
    stale = "<!-- not run: it waits -->\n```console\n$ dragoman serve --loud\n```\n"
    assert [outcome.came for outcome in try_page(stale)] == ["--loud"]


def test_a_line_is_cut_as_a_shell_cuts_it() -> None:
    assert typed("dragoman search '\"a b\"' > out.json  # so") == (["dragoman", "search", '"a b"'], Path("out.json"))
    with pytest.raises(ValueError, match="rm"):
        run("rm -r /")


def test_made_pages_are_not_written_by_hand() -> None:
    assert MADE
    assert not {page.relative_to(DOCS).as_posix() for page in written_pages()} & set(MADE)


@pytest.mark.usefixtures("loaded")
def test_the_commands_of_the_readme_run(sample_archive: Path, tmp_path: Path) -> None:
    lines = re.findall(r"^(?:\.venv/bin/)?(dragoman [a-z].*)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert lines
    assert [line for line in lines if unknown(line)] == []
    (tmp_path / "reports").mkdir()
    with folder_for("", tmp_path, sample_archive), gzip.open("reports/more.jsonl.gz", "wb") as more:
        more.write(orjson.dumps({"id": "more", "published": "2022-03-11", "text": TOLD}))
        more.close()
        told = {line: run(line) for line in lines if not line.startswith(_WAITING)}
    # 3: the reports tell nothing of it
    assert {line: shown for line, (status, shown) in told.items() if status not in (0, 3)} == {}
