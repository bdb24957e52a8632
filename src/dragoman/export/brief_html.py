"""A brief as one HTML page that needs nothing else: no script, no font, nothing fetched."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from dragoman.desk.briefing.model import Brief
from dragoman.export.chart import chart

_TEMPLATE = Path(__file__).parent / "brief.html"


def to_html(brief: Brief) -> str:
    """Write a brief as a page; texts of reports are always escaped."""
    drawn = chart(brief.chart, f"Cooperation and conflict: {brief.title}")
    return _template().render(brief=brief, chart=drawn)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
