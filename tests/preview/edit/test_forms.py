"""Forms made from the model: every field of a plan is shown as it is, changed alone, and taken back whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from campaignkit.check.run_settings import Settings
from campaignkit.check.scope import Scope
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.field_words import choice_called_here, term_called
from campaignkit.preview.edit.fields import FormField
from campaignkit.preview.edit.form_views import form_view, list_view
from campaignkit.preview.edit.list_items import free_id
from campaignkit.preview.edit.page_request import NEVER_HERE, FieldEdit, RefusedError, Value
from campaignkit.preview.edit.proposing import value_now
from campaignkit.preview.edit.running import editing
from campaignkit.preview.edit.serving import FOLDER
from campaignkit.preview.edit.views import FORMS


def forms(desk: Desk) -> Iterator[tuple[str, str | None]]:
    """Yield every form of a plan."""
    yield "campaign", None
    for section in FORMS:
        view = list_view(desk, section)
        assert view is not None
        yield from ((section, item["id"]) for item in view["items"])


def fields(desk: Desk) -> Iterator[FormField]:
    """Yield every field that shows something of the plan."""
    for section, name in forms(desk):
        view = form_view(desk, section, name)
        assert view is not None
        yield from (field for group in view["groups"] if not group["more"] for field in group["fields"])


def shown(field: FormField) -> Value:
    """Return what a field shows, as a browser would send it back."""
    if field["kind"] == "many":
        return tuple(choice["value"] for choice in field["choices"] if choice["chosen"]) or None
    if field["kind"] == "lines":
        return tuple(field["value"].split("\n")) if field["value"] else None
    return field["value"] or None


def other(field: FormField) -> Value:
    """Return another value that a person could choose or write."""
    free = [choice["value"] for choice in field["choices"] if not choice["chosen"]]
    match field["kind"]:
        case "many":
            return tuple(free[:2]) or None
        case "one":
            return free[0] if free else None
        case "day":
            return "2025-02-12"
        case "number":
            return "7"
        case "lines":
            return ("One: a", "Two, # b")
    return "New words: “x”, {y} # z"


def test_every_field_says_what_the_plan_says(desk: Desk) -> None:
    count = 0
    for field in fields(desk):
        there, seen = value_now(desk.campaign, "en", field["path"]), shown(field)
        assert (there,) == (seen,) or (there,) == seen, field["path"]
        assert field["label"]
        assert field["hint"]
        assert not NEVER_HERE & set(field["path"].split("."))
        count += there is not None
    assert count > 60


def test_every_field_is_changed_alone_and_taken_back_whole(desk: Desk, plan: Path) -> None:
    before = plan.read_bytes()
    done, refused = 0, []
    for field in list(fields(desk))[::3]:
        seen, new = shown(field), other(field)
        if field["path"] == "campaign.language" or new == seen:
            continue
        try:
            desk.change("", [FieldEdit(field["path"], seen, new)])
        except RefusedError as error:
            refused.append(error.message)
            assert plan.read_bytes() == before
            continue
        now = value_now(desk.campaign, "en", field["path"])
        assert now == new or (now,) == new, field["path"]
        desk.undo()
        assert plan.read_bytes() == before
        done += 1
    assert done > 50
    assert [w for w in refused if not ("CK0" in w or "cannot be empty" in w)] == []


def test_an_audience_is_added_used_and_taken_out(desk: Desk, plan: Path) -> None:
    before = plan.read_bytes()
    values: dict[str, Value] = {"name": "Großeltern & Nachbarn", "kind": "parents-and-carers", "ages.from": "60"}
    with pytest.raises(RefusedError, match="to"):
        desk.add("audiences", values)
    _, path = desk.add("audiences", {**values, "ages.to": "90"})
    assert path == "audiences.grosseltern-nachbarn"
    assert desk.campaign.plan is not None
    new = desk.campaign.plan.audiences[-1]
    assert (new.name, new.ages and new.ages.to) == ("Großeltern & Nachbarn", 90)
    desk.change("", [FieldEdit("messages.ask.audience", "parents", "grosseltern-nachbarn")])
    with pytest.raises(RefusedError, match=r"still named by messages\.ask\.audience \(line 5"):
        desk.remove(path)
    desk.undo()
    desk.remove(path)
    assert plan.read_bytes() == before


def test_parts_of_lists_without_names_come_and_go(desk: Desk, plan: Path) -> None:
    before = plan.read_bytes()
    for people in ("40", "50"):
        desk.add("activities.week.reach", {"audience": "teens", "people": people, "source": "Register"})
    desk.change("", [FieldEdit("activities.week.reach.1.people", "50", "55", among="2")])
    assert desk.campaign.plan is not None
    assert [reach.people for reach in desk.campaign.plan.activities[0].reach] == [40, 55]
    desk.remove("activities.week.reach.0", "2")
    assert desk.campaign.plan is not None
    assert [reach.people for reach in desk.campaign.plan.activities[0].reach] == [55]
    now = plan.read_bytes()
    with pytest.raises(RefusedError, match="since the page was loaded"):  # of two the first; now it is another one
        desk.remove("activities.week.reach.0", "2")
    with pytest.raises(RefusedError, match="since the page was loaded"):
        desk.change("", [FieldEdit("activities.week.reach.0.notes", None, "In March", among="2")])
    assert plan.read_bytes() == now
    desk.remove("activities.week.reach.0", "1")
    assert plan.read_bytes() == before


def test_an_overlay_adds_and_takes_away_what_its_base_has(desk: Desk, plan: Path) -> None:
    over = plan.parent.parent / "over" / "plan.yaml"
    over.parent.mkdir()
    over.write_text("extends: ../campaign/plan.yaml\ncampaign: {id: over}\n", encoding="utf-8")
    base, own = plan.read_bytes(), Desk(over, desk.scope)
    own.add("stakeholders", {"name": "Our club", "sector": "sport", "role": "partner"})
    own.change("", [FieldEdit("activities.week.consulted", ("police",), ("our-club",))])
    own.remove("stakeholders.police")
    assert own.campaign.plan is not None
    assert [one.id for one in own.campaign.plan.stakeholders] == ["school", "our-club"]
    assert plan.read_bytes() == base
    own.close()


@pytest.mark.parametrize(
    ("where", "values"),
    [
        ("statements", {"question": "staff-trained", "answer": "yes", "by": "x", "on": "2025-01-01"}),
        ("waive", {"requirement": "sem5"}),
        ("nothing", {}),
        ("campaign", {"title": "x"}),
        ("help", {"name": "x", "kind": "helpline", "country": "MD", "sources": ("x",), "verified.on": "2025-01-01"}),
        ("help", {"name": "x", "kind": "helpline", "country": "MD", "sources": ("x",), "verified": "yes"}),
        ("audiences", {"nothing": "x"}),
        ("audiences", {"name": "x"}),
        ("audiences", {}),
        ("audiences.teens", {"name": "x"}),
        ("audiences.teens.barriers", {"0": "x"}),
    ],
)
def test_what_no_form_sends_is_refused(desk: Desk, plan: Path, where: str, values: dict[str, Value]) -> None:
    before = plan.read_bytes()
    with pytest.raises(RefusedError):
        desk.add(where, values)
    with pytest.raises(RefusedError):
        desk.remove(where)
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ünser Ort, №1", "unser-ort-no1"),
        ("Учні", "audience"),
        ("", "audience"),
        ("con", "audience-con"),
        ("teens", "teens-2"),
        ("a" * 90, "a" * 40),
        ("one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight"),
    ],
)
def test_a_new_item_gets_a_name_of_its_own(desk: Desk, words: str, name: str) -> None:
    assert free_id(desk.campaign, words, "audience") == name


def test_the_page_speaks_the_language_of_the_computer(
    desk: Desk, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    view = form_view(desk, "audiences", "teens")
    assert view is not None
    fields = {field["path"]: field for field in view["groups"][0]["fields"]}
    kind = fields["audiences.teens.kind"]
    assert (kind["label"], kind["hint"].split(";")[0]) == ("Art", "Welche Art von Zielgruppe es ist")
    with editing(plan, Scope(Settings()), 0, str, str) as server:
        assert (server.say.language, server.say("Saved in plan.yaml.")) == ("de", "Gespeichert in plan.yaml.")
        known = {"w": server.say.all(), "screen": {"language": "de", "direction": "ltr"}, "token": "", "news": 0}
        page = render_text(FOLDER / "form.html.jinja", known | view).decode()
    assert '<html lang="de" dir="ltr">' in page
    assert "Aus dem Plan nehmen" in page
    assert not [word for word in ("Save", "Discard", "Take this", "needed") if f">{word}<" in page]


def test_kinds_are_called_by_their_names_in_the_language_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [term_called("channels", "school"), choice_called_here("in-kind")] == ["School", "in kind"]
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    assert [term_called("channels", "school"), choice_called_here("helpline")] == ["مدرسة", "خط مساعدة"]
