"""Texts as plain text: what is only typed keeps its addresses, which people could not follow otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from campaignkit.kit.contract.text_keys import Block, Body, Line, Run


def typed(text: Line | Body, mark: str = "-") -> str:
    """Return a line or a body as plain text: addresses behind their words, a line between paragraphs."""
    if "blocks" in text:
        return "\n\n".join(_typed_block(block, mark) for block in cast("Body", text)["blocks"])
    return _typed_runs(text["runs"])


def _typed_block(block: Block, mark: str) -> str:
    if block["kind"] == "paragraph":
        return _typed_runs(block["runs"])
    marks = [f"{n}." if block["ordered"] else mark for n in range(1, len(block["items"]) + 1)]
    return "\n".join(f"{mark} {_typed_runs(item)}" for mark, item in zip(marks, block["items"], strict=True))


def _typed_runs(runs: Sequence[Run]) -> str:
    """Return runs; an address is not said twice where it is its own words."""
    return "".join(
        run["text"] + (f" ({run['link']})" if run["link"] and run["text"] not in run["link"] else "") for run in runs
    )
