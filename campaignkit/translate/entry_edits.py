"""Writing one translation into a PO file: the file as `translate sync` has it, with this text in its place."""

from __future__ import annotations

import datetime

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.translate.po import PoEntry
from campaignkit.translate.po_header_after_change import revised
from campaignkit.translate.po_reader import scan
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import Synced, text_of


class EntryNotWrittenError(Exception):
    """A translation that cannot be written; the message says why."""


def with_translation(sync: Synced, key: str, source: str, text: str, day: datetime.date) -> bytes:
    """Return a PO file with a translation of the text `source`, which goes by its key.

    It is no longer marked as unsure: a person has written it for this source. Nobody else has read it, so the file is
    newer than its review; a review of the same day is not known to have come later, and its day goes.

    Raises:
        EntryNotWrittenError: the file cannot be read, or would say something else afterwards.
    """
    if sync.problems:
        raise EntryNotWrittenError(f"{sync.file} cannot be read: {sync.problems[0].message}")
    po = scan(SourceText(sync.file, sync.data.decode()))
    entry = next((e for e in po.entries if e.context == key and not e.obsolete), None)
    if entry is None:
        entry = PoEntry(texts={"msgctxt": text_of(key), "msgid": text_of(source)})
        at = next((n for n, e in enumerate(po.entries) if e.obsolete), len(po.entries))
        po.entries.insert(at, entry)
    entry.texts = {"msgctxt": text_of(key), "msgid": text_of(source), "msgstr": text_of(text)}
    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    entry.previous = []
    if po.header is not None:
        po.header.texts["msgstr"] = text_of(revised(po.header.get("msgstr"), day))
    data = po_bytes(po.entries)
    if b"\r\n" in sync.data:
        data = data.replace(b"\n", b"\r\n")
    again = scan(SourceText(sync.file, data.decode()))
    after = next((e for e in again.entries if e.context == key and not e.obsolete), None)
    if again.diagnostics or after is None or after.get("msgstr") != text or len(again.entries) != len(po.entries):
        why = again.diagnostics[0].message if again.diagnostics else "it would be read as something else"
        raise EntryNotWrittenError(f"{sync.file} was not changed: {why}")
    return data
