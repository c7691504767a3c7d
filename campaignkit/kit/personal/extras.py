"""What is made from copies that are there: zips, print runs, labels, packing slips, drafts of mails."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.day import timestamp
from campaignkit.kit.personal.fitting import Fits
from campaignkit.kit.personal.ledger import Ledger
from campaignkit.kit.personal.mails import mail_draft
from campaignkit.kit.personal.order_of_copies import order_of_copies, order_pdf, order_workbook, request_workbook
from campaignkit.kit.personal.parcels import labels, packing_slips, parcel_rows
from campaignkit.kit.personal.plates import Plate, gets
from campaignkit.kit.personal.prepared import Prepared, about_of
from campaignkit.kit.personal.print_runs import PAGES, Run, print_run
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.tasks import Task, Workers
from campaignkit.recipients.recipient import Recipient
from campaignkit.source.writing import write_whole

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """For whom copies are asked for, and what besides. `labels` is a sheet of labels, moved by `shift` millimetres.

    With `changed` print runs, labels, slips and mails are only for whom something was printed now.
    """

    only: tuple[str, ...] = ()
    sample: bool = False
    zips: bool = False
    runs: bool = False
    labels: str | None = None
    shift: tuple[float, float] = (0.0, 0.0)
    slips: bool = False
    mails: bool = False
    order: bool = False
    changed: bool = False


NOTHING = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What extras are made from."""

    campaign: Campaign
    prepared: Prepared
    plates_file: str
    recipients: Sequence[Recipient]
    fits: Fits
    ledger: Ledger
    folder: Path
    own: str


@dataclass(frozen=True, slots=True)
class Extra:
    """A file to make: `key` is the hash of all it is made from."""

    file: str
    key: str
    make: Callable[[], bytes]
    recipient: str = ""


def make_extras(shelf: Shelf, wanted: Wanted, workers: Workers, tell: Callable[[int, int], None]) -> Iterator[str]:
    """Make what is asked for, and yield the names of all that is there; a file that somebody changed stays."""
    for extra in [*_zips(shelf, wanted), *_mails(shelf, wanted), *_papers(shelf, wanted)]:
        _deliver(shelf, extra)
        yield extra.file
    if wanted.runs:
        yield from _runs(shelf, workers, tell)
    if wanted.order:
        for extra in _order(shelf):
            _deliver(shelf, extra)
            yield extra.file


def _deliver(shelf: Shelf, extra: Extra) -> None:
    if _is_ours(shelf, extra.file, extra.key) == "same":
        return
    if _is_ours(shelf, extra.file, extra.key) != "kept":
        data = extra.make()
        target = shelf.folder / extra.file
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data, sweeps=False, lasts=False)
        _note(shelf, extra.file, extra.key, extra.recipient)


def _is_ours(shelf: Shelf, name: str, key: str) -> str:
    """Say whether a file is the `same`, is `kept` because somebody changed it, or is to be `made`."""
    row, target = shelf.ledger.rows.get(name, {}), shelf.folder / name
    if not os.path.lexists(target):
        return "made"
    digest = hashlib.sha256(target.read_bytes()).hexdigest() if target.is_file() and not target.is_symlink() else ""
    if digest != row.get("sha256"):
        return "kept"
    return "same" if row.get("key") == key else "made"


def _note(shelf: Shelf, name: str, key: str, recipient: str) -> None:
    data = (shelf.folder / name).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    shelf.ledger.add([{"recipient": recipient, "file": name, "key": key, "sha256": digest, "bytes": len(data)}])


