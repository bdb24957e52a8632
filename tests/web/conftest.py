"""What the tests of the reading room share: a client that asks its pages, on each kind of database."""

import re
from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.web.app import create_app

HTML = {"accept": "text/html"}


def client_of(archive: Archive) -> TestClient:
    """Give a client that is told of faults as a browser is, and follows no redirect."""
    return TestClient(create_app(archive), base_url="http://localhost", follow_redirects=False)


@pytest.fixture(scope="session")
def client(library: Archive) -> Iterator[TestClient]:
    """Give a client of an archive of the samples, which tests only ask."""
    with client_of(library) as client:
        yield client


@pytest.fixture
def own(filled: Archive) -> Iterator[TestClient]:
    """Give a client of an archive of the samples that a test may change."""
    with client_of(filled) as client:
        yield client


@pytest.fixture
def empty(archive: Archive) -> Iterator[TestClient]:
    """Give a client of an empty archive."""
    with client_of(archive) as client:
        yield client


Csrf = Callable[[TestClient], str]


@pytest.fixture(scope="session")
def csrf() -> Csrf:
    """Give a function that takes the token of a form from a page."""
    def take(client: TestClient) -> str:
        found = re.search(r'name="csrf" value="(\w+)"', client.get("/add", headers=HTML).text)
        assert found
        return found[1]
    return take
