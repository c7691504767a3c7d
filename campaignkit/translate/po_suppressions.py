"""Translator comments that set findings aside: `# campaignkit: ignore[CK203] -- reason` in the entry it is about."""

from __future__ import annotations

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.source.suppressions import MARK, Suppression, read_comment


def suppressions_in_po(source: SourceText) -> list[Suppression]:
    """Return the suppressions of a PO file, in its order. A line that begins with `#` is always a comment there."""
    if MARK.search(source.text) is None:
        return []
    suppressions: list[Suppression] = []
    ends = _ends(source)
    for number in range(1, len(ends)):
        line = source.line(number)
        content = line.lstrip()
        start = source.start_of(number) + len(line) - len(content)
        if MARK.match(content):
            end = source.start_of(number) + len(line)
            suppressions.append(read_comment(source, start, end, (number, ends[number])))
    return suppressions


def _ends(source: SourceText) -> list[int]:
    """Return for each line, from 1, the last line of its entry: before a blank line or the next entry."""
    last = source.position(len(source.text)).line
    ends = [last] * (last + 1)
    for number in range(last - 1, 0, -1):
        line, below = source.line(number).lstrip(), source.line(number + 1).lstrip()
        strings = line.startswith(("msgstr", '"'))
        ends[number] = number if not below or (strings and below.startswith("#")) else ends[number + 1]
    return ends
