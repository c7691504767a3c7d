"""Writing one value in every style YAML has, and noting where each of its characters went."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

NAMED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", " ": "\\ ", "é": "\\xe9"}


@dataclass
class Written:
    """A text in the making. `places` has start and end in the text for each character of the value."""

    text: str = ""
    value: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)

    def raw(self, text: str) -> None:
        self.text += text

    def put(self, character: str, raw: str) -> None:
        self.places.append((len(self.text), len(self.text) + len(raw)))
        self.text += raw
        self.value += character


def words(out: Written, lines: list[list[str]], indent: str, rng: random.Random, *, quote: str | None) -> None:
    """Write paragraphs of words, folding where a space allows it; `quote` is None for plain text."""
    for number, line in enumerate(lines):
        if number:
            out.raw(rng.choice(["", "  "]) + "\n")
            out.put("\n", "\n")
            out.raw(indent)
        for position, word in enumerate(line):
            if position:
                out.put(" ", " " if rng.random() < 0.6 else rng.choice(["", " "]) + "\n" + indent)
            for character in word:
                one(out, character, indent, rng, quote)


def one(out: Written, character: str, indent: str, rng: random.Random, quote: str | None) -> None:
    """Write one character of a word, escaped where it must be or, in double quotes, may be."""
    if quote == '"':
        if rng.random() < 0.1:
            out.raw("\\\n" + indent)
        code = ord(character)
        escapes = [f"\\U{code:08x}"] + ([f"\\u{code:04X}"] if code < 0x10000 else [])
        escapes += [NAMED[character]] if character in NAMED else []
        out.put(character, rng.choice(escapes) if character in '"\\' or rng.random() < 0.2 else character)
    else:
        out.put(character, "''" if quote == "'" and character == "'" else character)


def quoted(out: Written, lines: list[list[str]], indent: str, rng: random.Random, quote: str) -> None:
    out.raw(quote)
    words(out, lines, indent, rng, quote=quote)
    out.raw(quote)


def literal(out: Written, lines: list[str], indent: int, chomp: str, number: str, blank: int) -> None:
    """Write lines as they are behind `|`, with blank lines at the end that the chomping keeps or drops."""
    out.raw(f"|{number}{chomp}")
    out.raw("\n")
    for position, line in enumerate(lines):
        if line:
            out.raw(" " * indent)
        for character in line:
            out.put(character, character)
        keep = position + 1 < len(lines) or chomp != "-"
        if keep:
            out.put("\n", "\n")
        else:
            out.raw("\n")
    for _ in range(blank):
        if chomp == "+":
            out.put("\n", "\n")
        else:
            out.raw("\n")


def with_breaks(out: Written, newline: str) -> Written:
    """Return the same with other line breaks, and the places moved along."""
    if newline == "\n":
        return out
    moved = [0]
    for character in out.text:
        moved.append(moved[-1] + (len(newline) if character == "\n" else 1))
    places = [(moved[start], moved[end]) for start, end in out.places]
    return Written(out.text.replace("\n", newline), out.value, places)
