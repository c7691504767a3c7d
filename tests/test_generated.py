"""Generated files are what `make generate` would write now."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from campaignkit.campaign.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
from campaignkit.campaign.framework_files import shipped_frameworks
from campaignkit.plan.schema import SCHEMA_FILE
from tests.generate import ROOT, generated_files
from tests.view_schema import view_schema

FILES = generated_files()
PLANS = sorted((ROOT / "campaigns").glob("*/plan.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_generated_file_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == FILES[path], "run `make generate`"


def test_schema_accepts_the_samples() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert len(PLANS) >= 1
    for path in PLANS:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=as_an_editor_reads())  # noqa: S506  # a SafeLoader
        assert [error.message for error in validator.iter_errors(data)] == []


OVERLAY = """
extends: ../base/plan.yaml
remove: [materials.poster, campaign.tagline]
move_days: 364
campaign: {id: norte, region: Norte, budget: {amount: 10}}
materials: [{id: cartaz, quantity: 90}]
waive: [{requirement: sem5.community, reason: Other}]
add:
  frameworks: [lanzarote]
  activities: [{id: week, messages: [new]}]
"""


def test_schema_accepts_what_an_overlay_says() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    over = yaml.load(OVERLAY, Loader=as_an_editor_reads())  # noqa: S506  # a SafeLoader
    assert [error.message for error in validator.iter_errors(over)] == []
    wrong = [
        {**over, "materials": [{"quantity": 90}]},
        {**over, "materials": [{"id": "a", "quantitty": 90}]},
        {**over, "remove": "all"},
        {**over, "add": {"campain": {}}},
        {**over, "add": {"extends": "other.yaml"}},
        {key: value for key, value in over.items() if key != "extends"},
    ]
    assert [len(list(validator.iter_errors(one))) > 0 for one in wrong] == [True] * len(wrong)


def test_schema_accepts_the_frameworks() -> None:
    schema = json.loads(FRAMEWORK_SCHEMA_FILE.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    assert len(shipped_frameworks()) == 4
    for path in shipped_frameworks().values():
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=as_an_editor_reads())  # noqa: S506  # a SafeLoader
        errors = [error.message for error in validator.iter_errors(data)]
        assert errors == []


def test_the_page_on_views_names_every_key() -> None:
    page = (ROOT / "docs" / "template-data.md").read_text(encoding="utf-8")
    schema = view_schema()
    keys = {key for record in (schema, *schema["$defs"].values()) for key in record["properties"]}
    assert {"does", "tight", "qr_modules"} <= keys
    assert keys - set(re.findall(r"[a-z_]+", page)) == set()
    rows = set(re.findall(r"`([a-z_]+)`", " ".join(re.findall(r"^\|([^|]+)\|", page, re.MULTILINE))))
    assert set(schema["properties"]) | set(schema["$defs"]["WholePlan"]["properties"]) <= rows


def test_schema_refuses_a_wrong_key() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors({"campain": {}}))
    assert any("campain" in error.message for error in errors)
    assert any("'campaign' is a required property" in error.message for error in errors)


def as_an_editor_reads() -> type[yaml.CSafeLoader]:
    """Return a loader that resolves values as YAML 1.2 editors do: dates stay text, whole numbers are numbers."""

    class EditorLoader(yaml.CSafeLoader):
        pass

    EditorLoader.yaml_implicit_resolvers = {
        first: [(tag, regex) for tag, regex in resolvers if tag.endswith((":int", ":float", ":null"))]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])
    return EditorLoader
