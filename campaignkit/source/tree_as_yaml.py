"""A node tree as YAML again, each value with the place it comes from; read again it is the same tree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from campaignkit.late_patterns import late_pattern
from campaignkit.source.node import NULLS, Mapping, Node, Scalar, Sequence
from campaignkit.source.place_of_path import at_path

PLAIN = late_pattern(r"[A-Za-z0-9_/.+(\u00c0-\uffef][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")
"""What a text may begin with that stands without quotes; what follows must not end it."""
STEP = "  "
WIDE = 100


def printed(root: Node) -> Iterator[str]:
    """Yield the lines of a tree; a comment behind each value names its file and line."""
    yield from _block(root, "")


def part_of(root: Node, path: str) -> Node | None:
    """Return the part of a plan at a path, None where there is none; of the whole, all but what it extends."""
    part = at_path(root, path)
    if part is root and isinstance(part, Mapping):
        entries = [entry for entry in part.entries if entry[0].value != "extends"]
        return Mapping(entries, part.source, part.start, part.end)
    return part


def place_of(node: Node) -> str:
    """Return where a node begins: `base.yaml:12`."""
    span = node.span
    return f"{span.file}:{span.start.line}"


def _block(node: Node, indent: str) -> Iterator[str]:
    if isinstance(node, Mapping) and node.entries:
        for key, value in node.entries:
            yield from _behind(f"{indent}{_scalar(key.value)}:", value, indent + STEP)
    elif isinstance(node, Sequence) and node.items:
        for item in node.items:
            if isinstance(item, Mapping) and item.entries:
                lines = list(_block(item, indent + STEP))
                yield f"{indent}- {lines[0].removeprefix(indent + STEP)}"
                yield from lines[1:]
            else:
                yield from _behind(f"{indent}-", item, indent + STEP)
    else:
        yield f"{indent}{_flow(node)}  # {place_of(node)}"


def _behind(start: str, node: Node, indent: str) -> Iterator[str]:
    """Yield a value behind its key or dash."""
    if isinstance(node, Scalar) and "\n" in node.value and (block := _literal(node.value)) is not None:
        yield f"{start} {block[0]}  # {place_of(node)}"
        yield from (f"{indent}{line}" if line else "" for line in block[1:])
    elif isinstance(node, Scalar) or _is_short(node):
        yield f"{start} {_flow(node)}".rstrip() + f"  # {place_of(node)}"
    else:
        yield start
        yield from _block(node, indent)


def _is_short(node: Node) -> bool:
    """Say whether a list or group fits on a line and comes from one line of one file."""
    if isinstance(node, Sequence):
        parts: list[Node] = node.items
        if not all(isinstance(item, Scalar) for item in parts):
            return False
    else:
        parts = []
        if isinstance(node, Mapping) and node.entries:
            return False
    return len({place_of(part) for part in parts}) <= 1 and len(_flow(node)) <= WIDE


def _flow(node: Node) -> str:
    if isinstance(node, Scalar):
        return "" if node.is_null else _scalar(node.value)
    if isinstance(node, Sequence):
        return f"[{', '.join(_scalar(item.value) for item in node.items if isinstance(item, Scalar))}]"
    return "{}"


def _scalar(value: str) -> str:
    """Return a text as it can stand anywhere: without quotes where they are not needed."""
    plain = PLAIN.fullmatch(value) and not re.search(r": |:$| #|[\[\]{},\s]$|[\[\]{},]", value)
    return value if plain and value not in NULLS else json.dumps(value, ensure_ascii=False)


def _literal(value: str) -> list[str] | None:
    """Return a text of several lines as a block, the sign first; None where only quotes keep it as it is."""
    lines = value.split("\n")
    bad = re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]", value)
    if bad or lines[0][:1] in ("", " ") or any(line != line.rstrip() for line in lines):
        return None
    if not value.endswith("\n"):
        return ["|-", *lines]
    return ["|", *lines[:-1]] if not value.endswith("\n\n") else None
