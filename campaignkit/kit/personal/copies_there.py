"""Copies that are there already, made from the same: nothing of them is measured or printed again."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from campaignkit.kit.personal.ledger import STEP, Ledger
from campaignkit.kit.personal.plates import Plate, copies_of
from campaignkit.kit.personal.recipient_view import printed_values, recipient_view
from campaignkit.recipients.recipient import Recipient

FOLDER = "recipients"
CopyId = tuple[str, str]
"""A recipient and the file of a plate."""


def name_of(recipient: str, plate_file: str) -> str:
    """Return where a copy lies."""
    return f"{FOLDER}/{recipient}/{plate_file}"


def keys_of(recipients: Sequence[Recipient], plates: Sequence[Plate], own: str) -> dict[CopyId, str]:
    """Return for each copy the hash of all that it is made from.

    In which row of the list its recipient stands is not printed: who stands below a new school keeps what is there.
    """
    keys = {}
    for recipient, plate in copies_of(recipients, plates, own):
        view = {**recipient_view(recipient, plate.language), "row": 0} if plate.personal else None
        parts = (plate.inputs, view, values_for(recipient, plate))
        data = json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()
        keys[recipient.id, plate.file] = hashlib.sha256(data).hexdigest()
    return keys


def values_for(recipient: Recipient, plate: Plate) -> dict[str, str]:
    """Return the values of a recipient that the texts of a plate print."""
    if not plate.names:
        return {}
    values = printed_values(recipient, plate.language, "page")
    return {name: values.get(name, "") for name in plate.names}


def copies_there(keys: Mapping[CopyId, str], ledger: Ledger) -> dict[CopyId, dict[str, Any]]:
    """Return the lines of copies that are there, to the byte, and would be made from the same again."""
    rows = {}
    for (recipient, plate_file), key in keys.items():
        row = ledger.rows.get(name_of(recipient, plate_file))
        if row is not None and row["key"] == key and _sum(ledger.folder / row["file"]) == row["sha256"]:
            rows[recipient, plate_file] = row
    return rows


def steps_of(rows: Mapping[CopyId, Mapping[str, Any]]) -> dict[CopyId, int]:
    """Return the sizes of type at which copies were found to fit, where their lines say so."""
    return {at: row[STEP] for at, row in rows.items() if type(row.get(STEP)) is int}


def _sum(path: Path) -> str | None:
    with contextlib.suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return None
