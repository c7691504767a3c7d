"""The plan file that a workbook is about: which it is, and how what was read goes into it, with its translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.discovery import SUFFIXES
from campaignkit.diagnostics.usage import UsageError
from campaignkit.recipients.table import TableError
from campaignkit.sheets.as_exported import base_of
from campaignkit.sheets.column_places import placed
from campaignkit.sheets.columns import CAMPAIGN, by_key
from campaignkit.sheets.importing import Imported
from campaignkit.sheets.po_renamed import po_renamed
from campaignkit.sheets.tables import KEY, VALUE
from campaignkit.sheets.workbook_as_saved import read_book
from campaignkit.source.write_inside_campaign import refuse_changed, write_own
from campaignkit.translate.po_files import folder_of

HALF_READ = frozenset(("CK001", "CK004", "CK005"))
"""What is wrong with a file of which not all was read: nothing can be merged into it."""


def plan_file_of(workbook: Path, plan: Path | None) -> Path:
    """Return the plan file a workbook goes into: the one that is named, or that of its campaign.

    Raises:
        UsageError: the workbook does not say of which campaign it is, or cannot be read.
    """
    target = plan
    if target is None:
        try:
            target = plan_named_in(workbook)
        except TableError as error:
            raise UsageError(f"error CK650  {error.message} {error.hint}") from error
    if target is None:
        problem = "does not say of which campaign it is. Name the plan behind it; `campaignkit new` makes one."
        raise UsageError(f"{workbook} {problem}")
    return target if target.suffix in SUFFIXES else target / "plan.yaml"


def is_half_read(campaign: Campaign) -> bool:
    """Say whether a part of the plan is not known, so that nothing can be merged into it."""
    return campaign.root is None or any(finding.code in HALF_READ for finding in campaign.diagnostics)


def plan_named_in(workbook: Path) -> Path | None:
    """Return where the plan of a workbook lies or would lie; None where the workbook names no campaign.

    Raises:
        TableError: it is no workbook that can be read.
    """
    book = read_book(workbook, workbook.as_posix(), ("en",))
    base = base_of(book)
    if base is not None and base.file:
        for place in (Path(base.file), workbook.parent / base.file):
            if place.is_file():
                return place
    here = placed(book, base)[0].get(by_key()[CAMPAIGN].key)
    rows = here.raw.rows if here is not None and {KEY, VALUE} <= here.columns.keys() else {}
    for number in rows:
        if here is not None and here.raw.cell(number, here.columns[KEY]).text == "campaign.id":
            name = here.raw.cell(number, here.columns[VALUE]).text.strip()
            if re.fullmatch(r"[a-z0-9-]{1,60}", name):
                return Path("campaigns", name, "plan.yaml")
    return None


def write_import(result: Imported, target: Path, campaign: Campaign | None) -> Iterator[str]:
    """Write the plan, and let its translations follow ids that have changed; yield what was done.

    Translations come before the plan: whoever is interrupted in between runs the import again, and it is finished.

    Raises:
        OutputError: it cannot be written, or the plan was changed meanwhile.
    """
    if campaign is not None:
        refuse_changed(target, result.before)
        yield from _translations(result, campaign)
    write_own(target, result.after, before=None if campaign is None else result.before)
    did = "made" if campaign is None else "changed"
    yield f"{target.as_posix()}: {did}. Look at it: campaignkit check {target.as_posix()}"


def _translations(result: Imported, campaign: Campaign) -> Iterator[str]:
    folder = folder_of(campaign.path, campaign.file)
    for reads in campaign.translations.values() if result.new_ids else ():
        for file in reads:
            data = None if file.po is None or file.path.parent != folder.path else po_renamed(file.po, result.new_ids)
            if data is not None:
                write_own(file.path, data, file=file.file)
                yield f"{file.file}: follows the short names that have changed"
