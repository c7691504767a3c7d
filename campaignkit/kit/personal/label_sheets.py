"""Labels with the addresses of all recipients, on the sheets that are sold."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from campaignkit.diagnostics.usage import UsageError
from campaignkit.kit.personal.parcels import on_paper
from campaignkit.kit.personal.printing_process import press
from campaignkit.knowledge.papers import sheet as sheet_of_paper
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.plan.did_you_mean import propose

SHEETS = PACKAGE / "knowledge" / "label-sheets.yaml"


def label_sheets() -> dict[str, dict[str, str]]:
    """Return the sheets of labels by the numbers under which they are sold."""
    sheets: dict[str, dict[str, str]] = read_yaml(SHEETS)["rows"]
    return sheets


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


def labels(plates_file: str, rows: Sequence[dict[str, Any]], sheet: str, shift: tuple[float, float]) -> bytes:
    """Return sheets of labels with the addresses of all recipients.

    Raises:
        RenderError: an address does not fit its label.
    """
    row = dict(label_sheets()[sheet])
    paper = sheet_of_paper(row.pop("sheet", "a4"))
    sizes: dict[str, Any] = {key: float(value) for key, value in row.items()}
    sizes |= {"page_width_mm": paper.width_mm, "page_height_mm": paper.height_mm}
    sizes |= {"columns": int(sizes["columns"]), "rows": int(sizes["rows"]), "dx_mm": shift[0], "dy_mm": shift[1]}
    return press(plates_file).for_all("_shared/labels.typ", on_paper(rows), sheet=json.dumps(sizes))
