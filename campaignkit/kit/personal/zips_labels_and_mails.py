"""What is made from copies that are there: zips, labels, packing slips, drafts of mails, the print order."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from campaignkit.campaign.today import timestamp
from campaignkit.kit.personal.batches_on_processes import Workers
from campaignkit.kit.personal.copy_request import CopyRequest
from campaignkit.kit.personal.csv_lists import heads, safe_csv
from campaignkit.kit.personal.label_sheets import labels
from campaignkit.kit.personal.mail_drafts import mail_draft
from campaignkit.kit.personal.parcels import packing_slips, parcel_rows
from campaignkit.kit.personal.plate_making import about_of
from campaignkit.kit.personal.print_order_of_copies import (
    order_of_copies,
    order_pdf,
    order_workbook,
    request_workbook,
)
from campaignkit.kit.personal.print_run_files import print_runs_of
from campaignkit.kit.personal.write_unless_changed import Extra, MadeCopies, deliver, key_of
from campaignkit.knowledge.locales import comma
from campaignkit.recipients.recipient import Recipient

_EPOCH = (1980, 1, 1, 0, 0, 0)


def make_extras(
    copies: MadeCopies, request: CopyRequest, workers: Workers, tell: Callable[[int, int], None]
) -> Iterator[str]:
    """Make what is asked for, and yield the names of all that is there; a file that somebody changed stays."""
    for extra in [*_zips(copies, request), *_mails(copies, request), *_papers(copies, request)]:
        deliver(copies, extra)
        yield extra.file
    if request.runs:
        yield from print_runs_of(copies, workers, tell)
    if request.order:
        for extra in _order(copies, "sample-" if request.sample else ""):
            deliver(copies, extra)
            yield extra.file


def _files_of(copies: MadeCopies, recipient: Recipient, *, screen: bool = False) -> list[str]:
    plates = [plate for plate in copies.preparation.plates if not screen or not (plate.print_shop or plate.office)]
    names = (f"recipients/{recipient.id}/{plate.file}" for plate in plates)
    return [name for name in names if name in copies.ledger.rows]


def _zips(copies: MadeCopies, request: CopyRequest) -> Iterator[Extra]:
    for recipient in copies.recipients if request.zips else ():
        files = _files_of(copies, recipient)
        if files:
            sums = [copies.ledger.rows[name]["sha256"] for name in files]

            def make(files: list[str] = files, top: str = f"recipients/{recipient.id}") -> bytes:
                return _zip(copies.folder, files, top)

            yield Extra(f"recipients/{recipient.id}.zip", key_of("zip", files, sums), make, recipient.id)


def _zip(folder: Path, files: Sequence[str], top: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in files:
            info = zipfile.ZipInfo(str(PurePosixPath(name).relative_to(top)), _EPOCH)
            info.external_attr = 0o644 << 16
            archive.writestr(info, (folder / name).read_bytes())
    return out.getvalue()


def _mails(copies: MadeCopies, request: CopyRequest) -> Iterator[Extra]:
    for recipient in copies.recipients if request.mails else ():
        files = _files_of(copies, recipient, screen=True)
        if recipient.email and files:
            language = next((name for name in recipient.languages if name in copies.campaign.plans), copies.own)
            plan = copies.campaign.plans[language]
            sums = [copies.ledger.rows[name]["sha256"] for name in files]

            def make(r: Recipient = recipient, files: list[str] = files, language: str = language) -> bytes:
                return mail_draft(copies.campaign.plans[language], r, [copies.folder / name for name in files])

            parts = (plan.campaign.title, plan.campaign.summary, recipient.email, recipient.name)
            yield Extra(f"mails/{recipient.id}.eml", key_of("mail", files, sums, parts), make, recipient.id)


def _papers(copies: MadeCopies, request: CopyRequest) -> Iterator[Extra]:
    """Yield labels, packing slips and the list of parcels."""
    if not copies.preparation.plates:
        return  # no copy could be made, which has been said: there are no parcels
    rows = parcel_rows(copies.campaign, copies.preparation.plates, copies.recipients, copies.own)
    if request.labels is not None:
        sheet, shift = request.labels, request.shift
        key = key_of("labels", sheet, shift, copies.preparation.plates[0].inputs, rows)
        yield Extra(f"labels-{sheet}.pdf", key, lambda: labels(copies.plates_file, rows, sheet, shift))
    if request.slips:
        their_rows = parcel_rows(
            copies.campaign, copies.preparation.plates, copies.recipients, copies.own, theirs=True
        )
        key = key_of("slips", copies.preparation.plates[0].inputs, their_rows)
        yield Extra("packing-slips.pdf", key, lambda: packing_slips(copies.plates_file, their_rows))
    if request.labels or request.slips:
        table = [heads(copies.campaign, copies.own, "#", "id", "name", "delivery_address", "Copies", "materials")]
        for row in rows:
            contents = "; ".join(f"{c['copies']} × {c['what']} ({c['language']})" for c in row["contents"])
            table.append(
                [row["row"], row["id"], row["name"], comma(copies.own).join(row["lines"]), row["total"], contents]
            )
        yield Extra("parcels.csv", key_of("parcels", table), lambda: safe_csv(table))


def _order(copies: MadeCopies, sample: str) -> Iterator[Extra]:
    """Yield the print order as pages and as a workbook; it names the files of print runs where there are some.

    That of a sample has a name of its own: nobody takes it for the order.
    """
    if not copies.preparation.plates:
        return
    rows = parcel_rows(copies.campaign, copies.preparation.plates, copies.recipients, copies.own)
    files = {
        plate.file: [
            (name.removeprefix("print-runs/"), row["sha256"])
            for name, row in sorted(copies.ledger.rows.items())
            if re.fullmatch(rf"print-runs/{re.escape(plate.file.removesuffix('.pdf'))}-[0-9]{{3}}\.pdf", name)
        ]
        for plate in copies.preparation.plates
    }
    order = order_of_copies(
        copies.campaign, copies.preparation, copies.recipients, rows, files, copies.own, copies.of
    )
    moment = timestamp(about_of(copies.campaign).starts)
    key = key_of("order", copies.preparation.plates[0].inputs, order)
    yield Extra(f"{sample}print-order.pdf", key, partial(order_pdf, copies.plates_file, order))
    yield Extra(f"{sample}print-order.xlsx", key, partial(order_workbook, copies.plates_file, order, moment))
    yield Extra(f"{sample}print-request.xlsx", key, partial(request_workbook, copies.plates_file, order, moment))
