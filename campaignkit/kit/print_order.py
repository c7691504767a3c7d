"""A print order: per material its size, pages, colours, paper, copies and files, and where the parcels go.

The same sheet asks for an offer and orders: a shop that gets it knows everything it would ask back for. Copies are
the plan's own, those of the recipients, and the reserve on both.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from campaignkit.kit.contract.print_order_keys import OrderedView, OrderView
from campaignkit.kit.dates_and_numbers import long_date, number, regional
from campaignkit.kit.fixed_words import words as fixed
from campaignkit.kit.format_names import format_name, in_inches, sides
from campaignkit.kit.language_and_country_names import language_in
from campaignkit.kit.material_names import type_name
from campaignkit.kit.print_order_sheets import count
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.report_words import report_words
from campaignkit.knowledge.right_to_left import in_order, line_of_address
from campaignkit.materials.formats import Format
from campaignkit.materials.library import Library
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.copies_ordered import (
    copies_for,
    is_large,
    is_unread,
    own_copies,
    own_language,
    single_formats,
)
from campaignkit.recipients.recipient import Recipient
from campaignkit.records import dataclass

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
    "apart": "Copies that name their recipient are in an order of their own.",
}
"""What an order says, in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """What a shop prints of one material, format and language: the name of its file, or of several, with their sums.

    `pages` is none where nobody knows yet, `bleed` whether the file has it.
    """

    material: str
    format: Format
    language: str
    file: str
    title: str = ""
    files: tuple[tuple[str, str], ...] = ()
    pages: int | None = None
    bleed: bool = False


def print_order(
    plan: Plan,
    library: Library,
    groups: Sequence[Sequence[Ordered]],
    recipients: Sequence[Recipient],
    addresses: Sequence[Sequence[str]],
    own: str,
    own_words: Mapping[str, str] | None = None,
    *,
    of_copies: bool = False,
) -> OrderView:
    """Return an order in the language of a plan. A group is one material in one format, in its languages.

    `own` is the language of recipients who ask for none. The order `of_copies` is that of what names its recipient,
    and the other one that of all the rest, so that nothing is bought twice.
    """
    say = report_words(language_of_words(plan), own_words)
    texts = {key: say(text) for key, text in WORDS.items()}
    is_apart = not of_copies and any(material.personal for material in plan.materials)
    return {
        "title": texts["order"],
        "request": texts["request"],
        "request_head": [texts[key] for key in ("file", "total", "price", "remarks")],
        "head": [in_order(line, plan.campaign.language) for line in _head(plan)],
        "rows": _with_what_is_said(
            [_row(plan, library, texts, group, recipients, own, of_copies=of_copies) for group in groups]
        ),
        "apart": texts["apart"] if is_apart else None,
        "addresses_title": texts["addresses"],
        "addresses_head": ["id", texts["recipients"], texts["addresses"], texts["total"]],
        "addresses": [list(map(line_of_address, address)) for address in addresses],
    }


def _head(plan: Plan) -> list[str]:
    """Return for which campaign it is, and who orders."""
    lead = next((s for s in plan.stakeholders if s.role == "lead"), None)
    contact = None if lead is None else lead.contact
    phone = contact.phone if contact is not None else None
    number = printed_number(phone, plan.campaign.country, plan.campaign.language, "page") if phone else None
    ways = () if contact is None else (contact.name, contact.email, number)
    head = [plan.campaign.title, *([lead.name] if lead is not None else []), " · ".join(x for x in ways if x)]
    return [line for line in head if line]


