"""What was found in a text is kept for the next plan that says the same: `lru_cache`, but for no very long text."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

KEPT = 512
"""Texts of which is known what was found: as many as some plans have. Who saves a plan again, or has it from a base,
a template or a neighbour, has changed few of them."""
LONGEST = 20_000
"""Of a longer text, a whole file, nothing is kept."""
P = ParamSpec("P")
T = TypeVar("T")
_forget: list[Callable[[], None]] = []


def kept(function: Callable[Concatenate[str, P], T]) -> Callable[Concatenate[str, P], T]:
    """Make a function that reads a text remember what it found in the last ones."""
    remembering = lru_cache(maxsize=KEPT)(function)
    _forget.append(remembering.cache_clear)

    @wraps(function)
    def found(text: str, /, *how: P.args, **options: P.kwargs) -> T:
        return (remembering if len(text) <= LONGEST else function)(text, *how, **options)  # type: ignore[arg-type]

    return found


def forget() -> None:
    """Let every text be read as if for the first time."""
    for clear in _forget:
        clear()
