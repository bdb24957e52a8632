"""`dragoman schema`: the JSON Schema of a reading."""

import json

import typer

from dragoman.cli.explain import explained
from dragoman.records.schema import reading_schema


def schema() -> None:
    """Print the JSON Schema (2020-12) that every reading follows."""
    with explained(debug=False):
        typer.echo(json.dumps(reading_schema(), indent=2, ensure_ascii=False))
