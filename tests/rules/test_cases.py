"""Every rule has a case file with at least two failing and two passing cases; each pins line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from campaignkit.diagnostics.codes import CODES
from campaignkit.rules.registry import registry
from tests.support import CASES, ROOT, findings_in, overlay_document, place

NEED_FILES = {
    "CK002": "tests/source/test_files.py",
    "CK003": "tests/source/test_files.py",
    "CK006": "tests/source/test_refused.py",
    "CK008": "tests/plan/test_overlays.py",
    "CK009": "tests/translate/test_po_reader.py",
    "CK032": "tests/check/test_config.py",
    "CK090": "tests/kit/test_failures.py",
    "CK091": "tests/kit/test_writer.py",
    "CK092": "tests/materials/test_own_templates.py",
    "CK103": "tests/campaign/test_frameworks.py",
    "CK242": "tests/plan/test_assets.py",
    "CK244": "tests/plan/test_logos.py",
    "CK312": "tests/translate/test_rules.py",
    "CK313": "tests/translate/test_rules.py",
    "CK314": "tests/translate/test_rules.py",
    "CK315": "tests/translate/test_rules.py",
    "CK316": "tests/translate/test_rules.py",
    "CK319": "tests/translate/test_rules.py",
    "CK320": "tests/translate/test_rules.py",
    "CK321": "tests/translate/test_editions.py",
    "CK322": "tests/translate/test_rules.py",
    "CK323": "tests/translate/test_rules.py",
    "CK501": "tests/kit/test_failures.py",
    "CK502": "tests/kit/test_failures.py",
    "CK503": "tests/kit/test_layout.py",
    "CK504": "tests/kit/test_layout.py",
    "CK505": "tests/kit/test_layout.py",
    "CK506": "tests/kit/test_layout.py",
    "CK507": "tests/kit/test_layout.py",
    "CK510": "tests/kit/test_lengths.py",
}
"""Codes about files, folders and pages: these tests stand where such things can be made."""


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    plan: str
    expect: tuple[str, ...]


def read_cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("CK*.yaml")):
        data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert data["code"] == path.stem
        found += [Case(path.stem, c["name"], c["plan"], tuple(c.get("expect", ()))) for c in data["cases"]]
    return found


ALL_CASES = read_cases()


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.code}-{case.name}")
def test_case(case: Case) -> None:
    found = [f for f in findings_in(case.plan) if f.code == case.code]
    assert [f"{place(f.span)} {f.message}" for f in found] == list(case.expect)
    assert all(f.span.file == "plan.yaml" for f in found)
    assert all(f.hint for f in found)


def test_every_rule_has_cases() -> None:
    assert len(ALL_CASES) >= 80
    for code in CODES:
        if code in NEED_FILES:
            assert code in (ROOT / NEED_FILES[code]).read_text(encoding="utf-8")
            continue
        failing = [case for case in ALL_CASES if case.code == code and case.expect]
        passing = [case for case in ALL_CASES if case.code == code and not case.expect]
        assert len(failing) >= 2, f"{code} needs two failing cases"
        assert len(passing) >= 2, f"{code} needs two passing cases"


def test_the_base_plan_is_clean() -> None:
    assert findings_in("campaign: {id: base}\n") == []


def test_codes_and_rules_are_the_same() -> None:
    assert set(registry()) == set(CODES)
    assert len(set(CODES.values())) == len(CODES), "names are unique"
    assert all(re.fullmatch(r"CK[0-9]{3}", code) for code in CODES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name) for name in CODES.values())
    for code, rule in registry().items():
        file = rule.module.rsplit(".", 1)[1]
        assert file == f"{code.lower()}_{rule.name.replace('-', '_')}"


HEADINGS = ("What it checks", "Why it matters", "How to fix", "Sources")


@pytest.mark.parametrize("code", CODES)
def test_every_rule_is_documented_and_its_examples_are_true(code: str) -> None:
    page = registry()[code].documentation
    for heading in HEADINGS:
        assert f"\n## {heading}\n\n" in page
    examples = re.findall(r"## (Wrong|Right)\n\n```yaml\n(.*?)```", page, re.DOTALL)
    if code in NEED_FILES:
        assert examples == []
        return
    assert [name for name, _ in examples] == ["Wrong", "Right"]
    wrong, right = (text for _, text in examples)
    assert code in {f.code for f in findings_in(wrong)}
    assert code not in {f.code for f in findings_in(right)}
    assert overlay_document(right).plan is not None
