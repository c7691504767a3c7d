"""Where the cause of a syntax error is: often some way above the place where the parser gave up."""

from __future__ import annotations

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.source.yaml_complaints import name_of

_BLANKS = late_pattern(r"[ \t]*")
_KEY_AT_LINE_START = late_pattern(r"\s*[\w-]+")
_WITHOUT_COLON = late_pattern(r"\s*[^\s#:'\"|>-][^:#]*")
_WITHOUT_SPACE = late_pattern(r"\s*[\w-]+(:)[^\s/]")
_PLACEHOLDER = late_pattern(r"[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?(\{\{)")
_SECOND_COLON = late_pattern(r"[\w-]+:[ \t]+[^\s,\[\]{}\"'][^,\[\]{}]*:\Z")
_ESCAPE = late_pattern(r"\\(?:x[0-9A-Fa-f]{,2}|u[0-9A-Fa-f]{,4}|U[0-9A-Fa-f]{,8}|[^\r\n]|)")
_HALF = late_pattern(r"\\(?:u|U0000)[dD][89A-Fa-f]")


def find_cause(
    source: SourceText, problem: str, index: int, start: int | None, bracket: int | None
) -> tuple[str | None, int, int]:
    """Return a name for what is wrong, and the place to point at.

    `problem` is what the parser says, context first; `index` is where it gave up, `start` where what it was reading
    began, if it said so, and `bracket` where the innermost open bracket stands.
    """
    name = name_of(problem)
    if index >= len(source.text):
        index = len(source.text.rstrip())
    number = source.position(index).line
    line, column = source.line(number), index - source.start_of(number)
    blanks = _BLANKS.match(line)
    tab = -1 if blanks is None else blanks[0].find("\t")
    if name == "tab" or tab >= 0:
        return _one(source, "tab", source.start_of(number) + tab if tab >= 0 else index)
    placeholder = _PLACEHOLDER.match(line)
    if placeholder and column > placeholder.start(1):
        begin = source.start_of(number) + placeholder.start(1)
        return "placeholder", begin, begin + 2
    if name == "escape":
        return _escape(source, index)
    if name == "first character" and "node content" in problem and bracket is not None:
        # A comma at the end, and then nothing that closes: the bracket is what to repair.
        if index >= len(source.text.rstrip()) or source.text[index] not in ",[]{}?":
            return _one(source, "open bracket", bracket)
        return _one(source, name, index)
    if name == "open bracket" and _SECOND_COLON.search(line, 0, column + 1):
        return _one(source, "second colon", index)
    if name in ("open quote", "open bracket", "no colon", "star", "directive") and start is not None:
        return _one(source, name, min(start, len(source.text)))
    if name == "colon" and _KEY_AT_LINE_START.fullmatch(line[:column]):
        return _line_above(source, number) or _one(source, name, index)
    if name == "indentation" and source.text[index : index + 1] in ("]", "}"):
        return _one(source, "stray bracket", index)
    before = line[:column].rstrip()
    if before.endswith(("'", '"')):
        return _one(source, "behind quote", index)
    if name in ("indentation", "end") and before.endswith(("]", "}")):
        return _one(source, "behind bracket", index)
    return _one(source, name, index)


def _one(source: SourceText, name: str | None, index: int) -> tuple[str | None, int, int]:
    """Point at one character; at none where a line or the file ends."""
    return name, index, index + (source.text[index : index + 1] not in ("", "\r", "\n"))


def _escape(source: SourceText, index: int) -> tuple[str, int, int]:
    """Point at the whole escape, of which the parsers name different characters."""
    begin = source.text.rfind("\\", max(index - 10, 0), index + 1)
    match = _ESCAPE.match(source.text, begin) if begin >= 0 else None
    if match is None:
        return "escape", index, index + 1
    name = "half a character" if _HALF.match(source.text, begin) else "escape"
    return name, begin, match.end()


def _line_above(source: SourceText, number: int) -> tuple[str | None, int, int] | None:
    """Point at the line above when it is what has no colon, or no space behind it."""
    above = number - 1
    while above and not source.line(above).strip():
        above -= 1
    if not above or _indent(source, above) != _indent(source, number):
        return None
    match = _WITHOUT_SPACE.match(source.line(above))
    if match:
        return _one(source, "no space", source.start_of(above) + match.start(1))
    if _WITHOUT_COLON.fullmatch(source.line(above)):
        return _one(source, "no colon", source.start_of(above) + _indent(source, above))
    return None


def _indent(source: SourceText, number: int) -> int:
    line = source.line(number)
    return len(line) - len(line.lstrip())
