"""How a document ends: no last page holds a box alone, or a few lines, and no page before it is half white.

It is set tighter where that saves the page, or else where that closes a hole on a page before. Where neither does,
its last part begins the last page, so that the page holds something to read, unless that leaves such a hole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.filled_pages import BARE, FILLED, last_page, least_filled, nearly_empty, pages_of

TIGHTEST = 4
FULL = 0.7
"""How far a page is filled at least, that another one follows."""
ENDINGS = ("tight", "ended")
"""The keys of a view that say how its document was made to end well."""


def set_well_ended(
    typst: TypstEngine, template: Path, view: Mapping[str, Any], output: str, more: Mapping[str, str] | None = None
) -> tuple[bytes, dict[str, Any]]:
    """Return the file and the endings that it was set with; none for most.

    Raises:
        RenderError: as for `render`.
    """
    more = more or {}

    data = typst.render(template, view, output, **more)
    notes = typst.notes()
    if not nearly_empty(notes) and least_filled(notes) >= FULL:
        return data, {}

    # To lay a document out takes as long as to print it.
    @cache
    def tried(**ending: Any) -> list[dict[str, Any]]:
        return typst.measured(template, {**view, **ending}, **more)

    def saves(tight: int) -> bool:
        return pages_of(tried(tight=tight)) < pages_of(notes)

    def closes_the_hole(tight: int) -> bool:
        found = tried(tight=tight)
        return (
            pages_of(found) == pages_of(notes) and least_filled(found) >= FULL and (last_page(found) or 0) >= FILLED
        )

    ending: dict[str, Any] = {}
    if saving := _least_that_saves(saves, last_page(notes) or 0.0):
        ending = {"tight": saving}
    elif least_filled(notes) < FULL:
        tight = next(filter(closes_the_hole, range(1, TIGHTEST + 1)), 0)
        ending = {"tight": tight} if tight else {}
    elif (last_page(notes) or 0) < BARE and _ends_better(tried(ended=True), notes):
        ending = {"ended": True}
    if ending:
        return typst.render(template, {**view, **ending}, output, **more), ending
    typst.take_notes(notes)
    return data, ending


def _least_that_saves(saves: Callable[[int], bool], share: float) -> int:
    """Return how tight a document is set at least to have a page less; 0 where even the tightest does not save it.

    The tighter, the sooner it ends; and the less its last page holds, the less is needed: there the search begins.
    """
    trial = 1 if share < FILLED else 2 if share < BARE else TIGHTEST
    too_loose, saving = 0, TIGHTEST + 1
    while too_loose + 1 < saving:
        if saves(trial):
            saving = trial
            trial = too_loose + 1 if too_loose else trial - 1
        else:
            too_loose = trial
            trial = TIGHTEST if saving > TIGHTEST else trial + 1
    return saving if saving <= TIGHTEST else 0


def _ends_better(ended: list[dict[str, Any]], notes: list[dict[str, Any]]) -> bool:
    """Say whether the last page holds more, and none before it has become half white."""
    fuller = (last_page(ended) or 0.0) > (last_page(notes) or 0.0)
    return pages_of(ended) == pages_of(notes) and fuller and least_filled(ended) >= min(least_filled(notes), FULL)
