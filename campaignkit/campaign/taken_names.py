"""A campaign's own topic or framework that has the name of one of campaignkit: it is not read, and that is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from campaignkit.diagnostics.finding import Diagnostic, Position, Span


def taken(kind: str, names: Iterable[str], beside: Mapping[str, Path], ours: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield a CK014 for each file whose name is taken, where a plan asks for that name.

    What `lanzarote` or `general` means is the same in every plan; who has another one gives it another name.
    """
    for name in dict.fromkeys(names):
        if name in beside and name in ours:
            own = f"{name}-own"
            where = "its folder" if kind == "topic" else "the file"
            yield Diagnostic(
                "CK014",
                f"This {kind} is not read: campaignkit has a {kind} `{name}`, too.",
                Span(beside[name].as_posix(), Position(1, 1), Position(1, 1)),
                "",
                hint=f"Call {where} otherwise, such as `{own}`, and write that name into the plan.",
            )
