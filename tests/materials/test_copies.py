"""What a material type is stands in its file: a copy under another name is judged, laid out and called the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaignkit.kit.material_names import type_name
from campaignkit.kit.who_gets_what import wanted_materials
from campaignkit.knowledge.locales import languages
from campaignkit.materials.copying import copy_template
from campaignkit.materials.library import SHIPPED, Library, shipped_types
from campaignkit.materials.own_types_and_themes import load_library
from campaignkit.plan.model.material import Material
from tests.kit import stress
from tests.support import CASES, ROOT, run
from tests.translate.support import HEADER

EPOCH = {"SOURCE_DATE_EPOCH": "1751328000"}
OWN = "own-"
"""What the names of the copies begin with."""
LONG = "Someone may be very nice to you for a long time and then ask for more. " * 12


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a campaign with a copy of every type."""
    folder = tmp_path_factory.mktemp("copies")
    for name in shipped_types():
        copy_template(name, OWN + name, folder, SHIPPED)
    return folder


def faulty_plan() -> dict[str, Any]:
    """Return a plan with every type in which whatever a rule can ask of a type is wrong."""
    text = (ROOT / "tests" / "kit" / "every_template.yaml").read_text(encoding="utf-8")
    plan: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    plan["audiences"].append({"id": "press", "name": "Newsrooms", "kind": "journalists"})
    shown = {material["type"] for material in plan["materials"]}
    for name in sorted(set(shipped_types()) - shown):
        plan["materials"].append({"id": f"more-{name}", "type": name, "messages": ["tell"], "title": "More"})
    for message in plan["messages"]:
        message["body"] = LONG
    for material in plan["materials"]:
        material["distribution"] = "restricted"
        material.pop("tags", None)
        if material["type"] == "press-release":
            material["audience"] = "press"
            for key in ("facts", "help"):
                material.pop(key, None)
    return plan


ARTICLE = re.compile(r"\bAn? |^Material of the type ")
"""How a type is named depends on its first letter."""


def findings(folder: Path, plan: dict[str, Any], *options: str) -> Counter[tuple[str, ...]]:
    """Return code, severity, place in the plan and message of every finding, without the names of the copies."""
    (folder / "plan.yaml").write_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), encoding="utf-8")
    done = run("check", "plan.yaml", "--profile", "publish", "--format", "json", *options, cwd=folder, env=EPOCH)
    found = json.loads(done.stdout)["findings"]
    texts = [(f["code"], f["severity"], f["path"], f["message"], f.get("hint") or "") for f in found]
    return Counter(tuple(ARTICLE.sub("", text.replace(OWN, "")).lower() for text in row) for row in texts)


@pytest.mark.parametrize("options", [(), ("--layout",)], ids=["rules", "layout"])
def test_a_copy_under_another_name_has_the_same_findings(
    copies: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    plan = faulty_plan()
    if options:  # each page of an own type is laid out by a process of its own: one a type says what three would
        plan["materials"] = list({material["type"]: material for material in plan["materials"]}.values())
    shipped = findings(tmp_path, plan, *options)
    assert {material["type"] for material in plan["materials"]} == set(shipped_types())
    for material in plan["materials"]:
        material["type"] = OWN + material["type"]
    assert findings(copies, plan, *options) == shipped
    codes = {row[0] for row in shipped}
    assert {"ck027", "ck226", "ck236", "ck238", "ck307"} <= codes, "a rule that asks a type has to fire"
    if options:
        assert codes & {"ck502", "ck504", "ck505", "ck510"}


@pytest.mark.parametrize("name", shipped_types())
def test_a_copy_is_called_the_same_in_every_language(copies: Path, name: str) -> None:
    kind = load_library(copies / "plan.yaml").library.type(OWN + name)
    assert kind == SHIPPED.type(name)
    for language in languages():
        assert type_name(kind, language) == type_name(SHIPPED.type(name), language)


def test_a_partner_with_a_brief_of_its_own_gets_no_second_one(copies: Path) -> None:
    plan = stress.plan_of()
    library: Library = load_library(copies / "plan.yaml").library
    own = Material(id="ours", type=f"{OWN}stakeholder-brief", stakeholder="lead")
    materials = wanted_materials(type(plan)(**_changed(plan, own)), library, (), ("lead",))
    assert [material.type for material in materials] == [own.type, f"{OWN}calendar"]


def _changed(plan: Any, own: Material) -> dict[str, Any]:
    return {name: getattr(plan, name) for name in type(plan).__slots__} | {"materials": (own,)}


def own_names(tmp_path: Path, *lines: str) -> str:
    """Return what is said about a type of one's own in a plan with a German translation."""
    text = (CASES / "base.yaml").read_text(encoding="utf-8").replace("type: poster,", "type: notice,")
    text = text.replace("  language: en\n", "  language: en\n  translations: [de]\n")
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_text(HEADER, encoding="utf-8")
    copy_template("poster", "notice", tmp_path, SHIPPED)
    file = tmp_path / "templates" / "notice" / "material.yaml"
    old = "name: Poster\nword: type_poster\n"
    assert old in file.read_text(encoding="utf-8")
    file.write_text(
        file.read_text(encoding="utf-8").replace(old, "".join(f"{line}\n" for line in lines)), encoding="utf-8"
    )
    return run("check", "plan.yaml", "--select", "CK0,CK324", cwd=tmp_path, env=EPOCH).stdout


@pytest.mark.proves("CK324")
@pytest.mark.parametrize(
    "lines", [("name: Notice",), ("name: Notice", "names: {fr: Avis}"), ("name: A", "word: no_word")]
)
def test_a_type_without_a_name_is_told_in_each_language(tmp_path: Path, lines: tuple[str, ...]) -> None:
    said = own_names(tmp_path, *lines)
    assert "CK324 type-without-name" in said
    assert "has no name in German" in said
    assert "names: {de: …}" in said
    assert ("has no name in English" in said) == ("word: no_word" in lines)


@pytest.mark.parametrize("lines", [("name: Notice", "names: {de: Aushang}"), ("name: Notice", "word: type_poster")])
def test_names_and_a_fixed_word_are_enough(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert "no findings" in own_names(tmp_path, *lines)


def test_a_name_in_no_language_is_refused(tmp_path: Path) -> None:
    assert "CK013" in own_names(tmp_path, "name: Notice", "names: {german: Aushang}")
