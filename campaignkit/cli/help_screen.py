"""Help screens without what Typer loads for those of others.

Typer's module for them imports Markdown and the drawing of crashes at once, with all that stands behind the two. Our
help is no Markdown and crashes are reported by `crash.py`; without them a help screen is there in half the time.
"""

from __future__ import annotations

import contextlib
import sys
from types import ModuleType

_UNUSED = {"rich.markdown": "Markdown", "rich.traceback": "Traceback"}


def asks_for_help(arguments: list[str]) -> bool:
    """Say whether a help screen is going to be shown."""
    return not arguments or "--help" in arguments or "-h" in arguments


def load_help_screen() -> None:
    """Import Typer's module for help screens while empty modules stand for those it will not need."""
    stand_ins = [_stand_in(module, name) for module, name in _UNUSED.items() if module not in sys.modules]
    sys.modules.update({module.__name__: module for module in stand_ins})
    try:
        # where another version of Typer wants more of the two, it imports all of them itself later
        with contextlib.suppress(ImportError):
            import typer.rich_utils  # noqa: F401
    finally:
        for module in stand_ins:
            del sys.modules[module.__name__]


def _stand_in(module: str, name: str) -> ModuleType:
    made = ModuleType(module)
    setattr(made, name, type(name, (), {}))
    return made
