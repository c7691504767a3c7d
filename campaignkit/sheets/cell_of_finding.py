"""Which cell of a workbook a finding about the plan is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.sheets.column_places import Placed
from campaignkit.sheets.columns import CAMPAIGN
from campaignkit.sheets.findings import FileFindings
from campaignkit.sheets.merging import Merged

MISSING, FILL = "CK011", "Fill this cell."


def cell_said(finding: Diagnostic) -> str:
    """Return the sheet and cell that a finding names: all sheets of a file have the same lines."""
    return finding.message.partition(": ")[0]


def at_cell(
    finding: Diagnostic,
    places: Mapping[str, tuple[str, str]],
    merge: Merged,
    here: Mapping[str, Placed],
    file: str,
) -> Diagnostic | None:
    """Return a finding about the plan at the cell of the workbook that it is about; None where no cell is."""
    place = cell_of(finding.path, places, merge, here)
    if place is None:
        return None
    one, row, column = place
    local = FileFindings(file)
    hint = FILL if finding.code == MISSING else finding.hint
    local.add(finding.code, one.raw, row, column, finding.message, hint, path=finding.path)
    return replace(local.found[0], severity=finding.severity, confidence=finding.confidence)


def cell_of(
    path: str, places: Mapping[str, tuple[str, str]], merge: Merged, here: Mapping[str, Placed]
) -> tuple[Placed, int, int] | None:
    """Return the cell a place of the plan comes from: its own, else the first of its row."""
    steps = path.split(".")
    for length in range(len(steps), -1, -1):
        at = places.get(".".join(steps[:length])) if length else (CAMPAIGN, CAMPAIGN)
        row = merge.rows.get(at) if at is not None else None
        one = here.get(at[0]) if at is not None else None
        if row is None or one is None:
            continue
        rest = steps[length:]
        for end in range(len(rest), 0, -1):
            cell = row.cells.get(".".join(rest[:end]))
            if cell is not None:
                return one, *cell
        column = one.columns.get(".".join(rest)) if rest else None
        if column is not None and one.spec.path != (CAMPAIGN,):
            return one, row.row, column
        if length:
            return one, *min(row.cells.values(), default=(row.row, 0))
    return None
