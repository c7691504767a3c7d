"""Numbers of many countries in every type of material: whole, in their order, dialled right, with codes that scan.

`ATLAS=large` takes sixty countries with all types each in three themes; without it a few are drawn, always the same.
"""

from __future__ import annotations

import os
import random
from itertools import cycle, product
from pathlib import Path

import phonenumbers
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.right_to_left import direction
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
PLANS = list(product(COUNTRIES, THEMES)) if LARGE else list(zip(COUNTRIES, cycle(THEMES), strict=False))


def forms(n: int) -> list[tuple[str, str]]:
    """Return the types of a plan, each with one of its formats: all formats have their turn."""
    names = deal(SHIPPED.types(), n, AT_ONCE, "numbers")
    return [(name, deal([form.id for form in SHIPPED.type(name).formats], n, 1, name)[0]) for name in names]


def names_help(job: Job) -> bool:
    """Say whether a file names a help service; what is said in a film, and a frame of a series, may name none."""
    apart = job.format.id == "subtitles" or job.format.id.startswith("frame-")
    return "help" in SHIPPED.type(job.material.type).uses and not apart


@pytest.mark.parametrize(("n", "country", "theme"), [(n, *plan) for n, plan in enumerate(PLANS)])
def test_a_number_is_whole_in_every_file(n: int, country: str, theme: str, tmp_path: Path) -> None:
    language = LANGUAGES[COUNTRIES.index(country) % len(LANGUAGES)]
    (tmp_path / "plan.yaml").write_text(plan_about(country, language, theme, forms(n)), encoding="utf-8")
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
        lost = seen != read or (names_help(job) and not seen)
        wrong += [(path.name, "in its order", seen, "of", read)] if lost else []
        dialled = links_of(path) if path.suffix in (".pdf", ".html") else set()
        others = [link for link in dialled if not any(reaches(link, number, country) for number in (line, office))]
        wrong += [(path.name, link) for link in others]
    assert wrong == [], (country, line, office)
    assert set(refused) <= {"CK501", "CK502", "CK510"}, refused
