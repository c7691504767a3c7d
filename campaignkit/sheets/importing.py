"""From a workbook to a changed plan: read, merged, tried out in memory; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.knowledge.vocabularies import terms
from campaignkit.recipients.table import TableError
from campaignkit.sheets.as_exported import Base, base_of
from campaignkit.sheets.calls_gone import without_calls
from campaignkit.sheets.cell_of_finding import at_cell, cell_said
from campaignkit.sheets.column_places import Placed, lost_columns, placed, unknown_heads
from campaignkit.sheets.columns import CAMPAIGN, NAMES, by_key, sheets
from campaignkit.sheets.exporting import language_of, terms_of
from campaignkit.sheets.findings import LOST, UNREADABLE, FileFindings
from campaignkit.sheets.findings import VALUE as BAD_VALUE
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.merging import BOTH, Merged, Merger, RowChange, in_order
from campaignkit.sheets.row_names import RowName, add_names, row_names, sum_rows
from campaignkit.sheets.rows_of_plan import content_of, inside
from campaignkit.sheets.tables import list_of_parents
from campaignkit.sheets.target import Target
from campaignkit.sheets.tree_changes import changes
from campaignkit.sheets.typed_cells import CellReader
from campaignkit.sheets.workbook_as_saved import Book, read_book
from campaignkit.sheets.workbook_reading import read_rows
from campaignkit.source.data_as_yaml import NotWrittenError, as_yaml
from campaignkit.source.edits_read_again import as_plain_tree, rewrite
from campaignkit.source.loader import load_text

_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Imported:
    """What a workbook does to a plan: the bytes of the file before and after, the changes, what is wrong.

    `new_ids` are what ids become, by section: translations follow them. `at_cell` puts a finding about the
    plan to the cell it comes from.
    """

    before: bytes = b""
    after: bytes = b""
    merge: Merged = field(default_factory=Merged)
    new_ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    at_cell: Callable[[Diagnostic], Diagnostic | None] = lambda _: None

    @property
    def errors(self) -> int:
        """How many findings keep the workbook from being read in."""
        return sum(1 for finding in self.findings if finding.severity is Severity.ERROR)


def import_workbook(
    path: Path, file: str, plan: Path, campaign: Campaign | None, *, take: str = BOTH, delete: bool = False
) -> Imported:
    """Return what a workbook makes of a plan; without a campaign it makes a new one."""
    findings = FileFindings(file)
    tree = as_plain_tree(campaign.root) if campaign is not None and campaign.root is not None else {}
    try:
        book = read_book(path, file, (language_of(tree), "en"))
    except TableError as error:
        findings.about(UNREADABLE, error.message, error.hint)
        return Imported(findings=findings.found)
    base = base_of(book)
    here, titles = placed(book, base)
    _say_other(base, tree, findings)
    _say_lost(here, titles, base, findings)
    if not here:
        hint = "Export a workbook with `campaignkit sheets export` and copy your rows into it."
        findings.about(LOST, f"No sheet of {file} has heads that are known.", hint)
        return Imported(findings=findings.found)
    vocabulary = terms() if campaign is None else terms_of(campaign)
    labels = Labels(tree, base.language if base is not None else language_of(tree), vocabulary)
    names = _names(here, labels)
    reader = _reader(tree, names, labels)
    now = content_of(tree)
    merger = Merger(base if campaign is not None else None, now, findings, take)
    for one in in_order(here):
        new_ids = {row.row: row.id for row in names[one.spec.key] if row.is_new}
        merger.sheet(one, list(read_rows(one, base, reader, findings, new_ids)))
    in_bases = without_calls(merger.merge, campaign, now) if campaign is not None else []
    target = Target(_own_tree(campaign))
    target.make(merger.merge, delete=delete)
    target.take_away(in_bases)
    lists = [f"`{spec.key}`" + (f" in `{parent}`" if parent else "") for spec, parent in target.reordered]
    merger.merge.notes += [f"The order becomes another, by the numbers in the workbook: {one}" for one in lists]
    for change, why in target.refusals:
        _say_refused(change, why, here, findings)
    result = Imported(
        merge=merger.merge, new_ids=merger.merge.new_ids, notes=(*merger.merge.notes, *_told(book, here))
    )
    if campaign is None:
        _new_plan(result, target, findings)
    else:
        _changed_plan(result, target, campaign, findings)
    places = {place: at for at, place in target.places().items()}
    result.at_cell = lambda finding: at_cell(finding, places, result.merge, here, findings.file)
    if result.after != result.before:
        _try_out(result, plan, campaign, findings)
    result.findings = findings.found
    return result


def _say_other(base: Base | None, tree: object, findings: FileFindings) -> None:
    """Say so when a workbook was made of another campaign than the one it is read into."""
    now = inside(tree, (CAMPAIGN, "id"))
    if base is not None and base.campaign and now and base.campaign != now:
        findings.about(
            LOST,
            f"This workbook was made of the campaign `{base.campaign}`, and the plan is that of `{now}`.",
            "Name the plan it was made of; or copy rows into a workbook of this campaign.",
            severity=Severity.WARNING,
        )


def _own_tree(campaign: Campaign | None) -> object:
    """Return what the plan file says itself, without what it extends."""
    if campaign is None:
        return {}
    root = load_text(campaign.sources[campaign.file]).root
    return {} if root is None else as_plain_tree(root)


def _names(here: Mapping[str, Placed], labels: Labels) -> dict[str, list[RowName]]:
    """Return what the rows of each sheet are called."""
    return {
        key: row_names(one, labels.of(f"ids.{one.spec.path[-1]}")) if one.spec.named_by else []
        for key, one in here.items()
    }


def _reader(tree: object, names: Mapping[str, list[RowName]], labels: Labels) -> CellReader:
    """Return who reads the cells; ids and names that only the workbook has are known, too."""
    names_of: dict[str, dict[str, str]] = {}
    for spec in sheets():
        for column in spec.columns:
            if column.chosen_from is not None:
                names_of.setdefault(column.chosen_from, dict(labels.of(column.chosen_from)))
        if (parents := list_of_parents(spec)) is not None:
            names_of.setdefault(parents, dict(labels.of(parents)))
    for key, rows in names.items():
        name = f"ids.{by_key()[key].path[-1]}"
        if name in names_of:
            add_names(names_of[name], rows)
    country = inside(tree, (CAMPAIGN, "country"))
    return CellReader(labels.language, country if isinstance(country, str) else "", names_of, labels.kinds())


def _say_lost(here: Mapping[str, Placed], titles: Sequence[str], base: Base | None, findings: FileFindings) -> None:
    for title in titles:
        findings.about(
            LOST,
            f"The sheet “{title}” is gone. Nothing of it is changed in the plan.",
            "If its rows are to go, export again and delete the rows.",
            severity=Severity.WARNING,
        )
    for one in here.values():
        for head in lost_columns(one, base):
            what = "The hidden column at the end" if head == "was" else f"The column “{head}”"
            message = f"{what} of the sheet “{one.raw.name}” is gone. Nothing of it is changed in the plan."
            hint = "To empty a column, keep its head and delete what stands below."
            findings.about(LOST, message, hint, severity=Severity.WARNING)


def _say_refused(change: RowChange, why: str, here: Mapping[str, Placed], findings: FileFindings) -> None:
    one, row = here.get(change.spec.key), change.row
    hint = "Change it in the plan itself, or correct the cell."
    if one is None or row is None:
        findings.about(BAD_VALUE, f"`{change.key}` stays: {why}.", hint)
        return
    at = min(row.cells.values(), default=(row.row, 0))
    findings.add(BAD_VALUE, one.raw, *at, f"this cannot be written: {why}.", hint)


def _told(book: Book, here: Mapping[str, Placed]) -> tuple[str, ...]:
    lines = list(book.notes)
    for one in here.values():
        if one.foreign:
            heads = ", ".join(f"{one.raw.cell(one.head_row, at).text} = {key}" for key, at in one.columns.items())
            lines.append(f"The sheet “{one.raw.name}” is read as `{one.spec.key}`: {' '.join(heads.split())}")
            lines += [f"Row {row} is a sum and stays out: {text}" for row, text in sum_rows(one).items()]
            if unknown := unknown_heads(one):
                lines.append(f"Not read, because no column of the plan goes by these heads: {', '.join(unknown)}")
    return tuple(lines)


def _new_plan(result: Imported, target: Target, findings: FileFindings) -> None:
    from campaignkit.plan.model.plan import Plan
    from campaignkit.plan.shape import record_shape
    from campaignkit.sheets.tree_changes import ordered

    if not inside(target.tree, (CAMPAIGN, "id")):
        findings.about(
            BAD_VALUE,
            "This workbook does not say of which campaign it is: the sheet of the campaign has no short name.",
            "Make the campaign first, with `campaignkit new`, and name its plan behind the workbook.",
        )
        return
    data = ordered(target.tree, record_shape(Plan))
    try:
        result.after = as_yaml(data).encode() if isinstance(data, dict) else b""
    except NotWrittenError as error:
        findings.about(BAD_VALUE, f"The plan cannot be written: {error}.", "Take the character out of the cell.")


def _changed_plan(result: Imported, target: Target, campaign: Campaign, findings: FileFindings) -> None:
    source = campaign.sources[campaign.file]
    result.before = _bytes(campaign)
    steps = changes(_own_tree(campaign), target.tree, target.origins)
    outcome = rewrite(source, steps, NAMES)
    for change, why in outcome.refusals:
        place = ".".join(str(step) for step in change.place)
        findings.about(BAD_VALUE, f"`{place}` cannot be changed: {why}.", "Change it in the plan itself.")
    mark = _BOM if result.before.startswith(_BOM) else b""
    result.after = mark + outcome.text.encode() if outcome.text != source.text else result.before


def _bytes(campaign: Campaign) -> bytes:
    from campaignkit.source.size_limited_read import read_bounded
    from campaignkit.source.text_file import MAX_BYTES

    return read_bounded(campaign.path, MAX_BYTES)


def _try_out(result: Imported, plan: Path, campaign: Campaign | None, findings: FileFindings) -> None:
    """Open the plan as it would be, and put what is newly wrong with it to the cells it comes from."""
    file = plan.as_posix() if campaign is None else campaign.file
    again = open_campaign(plan, file, data=result.after)
    earlier = {finding.fingerprint for finding in campaign.diagnostics} if campaign is not None else set()
    unread = {cell_said(local) for local in findings.found if local.code == BAD_VALUE}
    for finding in again.diagnostics:
        if finding.severity is Severity.ERROR and finding.fingerprint not in earlier:
            local = result.at_cell(finding) or replace(
                finding, message=f"In the plan it would become: {finding.message}"
            )
            if cell_said(local) not in unread:  # what follows from a cell that cannot be read is no second finding
                findings.found.append(local)
