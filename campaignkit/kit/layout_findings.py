"""What is wrong with one laid-out page: everything that its templates noted is looked at, by one file a subject.

The shared templates note what they really set (templates/_shared/note.typ); these checks look at those notes, so a
headline that had to step down to fit is judged by the size it got. Sources: WCAG 2.2 (contrast), UKAAF clear print
(12 pt), about 28 pt of capital height per metre of distance.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.filled_pages import last_page_findings
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_codes import code_findings
from campaignkit.kit.layout_contrast import contrast_findings
from campaignkit.kit.layout_finding import LayoutFinding, Notes
from campaignkit.kit.layout_number_largest import rival_findings
from campaignkit.kit.layout_pictures import picture_findings
from campaignkit.kit.layout_sizes import size_findings
from campaignkit.kit.overlaps import geometry_findings


def layout_findings(job: Job, view: View, notes: Notes) -> tuple[LayoutFinding, ...]:
    """Return what is wrong with a page, by what its templates noted while setting it; nothing where text flows."""
    if job.format.width is None or not notes:
        return ()
    return tuple(
        dict.fromkeys(
            [
                *size_findings(job, view, notes),
                *rival_findings(job, view, notes),
                *code_findings(job, notes),
                *contrast_findings(job, view, notes),
                *geometry_findings(job, notes),
                *last_page_findings(job, notes),
                *_font_findings(job, view),
                *picture_findings(job, view, notes),
            ]
        )
    )


def _font_findings(job: Job, view: View) -> Iterator[LayoutFinding]:
    for use in view["fonts"]["missing"]:
        yield LayoutFinding(
            "CK523",
            Severity.ERROR.value,
            f"There is no font that calls itself `{view['fonts'][use][0]}`.",
            "Put its files (.ttf or .otf) into `fonts` beside the plan, and write its name as it writes it itself.",
            view["theme"]["given"][use],
        )
