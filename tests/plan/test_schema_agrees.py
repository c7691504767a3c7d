"""The schemas and `check` agree: what one takes the other takes, in any validator and any editor."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from campaignkit.plan.schema import SCHEMA_FILE
from tests.support import ROOT, run
from tests.test_generated import as_an_editor_reads

SCHEMAS = sorted((ROOT / "campaignkit").rglob("*.schema.json"))
VALIDATOR = jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
IDENTITY_ESCAPE = re.compile(r"\\[^dDwWsSbBnrtvfux0-9cpPk^$\\.*+?()\[\]{}|/]")
"""An escape that JavaScript refuses in its Unicode mode, which editors use."""


def complaints(text: str) -> list[str]:
    data = yaml.load(text, Loader=as_an_editor_reads())  # noqa: S506  # a SafeLoader
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def patterns(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["pattern"]} if isinstance(node.get("pattern"), str) else set()
        return own.union(*(patterns(value) for value in node.values()))
    return set().union(*(patterns(value) for value in node)) if isinstance(node, list) else set()


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_pattern_is_one_for_javascript(path: Path) -> None:
    found = patterns(json.loads(path.read_text(encoding="utf-8")))
    assert [pattern for pattern in found if IDENTITY_ESCAPE.search(pattern)] == []
    node = shutil.which("node")
    if node is not None:
        program = "for (const p of JSON.parse(require('fs').readFileSync(0))) new RegExp(p, 'u')"
        done = subprocess.run(
            [node, "-e", program], input=json.dumps(sorted(found)), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_escape_that_editors_refuse_is_found() -> None:
    assert IDENTITY_ESCAPE.search(r"[^\"]")
    assert not IDENTITY_ESCAPE.search(r"\.\[\]\u2010\s")


def test_what_a_campaign_brings_along_is_taken() -> None:
    base = (ROOT / "campaigns" / "village-school" / "plan.yaml").read_text(encoding="utf-8")
    assert complaints(base) == []
    assert complaints(base.replace("  scope: school", "  scope: school\n  tagline: null\n  approvers:")) == []
    own = base.replace("  scope: school", "  scope: school\n  topic: road-safety") + (
        "\nframeworks: [sem5, national-plan-2030]\ntheme: {name: our-colours}\n"
    )
    own = own.replace("type: poster, audience: small", "type: notice, audience: small")
    assert complaints(own) == []


def test_a_text_that_looks_like_a_number_is_taken_as_check_takes_it(tmp_path: Path) -> None:
    base = (ROOT / "campaigns" / "village-school" / "plan.yaml").read_text(encoding="utf-8")
    text = base.replace("target: Eight of ten", "target: 80").replace('phone: "112"', "phone: 112")
    assert complaints(text) == []
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    assert run("check", ".", "--fail-on", "error", cwd=tmp_path).exit_code == 0


PACKAGE = ROOT / "campaignkit"
BROUGHT = (
    ("campaign/framework.schema.json", "knowledge/frameworks/*.yaml", "id: Own One"),
    ("campaign/topic.schema.json", "knowledge/topics/*/topic.yaml", "name: 5"),
    ("materials/material.schema.json", "templates/*/material.yaml", "formats: {}"),
    ("materials/theme.schema.json", "templates/_themes/*.yaml", "colours: {ink: blue}"),
)
"""What a campaign can bring along: the schema, files of that kind that are right, and one that is not."""


@pytest.mark.parametrize(("schema", "right", "wrong"), BROUGHT, ids=[schema for schema, *_ in BROUGHT])
def test_files_that_a_campaign_brings_along_have_schemas_that_take_and_refuse(
    schema: str, right: str, wrong: str
) -> None:
    validator = jsonschema.Draft202012Validator(json.loads((PACKAGE / schema).read_text(encoding="utf-8")))
    files = sorted(PACKAGE.glob(right))
    assert len(files) > 2
    for file in files:
        data = yaml.load(file.read_bytes(), Loader=as_an_editor_reads())  # noqa: S506  # a SafeLoader
        assert [error.message for error in validator.iter_errors(data)] == [], file.name
    assert not validator.is_valid(yaml.load(wrong, yaml.CSafeLoader))


def test_an_overlay_is_taken_as_it_is(tmp_path: Path) -> None:
    text = (
        "extends: ../base/plan.yaml\ncampaign: {id: town-2027, country: RO, region: Town}\n"
        "remove: [materials.poster]\nhelp:\n  - {id: line, phone: '116 111'}\n"
    )
    assert complaints(text) == []
    assert complaints(text.replace("country: RO", "country: ROU")) != []
    assert complaints(text.partition("\n")[2]) != []


@pytest.mark.parametrize("country", ["MD", "US", "RS"])
def test_what_the_wizard_writes_is_taken(country: str, tmp_path: Path) -> None:
    assert run("new", ".", "--country", country, "--budget", "500", "--yes", cwd=tmp_path).exit_code == 0
    assert complaints((tmp_path / "plan.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "wrong", ["campaign: {id: x}", "campaign: {id: X Y}", "frameworks: [Own One]", "theme: {name: Bright Colours}"]
)
def test_what_check_refuses_is_refused(wrong: str) -> None:
    assert complaints(wrong) != []


def test_check_jsonschema_takes_all_samples_and_refuses_what_is_wrong(tmp_path: Path) -> None:
    """It is what people run in CI without campaignkit, and reads patterns as JavaScript does."""
    wrong = tmp_path / "plan.yaml"
    wrong.write_text("extends: ../base/plan.yaml\ncampaign: {id: Town 2027}\n", encoding="utf-8")
    samples = sorted((ROOT / "campaigns").glob("*/plan.yaml"))
    program = [
        str(Path(sys.executable).with_name("check-jsonschema")),
        "--schemafile",
        str(SCHEMA_FILE),
        "-o",
        "json",
    ]
    done = subprocess.run([*program, *samples, wrong], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert (done.returncode, told["status"], told.get("parse_errors", [])) == (1, "fail", []), done.stderr
    assert len(samples) >= 7
    assert {error["filename"] for error in told["errors"]} == {str(wrong)}
