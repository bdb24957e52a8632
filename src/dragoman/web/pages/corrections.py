"""Corrections: what readers know better, each of which can be undone."""

from dragoman.archive.corrections import Correction
from dragoman.archive.corrections import corrections as made
from dragoman.desk.rows import Rows
from dragoman.web.page import Page
from dragoman.web.site import Site


def rows(site: Site) -> Rows[Correction]:
    """Give all corrections in the order in which they were made."""
    return Rows(Correction, lambda: made(site.archive))


PAGE = Page("corrections", "/corrections", "Corrections", Correction, rows)
