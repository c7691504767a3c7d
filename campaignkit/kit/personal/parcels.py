"""Parcels: where each goes, what is in it, and the slip within."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.shortened import shorten
from campaignkit.kit.fixed_words import words
from campaignkit.kit.format_names import format_name
from campaignkit.kit.language_and_country_names import language_in, language_name
from campaignkit.kit.material_names import type_name
from campaignkit.kit.personal.plates import Plate, copies_in, gets
from campaignkit.kit.personal.postal_address import postal_lines
from campaignkit.kit.personal.printing_process import press
from campaignkit.kit.personal.recipient_view import printed_phone
from campaignkit.kit.print_order import with_unread
from campaignkit.knowledge.right_to_left import direction, line_of_address
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.recipients.recipient import Recipient


def parcel_rows(
    campaign: Campaign, plates: Sequence[Plate], recipients: Sequence[Recipient], own: str, *, theirs: bool = False
) -> list[dict[str, Any]]:
    """Return a row for each recipient: where it goes, and how many copies of what are in it.

    What is in it is said in the language of the office, or in that of the recipient where it is `theirs` to read.

    A material that is printed in several formats is counted in each: which of them is sent, the office knows.
    Who gets nothing in the languages that are printed is left out: no label and no empty slip is thrown away.
    """
    plan = campaign.plans[own]
    paper = paper_of(plan)
    rows = []
    printed = {plate.language for plate in plates}
    for recipient in recipients:
        if printed.isdisjoint(recipient.languages or (own,)) or not _gets_something(recipient):
            continue
        reads = next((name for name in recipient.languages if theirs and name in campaign.plans), own)
        contents, spoken = [], language_of_words(plan, reads)
        for plate in plates:
            if plate.print_shop or plate.office or not gets(recipient, plate, own):
                continue
            kind = campaign.library.type(plate.type)
            form = kind.format(plate.format, paper)
            what = type_name(kind, spoken) + ("" if form is None else f" · {format_name(form, spoken)}")
            # a school that reads two languages has two posters of one type, and packs them by what stands on them
            in_theirs = plate.language in (reads, *recipient.languages)
            what += f" · {shorten(plate.title, 70)}" if not theirs or in_theirs else ""
            contents.append(
                {
                    "copies": str(copies_in(recipient, plate)),
                    "what": what,
                    "language": language_in(plate.language, reads) if theirs else language_name(plate.language),
                }
            )
        contacts = (recipient.contact, printed_phone(recipient, own) or "", recipient.email)
        rows.append(
            {
                "row": recipient.row,
                "id": recipient.id,
                "name": recipient.name,
                "lines": postal_lines(recipient, plan.campaign.country, own),
                "reached": [part for part in contacts if part],
                "contents": contents,
                "total": with_unread(sum(int(c["copies"]) for c in contents), unread=bool(recipient.unread)),
                "slip": _slip(campaign.plans[reads]),
            }
        )
    return rows


def _gets_something(recipient: Recipient) -> bool:
    """Say whether a parcel goes to a recipient, also one of what is the same for all, or of a number to be read."""
    return not recipient.quantities or bool(recipient.unread) or any(recipient.quantities.values())


def on_paper(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows as people read them: what is between letters from right to left does not turn round."""
    lines = [
        {**row, "name": line_of_address(row["name"]), "lines": list(map(line_of_address, row["lines"]))}
        for row in rows
    ]
    return [{**row, "reached": list(map(line_of_address, row["reached"]))} for row in lines]


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


def packing_slips(plates_file: str, rows: Sequence[dict[str, Any]]) -> bytes:
    """Return a slip for each parcel with copies in it."""
    rows = [row for row in rows if row["contents"]]
    return press(plates_file).for_all("_shared/packing-slips.typ", on_paper(rows))
