"""The reading room as an ASGI application over one archive."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from dragoman import __version__
from dragoman.archive.archive import Archive
from dragoman.desk.kept import warm
from dragoman.web.faults import explain_faults
from dragoman.web.pages import PAGES, ROUTERS
from dragoman.web.plainness import Plain
from dragoman.web.routes import add_page
from dragoman.web.security import Guard
from dragoman.web.settings import Settings
from dragoman.web.site import HERE, Site

_LARGEST = 1024 * 1024  # bytes of what any form but that of new reports may carry


def create_app(archive: Archive, settings: Settings | None = None) -> FastAPI:
    """Make the application; the archive stays open as long as it is served, and is closed by whoever opened it."""
    settings = settings or Settings()
    site = Site(archive, settings)

    @asynccontextmanager
    async def serving(_: FastAPI) -> AsyncIterator[None]:
        stop = Event()
        counting = warm(archive, stop)  # so that nobody waits for what is counted over the whole archive
        yield
        stop.set()
        site.adding.close()
        counting.join()

    app = FastAPI(title="Dragoman", version=__version__, docs_url=None, redoc_url=None, openapi_url="/openapi.json",
                  description="Who said what, what happened, and on whose word: every page as JSON and CSV.",
                  lifespan=serving, max_body_size=_LARGEST)
    app.state.site = site
    explain_faults(app)
    router = APIRouter()
    for page in PAGES:
        add_page(router, page)
    app.include_router(router)
    for each in ROUTERS:
        app.include_router(each)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(Plain)
    app.add_middleware(Guard, settings=settings)
    return app
