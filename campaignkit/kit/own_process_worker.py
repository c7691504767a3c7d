"""The other process of `own_process.py`: takes one order from standard input, and answers on standard output."""

from __future__ import annotations

import base64
import contextlib
import json
import sys
from pathlib import Path
from typing import Any

from campaignkit.kit.engine_of_format import make_here
from campaignkit.kit.engines.failure import TEMPLATE_HINT, RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.own_process import MEMORY, OUTPUT, PieceToMake

_DRAWN = (
    '#set page(width: 100pt, height: 100pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 90pt, alt: "")\n'
)


def main() -> None:
    """Answer one order and end."""
    order = json.load(sys.stdin)
    _limit(order["seconds"])
    try:
        drawings = order.get("svgs", [order["svg"]] if "svg" in order else [])
        answer = _drawn(drawings) if drawings else _made(order)
    except RenderError as error:
        keys = ("code", "message", "hint", "path", "character", "template", "position")
        answer = {"error": {key: getattr(error, key) for key in keys}}
    except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001  # a template may cause any of them
        name = "{type}/{template}".format(**order["piece"]) if "piece" in order else ""
        failure = RenderError("CK090", f"The template {name} failed: {error or type(error).__name__}.", TEMPLATE_HINT)
        answer = {"error": vars(failure) | {"template": name, "position": (1, 1)}}
    sys.stdout.write(json.dumps(answer))


def _made(order: dict[str, Any]) -> dict[str, Any]:
    piece = PieceToMake(**order["piece"])
    typst = TypstEngine(order["timestamp"], Path(order["root"]))
    data, preview = make_here(typst, piece, order["view"], order["more"])
    notes = typst.notes() if piece.engine == "typst" else []
    return {"data": base64.b64encode(data).decode(), "preview": base64.b64encode(preview).decode(), "notes": notes}


def _drawn(svgs: list[str]) -> dict[str, Any]:
    import typst

    for svg in svgs:
        typst.compile(_DRAWN.encode(), format="png", ppi=72, sys_inputs={"svg": svg}, ignore_system_fonts=True)
        typst.compile(_DRAWN.encode(), format="pdf", sys_inputs={"svg": svg}, ignore_system_fonts=True)
    return {}


def _limit(seconds: int) -> None:
    """Allow this process little, where the system can do that."""
    with contextlib.suppress(ImportError):
        import resource

        limits = (
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_FSIZE, 2 * OUTPUT),
            (resource.RLIMIT_CORE, 0),
        )
        for kind, most in limits:
            with contextlib.suppress(OSError, ValueError):
                _, hard = resource.getrlimit(kind)
                most = most if hard == resource.RLIM_INFINITY else min(most, hard)
                resource.setrlimit(kind, (most, most))
