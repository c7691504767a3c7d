"""Rules about translations: each has cases with a PO file, and the examples on its page are true.

Codes tested here: CK260, CK312, CK313, CK314, CK315, CK316, CK319, CK320, CK322, CK323.
CK009 and CK321 stand in test_po_reader.py and test_editions_from_po.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
import yaml

from campaignkit.rules.registry import registry
from tests.support import ROOT, place
from tests.translate.support import translated_findings

CODES = ("CK312", "CK313", "CK314", "CK315", "CK316", "CK319", "CK320", "CK322", "CK323")


@dataclass(frozen=True)
class Case:
    code: str
    name: str
    plan: str
    language: str
    po: str
    expect: tuple[str, ...]
    replacements: tuple[str, ...] | None


def read_cases() -> list[Case]:
    found = []
    for path in sorted((ROOT / "tests" / "translate" / "cases").glob("CK*.yaml")):
        data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        assert data["code"] == path.stem
        for case in data["cases"]:
            expect = tuple(case.get("expect", ()))
            replacements = tuple(case["replacements"]) if "replacements" in case else None
            language = case.get("language", "ro")
            found.append(
                Case(path.stem, case["name"], case.get("plan", ""), language, case["po"], expect, replacements)
            )
    return found


ALL_CASES = read_cases()


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.code}-{case.name}")
def test_case(case: Case) -> None:
    found = [f for f in translated_findings(case.plan, case.language, case.po) if f.code == case.code]
    assert [f"{place(f.span)} {f.message}" for f in found] == list(case.expect)
    # a text that is not in the file at all is shown in the plan
    places = {f"locales/{case.language}.po", *(["base.yaml"] if case.code == "CK312" else [])}
    assert {f.span.file for f in found} <= places
    assert all(f.language == case.language for f in found)
    assert all(f.hint for f in found)
    if case.replacements is not None:
        assert tuple(f.replacement for f in found) == case.replacements


@pytest.mark.proves(*CODES)
@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_cases_and_true_examples(code: str) -> None:
    assert sum(1 for case in ALL_CASES if case.code == code and case.expect) >= 2
    assert sum(1 for case in ALL_CASES if case.code == code and not case.expect) >= 2
    examples = re.findall(r"## (Wrong|Right)\n\n```po\n(.*?)```", registry()[code].documentation, re.DOTALL)
    assert [name for name, _ in examples] == ["Wrong", "Right"]
    for name, po in examples:
        msgid = re.search(r'^msgid "(.+)"$', po, re.MULTILINE)
        key = re.search(r'^msgctxt "messages\.tell-us\.(\w+)"$', po, re.MULTILINE)
        plan = f"messages:\n  - id: tell-us\n    {key[1]}: '{msgid[1]}'\n" if key and msgid else ""
        findings = translated_findings(plan, "ro", po)
        found = {f.code for f in findings if f.path.startswith(("messages.tell-us", "header."))}
        assert (code in found) == (name == "Wrong"), (name, found)
