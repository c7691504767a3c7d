"""Every rule has a case file with at least two failing and two passing cases; each pins line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from campaignkit.diagnostics.codes import CODES
from campaignkit.rules.registry import registry
from tests.proofs import proved
from tests.support import CASES, findings_in, overlay_document, place

PROVED = proved()
"""Codes about files, folders and pages: tests that can make such things are marked as their proof."""


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    plan: str
    expect: tuple[str, ...]


def read_cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("CK*.yaml")):
        data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
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
    assert set(PROVED) <= set(CODES)
    for code in CODES:
        if code in PROVED:
            continue
        failing = [case for case in ALL_CASES if case.code == code and case.expect]
        passing = [case for case in ALL_CASES if case.code == code and not case.expect]
        assert len(failing) >= 2, f"{code} needs two failing cases"
        assert len(passing) >= 2, f"{code} needs two passing cases"


def test_the_base_plan_is_clean() -> None:
    found = [f"{place(finding.span)} {finding.message}" for finding in findings_in("campaign: {id: base}\n")]
    assert found == [], f"mend or answer these in {CASES / 'base.yaml'}"


def test_codes_and_rules_are_the_same() -> None:
    assert set(registry()) == set(CODES), "a file under campaignkit/rules/ and a line in diagnostics/codes.py"
    assert len(set(CODES.values())) == len(CODES), "names are unique"
    assert all(re.fullmatch(r"CK[0-9]{3}", code) for code in CODES)
    odd = [name for name in CODES.values() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name)]
    assert odd == [], "a name has two words or more, so that nobody takes it for a word of a text"
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
    if code in PROVED:
        assert examples == []
        return
    assert [name for name, _ in examples] == ["Wrong", "Right"]
    wrong, right = (text for _, text in examples)
    assert code in {f.code for f in findings_in(wrong)}
    assert code not in {f.code for f in findings_in(right)}
    assert overlay_document(right).plan is not None
