"""A text as it is printed: placeholders filled, Markdown gone, and every character knowing where it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass

_TYPED = late_pattern(
    r"""
    (?P<placeholder>\{\{\s*(?P<name>[A-Za-z0-9_.-]+)\s*\}\})
    | (?P<block>[ \t]*\n[ \t]*\n\s*(?:(?:[-+*\u2022\u2023\u25aa\u25e6]|\d{1,9}[.)])[ \t]+)?
        | [ \t]*\n[ \t]*(?:[-+*\u2022\u2023\u25aa\u25e6]|\d{1,9}[.)])[ \t]+)
    | (?P<open>\[(?=[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)))
    | (?P<close>\]\((?:https?:|mailto:|tel:)[^()\s]{1,500}\))
    | (?P<mark>(?<![\w*])\*{1,3}(?=[^\s*]) | (?<=[^\s*])\*{1,3}(?![\w*])
        | (?<![\w_])_{1,2}(?=[^\s_]) | (?<=[^\s_])_{1,2}(?![\w_]) | \\(?=[*_\[\]\\\#`-]))
    | (?P<space>\s+)
    | (?P<text>[\w'’,]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = late_pattern(r"[{\[*_\\\n]|^\s*(?:[-+\u2022\u2023\u25aa\u25e6]|\d{1,9}[.)])[ \t]")
_FIRST_ITEM = late_pattern(r"\s*(?:(?:[-+*\u2022\u2023\u25aa\u25e6]|\d{1,9}[.)])[ \t]+)?")


@dataclass(slots=True)
class Block:
    """A paragraph, a list item or a line; `typed` leads from a stretch of it back to the text in the plan."""

    characters: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is printed."""
        return "".join(self.characters)

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the printed text was typed; a placeholder is taken whole."""
        return self.starts[start], self.ends[end - 1]

    def add(self, text: str, start: int, end: int) -> None:
        """Add what is printed for the characters from `start` to `end`."""
        self.characters.extend(text)
        if len(text) == end - start:
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))
        else:
            self.starts.extend([start] * len(text))
            self.ends.extend([end] * len(text))


def printed_blocks(text: str, values: Mapping[str, str | None], *, line: bool = False) -> Iterator[Block]:
    """Yield the blocks of a text. In a `line` nothing but a space separates words: it has no lists."""
    block = Block()
    if not _SPECIAL.search(text):
        block.add(text, 0, len(text))
        yield block
        return
    first = _FIRST_ITEM.match(text) if not line else None
    for match in _TYPED.finditer(text, first.end() if first else 0):
        start, end = match.span()
        if match.lastgroup == "block" and not line:
            if block.characters:
                yield block
            block = Block()
        elif match.lastgroup in ("space", "block"):
            block.add(" " if match[0] != "\N{NO-BREAK SPACE}" else match[0], start, end)
        elif match["placeholder"]:
            block.add((values.get(match["name"]) or match[0]).strip(), start, end)
        elif match.lastgroup == "text":
            block.add(match[0], start, end)
    if block.characters:
        yield block
