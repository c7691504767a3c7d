"""Writing lines into the header of a PO file, and nothing else of it."""

from __future__ import annotations

from collections.abc import Mapping

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import scan
from campaignkit.translate.po_writer import escaped


class HeaderNotWrittenError(Exception):
    """A header that cannot be changed safely; the message says why."""


def with_header(po: PoFile, lines: Mapping[str, str]) -> str:
    """Return the text of a PO file with lines of its header set; those it has not come at its end.

    Raises:
        HeaderNotWrittenError: the file has no header, or would say something else afterwards.
    """
    if po.header is None or "msgstr" not in po.header.texts:
        raise HeaderNotWrittenError(f"{po.source.file} has no header: `campaignkit translate sync` writes one.")
    text = po.source.text
    pieces = po.header.texts["msgstr"].pieces
    edits: list[tuple[int, int, str]] = []
    missing = dict(lines)
    for start, end in pieces:
        name = text[start:end].partition(":")[0].strip()
        if name in missing:
            edits.append((start, end, _line(name, missing.pop(name))))
    if missing:
        end = pieces[-1][1] + 1
        break_ = "\r\n" if "\r\n" in text else "\n"
        last = text[pieces[-1][0] : pieces[-1][1]]
        more = "".join(f'{break_}"{_line(name, value)}"' for name, value in missing.items())
        if last and not last.endswith("\\n"):
            edits.append((pieces[-1][1], pieces[-1][1], "\\n"))
        edits.append((end, end, more))
    for start, end, insert in sorted(edits, reverse=True):
        text = f"{text[:start]}{insert}{text[end:]}"
    new = scan(SourceText(po.source.file, text))
    same = [entry.texts.keys() for entry in new.entries] == [entry.texts.keys() for entry in po.entries]
    if new.diagnostics or not same or new.header_fields() != po.header_fields() | dict(lines):
        raise HeaderNotWrittenError(
            f"The header of {po.source.file} is written in a way that cannot be changed safely."
        )
    return text


def _line(name: str, value: str) -> str:
    return escaped(f"{name}: {value}\n")
