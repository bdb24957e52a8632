"""The page of what can be asked over HTTP, made from the reading room's own OpenAPI document."""

from collections.abc import Iterator
from typing import Any

from dragoman.archive.archive import Archive
from dragoman.web.app import create_app

_HEAD = """# HTTP

Made from the OpenAPI document by `python -m handbook`; `dragoman serve` gives that document itself at `/openapi.json`.

Every page has a `.json` and a `.csv` twin that take the same parameters. Faults come as JSON of one shape where JSON
is asked for. On this machine nothing else is needed; on any other address a token is, as `?token=…` once, or in
`Authorization: Bearer …`. What writes wants the token of the page's own form.
"""


def http_page(archive: Archive) -> str:
    """Give the page: a section a path, a row a parameter."""
    document = create_app(archive).openapi()
    lines = [line for path, asked in document["paths"].items() for verb, each in asked.items()
             for line in _section(f"{verb.upper()} {path}", each)]
    return "\n".join([_HEAD, *lines])


def _section(title: str, asked: dict[str, Any]) -> Iterator[str]:
    yield f"## {title}\n"
    words = asked.get("description") or asked.get("summary") or ""
    yield " ".join(words.split()) + "\n"
    if parameters := asked.get("parameters"):
        yield from ("| parameter | in | what it is |", "|---|---|---|")
        yield from (f"| `{each['name']}` | {each['in']} | {_about(each)} |" for each in parameters)
        yield ""
    yield f"Status: {', '.join(sorted(asked['responses']))}.\n"


def _about(parameter: dict[str, Any]) -> str:
    schema = parameter["schema"]
    kinds = [str(each.get("type") or " or ".join(map(str, each.get("enum", [])))) for each in
             schema.get("anyOf", [schema]) if each.get("type") != "null"]
    told = parameter.get("description") or schema.get("description") or ""
    default = f" Default: `{schema['default']}`." if schema.get("default") not in (None, "") else ""
    return f"{told} ({', '.join(kinds)}){default}".strip().replace("|", "\\|")
