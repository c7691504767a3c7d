"""What of a kit may be made, and why nothing is: in words for whoever asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.kit_request import Request
from campaignkit.check.run_settings import Settings
from campaignkit.check.scope import Scope
from campaignkit.check.what_may_be_made import Granted, NotRenderedError, order_for
from tests.support import CASES, overlay_document

FAULT = "messages: [{id: tell-us, headline: It is your fault}]\n"


def order(text: str, fail_on: str | None = "error", **asked: Any) -> Granted:
    settings = Settings() if fail_on else Settings(fail_on=None)
    return order_for(overlay_document(text), Scope(settings), Request(**asked))


def test_what_is_asked_for_is_granted() -> None:
    granted = order("campaign: {id: a}\n", marks=True)
    assert (granted.order.languages, granted.blocked) == (("en",), ())
    assert granted.order.for_print, "marks are cut by a print shop"


@pytest.mark.parametrize(
    ("text", "asked", "why", "code"),
    [
        ("campaign: {starts: soon}\n", {}, "the plan cannot be read whole", 1),
        (FAULT, {}, "the plan has errors. Repair them, or add --draft", 1),
        (
            "campaign: {id: a}\n",
            {"languages": ("de",)},
            "There is no translation into `de`. Languages of the plan: en.",
            2,
        ),
    ],
)
def test_why_nothing_is_made(text: str, asked: dict[str, Any], why: str, code: int) -> None:
    with pytest.raises(NotRenderedError) as refused:
        order(text, **asked)
    assert why in str(refused.value)
    assert refused.value.exit_code == code
    assert (refused.value.report is None) == (code == 2)


@pytest.mark.parametrize("asked", [{"draft": True}, {"what": True}, {"fail_on": None}])
def test_a_draft_or_a_list_is_made_in_spite_of_errors(asked: dict[str, Any]) -> None:
    assert order(FAULT, **asked).order.languages == ("en",)


def test_one_that_is_asked_for_by_name_is_granted_alone() -> None:
    granted = order("campaign: {id: a}\n", names=("audience:parents",))
    assert granted.order.audiences == ("parents",)


def test_a_plan_without_materials(tmp_path: Path) -> None:
    text = (CASES / "base.yaml").read_text(encoding="utf-8").partition("\nmaterials:")[0] + "\n"
    (tmp_path / "plan.yaml").write_text(text.replace("    materials: [poster-teens]\n", ""), encoding="utf-8")
    with pytest.raises(NotRenderedError, match="The plan has no `materials`, so there is nothing to render"):
        order_for(open_campaign(tmp_path / "plan.yaml"), Scope(Settings()), Request())


def test_a_translation_that_cannot_be_read(tmp_path: Path) -> None:
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    assert "  language: en\n" in text
    plan = tmp_path / "plan.yaml"
    plan.write_text(text.replace("  language: en\n", "  language: en\n  translations: [de]\n"), encoding="utf-8")
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_bytes(b'msgid "\xff"\n')
    with pytest.raises(NotRenderedError, match="the translation into `de` cannot be read"):
        order_for(open_campaign(plan), Scope(Settings()), Request(languages=("de",)))
