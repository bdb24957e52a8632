"""The pages of the documentation: those that are made, and those that are written."""

from pathlib import Path

from dragoman.archive.archive import Archive
from handbook.commands import commands_page
from handbook.costs import costs_page
from handbook.figures import ROOT, accuracy_page, speed_page
from handbook.formats import formats_page
from handbook.http import http_page
from handbook.python import python_page

DOCS = ROOT / "docs"
MADE = ("reference/commands.md", "reference/python.md", "reference/http.md", "reference/formats.md", "accuracy.md",
        "speed.md", "cost.md", "model.md")
_CARD = ROOT / "training" / "MODEL_CARD.md"


def made_pages(archive: Archive) -> dict[str, str]:
    """Give the text of every page that is made, by its path in docs/."""
    texts = (commands_page(), python_page(), http_page(archive), formats_page(), accuracy_page(),
             speed_page(), costs_page(), model_page())
    return {page: text.rstrip() + "\n" for page, text in zip(MADE, texts, strict=True)}


def model_page() -> str:
    """Give the model card, which lies with the training that made the model."""
    return _CARD.read_text(encoding="utf-8")


def written_pages() -> list[Path]:
    """List the pages that are written by hand."""
    return sorted(page for page in DOCS.rglob("*.md") if page.relative_to(DOCS).as_posix() not in MADE)
