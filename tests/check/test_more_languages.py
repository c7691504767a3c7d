"""Languages that are read for the most dangerous kinds only: never clean where faulty, never alarmed where good."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.loose_text import check_text
from campaignkit.diagnostics.finding import Severity
from tests.recall.texts import Text, read_file
from tests.support import ROOT

TEXTS = [
    text
    for path in sorted((ROOT / "tests" / "recall" / "round-4").glob("*.yaml"))
    for text in read_file(path)
    if text.genre != "sentence"
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.language}-{text.genre}")
def test_whole_texts(tmp_path: Path, text: Text) -> None:
    file = tmp_path / "text.txt"
    file.write_text(text.text, encoding="utf-8")
    report = check_text(file, text.language, "parents-and-carers", None, datetime.date(2026, 11, 27))
    loud = [finding for finding in report.findings if finding.severity is not Severity.NOTE]
    words = [finding for finding in loud if finding.code.startswith("CK2")]
    assert any(finding.code == "CK311" for finding in loud), "what is not read is said"
    assert ([] if text.good else ["found"]) == ["found"] * bool(words), [finding.message for finding in words]
