"""Good practice passes and faults are found: own texts in the style of leaflets and press releases."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.rules.registry import registry
from tests.kinds_of_phrases import kinds_of_phrases
from tests.support import findings_in

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "good_practice").glob("*.txt"))
FEWEST_WORDS = {"en": 3000, "de": 500, "es": 500, "fr": 500, "ro": 500, "ru": 440}
FAULTS = yaml.load((HERE / "faults.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
AUDIENCES = {"teens": "tell-us", "parents": "ask", "village": "listen", "teachers": "teach", "press": "report"}
WORD_RULES = {"CK239", *(code for code in registry() if "CK201" <= code <= "CK225"), *kinds_of_phrases().values()}


def found_in(language: str, audience: str, text: str, key: str = "body") -> list[Diagnostic]:
    message = {"id": AUDIENCES[audience], key: text}
    plan = yaml.safe_dump({"campaign": {"language": language}, "messages": [message]}, allow_unicode=True)
    path = f"messages.{AUDIENCES[audience]}.{key}"
    return [f for f in findings_in(plan) if f.code in WORD_RULES and f.path == path]


def sections(path: Path) -> list[tuple[str, str]]:
    parts = path.read_text(encoding="utf-8").split("# ")[1:]
    return [(part.partition("\n")[0].strip(), part.partition("\n")[2].strip()) for part in parts]


def test_there_is_enough_good_practice() -> None:
    assert {path.stem for path in TEXTS} == set(FEWEST_WORDS)
    for path in TEXTS:
        assert len(path.read_text(encoding="utf-8").split()) >= FEWEST_WORDS[path.stem]
        assert len(sections(path)) >= 4


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_good_practice_passes(path: Path) -> None:
    for audience, text in sections(path):
        alarms = [f for f in found_in(path.stem, audience, text) if f.severity is not Severity.NOTE]
        assert [(f.code, f.message) for f in alarms] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["text"][:40])
def test_a_fault_is_found(fault: dict[str, str]) -> None:
    found = found_in(fault["language"], fault["audience"], fault["text"], fault.get("key", "body"))
    assert fault["code"] in {f.code for f in found}, [f.message for f in found]


def test_there_are_enough_faults_in_enough_languages() -> None:
    assert len(FAULTS) >= 60
    assert len({fault["language"] for fault in FAULTS}) >= 10
    assert len({fault["code"] for fault in FAULTS}) >= 15
