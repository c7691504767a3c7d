"""Taking texts over: each returned row finds its text, is held to its source, and changes only that text."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.usage import UsageError
from campaignkit.records import dataclass as frozen
from campaignkit.sheets.texts import TextRow, Texts
from campaignkit.sheets.texts_returned import Returned
from campaignkit.sheets.translation_guards import alike, changed_emphasis, lost, lost_placeholder, tidied
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_header_after_change import revised
from campaignkit.translate.po_reader import scan
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import text_of, write_synced


@frozen(frozen=True, slots=True)
class TextChange:
    """A text that becomes another one; `unsure` where somebody has to look at it."""

    row: TextRow
    place: str
    new: str
    remark: str
    unsure: bool


@dataclass(slots=True)
class TakenTexts:
    """The changes, and rows that were kept out: their place, why, and what to do."""

    changes: list[TextChange] = field(default_factory=list)
    kept_out: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def taken_over(texts: Texts, rows: Sequence[Returned], *, sure: bool) -> TakenTexts:
    """Return what becomes of the texts; a bad row keeps out nobody but itself."""
    outcome = TakenTexts()
    by_key = {row.key: row for row in texts.rows}
    earlier: dict[str, str] = {}
    for row in rows:
        text, is_other = _text_for(row, texts, by_key, earlier)
        if not row.target.strip() and not row.fault:
            if row.remark:
                outcome.notes.append((row.place, row.remark))
            continue
        if row.fault or text is None:
            why = row.fault or f"no text of the plan reads `{shorten(row.source) or row.key}`"
            hint = "Take the cells apart." if row.fault else "Leave number, key and source text of a row as they are."
            outcome.kept_out.append((row.place, why, hint))
            continue
        new = tidied(row.target, text.source, line=text.line)
        if text.key in earlier and new != earlier[text.key]:
            outcome.kept_out.append((row.place, f"`{text.key}` stands in two rows", "Keep one of them."))
            continue
        earlier[text.key] = new
        if row.remark:
            outcome.notes.append((row.place, row.remark))
        if new == text.target.strip():
            continue
        if texts.sync is None:  # whoever improves a text may take out a link, but hardly means to lose a number
            why_lost = lost_placeholder(text.source, new)
        else:
            why_lost = lost(text.source, new, line=text.line)
        if why_lost is not None:
            outcome.kept_out.append(
                (row.place, f"`{text.key}`: {why_lost}", "Repair the row and read the file again.")
            )
            continue
        if texts.sync is not None and changed_emphasis(text.source, new):
            outcome.notes.append((row.place, f"`{text.key}` has other strong words (`**…**`) than its source."))
        unsure = not sure or row.unsure or is_other
        if is_other:
            outcome.notes.append((row.place, f"The source of `{text.key}` has changed since: to be looked at."))
        outcome.changes.append(TextChange(text, row.place, new, row.remark, unsure))
    return outcome


def _text_for(
    row: Returned, texts: Texts, by_key: dict[str, TextRow], used: Collection[str]
) -> tuple[TextRow | None, bool]:
    """Return the text a row is about, and whether its source is another one than now.

    Key and source together are sure; then the source, whose places are taken one after the other where a file has
    lost its keys; then the key alone.
    """
    same_key = by_key.get(row.key)
    if same_key is not None and (alike(same_key.source, row.source) or not row.source):
        return same_key, False
    same = [text for text in texts.rows if row.source and alike(text.source, row.source)]
    if len(same) > 1 and not row.key:
        same = [text for text in same if text.key not in used] or same[-1:]
        return same[0], False
    if len(same) == 1:
        return same[0], False
    return (same_key, same_key is not None) if not same else (None, False)


class NotTakenError(UsageError):
    """Texts that cannot be written; the message says why."""


def write_taken(texts: Texts, outcome: TakenTexts, by: str | None, day: datetime.date) -> None:
    """Write translations that were taken over into their PO file.

    Raises:
        NotTakenError: the file would say something else afterwards.
        OutputError: it cannot be written.
    """
    assert texts.sync is not None  # noqa: S101
    write_synced(replace(texts.sync, data=po_with(texts, outcome, by, day)))


def po_with(texts: Texts, outcome: TakenTexts, by: str | None, day: datetime.date) -> bytes:
    """Return the PO file with translations taken over, and who and when in its header.

    Raises:
        NotTakenError: the file would say something else afterwards.
    """
    assert texts.sync is not None  # noqa: S101
    assert texts.po is not None  # noqa: S101
    po: PoFile = scan(SourceText(texts.sync.file, texts.sync.data.decode()))
    entries = {entry.context: entry for entry in po.entries if not entry.obsolete and not entry.is_header}
    for change in outcome.changes:
        entry = entries[change.row.key]
        entry.texts["msgstr"] = text_of(change.new)
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        entry.previous = entry.previous if change.unsure else []
        if change.unsure:
            entry.flags.insert(0, "fuzzy")
        entry.comments += [line for line in change.remark.splitlines() if line and line not in entry.comments]
    if po.header is not None:
        po.header.texts["msgstr"] = text_of(revised(po.header.get("msgstr"), day, by))
    data = po_bytes(po.entries)
    again = scan(SourceText(texts.sync.file, data.decode()))
    values = {e.context: e.get("msgstr") for e in again.entries if not e.obsolete and not e.is_header}
    wrong = [change for change in outcome.changes if values.get(change.row.key) != change.new]
    if again.diagnostics or wrong or len(again.entries) != len(po.entries):
        why = again.diagnostics[0].message if again.diagnostics else "it would be read as something else"
        raise NotTakenError(f"{texts.sync.file} was not changed: {why}")
    return data.replace(b"\n", b"\r\n") if b"\r\n" in texts.sync.data else data
