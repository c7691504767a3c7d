"""From a finding to where it can be repaired: a field that is there, or the item with how it is done elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.form_views import form_view
from campaignkit.preview.edit.links import ON_TOP, Links


def finding(code: str, path: str, language: str | None = None) -> Diagnostic:
    place: Span = SourceText("plan.yaml", "").span(0, 0)
    return Diagnostic(code, "Something is missing.", place, path, language=language)


def ids(desk: Desk, address: str) -> set[str]:
    """Return the ids a form has."""
    _, _, section, *name = address.split("/")
    view = form_view(desk, section, name[0] if name else None)
    assert view is not None
    groups = view["groups"]
    return {ON_TOP, *(group["id"] for group in groups), *(one["id"] for group in groups for one in group["fields"])}


FIELDS = (
    ("CK608", "activities.week.disclosure", "/form/activities/week#f-activities.week.disclosure"),
    ("CK110", "campaign.website", "/form/campaign#f-campaign.website"),
    ("CK012", "theme.primary", "/form/campaign#g-theme"),
    ("CK104", "help.line.sources.0", "/form/help/line#f-help.line.sources"),
    ("CK023", "activities.week.budget.amount", "/form/activities/week#f-activities.week.budget.amount"),
    ("CK610", "activities.week.reach", "/form/activities/week#g-activities.week.reach"),
    ("CK610", "activities.week.reach.7.people", "/form/activities/week#g-activities.week.reach"),
    ("CK205", "messages.tell-us.headline", "/page/en/poster-teens#t-messages.tell-us.headline"),
    ("CK207", "messages.tell-us.body", "/form/messages/tell-us#f-messages.tell-us.body"),
    ("CK112", "help.line.informed", f"/form/help/line#{ON_TOP}"),
    ("CK401", "help.line.verified", f"/form/help/line#{ON_TOP}"),
    ("CK640", "materials.poster-teens.approval", f"/form/materials/poster-teens#{ON_TOP}"),
    ("CK025", "channels.lessons.id", f"/form/channels/lessons#{ON_TOP}"),
    ("CK101", "activities", "/list/activities"),
    ("CK613", "statements", None),
)


@pytest.mark.parametrize(("code", "path", "address"), FIELDS)
def test_a_link_leads_to_something_that_is_there(code: str, path: str, address: str | None, desk: Desk) -> None:
    found = Links(desk.campaign).shown(finding(code, path), "en")
    assert found["jump"] == address
    if address is not None and address.startswith("/form/"):
        form, _, target = address.partition("#")
        assert target in ids(desk, form)


HOW = (
    ("CK112", "help.line.informed", "campaignkit record informed line --on DAY"),
    ("CK401", "help.line.verified", "campaignkit record call line --how call --on DAY"),
    ("CK640", "materials.poster-teens.approval", "campaignkit record approval poster-teens --on DAY"),
    ("CK606", "materials.poster-teens.pretest", "campaignkit record pretest poster-teens --on DAY"),
)


@pytest.mark.parametrize(("code", "path", "command"), HOW)
def test_the_form_says_how_something_is_done_that_no_field_does(
    code: str, path: str, command: str, desk: Desk, plan: Path
) -> None:
    found = Links(desk.campaign).on_form(finding(code, path))
    assert found["jump"] is None
    assert found["command"].startswith(command)
    assert found["command"].endswith(f"-c {desk.campaign.file}")


def test_what_no_page_changes_is_said_to_be_changed_in_the_file(desk: Desk) -> None:
    links = Links(desk.campaign)
    assert links.shown(finding("CK012", "waive.0.until"))["in_file"]
    translated = links.shown(finding("CK312", "campaign.title", "ro"))
    assert (translated["jump"], translated["in_file"]) == (None, True)
    assert not links.on_form(finding("CK025", "channels.lessons.id"))["in_file"]
