"""Rows without a short name that were read in before: the workbook still calls them new, and the plan has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from campaignkit.sheets.columns import SheetSpec
from campaignkit.sheets.rows_of_plan import ContentRow
from campaignkit.sheets.short_names import CALLED
from campaignkit.sheets.workbook_reading import ReadRow

_SIGNS = ("verified.", "informed.")
"""What a copied row may have lost when it was read in."""


class Again:
    """The items of one list that a workbook cannot know by their names: each is found once."""

    def __init__(
        self,
        spec: SheetSpec,
        now: Mapping[str, ContentRow],
        export: Mapping[str, Mapping[str, str]],
        used: Collection[str],
    ) -> None:
        """Take what the plan says, what it said at export, and the items that rows of the workbook name."""
        lines = [line for line in now.values() if line.key not in export and line.key not in used]
        if spec.named_by is None:
            # these go by their places, which move: what is new is what no row said at export
            before = Counter(_said(key.rpartition("/")[0], fields) for key, fields in export.items())
            lines = []
            for line in now.values():
                sentence = _said(line.parent, line.fields)
                if before[sentence]:
                    before[sentence] -= 1
                else:
                    lines.append(line)
        self._lines = lines

    def take(self, row: ReadRow) -> str | None:
        """Return the item that says all that a row says, which is then taken; None where there is none."""
        values = {name: text for name, text in row.fields.items() if text and not name.startswith(_SIGNS)}
        for line in self._lines if values else ():
            if line.parent == row.parent and all(line.fields.get(name) == text for name, text in values.items()):
                self._lines.remove(line)
                return line.key
        return None

    def alike(self, row: ReadRow) -> str | None:
        """Return an item that is called as a row is, and says something else."""
        name_key = next((name for name in CALLED if row.fields.get(name)), "")
        keys = (line.key for line in self._lines if name_key and line.parent == row.parent)
        by_key = {line.key: line for line in self._lines}
        return next((key for key in keys if by_key[key].fields.get(name_key) == row.fields[name_key]), None)


def _said(parent: str, fields: Mapping[str, str]) -> tuple[str, frozenset[tuple[str, str]]]:
    return parent, frozenset(fields.items())
