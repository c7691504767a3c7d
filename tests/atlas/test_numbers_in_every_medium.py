"""Numbers of many countries in every type of material: whole, in their order, dialled right, with codes that scan.

`ATLAS=large` takes sixty countries with all types each; without it a few are drawn, always the same.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import phonenumbers
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import jobs
from campaignkit.kit.locale import direction
from campaignkit.kit.making import make
from campaignkit.kit.order import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.atlas.numbered import (
    LANGUAGES,
    SITE,
    codes_on,
    links_of,
    numbers_of,
    plan_about,
    reaches,
    said_in_lines,
    said_on_pages,
)
from tests.atlas.world import THEMES, deal
from tests.kit.looked_at import faults

LARGE = os.environ.get("ATLAS") == "large"
MANY, AT_ONCE = (60, len(SHIPPED.types())) if LARGE else (4, 3)
COUNTRIES = random.Random(60).sample(sorted(phonenumbers.SUPPORTED_REGIONS), 60)[:MANY]  # noqa: S311
SILENT = {"calendar", "work-plan"}
"""Types that print no help service; what is said in a film, and a frame of a series, may name none either."""


def forms(n: int) -> list[tuple[str, str]]:
    """Return the types of a plan, each with one of its formats: all formats have their turn."""
    names = deal(SHIPPED.types(), n, AT_ONCE, "numbers")
    return [(name, deal([form.id for form in SHIPPED.type(name).formats], n, 1, name)[0]) for name in names]


@pytest.mark.parametrize(("n", "country"), list(enumerate(COUNTRIES)))
def test_a_number_is_whole_in_every_file(n: int, country: str, tmp_path: Path) -> None:
    language = LANGUAGES[n % len(LANGUAGES)]
    (tmp_path / "plan.yaml").write_text(plan_about(country, language, THEMES[n % 3], forms(n)), encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, [(d.path, d.message) for d in campaign.diagnostics]
    line, office = numbers_of(country)
    (builder,) = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, State("final", ()))).values()
    typst, refused, wrong = TypstEngine(0), list[str](), list[object]()
    for job in jobs(campaign):
        view = builder.view(job)
        try:
            data, _ = make(typst, job, view)
        except RenderError as failure:
            refused.append(failure.code)
            continue
        path = tmp_path / job.output.name
        path.write_bytes(data)
        backwards = direction(job.language) == "rtl"
        if job.format.engine == "typst":
            page = data
            if job.format.output != "pdf":
                page = typst.render(TEMPLATES / job.material.type / job.format.template, view, "pdf")
            wrong += [(path.name, f) for f in faults(page) if not (backwards and f.what == "text over text")]
            read, seen = said_on_pages(page, line, backwards=backwards)
            wanted = [SITE for note in typst.notes() if note["role"] == "code"]
            found = list(codes_on(page))
            wrong += [(path.name, found)] if found != wanted else []
        else:
            read, seen = said_in_lines(path, line, backwards=backwards)
        silent = job.material.type in SILENT or job.format.id == "subtitles" or job.format.id.startswith("frame-")
        wrong += [(path.name, "in its order", seen, "of", read)] if seen != read or not (seen or silent) else []
        dialled = links_of(path) if path.suffix in (".pdf", ".html") else set()
        lost = [link for link in dialled if not any(reaches(link, number, country) for number in (line, office))]
        wrong += [(path.name, link) for link in lost]
    assert wrong == [], (country, line, office)
    assert set(refused) <= {"CK501", "CK502", "CK510"}, refused
