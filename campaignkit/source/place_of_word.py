r"""Where each character of a value stands in the file, for every way YAML can write a text.

The raw text of a scalar is read again by YAML's rules (1.1, chapters 4.6 and 9), this time keeping the place of every
character. The result is trusted only when it spells the value that the parser found.
"""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern

Piece = tuple[str, int, int]
"""One character of a value with the first and the last-plus-one index of what wrote it."""

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX = {"x": 2, "u": 4, "U": 8}
_HEADER = late_pattern(r"[|>][1-9]?([+-]?)[1-9]?")
_BLANK_LINES = late_pattern(r"(?:[ \t]*(?:\r\n|\r|\n))*(?:[ \t]*\Z)?")
_FILLED = late_pattern(r"[^ \n]")
_LINE = late_pattern(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def offsets(text: str, start: int, end: int, style: str | None, value: str) -> list[tuple[int, int]]:
    """Return start and end index in a text for each character of a value, or an empty list when unsure.

    The value stands between `start` and `end`, written in a style of YAML.
    """
    if style in ("|", ">"):
        pieces = _block(text, start, end, value, folded=style == ">")
    elif style is None:
        pieces = _flow(text, start, end, None)
    else:
        pieces = _flow(text, start + 1, end - 1, style)
    if "".join(character for character, _, _ in pieces) != value:
        return []
    return [(start, end) for _, start, end in pieces]


def _flow(text: str, start: int, end: int, quote: str | None) -> list[Piece]:
    """Read plain and quoted text, where a line break is a space and an empty line a break."""
    pieces: list[Piece] = []
    keep = 0
    index = start
    while index < end:
        character = text[index]
        if character in "\r\n":
            index = _fold(text, index, end, pieces, keep)
            continue
        if quote == "'" and character == "'":
            pieces.append(("'", index, index + 2))
            index += 2
        elif quote == '"' and character == "\\":
            index = _escape(text, index, end, pieces)
            keep = len(pieces)
        else:
            pieces.append((character, index, index + 1))
            index += 1
    return pieces


def _fold(text: str, index: int, end: int, pieces: list[Piece], keep: int) -> int:
    """Replace the blanks around a line break; blanks that were escaped (before `keep`) stay."""
    while len(pieces) > keep and pieces[-1][0] in " \t" and pieces[-1][2] - pieces[-1][1] == 1:
        pieces.pop()
    first = index
    breaks: list[tuple[int, int]] = []
    while index < end and text[index] in " \t\r\n":
        if text[index] in "\r\n":
            width = 2 if text.startswith("\r\n", index) else 1
            breaks.append((index, index + width))
            index += width
        else:
            index += 1
    if len(breaks) == 1:
        pieces.append((" ", first, index))
    else:
        pieces += [("\n", start, stop) for start, stop in breaks[1:]]
    return index


def _escape(text: str, index: int, end: int, pieces: list[Piece]) -> int:
    """Read one escape of double quotes; a backslash at the end of a line joins it to the next."""
    letter = text[index + 1] if index + 1 < end else ""
    if letter in _HEX:
        width = 2 + _HEX[letter]
        pieces.append((chr(int(text[index + 2 : index + width], 16)), index, index + width))
        return index + width
    if letter and letter in "\r\n":
        index += 3 if text.startswith("\r\n", index + 1) else 2
        least = index
        while index < end and text[index] in " \t\r\n":
            if text[index] in "\r\n":
                width = 2 if text.startswith("\r\n", index) else 1
                pieces.append(("\n", index, index + width))
                index += width
            else:
                index += 1
        return max(index, least)
    pieces.append((_ESCAPES.get(letter, letter), index, index + 2))
    return index + 2


def _block(text: str, start: int, end: int, value: str, *, folded: bool) -> list[Piece]:
    """Read literal (`|`) and folded (`>`) text: header, indentation, lines, and what is kept of the end."""
    header = _HEADER.match(text, start)
    blank = _BLANK_LINES.match(text, end)
    if header is None or blank is None:
        return []
    lines = list(_lines(text, _after_line(text, header.end()), blank.end()))
    indent = _indentation(text, lines, value)
    if indent is None:
        lines = [(stop, stop, after) for _, stop, after in lines]
    return _chomp(_join(text, lines, indent or 0, folded=folded), header[1])


def _indentation(text: str, lines: list[tuple[int, int, int]], value: str) -> int | None:
    """Return how far a block is indented, found by comparing it with its value; None where no line is filled.

    The number in a header such as `|2` counts from the indentation of the parent, which may be a key, a dash or
    several on one line; the value already knows.
    """
    match = _FILLED.search(value)
    if match is not None:
        spaces = match.start() - (value.rfind("\n", 0, match.start()) + 1)
        first = next((line for line in lines if text[line[0] : line[1]].strip(" ")), None)
        return None if first is None else _leading(text, first[0]) - spaces
    longest = max((part for part in enumerate(value.split("\n"))), key=lambda part: len(part[1]))
    if not longest[1] or longest[0] >= len(lines):
        return None
    begin, stop, _ = lines[longest[0]]
    return stop - begin - len(longest[1])


def _join(text: str, lines: list[tuple[int, int, int]], indent: int, *, folded: bool) -> list[Piece]:
    """Put lines together; in folded text a single break between two ordinary lines is a space."""
    pieces: list[Piece] = []
    pending: list[Piece] = []
    previous_spaced = True
    for begin, stop, after in lines:
        content = min(begin + max(indent, 0), stop)
        if content == stop:
            pending.append(("\n", stop, after))
            continue
        has_blank = text[content] in " \t"
        if folded and pieces and not has_blank and not previous_spaced:
            pending = [(" ", pending[0][1], pending[0][2])] if len(pending) == 1 else pending[1:]
        pieces += pending
        pieces += [(text[index], index, index + 1) for index in range(content, stop)]
        pending = [("\n", stop, after)] if after > stop else []
        previous_spaced = has_blank
    return [*pieces, ("", -1, -1), *pending]


def _chomp(pieces: list[Piece], chomp: str) -> list[Piece]:
    """Keep all, one or none of the breaks at the end; `_join` marks where they begin."""
    mark = pieces.index(("", -1, -1))
    content, tail = pieces[:mark], pieces[mark + 1 :]
    return content + (tail if chomp == "+" else [] if chomp == "-" else tail[:1])


def _lines(text: str, index: int, end: int) -> list[tuple[int, int, int]]:
    """Return begin, end and begin of the next for each line up to an index."""
    lines = []
    while index < end:
        match = _LINE.match(text, index)
        if match is None or match.end() == index:
            break
        stop = match.start() + len(match[0].rstrip("\r\n"))
        lines.append((index, stop, match.end()))
        index = match.end()
    return lines


def _after_line(text: str, index: int) -> int:
    match = _LINE.match(text, index)
    return match.end() if match else index


def _leading(text: str, index: int) -> int:
    count = 0
    while text.startswith(" ", index + count):
        count += 1
    return count
