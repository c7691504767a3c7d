"""Where the cause of a syntax error is: often some way above the place where the parser gave up."""

from __future__ import annotations

import re

from campaignkit.source.file import SourceText

_OPENED_EARLIER = ("unexpected end of stream", "expected ',' or", "could not find expected ':'")
_KEY_AT_LINE_START = re.compile(r"\s*[\w-]+")
_WITHOUT_COLON = re.compile(r"\s*[^\s#:'\"|>-][^:#]*")


def find_cause(source: SourceText, problem: str, context: str, index: int, start: int | None) -> tuple[int, str]:
    """Return the index to point at and the problem to explain.

    `index` is where the parser gave up, `start` where what it was reading began, if it said so.
    """
    if index >= len(source.text):
        index = len(source.text.rstrip())
    here = source.position(index)
    line = source.line(here.line)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return index, "tab"
    if start is not None and (any(p in problem for p in _OPENED_EARLIER) or "flow" in context):
        return min(start, len(source.text)), problem
    if "mapping values are not allowed" in problem and _KEY_AT_LINE_START.fullmatch(line[: here.column - 1]):
        above = here.line - 1
        while above and not source.line(above).strip():
            above -= 1
        if (
            above
            and _WITHOUT_COLON.fullmatch(source.line(above))
            and _indent(source, above) == _indent(source, here.line)
        ):
            return source.start_of(above) + _indent(source, above), "no colon"
    if re.search(r"['\"]\s*$", line[: here.column - 1]):
        return index, "behind quote"
    return index, problem


def _indent(source: SourceText, number: int) -> int:
    line = source.line(number)
    return len(line) - len(line.lstrip())
