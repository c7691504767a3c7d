"""A text that is changed on the page stands in its file afterwards, and nothing else does that was not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.page_request import FieldEdit, RefusedError, Value
from campaignkit.preview.edit.proposing import value_now
from campaignkit.preview.edit.views import page_view
from campaignkit.source.loader import _tree

HEADLINE = "messages.tell-us.headline"


def set_to(desk: Desk, path: str, value: Value, language: str = "en") -> None:
    """Change what stands at a path now."""
    desk.change(language, [FieldEdit(path, value_now(desk.campaign, language, path), value)])


def test_a_headline_goes_into_its_line_of_the_plan(desk: Desk, plan: Path) -> None:
    before = plan.read_text(encoding="utf-8")
    set_to(desk, HEADLINE, "Talk to us")
    assert plan.read_text(encoding="utf-8") == before.replace("headline: Tell someone", "headline: Talk to us")


def test_the_page_shows_it_at_once_with_what_became_of_its_translation(desk: Desk) -> None:
    before = page_view(desk, "en", "poster-teens")
    set_to(desk, HEADLINE, "Talk to us")
    after = page_view(desk, "en", "poster-teens")
    assert before is not None
    assert after is not None
    (was,), (now,) = ([f for f in view["fields"] if f["path"] == HEADLINE] for view in (before, after))
    assert (was["languages"][0]["state"], now["languages"][0]["state"]) == (
        "is there",
        "was made for an earlier text",
    )
    assert before["pages"][0]["src"] != after["pages"][0]["src"]
    assert HEADLINE.replace(".", "-") not in after["pages"][0]["spots"][0]["href"]
    assert f"#t-{HEADLINE}" in [spot["href"] for spot in after["pages"][0]["spots"]]


def test_texts_that_run_down_a_letter_can_be_clicked(desk: Desk, plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    sections = "sections: [{title: What to know, body: It is not your fault.}, {title: What to do, body: Ask.}]"
    letter = f"  - {{id: letter, type: parents-letter, audience: parents, title: Dear all, {sections}}}\n"
    plan.write_text(text.replace("materials:\n", f"materials:\n{letter}"), encoding="utf-8")
    view = page_view(desk, "en", "letter")
    assert view is not None
    spots = {spot["href"]: [float(part) for part in spot["box"].split()] for spot in view["pages"][0]["spots"]}
    (title, body), (later, _) = (
        [spots[f"#t-materials.letter.sections.{number}.{key}"] for key in ("title", "body")] for number in (0, 1)
    )
    assert title[1] < body[1] < later[1]
    assert all(left > 5 and left + wide < 95 and high > 0.5 for left, _, wide, high in (title, body, later))


def test_a_page_can_be_had_before_anything_is_read(desk: Desk) -> None:
    before = page_view(desk, "en", "poster-teens")
    set_to(desk, HEADLINE, "It is your own fault.")
    quick, whole = page_view(desk, "en", "poster-teens", at_once=True), page_view(desk, "en", "poster-teens")
    assert before is not None
    assert quick is not None
    assert whole is not None
    assert before["pages"][0]["src"] != quick["pages"][0]["src"] == whole["pages"][0]["src"]
    assert quick["count"] < whole["count"]


def test_findings_in_one_language_are_those_of_a_whole_check(desk: Desk) -> None:
    set_to(desk, HEADLINE, "It is your own fault, you should not have met the offender, dear friend of the campaign!")
    desk.check()
    assert desk.verdict is not None
    for language in ("en", "ro"):
        whole = {f.fingerprint for f in desk.verdict.publish.findings if f.language in (None, language)}
        own = {f.fingerprint for f in desk.verdict.publish.findings if f.language == language}
        quick = {f.fingerprint for f in desk.findings_in(language) if f.language in (None, language)}
        assert own <= quick <= whole
        assert own


@pytest.mark.parametrize(
    "text",
    [
        "Say: “no” # and talk",
        "- not a list",
        "Two lines,\nthe second",
        "{{ help.line.phone }} now",
        "سلام: به کسی بگو",
        "yes",
        "null",
        "*star* & anchor",
        "x" * 2000,
        "'quoted' \"twice\" \\n",
        "<script>alert(1)</script>",
        "e\u0301 ① 🙂",
    ],
)
def test_any_text_is_read_back_as_it_was_written(desk: Desk, plan: Path, text: str) -> None:
    before = plan.read_text(encoding="utf-8").splitlines()
    set_to(desk, "messages.tell-us.body", text)
    assert value_now(desk.campaign, "en", "messages.tell-us.body") == text
    after = plan.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line in before] == before
    assert desk.undo()
    assert plan.read_text(encoding="utf-8").splitlines() == before


def test_a_folded_text_of_several_lines_stays_one(desk: Desk, plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    text = text.replace(
        "    headline: Tell someone\n",
        "    headline: Tell someone\n"
        "    body: >-  # for the wall\n      One line\n      and one more.\n\n      New.\n",
    )
    plan.write_text(text, encoding="utf-8")
    set_to(desk, "messages.tell-us.body", "One line\nis changed.")
    after = plan.read_text(encoding="utf-8")
    assert value_now(desk.campaign, "en", "messages.tell-us.body") == "One line\nis changed."
    assert after.splitlines()[:40] == text.splitlines()[:40]
    assert after.splitlines()[-30:] == text.splitlines()[-30:]


def test_a_text_that_stands_in_two_places_by_an_anchor_is_not_changed(desk: Desk, plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    text = text.replace("headline: Tell someone", "headline: &said Tell someone").replace(
        "headline: Listen", "headline: *said"
    )
    plan.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match="anchor"):
        set_to(desk, HEADLINE, "Talk")
    assert plan.read_text(encoding="utf-8") == text
    set_to(desk, "messages.listen.headline", "Listen")
    assert "headline: &said Tell someone" in plan.read_text(encoding="utf-8")


def test_a_translation_goes_into_its_po_file(desk: Desk, plan: Path) -> None:
    before = plan.read_bytes()
    set_to(desk, HEADLINE, "Vorbește cu noi", "ro")
    po = (plan.parent / "locales" / "ro.po").read_text(encoding="utf-8")
    assert plan.read_bytes() == before
    assert "# A remark of the translator." in po
    assert 'msgid "Tell someone"\nmsgstr "Vorbește cu noi"\n' in po
    assert "X-Reviewed-By: Second reader, Union of Translators" in po
    assert "PO-Revision-Date: 2025-07-01" in po
    assert "X-Reviewed-On" not in po  # of the same day: nobody knows whether it came later
    assert desk.campaign.plans["ro"].messages[0].headline == "Vorbește cu noi"


def test_the_first_translation_into_a_language_makes_its_file_and_undo_takes_it_away(desk: Desk, plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("[ro]", "[ro, uk]"), encoding="utf-8")
    po = plan.parent / "locales" / "uk.po"
    with pytest.raises(RefusedError, match="read"):
        set_to(desk, HEADLINE, "Скажи", "uk")
    po.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', encoding="utf-8")
    before = po.read_bytes()
    set_to(desk, HEADLINE, "Скажи", "uk")
    assert 'msgstr "Скажи"' in po.read_text(encoding="utf-8")
    desk.undo()
    assert po.read_bytes() == before


def test_an_overlay_keeps_its_base_as_it_is(desk: Desk, plan: Path) -> None:
    over = plan.parent.parent / "over" / "plan.yaml"
    over.parent.mkdir()
    over.write_text(
        "# ours\nextends: ../campaign/plan.yaml\ncampaign:\n  id: over\n  title: Ours\n  language: en\n",
        encoding="utf-8",
    )
    before = plan.read_bytes()
    own = Desk(over, desk.scope)
    set_to(own, HEADLINE, "Talk to us")
    set_to(own, "campaign.summary", "Our own.")
    assert own.campaign.plan is not None
    assert own.campaign.plan.messages[0].headline == "Talk to us"
    assert own.campaign.plan.messages[0].call_to_action == "Tell an adult you trust."
    assert plan.read_bytes() == before
    text = over.read_text(encoding="utf-8")
    assert text.startswith("# ours\nextends: ../campaign/plan.yaml\ncampaign:\n  id: over\n  title: Ours\n")
    while own.history.last:
        own.undo()
    assert "Talk" not in over.read_text(encoding="utf-8")
    own.close()


def test_what_would_break_the_plan_is_refused_with_the_finding(desk: Desk, plan: Path) -> None:
    before = plan.read_bytes()
    with pytest.raises(RefusedError) as refused:
        set_to(desk, "materials.poster-teens.audience", "nobody")
    assert "nobody" in refused.value.message
    assert refused.value.hint
    with pytest.raises(RefusedError, match="cannot be empty"):
        set_to(desk, HEADLINE, None)
    assert plan.read_bytes() == before


def test_what_somebody_else_wrote_meanwhile_is_shown_and_not_written_over(desk: Desk, plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("Tell someone", "Tell us"), encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        desk.change("en", [FieldEdit(HEADLINE, "Tell someone", "Talk")])
    assert (refused.value.conflict, refused.value.now) == (True, "Tell us")
    desk.change("en", [FieldEdit(HEADLINE, "Tell us", "Talk")])
    assert desk.campaign.plan is not None
    assert desk.campaign.plan.messages[0].headline == "Talk"


def test_another_line_that_somebody_else_changed_stays(desk: Desk, plan: Path) -> None:
    assert desk.campaign.plan is not None
    plan.write_text(plan.read_text(encoding="utf-8").replace("Ask tonight", "Ask now"), encoding="utf-8")
    desk.change("en", [FieldEdit(HEADLINE, "Tell someone", "Talk")])
    text = plan.read_text(encoding="utf-8")
    assert "Ask now" in text
    assert "headline: Talk\n" in text


def test_undo_leaves_alone_what_somebody_else_changed_since(desk: Desk, plan: Path) -> None:
    set_to(desk, HEADLINE, "Talk")
    plan.write_text(plan.read_text(encoding="utf-8").replace("Ask tonight", "Ask now"), encoding="utf-8")
    with pytest.raises(RefusedError, match="changed since"):
        desk.undo()
    assert "Ask now" in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "help.line.verified.on",
        "help.line.verified.by",
        "help.line.informed.on",
        "materials.poster-teens.approval.by",
        "materials.poster-teens.pretest.on",
        "statements.0.answer",
        "waive.0.reason",
        "campaign.id",
        "messages.tell-us.id",
    ],
)
def test_nothing_that_only_people_can_say_is_written(desk: Desk, plan: Path, path: str) -> None:
    before = plan.read_bytes()
    with pytest.raises(RefusedError):
        set_to(desk, path, "2025-06-30")
    assert plan.read_bytes() == before


@pytest.mark.parametrize("key", ["phone", "cost", "website", "name"])
def test_who_changes_what_was_called_about_has_not_called(desk: Desk, plan: Path, key: str) -> None:
    new = {"phone": "116 123", "website": "https://example.org", "cost": "Nothing", "name": "Line"}[key]
    set_to(desk, f"help.line.{key}", new)
    assert desk.campaign.plan is not None
    line, emergency = desk.campaign.plan.help
    assert getattr(line, key) == new
    assert line.verified is None
    assert line.informed is not None
    assert emergency.verified is not None
    desk.undo()
    assert desk.campaign.plan.help[0].verified is not None


def test_in_an_overlay_the_call_of_its_base_does_not_stay_with_another_number(desk: Desk, plan: Path) -> None:
    over = plan.parent.parent / "over" / "plan.yaml"
    over.parent.mkdir()
    over.write_text(
        "extends: ../campaign/plan.yaml\ncampaign:\n  id: over\n  title: Ours\n  language: en\n", encoding="utf-8"
    )
    own = Desk(over, desk.scope)
    set_to(own, "help.line.phone", "116 123")
    assert own.campaign.plan is not None
    assert (own.campaign.plan.help[0].phone, own.campaign.plan.help[0].verified) == ("116 123", None)
    own.close()


def test_a_change_reads_only_what_it_has_changed(desk: Desk) -> None:
    before, trees = desk.campaign, _tree.cache_info().misses
    set_to(desk, HEADLINE, "Talk to us")
    assert desk.campaign.translations["ro"][0].po is before.translations["ro"][0].po
    assert _tree.cache_info().misses == trees + 1
