"""A print order: per material its size, pages, colours, paper, copies and files, and where the parcels go.

The same sheet asks for an offer and orders: a shop that gets it knows everything it would ask back for. Copies are
the plan's own, those of the recipients, and the reserve on both.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.engines.xlsx_engine import render_sheets
from campaignkit.kit.format_names import format_name
from campaignkit.kit.locale import language_name, long_date, regional, type_name
from campaignkit.kit.locale import words as fixed
from campaignkit.kit.personal.plates import Plate, gets
from campaignkit.kit.personal.prepared import Prepared
from campaignkit.kit.personal.press import press
from campaignkit.kit.work_plan_sheets import Column, Sheet
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.report_words import report_words
from campaignkit.plan.materials import paper_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.recipient import Recipient
from campaignkit.translate.own_words import own_report_words

WORDS = {
    "order": "Print order",
    "size": "Finished size",
    "pages": "Pages",
    "colours": "Colours",
    "paper": "Paper",
    "finish": "Finish",
    "plan": "Own copies",
    "recipients": "Recipients",
    "reserve": "Reserve",
    "total": "Copies",
    "file": "File",
    "by": "Deliver by",
    "addresses": "Delivery addresses",
    "bleed": "3 mm bleed",
    "request": "Request for a quotation",
    "price": "Price without tax",
    "remarks": "Remarks",
}
"""What an order says, in English."""


def order_words(campaign: Campaign, language: str) -> dict[str, str]:
    """Return the words of a print order in a language."""
    say = report_words(language, own_report_words(campaign.path, language))
    return {key: say(text) for key, text in WORDS.items()}


def print_order(
    campaign: Campaign,
    prepared: Prepared,
    recipients: Sequence[Recipient],
    rows: Sequence[Mapping[str, Any]],
    files: Mapping[str, Sequence[tuple[str, str]]],
    own: str,
) -> dict[str, Any]:
    """Return an order as data. `rows` are the parcels, `files` those of each plate for the shop, with their sums."""
    plan = campaign.plans[own]
    words = order_words(campaign, own)
    lead = next((s for s in plan.stakeholders if s.role == "lead"), None)
    contact = None if lead is None else lead.contact
    phone = contact.phone if contact is not None else None
    number = printed_number(phone, plan.campaign.country, own, "page") if phone else None
    reached = () if contact is None else (contact.name, contact.email, number)
    head = [plan.campaign.title, *([lead.name] if lead is not None else []), " · ".join(x for x in reached if x)]
    return {
        "title": words["order"],
        "request": words["request"],
        "request-head": [words[key] for key in ("file", "total", "price", "remarks")],
        "head": [line for line in head if line],
        "rows": [_row(campaign, plan, words, prepared, group, recipients, files, own) for group in _groups(prepared)],
        "addresses-title": words["addresses"],
        "addresses-head": ["id", words["recipients"], words["addresses"], words["total"]],
        "addresses": [[r["id"], r["name"], ", ".join(r["lines"]), r["total"]] for r in rows],
    }


def _groups(prepared: Prepared) -> list[list[Plate]]:
    """Return the plates of each material and format: those with bleed where there are some."""
    plates = [plate for plate in prepared.plates if plate.engine == "typst" and not plate.office]
    kinds = dict.fromkeys((plate.material, plate.format) for plate in plates)
    groups = [[plate for plate in plates if (plate.material, plate.format) == kind] for kind in kinds]
    return [[p for p in group if p.print_shop] or group for group in groups]


def _row(
    campaign: Campaign,
    plan: Plan,
    words: Mapping[str, str],
    prepared: Prepared,
    group: Sequence[Plate],
    recipients: Sequence[Recipient],
    files: Mapping[str, Sequence[tuple[str, str]]],
    own: str,
) -> dict[str, Any]:
    material = next(m for m in plan.materials if m.id == group[0].material)
    kind = campaign.library.type(material.type)
    form = kind.format(group[0].format, paper_of(plan))
    name = type_name(kind, own) + ("" if form is None else f" · {format_name(form, own)}")
    sides = max(prepared.sides.get(plate.file, 1) for plate in group)
    made = []
    for plate in group:
        copies = sum(r.quantity(plate.material) for r in recipients if gets(r, plate, own))
        # the plan's own copies are in the first language, which is the campaign's where it is made in that
        share = (material.quantity or 0) if plate is group[0] else 0
        spare = _reserve(material, copies + share)
        listed = "\n".join(f"{file} {digest[:12]}" for file, digest in files.get(plate.file, ()))
        made.append(
            [
                listed or plate.file,
                language_name(plate.language),
                str(share),
                str(copies),
                str(spare),
                str(copies + share + spare),
            ]
        )
    printing = material.printing
    size = "" if form is None or form.width is None or form.height is None else f"{form.width:g} × {form.height:g} mm"
    bleed = f", {words['bleed']}" if group[0].print_shop else ""
    by = None if printing is None else printing.by
    facts = [
        (words["size"], f"{size}{bleed}"),
        (words["pages"], str(sides)),
        (words["colours"], (printing and printing.colours) or ("4/4" if sides == 2 else "4/0")),
        (words["paper"], (printing and printing.paper) or ""),
        (words["finish"], (printing and printing.finish) or ""),
        (words["by"], "" if by is None else long_date(by, regional(own, plan.campaign.country))),
    ]
    return {
        "title": f"{name} · {group[0].title}",
        "files-head": [
            words["file"],
            fixed(own)["language"],
            *(words[k] for k in ("plan", "recipients", "reserve", "total")),
        ],
        "files": made,
        "facts": [fact for fact in facts if fact[1]],
    }


def _reserve(material: Material, copies: int) -> int:
    """Return how many copies are spare, rounded up."""
    share = None if material.printing is None else material.printing.reserve
    return math.ceil(copies * share / 100) if share else 0


def order_pdf(plates_file: str, order: Mapping[str, Any]) -> bytes:
    """Return the order as pages."""
    own = press(plates_file)
    plate = next(iter(own.plates.values()))
    template = own.typst.root / "_shared" / "print-order.typ"
    return own.typst.bare(template, plate.view_for({}), order=json.dumps(order, ensure_ascii=False))


def order_workbook(plates_file: str, order: Mapping[str, Any], timestamp: int) -> bytes:
    """Return the order as a workbook: a row for each file, and the addresses on a sheet of their own."""
    head = ["", *order["rows"][0]["files-head"]] if order["rows"] else [""]
    facts = list(dict.fromkeys(name for row in order["rows"] for name, _ in row["facts"]))
    columns = tuple(Column(title, 30 if n < 2 else 14) for n, title in enumerate([*head, *facts]))
    lines = tuple(
        (row["title"], *file, *(dict(row["facts"]).get(name) for name in facts))
        for row in order["rows"]
        for file in row["files"]
    )
    sheets = [Sheet(order["title"], columns, lines)]
    if order["addresses"]:
        widths = (24, 40, 50, 10)
        titles = zip(order["addresses-head"], widths, strict=True)
        rows = tuple(tuple(row) for row in order["addresses"])
        sheets.append(Sheet(order["addresses-title"], tuple(Column(*one) for one in titles), rows))
    plate = next(iter(press(plates_file).plates.values()))
    return render_sheets(plate.view_for({}), sheets, timestamp)


def request_workbook(plates_file: str, order: Mapping[str, Any], timestamp: int) -> bytes:
    """Return the request for a quotation: numbered positions with room for a price, and no address of a recipient.

    Its first column is called `#` in every language: by it `sheets/offers.py` knows the table again.
    """
    file, total, price, remarks = order["request-head"]
    columns = (*zip(("#", order["title"], file, total, price, remarks), (6, 34, 40, 12, 18, 30), strict=True),)
    listed = [(row, one) for row in order["rows"] for one in row["files"] if one[-1] != "0"]
    lines = tuple(
        (str(n), "\n".join([row["title"], *(f"{name}: {value}" for name, value in row["facts"])]), *_asked(one))
        for n, (row, one) in enumerate(listed, 1)
    )
    plate = next(iter(press(plates_file).plates.values()))
    sheet = Sheet(order["request"], tuple(Column(*one) for one in columns), lines)
    return render_sheets(plate.view_for({}), [sheet], timestamp)


def _asked(file: Sequence[str]) -> tuple[str, int, None, None]:
    name, language, *_, copies = file
    return f"{name}\n{language}", int(copies), None, None
