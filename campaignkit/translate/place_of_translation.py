"""Where the texts of an edition stand: in the plan, or in a PO file.

These are records and no functions within others, so that a campaign can be copied and pickled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from campaignkit.diagnostics.finding import Span
from campaignkit.plan.paths import Path, key_of
from campaignkit.records import dataclass
from campaignkit.source.node import Node
from campaignkit.source.place_of_path import span_for
from campaignkit.translate.po import PoEntry


@dataclass(frozen=True, slots=True)
class PlaceInPlan:
    """The texts of a plan in its own language: they stand in the plan, those from a base in a file of `entries`."""

    root: Node
    entries: Mapping[str, PoEntry]

    def __call__(self, path: Path, start: int | None, end: int | None) -> Span:
        """Return where a text, or a stretch of it, stands."""
        entry = self.entries.get(key_of(path))
        if entry is None:
            # a stretch of a translation that is not there cannot be shown in the text it was made from
            return span_for(self.root, path, start=start, end=end)
        msgstr = entry.texts["msgstr"]
        return msgstr.span if start is None or end is None else msgstr.span_of(start, end)


@dataclass(frozen=True, slots=True)
class PlaceInTranslation:
    """The texts of a translation: they stand in its file; what is not there, and `place`, in the plan."""

    root: Node
    place: Path
    header: PoEntry | None
    entries: Mapping[str, PoEntry]

    def __call__(self, path: Path, start: int | None, end: int | None) -> Span:
        """Return where a text, or a stretch of it, stands."""
        entry = self.header if path[:1] == ("header",) else self.entries.get(key_of(path))
        if entry is None or "msgstr" not in entry.texts:
            return span_for(self.root, self.place if path == ("campaign", "language") else path)
        msgstr = entry.texts["msgstr"]
        if entry is self.header:
            line = re.search(rf"^{re.escape(str(path[-1]))}:.*", msgstr.value, re.MULTILINE)
            start, end = line.span() if line else (0, max(0, msgstr.value.find("\n")))
        return msgstr.span if start is None or end is None else msgstr.span_of(start, end)
