"""The three routes of each page: the page itself and its twins in JSON and CSV, asked for in the same way."""

import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from fastapi import APIRouter, Request
from pydantic import BaseModel, create_model
from starlette.responses import Response

from dragoman.export.formats import Format, formats_for
from dragoman.web.asked import Shown
from dragoman.web.faults import Told
from dragoman.web.page import SHOWN, Listing, Page
from dragoman.web.site import Site
from dragoman.web.tables import Form, sent, twin

FAULTS: dict[int | str, dict[str, Any]] = {400: {"model": Told}, 403: {"model": Told}, 404: {"model": Told},
                                            503: {"model": Told}}


def add_page(router: APIRouter, page: Page) -> None:
    """Register a page; its twins come first, since a name in a path may hold a full stop."""
    for form in ("json", "csv"):
        router.add_api_route(f"{page.twin}.{form}", _twin_of(page, form), methods=["GET"], response_class=Response,
                             name=f"{page.name}.{form}", summary=f"{page.title}, as {form.upper()}", tags=["rows"],
                             responses={200: _given(page, form), **FAULTS})
    for format in formats_for(page.kind):
        if format.name != "csv":
            router.add_api_route(f"{page.twin}.{format.name}", _export_of(page, format), methods=["GET"],
                                 response_class=Response, name=f"{page.name}.{format.name}", include_in_schema=False)
    router.add_api_route(page.path, _html_of(page), methods=["GET"], response_class=Response, name=page.name,
                         include_in_schema=False)


def site_of(request: Request) -> Site:
    """Give what all pages share."""
    site: Site = request.app.state.site
    return site


def _given(page: Page, form: str) -> dict[str, Any]:
    if form == "json":
        kinds = get_args(page.kind) or (page.kind,)
        return {"model": list[tuple(map(_documented, kinds))], "description": "All rows."}  # type: ignore[misc]
    return {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "All rows."}


def _documented(kind: type[Any]) -> type[BaseModel]:
    """Describe the JSON of a row, whose fields are those of its dataclass."""
    hints = get_type_hints(kind)
    columns: dict[str, Any] = {field.name.rstrip("_"): (hints[field.name], ...) for field in fields(kind)}
    return create_model(kind.__name__, **columns)


def _twin_of(page: Page, form: Form) -> Callable[..., Response]:
    def give(request: Request, **asked: Any) -> Response:
        return twin(page.rows(site_of(request), **_wanted(asked)), form, page.name)

    return _asked_as(give, page)


def _export_of(page: Page, format: Format) -> Callable[..., Response]:
    def give(request: Request, **asked: Any) -> Response:
        site = site_of(request)
        return sent(format.write(site.archive, page.rows(site, **_wanted(asked))), format.media,
                    f"{page.name}.{format.suffix or format.name}")

    return _asked_as(give, page)


def _html_of(page: Page) -> Callable[..., Response]:
    def give(request: Request, shown: int = SHOWN, **asked: Any) -> Response:
        site, wanted = site_of(request), _wanted(asked)
        listing = Listing(page.rows(site, **wanted), shown, formats_for(page.kind))
        response = site.page(request, page, listing, wanted, page.view(site, listing, **wanted))
        if page.after is not None:
            page.after(request, response)
        return response

    return _asked_as(give, page, inspect.Parameter("shown", inspect.Parameter.KEYWORD_ONLY, default=SHOWN,
                                                   annotation=Shown))


def _wanted(asked: dict[str, Any]) -> dict[str, Any]:
    """Take an empty field of a form for one that was not filled in."""
    return {name: None if value == "" else value for name, value in asked.items()}


def _asked_as(give: Callable[..., Response], page: Page, *more: inspect.Parameter) -> Callable[..., Response]:
    """Give a route the parameters of its page's rows; FastAPI reads them from its signature."""
    kind = inspect.Parameter.KEYWORD_ONLY
    own = [each.replace(kind=kind) for each in list(inspect.signature(page.rows).parameters.values())[1:]]
    request = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)
    give.__signature__ = inspect.Signature([request, *own, *more])  # type: ignore[attr-defined]
    return give
