"""What all pages share: the archive, the templates, and the words in which they speak."""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from dragoman import __version__
from dragoman.archive.archive import Archive
from dragoman.desk.parties import parties
from dragoman.web import wordings
from dragoman.web.adding import Adding
from dragoman.web.filters import FIELDS
from dragoman.web.security import form_token, keep_cookie
from dragoman.web.settings import Settings

if TYPE_CHECKING:
    from dragoman.web.page import Listing, Page

HERE = Path(__file__).parent
THEMES = ("auto", "light", "dark")


class Site:
    """The reading room of one archive; pages get it with every question."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self.archive, self.settings = archive, settings
        self.templates = Environment(loader=FileSystemLoader(HERE / "templates"), undefined=StrictUndefined,
                                     autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True,
                                     auto_reload=False)
        self.templates.globals.update(version=__version__, asset=asset, path_of=path_of, fields=FIELDS)
        self.templates.filters.update(wordings.FILTERS)
        self.adding = Adding(archive)

    @cached_property
    def parties(self) -> list[tuple[str, str]]:
        """All parties as (code, name), for the lists that forms offer."""
        return sorted(parties().shown.items(), key=lambda each: each[1])

    def page(self, request: Request, page: "Page", listing: "Listing", asked: Mapping[str, Any],
             context: Mapping[str, Any]) -> Response:
        """Give a page of rows."""
        return self.render(request, f"{page.name}.html", {
            "page": page, "listing": listing, "asked": asked, "title": page.title,
            "twin": lambda form: self._twin(request, page, form), **context})

    def render(self, request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
        """Give a page for this browser."""
        html = self.templates.get_template(template).render({
            "request": request, "site": self, "theme": theme(request), "here": _here(request),
            "with_": lambda **changes: _with(request, changes), "csrf_field": cache(lambda: self._csrf_field(request)),
            "at": request.url.path, **context})
        response = HTMLResponse(html, status)
        keep_cookie(request, response)
        return response

    def bare(self, template: str, status: int, **context: Any) -> Response:
        """Give a page that shows nothing of the archive."""
        return HTMLResponse(self.templates.get_template(template).render(theme="auto", **context), status)

    def _csrf_field(self, request: Request) -> Markup:
        token = form_token(request, self.settings.secret)
        return Markup('<input type="hidden" name="csrf" value="{}">').format(token)

    def _twin(self, request: Request, page: "Page", form: str) -> str:
        path = request.url.path if page.path != "/" else page.twin
        asked = [(name, value) for name, value in request.query_params.multi_items() if name not in ("shown", "part")]
        return path_of(f"{path}.{form}") + ("?" + urlencode(asked) if asked else "")


def theme(request: Request) -> str:
    """Give the theme that the reader chose: auto, light or dark."""
    chosen = request.cookies.get("theme", "")
    return chosen if chosen in THEMES else "auto"


def asset(name: str) -> str:
    """Give the address of a file of ours, which changes with the version, so that a browser keeps no old one."""
    changed = int((HERE / "static" / name).stat().st_mtime)
    return f"/static/{name}?v={__version__}-{changed:x}"


def path_of(path: str) -> str:
    """Write a path so that any id or name in it leads where it should."""
    return quote(path, safe="/:@!$&'()*+,;=-._~")


def _here(request: Request) -> str:
    return path_of(request.url.path) + (f"?{request.url.query}" if request.url.query else "")


def _with(request: Request, changes: Mapping[str, Any]) -> str:
    """Give this page's address with some of what is asked for changed; None takes it away."""
    asked = {name: value for name, value in {**request.query_params, **changes}.items() if value not in (None, "")}
    return path_of(request.url.path) + ("?" + urlencode(asked) if asked else "")