def _key(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _files_of(shelf: Shelf, recipient: Recipient, *, screen: bool = False) -> list[str]:
    plates = [plate for plate in shelf.prepared.plates if not screen or not (plate.print_shop or plate.office)]
    names = (f"recipients/{recipient.id}/{plate.file}" for plate in plates)
    return [name for name in names if name in shelf.ledger.rows]


def _zips(shelf: Shelf, wanted: Wanted) -> Iterator[Extra]:
    for recipient in shelf.recipients if wanted.zips else ():
        files = _files_of(shelf, recipient)
        if files:
            sums = [shelf.ledger.rows[name]["sha256"] for name in files]

            def make(files: list[str] = files, top: str = f"recipients/{recipient.id}") -> bytes:
                return _zip(shelf.folder, files, top)

            yield Extra(f"recipients/{recipient.id}.zip", _key("zip", files, sums), make, recipient.id)


def _zip(folder: Path, files: Sequence[str], top: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in files:
            info = zipfile.ZipInfo(str(PurePosixPath(name).relative_to(top)), _EPOCH)
            info.external_attr = 0o644 << 16
            archive.writestr(info, (folder / name).read_bytes())
    return out.getvalue()


def _mails(shelf: Shelf, wanted: Wanted) -> Iterator[Extra]:
    for recipient in shelf.recipients if wanted.mails else ():
        files = _files_of(shelf, recipient, screen=True)
        if recipient.email and files:
            language = next((name for name in recipient.languages if name in shelf.campaign.plans), shelf.own)
            plan = shelf.campaign.plans[language]
            sums = [shelf.ledger.rows[name]["sha256"] for name in files]

            def make(r: Recipient = recipient, files: list[str] = files, language: str = language) -> bytes:
                return mail_draft(shelf.campaign.plans[language], r, [shelf.folder / name for name in files])

            said = (plan.campaign.title, plan.campaign.summary, recipient.email, recipient.name)
            yield Extra(f"mails/{recipient.id}.eml", _key("mail", files, sums, said), make, recipient.id)


def _papers(shelf: Shelf, wanted: Wanted) -> Iterator[Extra]:
    """Yield labels, packing slips and the list of parcels."""
    rows = parcel_rows(shelf.campaign, shelf.prepared.plates, shelf.recipients, shelf.own)
    if wanted.labels is not None:
        sheet, shift = wanted.labels, wanted.shift
        key = _key("labels", sheet, shift, shelf.prepared.plates[0].inputs, rows)
        yield Extra(f"labels-{sheet}.pdf", key, lambda: labels(shelf.plates_file, rows, sheet, shift))
    if wanted.slips:
        key = _key("slips", shelf.prepared.plates[0].inputs, rows)
        yield Extra("packing-slips.pdf", key, lambda: packing_slips(shelf.plates_file, rows))
    if wanted.labels or wanted.slips:
        table = [["row", "id", "name", "address", "copies", "contents"]]
        for row in rows:
            said = "; ".join(f"{c['copies']} × {c['what']} ({c['language']})" for c in row["contents"])
            table.append([row["row"], row["id"], row["name"], ", ".join(row["lines"]), row["total"], said])
        yield Extra("parcels.csv", _key("parcels", table), lambda: safe_csv(table))


def _order(shelf: Shelf) -> Iterator[Extra]:
    """Yield the print order as pages and as a workbook; it names the files of print runs where there are some."""
    rows = parcel_rows(shelf.campaign, shelf.prepared.plates, shelf.recipients, shelf.own)
    files = {
        plate.file: [
            (name.removeprefix("print-runs/"), row["sha256"])
            for name, row in sorted(shelf.ledger.rows.items())
            if re.fullmatch(rf"print-runs/{re.escape(plate.file.removesuffix('.pdf'))}-[0-9]{{3}}\.pdf", name)
        ]
        for plate in shelf.prepared.plates
    }
    order = order_of_copies(shelf.campaign, shelf.prepared, shelf.recipients, rows, files, shelf.own)
    moment = timestamp(about_of(shelf.campaign).starts)
    key = _key("order", shelf.prepared.plates[0].inputs, order)
    yield Extra("print-order.pdf", key, partial(order_pdf, shelf.plates_file, order))
    yield Extra("print-order.xlsx", key, partial(order_workbook, shelf.plates_file, order, moment))
    yield Extra("print-request.xlsx", key, partial(request_workbook, shelf.plates_file, order, moment))


def _runs(shelf: Shelf, workers: Workers, tell: Callable[[int, int], None]) -> Iterator[str]:
    tasks, keys, pages = [], {}, 0
    for plate in shelf.prepared.plates:
        if not has_runs(shelf.prepared, plate):
            continue
        listed = [r for r in shelf.recipients if gets(r, plate, shelf.own) and (r.id, plate.file) in shelf.fits.steps]
        place = shelf.prepared.places[plate.file][0]
        stem = f"print-runs/{plate.file.removesuffix('.pdf')}"
        table: list[list[Any]] = [["file", "page", "row", "id", "name", "copies"]]
        sides = shelf.prepared.sides.get(plate.file, 1)
        for start in range(0, len(listed), PAGES):
            part = listed[start : start + PAGES]
            name = f"{stem}-{start // PAGES + 1:03}.pdf"
            said = [
                dict(recipient_view(r, plate.language)) | {"step": shelf.fits.steps[r.id, plate.file]} for r in part
            ]
            for n, r in enumerate(part):
                table.append([Path(name).name, n * sides + 1, r.row, r.id, r.name, r.quantity(plate.material)])
            key = _key("run", plate.inputs, place, said)
            yield name
            if _is_ours(shelf, name, key) == "made":
                run: Run = {"recipients": said, "target": str((shelf.folder / name).absolute())}
                tasks.append(Task(print_run, (shelf.plates_file, plate.file, json.dumps(place)), (run,)))
                keys[str((shelf.folder / name).absolute())] = (name, key)
                pages += len(part)
        if listed:
            extra = Extra(f"{stem}.csv", _key("list", table), partial(safe_csv, table))
            _deliver(shelf, extra)
            yield extra.file
    for task, _ in workers.done(tasks):
        name, key = keys[task.items[0]["target"]]
        if (shelf.folder / name).is_file():
            _note(shelf, name, key, "")
        tell(len(task.items[0]["recipients"]), pages)


def has_runs(prepared: Prepared, plate: Plate) -> bool:
    """Say whether copies of a plate can be put into one file: where only the place of the recipient differs."""
    places = prepared.places.get(plate.file, ())
    return plate.personal and not plate.names and len(places) == 1 and "page" in places[0] and not plate.office


def safe_csv(table: Sequence[Sequence[Any]]) -> bytes:
    """Return a table as spreadsheets open it; what could be a formula in them is made a text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in table:
        texts = [str(cell) for cell in row]
        writer.writerow([f"'{text}" if text.startswith(_FORMULA) else text for text in texts])
    return out.getvalue().encode("utf-8-sig")
