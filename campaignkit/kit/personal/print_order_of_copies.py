"""The print order of copies for recipients, as pages and as workbooks: files of print runs where there are some."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.contract.print_order_keys import OrderView
from campaignkit.kit.engines.xlsx_engine import render_sheets
from campaignkit.kit.fixed_words import words as fixed
from campaignkit.kit.personal.plate_making import PreparedPlates
from campaignkit.kit.personal.plates import Plate, gets
from campaignkit.kit.personal.printing_process import press
from campaignkit.kit.print_order import Ordered, print_order
from campaignkit.kit.print_order_sheets import order_sheets, request_sheet
from campaignkit.knowledge.locales import comma
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.recipients.recipient import Recipient
from campaignkit.translate.own_fixed_words import own_report_words

_WORST_FIRST = ("draft", "proof")


def order_of_copies(
    campaign: Campaign,
    preparation: PreparedPlates,
    recipients: Sequence[Recipient],
    rows: Sequence[Mapping[str, Any]],
    files: Mapping[str, Sequence[tuple[str, str]]],
    own: str,
    of: int = 0,
) -> OrderView:
    """Return an order as data. `rows` are the parcels, `files` those of each plate for the shop, with their sums.

    Copies of the plan's own name nobody: they are ordered with the kit. So is what none of the recipients gets, such
    as a roll-up beside posters. An order of only some recipients, `of` so many, says that, and one of proofs, too.
    """
    plates = [plate for plate in preparation.plates if any(gets(recipient, plate, own) for recipient in recipients)]
    groups = [[_ordered(campaign, preparation, plate, files) for plate in group] for group in _groups(plates)]
    addresses = [
        [r["id"], r["name"], comma(own).join(r["lines"]), r["total"]] for r in rows if str(r["total"]) != "0"
    ]
    words = own_report_words(campaign.path, own)
    order = print_order(
        campaign.plans[own], campaign.library, groups, recipients, addresses, own, words, of_copies=True
    )
    states = [preparation.states[plate.language].name for plate in plates if plate.language in preparation.states]
    said = marks(states, len(recipients), of, order["addresses_head"][1], own)
    order["title"], order["request"] = (" – ".join((text, *said)) for text in (order["title"], order["request"]))
    return order


def marks(states: Sequence[str], count: int, of: int, noun: str, language: str) -> list[str]:
    """Return what stands behind the title of an order: of how many recipients it is, and that it is of proofs."""
    state = next((name for name in _WORST_FIRST if name in states), None)
    part = [f"{noun}: {count} / {of}"] if count < of else []
    return part if state is None else [*part, fixed(language)[f"state_{state}"]]


def _groups(all_plates: Sequence[Plate]) -> list[list[Plate]]:
    """Return the plates of each material and format: those with bleed where there are some."""
    plates = [plate for plate in all_plates if plate.engine == "typst" and not plate.office]
    kinds = dict.fromkeys((plate.material, plate.format) for plate in plates)
    groups = [[plate for plate in plates if (plate.material, plate.format) == kind] for kind in kinds]
    return [[p for p in group if p.print_shop] or group for group in groups]


def _ordered(
    campaign: Campaign, preparation: PreparedPlates, plate: Plate, files: Mapping[str, Sequence[tuple[str, str]]]
) -> Ordered:
    plan = campaign.plans[plate.language]
    form = campaign.library.type(plate.type).format(plate.format, paper_of(plan))
    if form is None:
        raise ValueError(f"{plate.type} has no format {plate.format}")
    return Ordered(
        material=plate.material,
        format=form,
        language=plate.language,
        title=plate.title,
        file=plate.file,
        files=tuple(files.get(plate.file, ())),
        pages=preparation.sides.get(plate.file, 1),
        bleed=plate.print_shop,
    )


def order_pdf(plates_file: str, order: OrderView) -> bytes:
    """Return the order as pages."""
    own = press(plates_file)
    plate = next(iter(own.plates.values()))
    template = own.typst.root / "_shared" / "print-order.typ"
    return own.typst.bare(template, plate.view_for({}), order=json.dumps(order, ensure_ascii=False))


def order_workbook(plates_file: str, order: OrderView, timestamp: int) -> bytes:
    """Return the order as a workbook."""
    plate = next(iter(press(plates_file).plates.values()))
    return render_sheets(plate.view_for({}), order_sheets(order), timestamp)


def request_workbook(plates_file: str, order: OrderView, timestamp: int) -> bytes:
    """Return the request for a quotation."""
    plate = next(iter(press(plates_file).plates.values()))
    return render_sheets(plate.view_for({}), [request_sheet(order)], timestamp)
