"""The JSON Schema of a view, made from the types its builders return."""

from __future__ import annotations

import ast
import inspect
import sys
import types
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from campaignkit.kit.contract.view_keys import View
from campaignkit.plan.model.base import Pattern
from campaignkit.plan.schema import field_descriptions

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", types.NoneType: "null"}


def view_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) of what a template receives."""
    definitions: dict[str, Any] = {}
    root = _record(View, definitions)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "campaignkit view"}
    return head | root | {"$defs": dict(sorted(definitions.items()))}


def _record(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    described = _described(cls)
    hints = get_type_hints(cls, include_extras=True)
    properties = {
        key: ({"description": described[key]} if key in described else {}) | _schema(hint, definitions)
        for key, hint in hints.items()
    }
    return {
        "description": (cls.__doc__ or "").splitlines()[0],
        "type": "object",
        "properties": properties,
        "required": [key for key, hint in hints.items() if get_origin(hint) is not NotRequired],
        "additionalProperties": False,
    }


def _described(cls: Any) -> dict[str, str]:
    """Return what is said of each key. A TypedDict of 3.11 does not know what it inherits from; its source does."""
    (body,) = ast.parse(inspect.getsource(cls)).body
    names = [base.id for base in body.bases if isinstance(base, ast.Name)] if isinstance(body, ast.ClassDef) else []
    described: dict[str, str] = {}
    for base in (getattr(sys.modules[cls.__module__], name) for name in names):
        described |= _described(base) if is_typeddict(base) else {}
    return described | field_descriptions(cls)


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if is_typeddict(hint):
        name = hint.__name__
        if name not in definitions:
            definitions[name] = _record(hint, definitions)
        return {"$ref": f"#/$defs/{name}"}
    inner = get_args(hint)
    match get_origin(hint):
        case None:
            return {"type": _PLAIN[hint]}
        case origin if origin is NotRequired:
            return _schema(inner[0], definitions)
        case origin if origin is Annotated:
            (pattern,) = (mark for mark in inner[1:] if isinstance(mark, Pattern))
            return {"type": "string", "pattern": f"^(?:{pattern.regex})$"}
        case origin if origin is Literal:
            return {"const": inner[0]} if len(inner) == 1 else {"enum": list(inner)}
        case origin if origin is list:
            return {"type": "array", "items": _schema(inner[0], definitions)}
        case origin if origin is dict:
            return {"type": "object", "additionalProperties": _schema(inner[1], definitions)}
        case origin if origin in (Union, types.UnionType):
            return {"anyOf": [_schema(one, definitions) for one in inner]}
    raise TypeError(f"a view cannot hold {hint!r}")
