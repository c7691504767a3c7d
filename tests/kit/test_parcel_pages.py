"""Labels and packing slips report where everything stands, as all pages do: nothing lies on something else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.overlaps import geometry_findings
from campaignkit.kit.personal.label_sheets import label_sheets
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.papers import sheet
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.kit.looked_at import unreported

NAMES = (
    "Lyceum Oak",
    "Комунальний заклад загальної середньої освіти «Ліцей № 12 імені Тараса Шевченка»",
    "ثانوية الأمل للبنات في حي السلام الشرقي",
    "בית הספר היסודי על שם יצחק רבין",
    "Δημοτικό Σχολείο Αγίου Νικολάου Κρήτης",
    "თბილისის № 51 საჯარო სკოლა",
    "Երևանի թիվ 114 ավագ դպրոց",
)
ROWS = [
    {
        "row": n,
        "id": f"r{n}",
        "name": name,
        "lines": ["1 Oak Road, Building 3", "MD-3505 Orhei"],
        "reached": [
            "Office",
            "+373 22 24-06-24",
            "a-very-long-address-of-an-office@school-number-twelve.example.org",
        ],
        "contents": [{"copies": "20", "what": "Poster · A3", "language": "Română"}] * 3,
        "total": "60",
        "slip": {
            "language": "ro",
            "rtl": False,
            "title": "Copiii știu pe cine sună",
            "lead": "Ce este în colet",
            "total": "Total",
        },
    }
    for n, name in enumerate(NAMES)
]


@pytest.mark.parametrize("template", ["labels", "packing-slips"])
def test_every_character_of_labels_and_slips_lies_in_a_reported_box(tmp_path: Path, template: str) -> None:
    for folder in ("_shared", "_cast"):
        shutil.copytree(TEMPLATES / folder, tmp_path / folder)
    (tmp_path / "recipients.json").write_text(json.dumps(ROWS), encoding="utf-8")
    plan = stress.plan_of()
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.type == "poster")
    row = dict(label_sheets()["L7160"])
    paper = sheet(row.pop("sheet", "a4"))
    said: dict[str, Any] = {key: float(value) for key, value in row.items()}
    said |= {"columns": int(said["columns"]), "rows": int(said["rows"]), "dx_mm": 0, "dy_mm": 0}
    said |= {"page_width_mm": paper.width_mm, "page_height_mm": paper.height_mm}
    typst = TypstEngine(0, tmp_path)
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    pdf = typst.bare(tmp_path / "_shared" / f"{template}.typ", view, recipients="beside", sheet=json.dumps(said))
    notes = typst.notes()
    assert unreported(pdf, notes) == []
    assert [found.message for found in geometry_findings(job, notes)] == []
