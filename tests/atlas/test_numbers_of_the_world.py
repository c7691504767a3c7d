"""Numbers and names of other countries on the smallest pieces: set where nothing stands on them, or refused by name.

`ATLAS=large` tries the numbers of every country; without it a part is drawn, always the same.
"""

from __future__ import annotations

import os
import random

import phonenumbers
import pytest

from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.overlaps import geometry_findings
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress

COUNTRIES = sorted(phonenumbers.SUPPORTED_REGIONS)
KIND = phonenumbers.PhoneNumberType
KINDS = (KIND.TOLL_FREE, KIND.MOBILE, KIND.FIXED_LINE)
PIECES = ("wallet-card", "sticker", "social-card", "bookmark")
PART = random.Random(20).sample(COUNTRIES, 5)  # noqa: S311  # drawn, not secret
CHOSEN = COUNTRIES if os.environ.get("ATLAS") == "large" else PART


def number_of(country: str, kind: int) -> str:
    found = phonenumbers.example_number_for_type(country, kind) or phonenumbers.example_number(country)
    assert found is not None
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@pytest.mark.parametrize("country", CHOSEN)
def test_nothing_stands_on_a_number_of(country: str) -> None:
    draw = random.Random(country)  # noqa: S311
    theme = draw.choice(["calm", "bold", "playful"])
    text = stress.TEXT.replace('phone: "116 111"', f'phone: "{number_of(country, draw.choice(KINDS))}"')
    name = " ".join(["Helpline"] * draw.randint(1, 8))
    text = text.replace("name: Child Helpline", f"name: {name}").replace("{name: calm}", f"{{name: {theme}}}")
    plan = stress.plan_of(text)
    builder, typst = ViewBuilder(plan, stress.FINAL, SHIPPED), TypstEngine(0)
    refused: list[str] = []
    for job in plan_jobs(plan, SHIPPED):
        if job.material.type not in PIECES or job.format.engine != "typst":
            continue
        try:
            typst.render(TEMPLATES / job.material.type / job.format.template, builder.view(job), "pdf")
        except RenderError as failure:
            refused.append(failure.path)
            continue
        found = [f.message for f in geometry_findings(job, typst.notes()) if f.severity == "error"]
        assert found == [], (job.output, found)
    assert {path.split(".")[0] for path in refused} <= {"help", "messages"}, refused
