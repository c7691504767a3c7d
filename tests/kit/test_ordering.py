"""The print order as a material: it counts plan, recipients and reserve, and names files with their sums."""

from __future__ import annotations

import hashlib
from pathlib import Path

import openpyxl
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.format_names import in_inches, sides
from campaignkit.kit.jobs import jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.print_order import Ordered
from campaignkit.kit.print_order_of_plan import Ordering, ordering_of
from campaignkit.kit.print_order_sheets import order_sheets
from campaignkit.kit.render import render_kit
from campaignkit.kit.view_builders import view_builders
from campaignkit.materials.library import SHIPPED
from tests.kit.conftest import FINAL
from tests.kit.pdf import text_of
from tests.support import ROOT, overlay_document

PLAN = """
extends: base.yaml
campaign: {id: ordered}
materials:
  - {id: order, type: print-order}
  - {id: card, type: wallet-card, audience: big, messages: [trouble-online], quantity: 90,
     printing: {paper: 350 gsm board, reserve: 10, by: 2026-03-01}}
"""
LIST = "name;address;card\nLyceum Oak;1 Oak Road, Orhei;7\nGymnasium Elm;2 Elm Road;3\nLyceum Fir;3 Fir Road;\n"


def test_an_order_names_the_files_that_were_made_with_it(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "recipients.csv").write_text(LIST, encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    order = Order(languages=("en",), states={"en": FINAL}, for_print=True)
    wanted = [job for job in jobs(campaign, order) if job.material.id in ("order", "card")]
    assert wanted[0].material.id == "order", "it stands before what it lists"
    for n in (1, 2):  # the second time, the files are there
        result = render_kit(campaign, order, tmp_path / "out", job_list=wanted)
        assert (result.failures, result.withheld, result.unchanged > 0) == ([], [], n == 2)
    folder = tmp_path / "out" / "en" / "whole-campaign"
    book = openpyxl.load_workbook(folder / "order-workbook.xlsx")
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    card = dict(zip(rows[0], rows[1], strict=True))
    assert [card[name] for name in ("Own copies", "Recipients", "Reserve", "Copies")] == [90, 10, 10, 110]
    assert (card["Pages"], card["Paper"], card["Deliver by"]) == ("2", "350 gsm board", "1 March 2026")
    name, digest = str(card["File"]).split("\nSHA-256 ")
    made = (tmp_path / "out" / name).read_bytes()
    assert name.endswith("-print.pdf")
    assert hashlib.sha256(made).hexdigest().startswith(digest)
    addresses = [[cell.value for cell in row] for row in book.worksheets[1].iter_rows()]
    assert [row[1:] for row in addresses[1:]] == [
        ["Lyceum Oak", "1 Oak Road, Orhei", 7],
        ["Gymnasium Elm", "2 Elm Road", 3],
    ], "who wants no copy gets no parcel"
    assert digest in text_of(folder / "order-a4.pdf")

    alone = [job for job in wanted if job.material.id == "order" and job.format.id == "a4"]
    render_kit(campaign, order, tmp_path / "alone", job_list=alone)
    text = text_of(tmp_path / "alone" / "en" / "whole-campaign" / "order-a4.pdf")
    assert "350 gsm board" in text, "made alone it says what the plan asks for, and not nothing"
    assert digest not in text


def test_an_order_names_who_wants_a_number_that_nobody_can_read(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "recipients.csv").write_text(LIST.replace("Road;3", "Road;3 or 4"), encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    order = ordering_of(campaign, "en").view(campaign.plan, SHIPPED, "a4", lambda material: material.id)
    assert [address[1:] for address in order["addresses"]] == [
        ["Lyceum Oak", "1 Oak Road, Orhei", "7"],
        ["Gymnasium Elm", "2 Elm Road", "0 + ?"],
    ]
    (card,) = [row for row in order["rows"] if "card" in row["title"]]
    assert card["files"][0][2:] == ["90", "7 + ?", "10", "107 + ?"], "one copy for it would be a number of ours"
    lines = order_sheets(order)[0].rows
    assert ("7 + ?", "107 + ?") in [(line[4], line[6]) for line in lines]


SIZES = """
extends: base.yaml
campaign: {id: ordered}
materials:
  - {id: wall, type: poster, audience: big, messages: [trouble-online], formats: [a3, a2, roll-up], quantity: 600,
     quantities: {a2: 20}}
"""


def test_an_order_says_that_copies_with_the_name_of_their_recipient_are_in_another(tmp_path: Path) -> None:
    for personal in ("", "personal: [name], "):
        (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
        (tmp_path / "plan.yaml").write_text(PLAN.replace("quantity: 90", f"{personal}quantity: 90"), encoding="utf-8")
        campaign = open_campaign(tmp_path / "plan.yaml")
        order = Order(languages=("en",), states={"en": FINAL})
        asked = [job for job in jobs(campaign, order) if job.material.id == "order"]
        assert render_kit(campaign, order, tmp_path / "out", job_list=asked).failures == []
        folder = tmp_path / "out" / "en" / "whole-campaign"
        sheet = openpyxl.load_workbook(folder / "order-workbook.xlsx").worksheets[0]
        told = "Copies that name their recipient are in an order of their own."
        assert (told in text_of(folder / "order-a4.pdf").replace("\n", " ")) == bool(personal)
        assert any(cell.value == told for row in sheet.iter_rows() for cell in row) == bool(personal)


def test_a_number_meant_for_posters_does_not_order_as_many_roll_ups(tmp_path: Path) -> None:
    def ordered(plan: str, listed: str) -> dict[str, list[str]]:
        (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
        (tmp_path / "recipients.csv").write_text(listed, encoding="utf-8")
        campaign = open_campaign(tmp_path / "plan.yaml")
        assert campaign.plan is not None, campaign.diagnostics
        view = ordering_of(campaign, "en").view(campaign.plan, campaign.library, "a-series", lambda m: m.id)
        counts = {
            row["files"][0][0].split("wall-")[1].removesuffix(".pdf"): row["files"][0][2:] for row in view["rows"]
        }
        return counts | {"parcels": [address[-1] for address in view["addresses"]]}

    (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
    two = "name;address;wall\nLyceum Oak;1 Oak Road;7\nLyceum Fir;3 Fir Road;\n"
    assert ordered(SIZES, two) == {
        "a3": ["600", "7", "607"],
        "a2": ["20", "7", "27"],
        "roll-up": ["1", "0", "1"],
        "parcels": ["14"],
    }, "nothing is spare, so nothing is said of it"
    more = "name;address;wall;wall A2;quantity wall roll-up\nLyceum Oak;1 Oak Road;7;;3\n"
    assert ordered(SIZES.replace("{a2: 20}", "{a2: 0, roll-up: 4}"), more) == {
        "a3": ["600", "7", "607"],
        "roll-up": ["4", "3", "7"],
        "parcels": ["10"],
    }, "the plan or the list may say more, and none"


def test_copies_are_ordered_by_language(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
    plan = SIZES.replace("{id: ordered}", "{id: ordered, translations: [ro, ru]}").replace("{a2: 20}", "{ro: 80}")
    (tmp_path / "plan.yaml").write_text(plan.replace("[a3, a2, roll-up]", "[a3]"), encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    form = campaign.library.type("poster").format("a3")
    assert form is not None
    printed = tuple(Ordered(material="wall", format=form, language=tag, file=tag) for tag in ("en", "ro", "ru"))
    view = Ordering(items=printed).view(campaign.plan, campaign.library, "a-series", lambda m: m.id)
    assert view["rows"][0]["files"] == [
        ["en", "English", "600"],
        ["ro", "Romanian", "80"],
        ["ru", "Russian", "0"],
    ]


def test_own_copies_are_in_the_first_language_whichever_is_made() -> None:
    """An office that makes Romanian alone does not order once more what it orders in English."""
    campaign = overlay_document(
        "campaign: {translations: [ro]}\nmaterials:\n  - {id: poster-teens, quantity: 90, formats: [a4]}\n"
    )
    assert campaign.plan is not None
    form = SHIPPED.type("poster").format("a4")
    assert form is not None
    for made, copies in ((("ro",), []), (("en", "ro"), [["90", "0"]])):
        printed = tuple(Ordered(material="poster-teens", format=form, language=name, file=name) for name in made)
        view = Ordering(own="en", items=printed).view(campaign.plan, SHIPPED, "a-series", lambda m: m.id)
        assert [[file[2] for file in row["files"]] for row in view["rows"]] == copies


HANDED_OUT = """
extends: base.yaml
campaign: {id: offered}
materials:
  - {id: poster, type: poster, audience: big, messages: [trouble-online]}
  - {id: sold-out, type: poster, audience: big, messages: [trouble-online], quantity: 0}
  - {id: inside, type: poster, audience: big, messages: [trouble-online], distribution: restricted}
  - {id: brief, type: professional-briefing, audience: big, messages: [trouble-online], quantity: 10}
  - {id: text, type: sms, audience: big, messages: [trouble-online]}
  - {id: letter, type: parents-letter, audience: big, messages: [trouble-online]}
  - {id: printed-letter, type: parents-letter, audience: big, messages: [trouble-online], quantity: 300}
  - {id: form, type: order-form}
activities:
  - {id: lesson, name: Lesson, materials: [poster, sold-out, inside, brief, text, letter, printed-letter, form]}
"""


def test_a_form_offers_what_is_printed_and_for_everybody(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes((ROOT / "campaigns" / "village-school" / "plan.yaml").read_bytes())
    (tmp_path / "plan.yaml").write_text(HANDED_OUT, encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    (builder,) = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, FINAL)).values()
    view = builder.view(next(job for job in jobs(campaign) if job.material.id == "form"))
    lesson = next(activity for activity in view["plan"]["activities"] if activity["id"] == "lesson")
    assert [one["id"] for one in lesson["materials"] if one["to_order"]] == ["poster", "printed-letter"]


@pytest.mark.parametrize(
    ("language", "size"),
    [("ka", "850 × 2000 მმ"), ("en", "850 × 2000 mm"), ("fr", "850 × 2000 mm"), ("de", "215,9 × 279,4 mm")],
)
def test_sides_are_written_alike_on_orders_and_in_names(language: str, size: str) -> None:
    wide, high = (850, 2000) if "850" in size else (215.9, 279.4)
    assert " ".join(sides(wide, high, language).split()) == size


def test_who_prints_on_letter_orders_in_inches() -> None:
    american, european = (SHIPPED.type("poster").wanted((), paper)[0] for paper in ("us", "a-series"))
    assert in_inches(american, "en") == "8.5 × 11 in"
    assert in_inches(american, "fr-CA") == "8,5 × 11 po"
    assert in_inches(european, "en") is None
