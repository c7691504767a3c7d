"""Making a file in a process of its own, with little time and memory: for templates of a campaign's own.

They come with pull requests, and a template is a program: it can go on for ever, ask for all memory, or bring down
the library that runs it. What happens in another process stays there. The same process draws the logos of partners
once, before they are set into every page, because libraries have been seen to give up on a drawing.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from campaignkit.kit.engines.failure import RenderError
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.records import dataclass

PROCESSOR_SECONDS = 4
SECONDS = 40
MEMORY = 2 * 1024 * 1024 * 1024
"""Addresses, not bytes in use: the fonts and the stacks of threads that are never touched count, too."""
OUTPUT = 64 * 1024 * 1024
TOGETHER = 32
"""So many drawings are tried in one process."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from campaignkit.kit.own_process_worker import main; main()"
_HINT = "Repair the template: look for what repeats itself without an end, or makes something very large."


class GaveUpError(RenderError):
    """The other process did not live to answer; it would not the next time either."""


@dataclass(frozen=True, slots=True)
class PieceToMake:
    """What is made: the template of a type, with the engine it is for. Without a width there is no preview."""

    type: str
    template: str
    engine: str
    output: str
    preview_width: float | None


@dataclass(frozen=True, slots=True)
class MadePiece:
    """What was made, and what its template noted on the page."""

    data: bytes
    preview: bytes
    notes: list[dict[str, Any]]


def make_apart(
    root: Path, timestamp: int, piece: PieceToMake, view: Mapping[str, Any], more: Mapping[str, str] | None = None
) -> MadePiece:
    """Make a file in a process of its own; its template gets `more` beside the view.

    Raises:
        RenderError: the template is wrong, or takes too much time or memory.
    """
    name = f"{piece.type}/{piece.template}"
    answer = _asked(
        {"root": str(root), "timestamp": timestamp, "piece": asdict(piece), "view": view, "more": dict(more or {})}
    )
    if answer is None:
        message = f"The template {name} takes too much time or memory, or brings down what runs it."
        raise GaveUpError("CK090", message, _HINT, template=name, position=(1, 1))
    if "error" in answer:
        error = answer["error"]
        position = error.pop("position")
        raise RenderError(**error, position=None if position is None else (position[0], position[1]))
    data, preview = (base64.b64decode(answer[key]) for key in ("data", "preview"))
    return MadePiece(data, preview, answer["notes"])


def can_be_drawn(svg: str) -> bool:
    """Say whether a drawing can be set on a page, by trying it where it can do no harm."""
    answer = _asked({"svg": svg})
    return answer is not None and "error" not in answer


def which_cannot_be_drawn(svgs: Sequence[str]) -> list[str]:
    """Return those drawings of many that cannot be drawn: tried together, and in halves where that fails."""
    if not svgs:
        return []
    if len(svgs) <= TOGETHER:
        answer = _asked({"svgs": list(svgs)})
        if answer is not None and "error" not in answer:
            return []
    if len(svgs) == 1:
        return list(svgs)
    middle = len(svgs) // 2
    return which_cannot_be_drawn(svgs[:middle]) + which_cannot_be_drawn(svgs[middle:])


def _asked(order: dict[str, Any]) -> dict[str, Any] | None:
    """Return the answer of the other process; None when it did not live to give one."""
    order = order | {"seconds": PROCESSOR_SECONDS}
    environment = {**os.environ, "MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": "1"}
    with tempfile.TemporaryFile() as request, tempfile.TemporaryFile() as reply:
        request.write(json.dumps(order).encode())
        request.seek(0)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process = subprocess.run(  # this very program
                [sys.executable, "-I", "-c", _START, str(PACKAGE.parent)],
                stdin=request,
                stdout=reply,
                stderr=subprocess.DEVNULL,
                env=environment,
                timeout=SECONDS,
                check=False,
            )
            if process.returncode == 0:
                reply.seek(0)
                with contextlib.suppress(ValueError, RecursionError):
                    answer = json.loads(reply.read(2 * OUTPUT))
                    return answer if isinstance(answer, dict) else None
    return None
