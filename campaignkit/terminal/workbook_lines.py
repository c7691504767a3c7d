"""What an import of a workbook says: what is wrong with it, and what would become different, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.shortened import shorten

if TYPE_CHECKING:
    from campaignkit.sheets.importing import Imported
    from campaignkit.sheets.merging import FieldChange, RowChange

MOST = 2000
LETTERS = 60
Say = Callable[[str], str]


def finding_lines(result: Imported, say: Say) -> Iterator[str]:
    """Yield what is wrong, the worst first, each with its sheet and cell."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    for finding in sorted(result.findings, key=lambda f: (order.index(f.severity), f.span, f.message)):
        place, sign, text = finding.message.partition(": ")
        message = f"{place}: {say(text)}" if sign and "!" in place else say(finding.message)
        yield f"{say(finding.severity.value)} {finding.code}  {message}"
        if finding.hint:
            yield from (f"    {say(line)}" for line in finding.hint.splitlines())
    yield from map(say, result.notes)


def change_lines(result: Imported, say: Say, *, delete: bool) -> Iterator[str]:
    """Yield the difference: what is new, what becomes different, what is gone from the workbook."""
    lines: list[str] = []
    for change in result.merge.changes:
        lines += _lines(change, say, delete=delete)
    yield from lines[:MOST]
    if len(lines) > MOST:
        yield f"… and {len(lines) - MOST} more lines"
    count = sum(bool(field.cell_text) for change in result.merge.changes for field in change.fields)
    if count:
        values = say(f"{count} values") if count != 1 or say("error") != "error" else "1 value"
        yield say(f"Guessed: {values}, marked with “read from” above. Look at each before you say yes.")


def _lines(change: RowChange, say: Say, *, delete: bool) -> list[str]:
    name = f"{change.spec.key} `{change.key}`" if change.spec.key != change.key else change.spec.key
    if change.kind == "gone":
        does = "is taken out" if delete else "is gone from the workbook and stays in the plan (--delete takes it out)"
        return [f"- {say(f'{name} {does}')}"]
    if change.kind == "new":
        owner = f", in `{change.parent}`" if change.parent else ""
        fields = [f"  + {f.cell}  {f.column}: {shorten(f.new, LETTERS)}{_typed(f, say)}" for f in change.fields]
        return [f"+ {say(f'{name} is new{owner}:')}", *fields]
    return [
        f"~ {f.cell}  {name}, {f.column.lstrip('_')}: {shorten(f.old, LETTERS) or say('(empty)')} → "
        f"{shorten(f.new, LETTERS) or say('(empty)')}{_typed(f, say)}" + (f": {f.why}" if f.why else "")
        for f in change.fields
    ]


def _typed(field: FieldChange, say: Say) -> str:
    return f"  ({say('read from')} “{shorten(field.cell_text, LETTERS)}”)" if field.cell_text else ""


def line_diff(result: Imported, file: str) -> str:
    """Return how the lines of the plan become different."""
    from difflib import unified_diff

    old, new = (data.decode("utf-8-sig").splitlines() for data in (result.before, result.after))
    return "\n".join(unified_diff(old, new, f"a/{file}", f"b/{file}", lineterm="", n=1))
