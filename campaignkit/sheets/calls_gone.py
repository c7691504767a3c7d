"""What nobody has called about any more once a workbook has changed it: the call goes, and the difference says so."""

from __future__ import annotations

from campaignkit.campaign.bases import in_base
from campaignkit.campaign.campaign import Campaign
from campaignkit.plan.called_about import given_up
from campaignkit.sheets.merging import FieldChange, Merged, RowChange
from campaignkit.sheets.rows_of_plan import Content
from campaignkit.source.node import Path

HELP = "help"
WHY = "nobody has called about what is different here"


def without_calls(merge: Merged, campaign: Campaign, now: Content) -> list[Path]:
    """Take calls away that a change leaves without ground; return those that stand in a plan that is extended.

    A call that the workbook brings along is a new one: it stays. In a copied row it is that of another service.
    """
    in_bases: list[Path] = []
    for change in merge.changes:
        if change.spec.key != HELP or campaign.root is None:
            continue
        copy = change.kind == "new" and change.row is not None and change.row.was
        line = now[HELP].get(change.row.was) if copy and change.row is not None else change.line
        if line is None or change.kind == "gone":
            continue
        before = line.fields
        others = [name for name, text in change.values.items() if text != before.get(name, "")]
        for path in given_up(campaign.root, [(HELP, line.key, *name.split(".")) for name in others]):
            sign = str(path[-1])
            if change.values.get(f"{sign}.on", before.get(f"{sign}.on")) != before.get(f"{sign}.on"):
                continue
            names = [name for name in before if name.startswith(f"{sign}.")]
            if copy:
                _drop(change, names)
                continue
            _say(change, sign, ", ".join(before[name] for name in names))
            change.values |= dict.fromkeys(names, "")
            if in_base(campaign, path):
                in_bases.append(path)
    return in_bases


def _say(change: RowChange, sign: str, old: str) -> None:
    change.fields = [field for field in change.fields if not field.column.startswith(f"{sign}.")]
    change.fields.append(FieldChange(change.fields[0].cell if change.fields else "", sign, old, "", WHY))


def _drop(change: RowChange, names: list[str]) -> None:
    for name in names:
        if change.values.pop(name, None) is not None:
            change.fields = [field for field in change.fields if field.column != name]