def _row(
    plan: Plan,
    library: Library,
    texts: Mapping[str, str],
    group: Sequence[Ordered],
    recipients: Sequence[Recipient],
    own: str,
    *,
    of_copies: bool,
) -> OrderedView:
    language, first = plan.campaign.language, group[0]
    spoken = language_of_words(plan)
    material = next(m for m in plan.materials if m.id == first.material)
    form = first.format
    single = single_formats(plan, material, library)
    where = regional(language, plan.campaign.country)
    file_rows, copy_rows, ours = [], [], own_language(plan, material, own)
    theirs = recipients if of_copies or not material.personal else ()
    for one in group:
        copies = copies_for(material, form.id, one.language, theirs, own, single)
        first_one = one.language == ours
        share = 0 if of_copies else own_copies(material, form, single, one.language, first=first_one) or 0
        spare = 0 if form.id in single else _reserve(material, form, copies + share)
        names = "\n".join(f"{file}\nSHA-256 {digest[:12]}" for file, digest in one.files)
        unread = any(is_unread(r, material.id, form.id) and one.language in (r.languages or (own,)) for r in theirs)
        total = copies + share + spare
        parts = (str(share), with_unread(copies, unread=unread), str(spare), with_unread(total, unread=unread))
        numbers = [count(text) for text in parts]
        head = (names or one.file, language_in(one.language, language))
        file_rows.append([*head, *(number(n, where) if isinstance(n, int) else n for n in numbers)])
        copy_rows.append(numbers)
    printing = material.printing
    pages = max((one.pages for one in group if one.pages is not None), default=None)
    size = _size(form, where)
    bleed = f", {texts['bleed']}" if first.bleed else ""
    by = None if printing is None else printing.by
    inks = "" if pages is None else "4/4" if pages == 2 else "4/0"
    facts = [
        (texts["size"], f"{size}{bleed}"),
        (texts["pages"], "" if pages is None else str(pages)),
        (texts["colours"], (printing and printing.colours) or inks),
        (texts["paper"], (printing and printing.paper) or ""),
        (texts["finish"], (printing and printing.finish) or ""),
        (texts["by"], "" if by is None else long_date(by, where)),
    ]
    heads = (
        texts["file"],
        fixed(spoken)["language"],
        *(texts[k] for k in ("plan", "recipients", "reserve", "total")),
    )
    kind = type_name(library.type(material.type), spoken)
    # a shop reads the order in one language: a title is in it, or the material is called by its own
    title = next((one.title for one in group if one.language == language), first.material)
    languages = ", ".join(dict.fromkeys(language_in(one.language, language) for one in group))
    return {
        "title": f"{kind} · {format_name(form, spoken)} · {languages} · {title}",
        "files_head": list(heads),
        "files": file_rows,
        "copies": copy_rows,
        "facts": [{"name": name, "value": value} for name, value in facts if value],
    }


def _with_what_is_said(rows: list[OrderedView]) -> list[OrderedView]:
    """Return the rows without columns of numbers that say nothing: none of them, or the sum of one alone."""
    numbers = [copies for row in rows for copies in row["copies"]]
    *parts, total = range(len(numbers[0])) if numbers else (0,)
    more_than_0 = [n for n in parts if any(copies[n] for copies in numbers)]
    columns = [*(more_than_0 if len(more_than_0) > 1 else ()), total]
    return [
        {
            **row,
            "files_head": [*row["files_head"][:2], *(row["files_head"][2 + n] for n in columns)],
            "files": [[*file[:2], *(file[2 + n] for n in columns)] for file in row["files"]],
            "copies": [[copies[n] for n in columns] for copies in row["copies"]],
        }
        for row in rows
    ]


def with_unread(count: int, *, unread: bool) -> str:
    """Return a number of copies, with a question mark where more are wanted that nobody knows."""
    return f"{count} + ?" if unread else str(count)


def _size(form: Format, language: str) -> str:
    """Return the sides of a format, held together: a line does not break within them."""
    if form.width is None or form.height is None:
        return ""
    size = in_inches(form, language) or sides(form.width, form.height, language)
    return size.replace(" ", "\N{NO-BREAK SPACE}")


def _reserve(material: Material, form: Format, copies: int) -> int:
    """Return how many copies are spare, rounded up; where one costs much, down: of two roll-ups none is spare."""
    share = None if material.printing is None else material.printing.reserve
    whole = math.floor if is_large(form) else math.ceil
    return whole(copies * share / 100) if share else 0
