"""Putting a campaign that follows another one on the disk, with all that belongs to it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.next_year import EXTENDED
from campaignkit.campaign.own_files import FOLDERS, RECIPIENT_LISTS
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.atomic_write import OutputError, not_written, write_whole
from campaignkit.source.edits_at_new_places import NotPutError, put
from campaignkit.source.inside_repository import boundary, is_within, leads_out
from campaignkit.translate.po_files import folder_of

PLAN = "plan.yaml"
BOM = b"\xef\xbb\xbf"


def write_campaign(old: Campaign, text: str, folder: Path) -> list[Path]:
    """Write a new plan into a folder that is not there yet, with the translations and files of the old campaign.

    Raises:
        OutputError: the folder is there already, or cannot be written.
    """
    if folder.exists() or folder.is_symlink():
        raise OutputError(f"{folder} is there already.", "Name another folder with -o.")
    try:
        folder.mkdir(parents=True)
        inherits = old.plan is not None and old.plan.extends is not None
        for source, target in _belonging(old.path, folder, inherits=inherits):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    except OSError as error:
        raise not_written(folder, error) from error
    above = Path(os.path.relpath(old.path, folder)).as_posix()
    mark = BOM if old.path.read_bytes().startswith(BOM) else b""
    if EXTENDED in text:
        text = text.replace(EXTENDED, above)
    elif is_within(old.path, boundary(folder / PLAN)):  # where it is not, CK037 would find nothing behind it
        text = _following(text, above.removesuffix(f"/{PLAN}"))
    write_whole(folder / PLAN, mark + text.encode())
    return sorted(path for path in folder.rglob("*") if path.is_file())


def beside(old: Campaign) -> Path:
    """Return the folder in which the folder of a campaign that follows is made."""
    here = old.path.parent
    return here.parent if old.path.name == PLAN else here


def naming(files: Iterable[Path], year: int) -> Iterator[str]:
    """Yield the places in plans and translations that name a year."""
    for file in files:
        if file.suffix in (".yaml", ".po"):
            for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if re.search(rf"\b{year}\b", line):
                    yield f"{file.as_posix()}:{number}"


def _following(text: str, before: str) -> str:
    """Return a plan that says which campaign it follows, or the same where it is not written so that it can."""
    try:
        return put(SourceText(PLAN, text), ("campaign",), {"follows": before})
    except NotPutError:
        return text


def _belonging(plan: Path, folder: Path, *, inherits: bool) -> Iterator[tuple[Path, Path]]:
    """Yield each file that belongs to a campaign with its place in the new folder; links stay behind.

    A plan that extends the old one `inherits` its translations and pictures.
    """
    locales = folder_of(plan, plan.name).path
    pairs = [] if inherits else [(path, folder / "locales" / path.name) for path in sorted(locales.glob("*.po"))]
    for name in FOLDERS:
        if inherits and name == "assets":
            continue
        inside = plan.parent / name
        pairs += [(path, folder / name / path.relative_to(inside)) for path in sorted(inside.rglob("*"))]
    pairs += [(plan.parent / name, folder / name) for name in RECIPIENT_LISTS]
    for source, target in pairs:
        if source.is_file() and not source.is_symlink() and not leads_out(source):
            yield source, target
