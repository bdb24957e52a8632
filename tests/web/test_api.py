"""The whole API is asked at random by schemathesis: whatever is asked, no answer is a fault within."""

import os
import warnings
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.records import Reading
from dragoman.web.app import create_app
from dragoman.web.settings import Settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # those of the library, as it is loaded
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

EXAMPLES = int(os.environ.get("DRAGOMAN_EXAMPLES", "12"))  # of each address
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def operations(samples: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give all that can be asked of an archive of the samples, as its OpenAPI document describes it."""
    with Archive.open(tmp_path_factory.mktemp("api") / "archive.db", create=True) as archive:
        assert len(list(archive.add(samples, MADE))) == len(samples)
        app = create_app(archive, Settings(hosts=("testserver", "localhost", "127.0.0.1")))
        schema = schemathesis.openapi.from_asgi("/openapi.json", app)
        yield [found.ok() for found in schema.get_all_operations()]


def test_nothing_that_is_asked_is_a_fault_of_ours(operations: list[Any]) -> None:
    assert len(operations) > 30
    for operation in operations:
        @given(case=operation.as_strategy())
        @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None,
                  phases=[Phase.explicit, Phase.generate, Phase.shrink], derandomize=True)
        def ask(case: Any) -> None:
            case.call_and_validate(checks=CHECKS)

        ask()
