"""How a document ends: no last page holds a box alone, or a few lines, and no page before it is half white.

It is set tighter where that saves the page. Where it does not, its last part begins the last page, so that the page
holds something to read, unless that leaves a hole on the page before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.filled_pages import last_page, least_filled, nearly_empty, pages_of

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

    def tried(**ending: Any) -> tuple[bytes, int, float, float]:
        data = typst.render(template, {**view, **ending}, output, **more)
        notes = typst.notes()
        return data, pages_of(notes), last_page(notes) or 0.0, least_filled(notes)

    data, pages, share, before = tried()
    if not nearly_empty(typst.notes()):
        return data, {}

    def saves(tight: int) -> bool:
        return tried(tight=tight)[1] < pages

    # What the tightest does not save, no other does; and the tighter, the sooner it ends.
    if saves(TIGHTEST):
        least = bisect_left(range(TIGHTEST), True, lo=1, key=saves)
        return tried(tight=least)[0], {"tight": least}
    data, count, level, left = tried(ended=True)
    if count == pages and level > share and left >= min(before, FULL):
        return data, {"ended": True}
    return tried()[0], {}
