"""What a template gets for a sheet that is no material: a list, a sign-off."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from campaignkit.json_data import Json
from campaignkit.kit.engines.own_font_families import families
from campaignkit.kit.fixed_words import words
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.view_texts import sheet_head
from campaignkit.kit.view_theme import theme
from campaignkit.knowledge.papers import office_sheet
from campaignkit.knowledge.right_to_left import all_in_order, direction, name_apart
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of


def sheet_view(
    plan: Plan, kind: str, day: datetime.date, language: str, own: Sequence[Path] = (), **parts: Any
) -> Json:
    """Return the view of a sheet about a plan.

    `kind` is what it is called, `own` are fonts of the campaign, `parts` what its template prints.
    """
    sheet = office_sheet(paper_of(plan))
    size = {"width_mm": sheet.width_mm, "height_mm": sheet.height_mm}
    return {
        "contract": 1,
        "language": language,
        "direction": direction(language),
        "region": None,
        "state": {"name": "final", "label": "", "reasons": []},
        "format": {"id": sheet.id, **size, "bleed_mm": 0, "marks": False, "office": None, "sheet": size},
        "campaign": {"title": sheet_head(kind)},
        "theme": theme(SHIPPED.theme("calm")),
        "fonts": fonts(language, families(tuple(own))),
        "words": words(language),
        "material": {
            "title": sheet_head(name_apart(plan.campaign.title, language)),
            "lead": None,
            "audience_class": "policy",
            "motif": None,
        },
        "messages": [],
        "help": [],
        "link": None,
        "partners": {"lead": [], "partners": [], "supporters": [], "logos": []},
        "imprint": {"licence": None, "credits": None, "version": day.isoformat()},
        **all_in_order(parts, language),
    }


def moment_of(day: datetime.date) -> int:
    """Return the beginning of a day as the time of a file."""
    return int(datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC).timestamp())
