"""How a document ends: no last page holds a box alone, or a few lines.

It is set tighter where that saves the page. Where it does not, its last part begins the last page, so that the page
holds something to read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.overlaps import last_page, nearly_empty, pages_of

TIGHTEST = 4
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

    def tried(**ending: Any) -> tuple[bytes, int, float]:
        data = typst.render(template, {**view, **ending}, output, **more)
        return data, pages_of(typst.notes()), last_page(typst.notes()) or 0.0

    data, pages, share = tried()
    if not nearly_empty(typst.notes()):
        return data, {}

    def saves(tight: int) -> bool:
        return tried(tight=tight)[1] < pages

    # What the tightest does not save, no other does; and the tighter, the sooner it ends.
    if saves(TIGHTEST):
        least = bisect_left(range(TIGHTEST), True, lo=1, key=saves)
        return tried(tight=least)[0], {"tight": least}
    data, count, level = tried(ended=True)
    if count == pages and level > share:
        return data, {"ended": True}
    return tried()[0], {}
