"""Comments that set findings aside: `# campaignkit: ignore[CK203] -- reason`, and the lines they speak for.

Whether a `#` begins a comment is asked of the tree, because inside a text it is only a character. What a comment says
is read by `read_comment`, which knows nothing of YAML, so that comments of other files can be read by it, too.
"""

from __future__ import annotations

import re
from collections import defaultdict

from campaignkit.diagnostics.finding import Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.source.node import Mapping, Node, Scalar, walk

MARK = late_pattern(r"#[ \t]*campaignkit[ \t]*(?::|(?=[ \t]ignore))", re.IGNORECASE)
"""How such a comment begins. Without its colon it is found as well, to be reported, when `ignore` follows."""

_FORM = late_pattern(
    r"[ \t]*ignore(?P<file>-file)?[ \t]*\[(?P<codes>[^\]]*)\][ \t]*(?:(?:--|–|—)[ \t]*(?P<reason>.*))?"
)
_CODE = late_pattern(r"[^\s,][^,]*")


@dataclass(frozen=True, slots=True)
class WrittenCode:
    """One code or name between the brackets, as written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """What a comment asks for. `lines` are the first and last line it speaks for, None for the whole file.

    `fault` is set, and nothing else counts, when the comment cannot be followed: what is wrong, and what to do.
    """

    span: Span
    codes: tuple[WrittenCode, ...] = ()
    reason: str = ""
    lines: tuple[int, int] | None = None
    fault: tuple[str, str] | None = None


def suppressions_in(source: SourceText) -> list[Suppression]:
    """Return the suppressions of a YAML file, in its order; none when it cannot be read as YAML."""
    marks = list(MARK.finditer(source.text))
    if not marks:
        return []
    from campaignkit.source.loader import load_text

    root = load_text(source).root
    if root is None:
        return []
    texts, beginnings = sorted(_texts(root)), _Beginnings(source, root)
    return [
        read_comment(source, mark.start(), _end_of_line(source, mark.start()), beginnings.scope(mark.start()))
        for mark in marks
        if _is_comment(source.text, mark.start(), texts)
    ]


def read_comment(source: SourceText, start: int, end: int, lines: tuple[int, int]) -> Suppression:
    """Read one comment that begins with the mark and speaks for some lines, if not for the whole file."""
    mark = MARK.match(source.text, start, end)
    begin = mark.end() if mark else start
    end = begin + len(source.text[begin:end].rstrip())
    span = source.span(start, end)
    form = _FORM.fullmatch(source.text, begin, end)
    if form is None or mark is None or not mark[0].endswith(":"):
        hint = "Write it like this: `# campaignkit: ignore[CK025] -- why`, or `ignore-file[…]` for the whole file."
        return Suppression(span, fault=("This comment is not one campaignkit can follow.", hint))
    first = form.start("codes")
    codes = tuple(
        WrittenCode(
            match[0].rstrip(), source.span(first + match.start(), first + match.start() + len(match[0].rstrip()))
        )
        for match in _CODE.finditer(form["codes"])
    )
    if not codes:
        hint = (
            "Write the codes or names of the rules between the brackets. Setting all of them aside is not possible."
        )
        return Suppression(span, fault=("No rule is named between the brackets.", hint))
    if not (form["reason"] or "").strip():
        hint = "Add ` -- ` and the reason, for whoever reads the plan next year."
        return Suppression(span, fault=("The reason is missing.", hint))
    return Suppression(span, codes, form["reason"].strip(), None if form["file"] else lines)


def _texts(root: Node) -> set[tuple[int, int]]:
    """Return where texts and keys stand; a block of text without its first line, which may end in a comment."""
    places: set[tuple[int, int]] = set()
    for _, node in walk(root):
        scalars = [node] if isinstance(node, Scalar) else []
        if isinstance(node, Mapping):
            scalars = [key for key, _ in node.entries]
        for scalar in scalars:
            header = _end_of_line(scalar.source, scalar.start) if scalar.style in ("|", ">") else scalar.start
            places.add((min(header, scalar.end), scalar.end))
    return places


def _is_comment(text: str, index: int, texts: list[tuple[int, int]]) -> bool:
    from bisect import bisect_right

    if index and text[index - 1] not in " \t\r\n":
        return False
    before = bisect_right(texts, (index, len(text)))
    return before == 0 or texts[before - 1][1] <= index


class _Beginnings:
    """How far things reach that begin on a line: values by their key, list items, and texts by each line."""

    def __init__(self, source: SourceText, root: Node) -> None:
        self._source = source
        self._filled = _filled(source)
        self._values: dict[int, list[int]] = defaultdict(list)
        self._items: dict[int, list[int]] = defaultdict(list)
        for _, node in walk(root):
            if isinstance(node, Scalar):
                span = node.span
                for line in range(span.start.line, span.end.line + 1):
                    self._values[line] += (span.start.line, span.end.line)
            elif isinstance(node, Mapping):
                for key, value in node.entries:
                    if value.start > key.start:  # an alias stands for what was written elsewhere
                        self._values[key.span.start.line].append(value.span.end.line)
            else:
                for span in (item.span for item in node.items):
                    if _is_item(node.source, span):
                        self._items[span.start.line].append(span.end.line)

    def scope(self, index: int) -> tuple[int, int]:
        """Return the lines a comment speaks for: its own or the next filled one, with what begins there."""
        place = self._source.position(index)
        line = place.line
        alone = not self._source.line(line)[: place.column - 1].strip()
        if alone:
            line = self._filled[line]
        lines = [line, *self._values.get(line, ()), *(self._items.get(line, ()) if alone else ())]
        return min(lines), max(lines)


def _filled(source: SourceText) -> list[int]:
    """Return for each line, from 1, the next that holds more than a comment, itself included; else the last one."""
    last = source.position(len(source.text)).line
    result = [last] * (last + 1)
    for number in range(last - 1, 0, -1):
        line = source.line(number).lstrip()
        result[number] = result[number + 1] if not line or line.startswith("#") else number
    return result


def _is_item(source: SourceText, span: Span) -> bool:
    """Say whether only the dash of a list stands before something on its line."""
    return source.line(span.start.line)[: span.start.column - 1].strip() == "-"


def _end_of_line(source: SourceText, index: int) -> int:
    place = source.position(index)
    return source.start_of(place.line) + len(source.line(place.line))
