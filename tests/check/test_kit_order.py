"""What of a kit may be made, and why nothing is: in words for whoever asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.kit_order import Granted, NotRenderedError, order_for
from campaignkit.check.kit_request import Request
from campaignkit.check.scope import Scope
from campaignkit.check.settings import Settings
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


def test_a_plan_without_materials_and_a_translation_that_cannot_be_read(tmp_path: Path) -> None:
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(text.replace("  language: en\n", "  language: en\n  translations: [de]\n"), encoding="utf-8")
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_text("this is no translation\n", encoding="utf-8")
    with pytest.raises(NotRenderedError) as refused:
        order_for(open_campaign(plan), Scope(Settings()), Request(languages=("de",)))
    assert (str(refused.value).startswith("Nothing was rendered: "), refused.value.exit_code) == (True, 1)
    plan.write_text("campaign: {id: bare, title: Bare, language: en}\n", encoding="utf-8")
    with pytest.raises(NotRenderedError, match=r"cannot be read whole|no `materials`"):
        order_for(open_campaign(plan), Scope(Settings()), Request())
