"""What must not reach a terminal or a log as it is: characters that move, hide or reorder, and words servers obey.

Names of files, services and settings are written by whoever opens a pull request. A line that begins with `::error::`
or holds `##[` is a command to the server that runs the check.
"""

from __future__ import annotations

TAB = "  "
_REPLACED = "�"


def visible(text: str) -> str:
    """Return a text with a mark for each character that would move the cursor, hide or reorder; lines stay lines."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_REPLACED if _is_hidden(c) else c for c in text)


def printable(text: str) -> str:
    """Return one line as it can be shown to people and logged: nothing hidden, and no command."""
    line = visible(text.replace("\t", TAB)).replace("\n", _REPLACED)
    return line.replace("::", ": :").replace("##[", "## [")


def told(text: str) -> str:
    """Return lines for standard error: what a name smuggles in is shown and obeyed by nobody."""
    return "\n".join(printable(line) for line in text.split("\n"))


def in_json(text: str) -> str:
    """Return a JSON document in which what is hidden stands as an escape; it says the same."""
    if text.isascii():
        return text
    return "".join(f"\\u{ord(c):04x}" if _is_hidden(c) and not "\ud800" <= c <= "\udfff" else c for c in text)


def _is_hidden(character: str) -> bool:
    if character in "\n\t":
        return False
    code = ord(character)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return True
    if code < 0x2000:
        return code in (0x61C,)
    return code in (0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
