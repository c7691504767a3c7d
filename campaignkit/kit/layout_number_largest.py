"""The number to call is the largest text after the title: which text on the laid-out page outshouts it."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding, Notes
from campaignkit.kit.layout_sizes import called_by_others, texts_of, title_path
from campaignkit.kit.remedies import remedy


def rival_findings(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield a text that is set larger than the number to call."""
    numbers = [note["size"] for note in notes if note["role"] == "number"]
    if not numbers or not view["help"] or "plan" in view or called_by_others(view):
        # what looks like one is that of the press office; a page made from the plan has nothing that can be shortened
        return
    title = title_path(job, view)
    size = max(numbers)
    others = [(note["size"], path) for path, note in texts_of(notes, title) if path != title]
    larger, rival = max(others, default=(0.0, ""))
    if larger > size + 0.01:
        yield LayoutFinding(
            "CK507",
            Severity.WARNING.value,
            f"The number to call is set in {size:.0f} pt, and this text in {larger:.0f} pt.",
            remedy(
                rival,
                "Shorten this text, or say less of the help service than its name, so that the number gets room.",
            ),
            rival,
        )
