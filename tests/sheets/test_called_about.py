"""A changed number has not been called: the call goes with what it was about, whoever changes it and wherever."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from campaignkit.campaign.opening import open_campaign
from campaignkit.cli.app import asked
from campaignkit.plan.called_about import CALLED_ABOUT
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.shape import record_shape
from tests.sheets.books import PLAN, cell, changed, exported, imported, run, said

CALL = "    verified: {on: 2026-11-02, by: 'Office, City', how: call}  # at noon\n"
TOLD = "    informed: {on: 2026-11-03, by: 'Office, by 0800-1111'}\n"
CALLED = PLAN.replace("    sources: [https://example.org]\n", f"    sources: [https://example.org]\n{CALL}{TOLD}")
NEW = {
    "Name": "Our line",
    "Kind": "emergency",
    "Country": "RO",
    "Telephone": "116 111",
    "Text: Number": "741741",
    "Website": "https://example.com",
    "For whom": "Children",
    "Hours": "Day and night",
    "Cost": "Nothing",
    "Languages": "ro",
}


def test_all_keys_of_a_service_are_called_about_or_say_so_here() -> None:
    keys = set(record_shape(HelpService).fields)
    assert keys - CALLED_ABOUT == {"id", "sources", "verified", "informed"}
    assert len(NEW) == len(CALLED_ABOUT)


@pytest.mark.parametrize("head", list(NEW))
def test_what_was_called_about_takes_the_call_away(tmp_path: Path, head: str) -> None:
    plan, book = exported(tmp_path, CALLED)

    def change(b: Any) -> None:
        heads = [str(found.value).removesuffix(" *") for found in b["Help services"][2]]
        assert head in heads, heads
        cell(b["Help services"], "line", head).value = NEW[head]

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    text = found.after.decode()
    assert "verified" not in text
    assert ("informed" in text) == (head != "Telephone")
    arguments = ["sheets", "import", str(book), str(plan), "--yes"]
    result = CliRunner().invoke(asked(arguments), arguments)
    assert "verified: 2026-11-02, Office, City, call → (empty): nobody has called" in " ".join(result.output.split())
    assert plan.read_text("utf-8") == text


def test_other_changes_leave_a_call_and_a_new_call_stays(tmp_path: Path) -> None:
    plan, book = exported(tmp_path, CALLED)
    changed(book, lambda b: setattr(cell(b["Help services"], "line", "Sources"), "value", "The operator"))
    assert CALL in imported(plan, book).after.decode()

    def called_anew(b: Any) -> None:
        cell(b["Help services"], "line", "Telephone").value = "116 111"
        cell(b["Help services"], "line", "Verified: On").value = "2026-11-20"

    changed(book, called_anew)
    assert "verified: {on: 2026-11-20, by: 'Office, City', how: call}" in imported(plan, book).after.decode()


def test_a_copied_row_does_not_take_a_call_along(tmp_path: Path) -> None:
    plan, book = exported(tmp_path, CALLED)

    def change(b: Any) -> None:
        page = b["Help services"]
        for column, one in enumerate(page[3], 1):
            page.cell(4, column, one.value)
        page.cell(4, 1, "other-line")
        page.cell(4, {str(c.value): c.column for c in page[2]}["Telephone"], "116 111")

    changed(book, change)
    found = imported(plan, book)
    assert said(found) == []
    assert "116 111" in found.after.decode()
    assert found.after.decode().count("verified") == 1


def test_the_call_of_a_base_does_not_stay_with_another_number(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(CALLED, encoding="utf-8")
    plan, book = exported(tmp_path, "extends: base.yaml\ncampaign:\n  id: town\n")
    changed(book, lambda b: setattr(cell(b["Help services"], "line", "Telephone"), "value", "116 111"))
    found = imported(plan, book)
    assert said(found) == []
    plan.write_bytes(found.after)
    now = open_campaign(plan).plan
    assert now is not None
    assert (now.help[0].phone, now.help[0].verified, now.help[0].informed) == ("116 111", None, None)


@pytest.mark.parametrize("extends", [False, True])
def test_a_review_of_the_texts_takes_the_call_away(tmp_path: Path, extends: bool) -> None:
    plan = tmp_path / "plan.yaml"
    text = CALLED.replace("    phone", "    hours: At noon\n    phone")
    if extends:
        (tmp_path / "base.yaml").write_text(text, encoding="utf-8")
        text = "extends: base.yaml\ncampaign:\n  id: town\nhelp:\n  - {id: line, hours: At noon}\n"
    plan.write_text(text, "utf-8")
    table = tmp_path / "texts.csv"
    table.write_text("key;source;translation\nhelp.line.hours;At noon;Day and night\n", "utf-8")
    arguments = ["translate", "import", str(table), str(plan), "-l", "en", "--yes"]
    result = CliRunner().invoke(asked(arguments), arguments)
    assert "~ help.line.verified is taken out: nobody has called" in result.output, result.output
    now = open_campaign(plan).plan
    assert now is not None
    assert (now.help[0].hours, now.help[0].verified) == ("Day and night", None)
    assert now.help[0].informed is not None
    assert run("check", str(plan), "--fail-on", "never") == 0
