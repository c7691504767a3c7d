"""How a document ends: no last page holds a box alone, or a few lines.

It is set tighter where that saves the page. Where it does not, its last part begins the last page, so that the page
holds something to read.
"""

from __future__ import annotations

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
    # What the tightest does not save, no other does.
    if tried(tight=TIGHTEST)[1] < pages:
        for tight in range(1, TIGHTEST + 1):
            data, count, _ = tried(tight=tight)
            if count < pages:
                return data, {"tight": tight}
    data, count, level = tried(ended=True)
    if count == pages and level > share:
        return data, {"ended": True}
    return tried()[0], {}
