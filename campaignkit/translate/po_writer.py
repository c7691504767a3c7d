"""Writes PO files as gettext does: wrapped, in a fixed order, the same bytes for the same entries."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.late_patterns import late_pattern
from campaignkit.translate.po import PoEntry

WIDTH = 78
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WORD = late_pattern(r"\S*\s*")


def entry_lines(entry: PoEntry) -> Iterator[str]:
    """Yield the lines of an entry."""
    marks = (("# ", entry.comments), ("#. ", entry.extracted), ("#: ", entry.references))
    for mark, lines in marks:
        yield from ((mark + line).rstrip() for line in lines)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    before = "#~ " if entry.obsolete else ""
    yield from (("#~| " if entry.obsolete else "#| ") + line for line in entry.previous)
    for keyword, text in entry.texts.items():
        for line in text_lines(keyword, text.value, WIDTH - len(before)):
            yield before + line


def text_lines(keyword: str, value: str, width: int = WIDTH) -> list[str]:
    """Return a keyword with its text in quotes, over several lines where one is too long."""
    whole = f'{keyword} "{escaped(value)}"'
    if len(whole) <= width and "\n" not in value[:-1]:
        return [whole]
    lines = [f'{keyword} ""']
    for part in value.splitlines(keepends=True) if "\r" not in value else [value]:
        now = ""
        for word in _WORD.findall(part):
            if now and len(escaped(now + word.rstrip())) > width - 2:
                lines.append(f'"{escaped(now)}"')
                now = ""
            now += word
        lines.append(f'"{escaped(now)}"')
    return lines


def escaped(text: str) -> str:
    """Return a text as it stands between quotes."""
    return "".join(_ESCAPES.get(character, character) for character in text)


def po_bytes(entries: list[PoEntry]) -> bytes:
    """Return a whole file."""
    blocks = ["\n".join(entry_lines(entry)) for entry in entries]
    return ("\n\n".join(blocks) + "\n").encode()
