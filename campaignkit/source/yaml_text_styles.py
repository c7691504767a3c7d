"""A text of any length as YAML, in the style of what it takes the place of: plain, quoted, folded, line by line."""

from __future__ import annotations

import json
import textwrap

from campaignkit.source.data_as_yaml import in_one_line, scalar

WIDTH = 110
NARROW = 40


def text_in_style(value: str, style: str | None, *, flow: bool, indent: str) -> list[str]:
    """Return the lines of a text. `style` is that of the old one, `indent` that of lines of a block."""
    if flow or style == '"':
        return [in_one_line(value) if style is None else json.dumps(value, ensure_ascii=False)]
    if style == "'" and value.isprintable():
        return ["'" + value.replace("'", "''") + "'"]
    if style in ("|", ">") or "\n" in value or len(value) + len(indent) > WIDTH:
        block = _block(value, style, indent)
        if block is not None:
            return block
    return [scalar(value)]


def _block(value: str, style: str | None, indent: str) -> list[str] | None:
    """Return a text as a block below its sign; None where a block would not keep it as it is."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    if not body.strip() or ends > 1 or any(line != line.strip() for line in body.split("\n")):
        return None
    sign = style or ("|" if "\n" in body else ">")
    head = f"{sign}{'' if ends else '-'}"
    if sign == "|":
        return [head, *(f"{indent}{line}".rstrip() for line in body.split("\n"))]
    lines: list[str] = []
    for number, line in enumerate(body.split("\n")):
        # in a folded text an empty line stands for each line break
        lines += [""] if number else []
        lines += textwrap.wrap(line, max(NARROW, WIDTH - len(indent)), break_long_words=False, break_on_hyphens=False)
    return [head, *(f"{indent}{line}".rstrip() for line in lines)]
