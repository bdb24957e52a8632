"""The JSON Schema of a reading, made from the record types themselves."""

import inspect
import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dragoman.records.plain import RENAMED
from dragoman.records.reading import SCHEMA, Reading
from dragoman.records.report import Report
from dragoman.records.span import Span

Schema = dict[str, Any]

_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}
_SPAN: Schema = {"type": "array", "description": "[start, end) in Unicode code points of the report's text as given.",
                 "prefixItems": [{"type": "integer", "minimum": 0}] * 2, "minItems": 2, "maxItems": 2}


def reading_schema() -> Schema:
    """Give the schema of contract `dragoman/1` in JSON Schema 2020-12; each record's words are its docstring's."""
    definitions: dict[str, Schema] = {}
    body = _record(Reading, definitions)
    _lead_back(definitions["Report"])
    body["properties"] = {"schema": {"const": SCHEMA}, **body["properties"]}
    body["required"] = ["schema", *body["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{SCHEMA.replace('/', ':')}",
            "title": "Reading", **body, "$defs": dict(sorted(definitions.items()))}


def schema_of(cls: type) -> Schema:
    """Give the schema of any dataclass whose fields are of the kinds that records have, with what it refers to."""
    definitions: dict[str, Schema] = {}
    return {**_record(cls, definitions), "$defs": dict(sorted(definitions.items()))}


def _lead_back(report: Schema) -> None:
    """Put the text's hash where the text is in the record: a reading never carries the outlet's words whole."""
    del report["properties"]["text"]
    digest = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": inspect.getdoc(Report.text_sha256)}
    report["properties"]["text_sha256"] = digest
    report["required"] = ["text_sha256" if name == "text" else name for name in report["required"]]


def _record(cls: type, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(cls)
    names = {field.name: RENAMED.get(field.name, field.name) for field in fields(cls)}
    properties = {name: _schema(hints[field], definitions) for field, name in names.items()}
    description = (inspect.getdoc(cls) or "").partition("\n\nExamples:")[0]
    return {"type": "object", "description": description, "properties": properties, "required": list(properties)}


def _schema(hint: Any, definitions: dict[str, Schema]) -> Schema:
    if hint is Span:
        return _SPAN
    if is_dataclass(hint):
        return _reference(hint, definitions)  # type: ignore[arg-type]
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], definitions)}
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(arg, definitions) for arg in get_args(hint)]}
    return {"type": "null" if hint is types.NoneType else _SCALARS[hint]}


def _reference(cls: type, definitions: dict[str, Schema]) -> Schema:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # keeps a record that holds itself from going round
        definitions[cls.__name__] = _record(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}
