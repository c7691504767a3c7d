"""Parcels: what is in each, the label on it and the slip within."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.usage import UsageError
from campaignkit.kit.format_names import format_name
from campaignkit.kit.locale import country_name, direction, language_in, language_name, type_name, words
from campaignkit.kit.personal.plates import Plate, copies_in, gets
from campaignkit.kit.personal.press import press
from campaignkit.kit.personal.recipient_view import printed_phone
from campaignkit.knowledge.papers import sheet as sheet_of_paper
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.plan.did_you_mean import propose, shorten
from campaignkit.plan.materials import paper_of
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.recipient import Recipient

SHEETS = PACKAGE / "knowledge" / "label-sheets.yaml"


def label_sheets() -> dict[str, dict[str, str]]:
    """Return the sheets of labels by the numbers under which they are sold."""
    found: dict[str, dict[str, str]] = read_yaml(SHEETS)["rows"]
    return found


def label_sheet(name: str | None) -> str | None:
    """Return the number of a sheet of labels, which may be asked for by nobody.

    Raises:
        UsageError: there is no such sheet.
    """
    if name is not None and name not in label_sheets():
        raise UsageError(f"No sheet of labels is called `{name}`. {propose(name, label_sheets(), kind='sheet')}")
    return name


def shift_of(text: str) -> tuple[float, float]:
    """Return by how many millimetres labels are moved to the right and down.

    Raises:
        UsageError: it is no shift.
    """
    by = re.fullmatch(r"(-?\d{1,2}(?:\.\d)?),(-?\d{1,2}(?:\.\d)?)", text)
    if by is None:
        raise UsageError(f"`{text}` is no shift: write millimetres to the right and down, as --label-shift 1.5,-2")
    return float(by[1]), float(by[2])


def parcel_rows(
    campaign: Campaign, plates: Sequence[Plate], recipients: Sequence[Recipient], own: str, *, theirs: bool = False
) -> list[dict[str, Any]]:
    """Return a row for each recipient: where it goes, and how many copies of what are in it.

    What is in it is said in the language of the office, or in that of the recipient where it is `theirs` to read.

    A material that is printed in several formats is counted in each: which of them is sent, the office knows.
    """
    plan = campaign.plans[own]
    paper = paper_of(plan)
    rows = []
    for recipient in recipients:
        reads = next((name for name in recipient.languages if theirs and name in campaign.plans), own)
        contents = []
        for plate in plates:
            if plate.print_shop or plate.office or not gets(recipient, plate, own):
                continue
            kind = campaign.library.type(plate.type)
            form = kind.format(plate.format, paper)
            named = type_name(kind, reads) + ("" if form is None else f" · {format_name(form, reads)}")
            named += f" · {shorten(plate.title, 70)}" if not theirs or plate.language == reads else ""
            contents.append(
                {
                    "copies": str(copies_in(recipient, plate)),
                    "what": named,
                    "language": language_in(plate.language, reads) if theirs else language_name(plate.language),
                }
            )
        abroad = [] if recipient.country in ("", plan.campaign.country) else [country_name(recipient.country, own)]
        reached = (recipient.contact, printed_phone(recipient, own) or "", recipient.email)
        rows.append(
            {
                "row": recipient.row,
                "id": recipient.id,
                "name": recipient.name,
                "lines": [*recipient.address, *abroad],
                "reached": [part for part in reached if part],
                "contents": contents,
                "total": str(sum(int(c["copies"]) for c in contents)),
                "slip": _slip(campaign.plans[reads]),
            }
        )
    return rows


def _slip(plan: Plan) -> dict[str, Any]:
    """Return what a slip says besides: the campaign, who leads it and the word for all copies."""
    language = plan.campaign.language
    return {
        "language": language.split("-")[0],
        "rtl": direction(language) == "rtl",
        "title": plan.campaign.title,
        "lead": " · ".join(s.name for s in plan.stakeholders if s.role == "lead"),
        "total": words(language)["total"],
    }


def labels(plates_file: str, rows: Sequence[dict[str, Any]], sheet: str, shift: tuple[float, float]) -> bytes:
    """Return sheets of labels with the addresses of all recipients.

    Raises:
        RenderError: an address does not fit its label.
    """
    row = dict(label_sheets()[sheet])
    paper = sheet_of_paper(row.pop("sheet", "a4"))
    said: dict[str, Any] = {key: float(value) for key, value in row.items()}
    said |= {"page_width_mm": paper.width_mm, "page_height_mm": paper.height_mm}
    said |= {"columns": int(said["columns"]), "rows": int(said["rows"]), "dx_mm": shift[0], "dy_mm": shift[1]}
    return _set(plates_file, rows, "_shared/labels.typ", sheet=json.dumps(said))


def packing_slips(plates_file: str, rows: Sequence[dict[str, Any]]) -> bytes:
    """Return a slip for each parcel."""
    return _set(plates_file, rows, "_shared/packing-slips.typ")


def _set(plates_file: str, rows: Sequence[dict[str, Any]], template: str, **more: str) -> bytes:
    own = press(plates_file)
    own.put(list(rows))
    plate = next(iter(own.plates.values()))
    return own.typst.bare(own.typst.root / template, plate.view_for({}), recipients="beside", **more)
