"""Names of apps: the file fits its schema, and names no two rows alike."""

from __future__ import annotations

import json

import jsonschema

from campaignkit.knowledge.phrases import app_names
from campaignkit.knowledge.reader import APPS, read_yaml


def test_the_file_fits_its_schema() -> None:
    schema = json.loads(APPS.with_name("apps.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(read_yaml(APPS))


def test_every_name_stands_once_and_in_order_of_its_kind() -> None:
    rows = read_yaml(APPS)["rows"]
    names = [name for row in rows.values() for name in (row["label"], row.get("also")) if name]
    assert len(names) == len(app_names())
    kinds = [row["kind"] for row in rows.values()]
    assert sorted(kinds, key=kinds.index) == kinds
