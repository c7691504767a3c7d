"""Translations that follow a short name: the keys of their texts, and the placeholders within them."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.sheets.short_names import placeholders
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import scan
from campaignkit.translate.po_writer import po_bytes
from campaignkit.translate.sync import text_of


def po_renamed(po: PoFile, new_ids: Mapping[str, Mapping[str, str]]) -> bytes | None:
    """Return a PO file in which ids are others; None where it has none of them, or could not be read afterwards."""
    texts = placeholders(new_ids)
    is_other = False
    copy = scan(SourceText(po.source.file, po.source.text))
    for entry in copy.entries:
        for pattern, to in texts:
            entry.extracted = [pattern.sub(to, line) for line in entry.extracted]
        for name, text in list(entry.texts.items()):
            value = _context(text.value, new_ids) if name == "msgctxt" else text.value
            for pattern, to in texts if name != "msgctxt" else ():
                value = pattern.sub(to, value)
            if value != text.value:
                entry.texts[name] = text_of(value)
                is_other = True
    data = po_bytes(copy.entries)
    if not is_other or copy.diagnostics or scan(SourceText(po.source.file, data.decode())).diagnostics:
        return None
    return data.replace(b"\n", b"\r\n") if "\r\n" in po.source.text else data


def _context(key: str, new_ids: Mapping[str, Mapping[str, str]]) -> str:
    section, dot, rest = key.partition(".")
    name, behind, last = rest.partition(".")
    new = new_ids.get(section, {}).get(name)
    return key if new is None else f"{section}{dot}{new}{behind}{last}"
