"""Makes the small picture of every material type that is laid out: `python -m tests.previews`, with names for some.

Run it when a template changes its looks. The pictures stand beside the templates and in docs/materials.md.
"""

from __future__ import annotations

import io
import sys

from PIL import Image

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job, plan_jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.support import ROOT, SAMPLE

PREVIEW = "preview.png"
WIDTH = 360
"""Pixels: as wide as it stands in the documentation."""


def first_jobs() -> dict[str, tuple[Plan, Job]]:
    """Return for every laid-out type the first job that shows it, with its plan."""
    found: dict[str, tuple[Plan, Job]] = {}
    for path in (ROOT / "tests" / "kit" / "every_template.yaml", None, SAMPLE):
        plan = open_campaign(path).plan if path else stress.plan_of(stress.more())
        if plan is None:
            raise SystemExit(f"{path} cannot be read")
        for job in plan_jobs(plan, SHIPPED):
            if job.format.engine == "typst":
                found.setdefault(job.material.type, (plan, job))
    return found


def picture(plan: Plan, job: Job) -> bytes:
    """Return the first page as a picture of few colours, which keeps it small."""
    view = ViewBuilder(plan, State("final", ()), SHIPPED).view(job)
    data, preview = make(TypstEngine(0), job, view)
    with Image.open(io.BytesIO(preview or data)) as image:
        height = round(image.height * WIDTH / image.width)
        small = image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        small.quantize(96).save(out, "PNG", optimize=True)
        return out.getvalue()


def main() -> None:
    """Write the pictures."""
    for type_id, (plan, job) in sorted(first_jobs().items()):
        if sys.argv[1:] and type_id not in sys.argv[1:]:
            continue
        target = TEMPLATES / type_id / PREVIEW
        target.write_bytes(picture(plan, job))
        sys.stdout.write(f"{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
