"""From a file to recipients: each row read, everything that is wrong named at its row and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients.composed_heads import proposed_heads
from campaignkit.recipients.contact_cells import NUMBERS, is_of_person
from campaignkit.recipients.doubtful_names import look_at_long_names, look_at_same_names
from campaignkit.recipients.empty_cells import look_at_empty_cells
from campaignkit.recipients.head_rows import IsKnown, on_its_side
from campaignkit.recipients.heads import Heads, find_heads, known_to
from campaignkit.recipients.list_findings import ListFindings, about_file
from campaignkit.recipients.list_languages import languages_of_list
from campaignkit.recipients.material_heads import countables
from campaignkit.recipients.postcodes import with_postcodes
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.row_reader import RowReader
from campaignkit.recipients.rows_between import is_no_recipient
from campaignkit.recipients.table import RecipientTable, Row, TableError, letters
from campaignkit.recipients.table_files import read_table
from campaignkit.recipients.unfolded_table import unfolded
from campaignkit.recipients.unlikely_copies import look_at_unlikely_copies
from campaignkit.recipients.unmade_languages import with_languages_that_are_made
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientList:
    """The recipients of a file, in its order, with what is wrong.

    `columns` are those of one's own by name, with their heads and letters: “Village” (column D).
    """

    file: str
    recipients: tuple[Recipient, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    used_columns: frozenset[str] = frozenset()
    """Those of them that are part of the address, so that nothing is lost where no text prints them."""
    without_town: bool = False
    """Whether parts of an address are known and none of them is the town."""
    source: SourceText | None = None

    @property
    def errors(self) -> int:
        """How many findings keep the list from being used."""
        return sum(1 for finding in self.diagnostics if finding.severity is Severity.ERROR)


def read_recipients(path: Path, campaign: Campaign, plan: Plan, file: str | None = None) -> RecipientList:
    """Return the recipients of a list for a plan. Never raises for anything the file may hold."""
    file = file or path.as_posix()
    try:
        table = read_table(path, file, languages_of_list(plan))
    except TableError as error:
        return RecipientList(file=file, diagnostics=(about_file(file, "CK620", error.message, error.hint),))
    countable = countables(campaign, plan)
    is_known = known_to(countable)
    table = unfolded(table, is_known)
    heads = find_heads(table, countable, is_known)
    if heads is None or "name" not in heads.fields or on_its_side(table, is_known):
        return RecipientList(file=file, diagnostics=(_no_heads(table, heads, is_known, plan),), source=table.text)
    heads = with_postcodes(heads, table, plan.campaign.country)
    findings = ListFindings(table)
    for column, before in heads.twice.items():
        other = f"`{heads.row.cell(before)}` in {table.called(heads.row, before)}"
        findings.add(
            "CK621",
            heads.row,
            column,
            f"`{heads.row.cell(column)}` says the same as {other}.",
            "Rename one of them, or delete it.",
        )
    for column, materials in heads.unclear.items():
        findings.add(
            "CK621",
            heads.row,
            column,
            f"`{heads.row.cell(column)}` may be {' or '.join(f'`{name}`' for name in materials)}: it is not read.",
            "Name the column after the material: the copies of each are counted apart.",
            severity=Severity.WARNING,
            kind="unclear",
        )
    pairs = _read(table, heads, RowReader(table, heads, findings, campaign, plan, path.parent), findings)
    pairs = with_languages_that_are_made(pairs, heads, plan, findings)
    look_at_empty_cells(pairs, heads, plan, findings, {(row, column) for row, column, _ in table.faults})
    look_at_unlikely_copies(pairs, heads, findings)
    look_at_same_names(pairs, heads, findings)
    look_at_long_names(pairs, heads, findings)
    recipients = [recipient for _, recipient in pairs]
    for place in NUMBERS:
        if is_of_person(heads, place):
            findings.add(
                "CK625",
                heads.row,
                heads.fields[place],
                f"`{heads.row.cell(heads.fields[place])}` are numbers of persons: none is printed.",
                "Add a column `Phone` with the number of the office.",
                severity=Severity.NOTE,
                kind=f"{place} of persons",
            )
    if "box" in heads.fields and {"address", "street"}.isdisjoint(heads.fields):
        findings.add(
            "CK622",
            heads.row,
            heads.fields["box"],
            "the only address is a post office box: many couriers bring no parcel there.",
            "Add a column `Street` with where parcels are taken in, or ask the carrier.",
            severity=Severity.WARNING,
            kind="only boxes",
        )
    notes = _told(table, recipients, file)
    if not recipients and not findings.found:
        notes.append(about_file(file, "CK621", f"{file} has heads and no recipient.", "Add a row for each."))
    return RecipientList(
        file=file,
        recipients=tuple(recipients),
        diagnostics=(*findings.all(), *notes),
        columns={
            key: f"“{' '.join(heads.row.cell(column).split())[:40]}” (column {letters(column)})"
            for key, column in heads.own.items()
        },
        # A column that was asked about is not told of again as one that nothing prints.
        used_columns=frozenset(
            key for key, column in heads.own.items() if column in heads.fields.values() or column in heads.unclear
        ),
        without_town="city" not in heads.fields and not {"street", "postcode"}.isdisjoint(heads.fields),
        source=table.text,
    )


def _no_heads(table: RecipientTable, heads: Heads | None, is_known: IsKnown, plan: Plan) -> Diagnostic:
    """Return what to do about a list whose heads cannot be read."""
    if on_its_side(table, is_known):
        message = f"{table.file} lies on its side: its heads stand below each other in the first column."
        hint = "In Excel copy the list, choose Paste Special and there Transpose; then save the new list."
        return about_file(table.file, "CK621", message, hint)
    cells = ", ".join(cell for cell in (heads.row if heads else table.rows[0]).cells if cell.strip())
    return about_file(
        table.file,
        "CK621",
        f"No column of {table.file} is known to hold the names. Heads that were found: {cells[:200] or 'none'}.",
        f"One row names the columns, in your language or in English: {proposed_heads(languages_of_list(plan))}.",
    )


def _read(
    table: RecipientTable, heads: Heads, reader: RowReader, findings: ListFindings
) -> list[tuple[Row, Recipient]]:
    """Return each row below the heads that is a recipient, with what it says."""
    pairs: list[tuple[Row, Recipient]] = []
    ids: dict[str, Row] = {}
    offices: dict[tuple[str, ...], Row] = {}
    faults: dict[int, list[tuple[int, str]]] = {}
    for number, column, reason in table.faults:
        faults.setdefault(number, []).append((column, reason))
    above: list[Row] = []
    for row in table.rows:
        if row.number <= heads.row.number:
            continue
        bad = faults.get(row.number, ())
        nameless = heads.fields["name"] in {column for column, _ in bad}
        if not nameless and is_no_recipient(row, above, heads, findings, last=row is table.rows[-1]):
            continue
        above.append(row)
        for column, reason in bad:
            findings.add(
                "CK622", row, column, f"{reason}.", "Write the value itself, or repair the formula.", kind="broken"
            )
        recipient = None if nameless else reader.read(row, ids=ids)
        if recipient is None:
            continue
        office = (recipient.name.casefold(), *(line.casefold() for line in recipient.address))
        if recipient.id in ids:
            findings.add(
                "CK623",
                row,
                heads.fields.get("id"),
                f"the id `{recipient.id}` is that of row {ids[recipient.id].number}, too.",
                "Each recipient needs an id of its own: its files are named after it.",
                kind="id",
            )
        elif office in offices:
            is_known = len(office) > 1
            what = "at the same address" if is_known else "without an address, too,"
            findings.add(
                "CK623",
                row,
                heads.fields["name"],
                f"“{recipient.name}” stands {what} in row {offices[office].number}.",
                "Delete one of them, or tell them apart by their name or address."
                + (
                    ""
                    if is_known
                    else " No column is known to hold the address: call it `Address`, `Street` or `P.O. Box`."
                ),
                severity=Severity.WARNING,
                kind="office",
            )
        ids.setdefault(recipient.id, row)
        offices.setdefault(office, row)
        pairs.append((row, recipient))
    return pairs


def _told(table: RecipientTable, recipients: list[Recipient], file: str) -> list[Diagnostic]:
    """Return what had to be guessed, with names to look at."""
    unusual = sorted(recipients, key=lambda r: (r.name.isascii(), r.row))[:3]
    look = ", ".join(f"“{recipient.name}”" for recipient in unusual)
    hint = f"Look whether these are right: {look}." if look else "Look whether it is right."
    notes = [about_file(file, "CK625", f"{file}: {note}.", hint, Severity.NOTE) for note in table.notes]
    if table.other_lists:
        others = ", ".join(f"“{name}”" for name in table.other_lists)
        message = f"{file}: only the sheet “{table.sheet}” is read; {others} looks like a list of the same kind."
        hint = "Copy all recipients into one sheet: whoever stands in another one gets nothing."
        notes.append(about_file(file, "CK625", message, hint, Severity.WARNING))
    return notes
