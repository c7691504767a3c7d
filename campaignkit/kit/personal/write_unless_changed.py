"""Writes a file made from copies, once, and not over what somebody changed; which: `zips_labels_and_mails.py`."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaignkit.campaign.campaign import Campaign
from campaignkit.kit.personal.fitting import Fits
from campaignkit.kit.personal.ledger import Ledger
from campaignkit.kit.personal.plate_making import PreparedPlates
from campaignkit.recipients.recipient import Recipient
from campaignkit.source.atomic_write import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCopies:
    """The copies that are there, and all else that extras are made from."""

    campaign: Campaign
    preparation: PreparedPlates
    plates_file: str
    recipients: Sequence[Recipient]
    fits: Fits
    ledger: Ledger
    folder: Path
    own: str
    of: int = 0
    """How many recipients the list has: of fewer, an order is one of a part."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A file to make: `key` is the hash of all it is made from."""

    file: str
    key: str
    make: Callable[[], bytes]
    recipient: str = ""


def deliver(copies: MadeCopies, extra: Extra) -> None:
    """Make a file, unless it is there or somebody changed it."""
    if state_of(copies, extra.file, extra.key) == "made":
        data = extra.make()
        target = copies.folder / extra.file
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data, sweeps=False, lasts=False)
        note(copies, extra.file, extra.key, extra.recipient)


def state_of(copies: MadeCopies, name: str, key: str) -> str:
    """Say whether a file is the `same`, is `kept` because somebody changed it, or is to be `made`."""
    row, target = copies.ledger.rows.get(name, {}), copies.folder / name
    if not os.path.lexists(target):
        return "made"
    digest = hashlib.sha256(target.read_bytes()).hexdigest() if target.is_file() and not target.is_symlink() else ""
    if digest != row.get("sha256"):
        return "kept"
    return "same" if row.get("key") == key else "made"


def note(copies: MadeCopies, name: str, key: str, recipient: str) -> None:
    """Write down of a file what it was made from."""
    data = (copies.folder / name).read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    copies.ledger.add([{"recipient": recipient, "file": name, "key": key, "sha256": digest, "bytes": len(data)}])


def key_of(*parts: Any) -> str:
    """Return the hash of all that a file is made from."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
