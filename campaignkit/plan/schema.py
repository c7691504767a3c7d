"""The JSON Schema of a plan, made from the model; editors use it to complete and check keys.

The committed file is what `campaignkit schema` prints; a test holds it to the model. Making it anew reads the model's
source, because the descriptions are the docstrings below each field.
"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from campaignkit.json_data import Json
from campaignkit.plan.model.base import LanguageTag, Part, Pattern, Vocabulary
from campaignkit.plan.model.overlay import Overlay
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import (
    ChoiceShape,
    DayShape,
    FlagShape,
    ListShape,
    MapShape,
    NumberShape,
    RecordShape,
    Shape,
    TextShape,
    record_shape,
)
from campaignkit.plan.terms import Terms
from campaignkit.source.tree_merge import NAMED_BY

SCHEMA_FILE = Path(__file__).with_name("plan.schema.json")
LANGUAGE = "^(?:{})(-[A-Z][a-z]{{3}})?(-[A-Z]{{2}})?$"
OWN_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAY_BE_OWN = frozenset({"frameworks", "material-types", "themes", "topics"})
_AS_WRITTEN = ["string", "number"]
"""What a text may be to an editor: `target: 80` is a number to YAML, and the text 80 to campaignkit."""


def json_schema(cls: type[Part], title: str, terms: Terms) -> Json:
    """Return the schema (draft 2020-12) of a kind of file, with every vocabulary spelled out."""
    definitions: Json = {}
    root = _record(record_shape(cls), definitions, terms)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def plan_schema(title: str, terms: Terms) -> Json:
    """Return the schema of a plan: of a whole one, or of one that extends another and says only what is different."""
    whole = json_schema(Plan, title, terms)
    definitions: Json = whole["$defs"]
    over = _overlay(record_shape(Plan), whole, definitions, top=True)
    descriptions = field_descriptions(Overlay)
    for key, field in record_shape(Overlay).fields.items():
        over["properties"][key] = {"description": descriptions[field.attribute]} | _schema(field.shape, {}, terms)
    additions = {
        key: value for key, value in over["properties"].items() if key in whole["properties"] and key != "extends"
    }
    definitions["OverlayAdd"] = {
        "description": "What comes behind what the other plan has in its lists.",
        "type": "object",
        "properties": additions,
        "additionalProperties": False,
    }
    over["properties"]["add"] = {
        "description": "What comes behind what is there in the lists of the plan that is extended.",
        "$ref": "#/$defs/OverlayAdd",
    }
    parts = {
        name: whole.pop(name) for name in ("description", "type", "properties", "required", "additionalProperties")
    }
    definitions |= {"Plan": parts, "Overlay": over}
    whole["if"] = {"type": "object", "required": ["extends"]}
    whole["then"] = {"$ref": "#/$defs/Overlay"}
    whole["else"] = {"$ref": "#/$defs/Plan"}
    return whole | {"$defs": dict(sorted(definitions.items()))}


def _overlay(shape: RecordShape, part: Json, definitions: Json, *, top: bool = False) -> Json:
    """Return a part of a plan without what a whole one needs; in lists the ids stay, by which items merge."""
    properties: Json = {}
    for key, field in shape.fields.items():
        inner, schema = field.shape, part["properties"][key]
        if isinstance(inner, RecordShape):
            schema = {"description": schema["description"], **_loose(inner, definitions)}
        elif isinstance(inner, ListShape) and isinstance(inner.item, RecordShape) and _merges(key, inner.item):
            schema = {
                "description": schema["description"],
                "type": "array",
                "items": _loose(inner.item, definitions, key),
            }
        properties[key] = schema
    return {
        "description": part["description"],
        "type": "object",
        "properties": properties,
        **({"required": ["extends"]} if top else {}),
        "additionalProperties": False,
    }


def _merges(key: str, item: RecordShape) -> bool:
    return NAMED_BY.get(key, "id") in item.fields


def _loose(shape: RecordShape, definitions: Json, key: str = "") -> Json:
    name = f"Overlay{shape.cls.__name__}"
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _overlay(shape, definitions[shape.cls.__name__], definitions)
        if key:
            definitions[name]["required"] = [NAMED_BY.get(key, "id")]
    return {"$ref": f"#/$defs/{name}"}


def _record(shape: RecordShape, definitions: Json, terms: Terms) -> Json:
    descriptions = field_descriptions(shape.cls)
    properties: Json = {}
    for key, field in shape.fields.items():
        schema = _schema(field.shape, definitions, terms)
        properties[key] = {"description": descriptions[field.attribute]} | (
            schema if field.required else _or_none(schema)
        )
    needs = [key for key, field in shape.fields.items() if field.required]
    return {
        "description": inspect.cleandoc(shape.cls.__doc__ or "").splitlines()[0],
        "type": "object",
        "properties": properties,
        **({"required": needs} if needs else {}),
        "additionalProperties": False,
    }


def _or_none(schema: Json) -> Json:
    """Return what may be left out: `check` takes `null` for nothing, as editors and data of ours write it."""
    kinds = schema.get("type")
    if kinds is not None:
        return schema | {"type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}


def _schema(shape: Shape, definitions: Json, terms: Terms) -> Json:
    if isinstance(shape, RecordShape):
        name = shape.cls.__name__
        if name not in definitions:
            definitions[name] = {}  # known before it is made, because a test may hold tests
            definitions[name] = _record(shape, definitions, terms)
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(shape, ListShape):
        items = _schema(shape.item, definitions, terms)
        array = {"type": "array", "items": items}
        return {"anyOf": [items, array]} if shape.one_or_many else array
    if isinstance(shape, MapShape):
        values = _schema(shape.value, definitions, terms)
        return {
            "type": "object",
            "propertyNames": _text(shape.key, definitions, terms),
            "additionalProperties": values,
        }
    if isinstance(shape, FlagShape):
        return {"type": "boolean"}
    if isinstance(shape, ChoiceShape):
        return {"enum": list(shape.words)}
    if isinstance(shape, DayShape):
        return {"type": "string", "format": "date"}
    if isinstance(shape, NumberShape):
        bounds = {} if shape.range is None else {"minimum": shape.range.low, "maximum": shape.range.high}
        return {"type": "integer" if shape.type is int else "number", **bounds}
    return _text(shape, definitions, terms)


def _text(shape: TextShape, definitions: Json, terms: Terms) -> Json:
    for marker in shape.markers:
        if isinstance(marker, Vocabulary):
            name = marker.name.replace("-", "_")
            words: Json = {"enum": list(terms[marker.name])}
            # a campaign may bring its own beside the plan, which no schema can know
            own = {"type": "string", "pattern": OWN_ID}
            definitions[name] = {"anyOf": [words, own]} if marker.name in MAY_BE_OWN else words
            return {"$ref": f"#/$defs/{name}"}
        if isinstance(marker, Pattern):
            return {"type": _AS_WRITTEN, "pattern": f"^(?:{marker.regex})$"}
        if isinstance(marker, LanguageTag):
            definitions["language"] = {"type": "string", "pattern": LANGUAGE.format("|".join(terms["languages"]))}
            return {"$ref": "#/$defs/language"}
    return {"type": _AS_WRITTEN, "minLength": 1}


def field_descriptions(cls: type) -> dict[str, str]:
    """Return the docstring below each field of a class."""
    (body,) = ast.parse(inspect.getsource(cls).strip()).body
    if not isinstance(body, ast.ClassDef):
        raise TypeError(f"{cls!r} is not a class")
    descriptions: dict[str, str] = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            descriptions[field.target.id] = str(below.value.value)
    return descriptions
