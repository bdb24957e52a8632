"""Make the pages that are made: `python -m handbook`; with `--outputs`, also today's output of every snippet."""

import sys
import tempfile
from pathlib import Path

import dragoman
from dragoman.archive.archive import Archive
from dragoman.samples import sample_reports
from handbook.pages import DOCS, made_pages, written_pages
from handbook.sample import folder_for
from handbook.snippets import mended


def main() -> None:
    """Write them."""
    with tempfile.TemporaryDirectory() as name:
        archive = Path(name) / "archive.db"
        _fill(archive)
        with Archive.open(str(archive)) as kept:
            for page, text in made_pages(kept).items():
                (DOCS / page).write_text(text, encoding="utf-8")
        if "--outputs" in sys.argv[1:]:
            for page in written_pages():
                _mend(page, Path(name) / page.stem, archive)


def _fill(address: Path) -> None:
    reader = dragoman.load()
    with Archive.open(str(address), create=True) as archive:
        list(archive.add(reader.read_many(sample_reports(reader.lexicon))))


def _mend(page: Path, folder: Path, archive: Path) -> None:
    folder.mkdir()
    text = page.read_text(encoding="utf-8")
    with folder_for(text, folder, archive):
        page.write_text(mended(text), encoding="utf-8")


if __name__ == "__main__":
    main()
