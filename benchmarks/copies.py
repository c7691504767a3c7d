"""Prints one poster for many recipients, in one process, and beside each batch a minimal Typst poster as an anchor.

Run it with `.venv/bin/python benchmarks/copies.py [COUNT]`. What counts is the ratio, measured batch by batch in
turn, so that a busy machine slows down both, and that neither it nor the memory grows. It never judges.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import typst

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import FONTS
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.personal.fitting import fit_all
from campaignkit.kit.personal.plate_making import prepare
from campaignkit.kit.personal.print_run_overlay import print_run
from campaignkit.kit.personal.printing_process import Copy, print_batch
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.run_of_copies import write_plates
from campaignkit.kit.state_on_page import State
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.preview.copies_shown import Here
from campaignkit.recipients.recipient import Recipient

ROOT = Path(__file__).resolve().parent.parent
PLAN = """
extends: base/plan.yaml
campaign: {id: bench}
materials:
  - {id: poster-adolescents, personal: [name, contact], formats: [a4]}
"""
BATCH = 50
MINIMAL = """
#set document(title: "Poster")
#set page(paper: "a4", fill: rgb("#003b49"))
#set text(font: "Inter", fill: white, lang: "en")
#let who = json("/who.json")
#text(48pt, weight: 900)[Talk to someone]
#text(30pt)[116 111]
#image(bytes(sys.inputs.code), format: "svg", width: 34mm, alt: "code")
#strong(who.name) #who.phone
"""


def recipients(count: int) -> list[Recipient]:
    """Return schools with names, contacts and telephone numbers."""
    return [
        Recipient(
            row=n + 2,
            id=f"school-{n}",
            name=f"Lyceum “Ștefan cel Mare” No {n}, Orhei",
            contact="School counsellor, room 12",
            phone=f"0235 2 {n % 100:02} {n // 100 % 100:02}",
            email=f"office{n}@school.example.md",
            country="MD",
        )
        for n in range(count)
    ]


NAMES = (
    "Lyceum “Ștefan cel Mare” No {}",
    "Гимназия № {} имени Пушкина",
    "Γυμνάσιο {} Θεσσαλονίκης",
    "Վանաձորի {} դպրոց",
    "თბილისის {} საჯარო სკოლა",
    "مدرسة النور رقم {}",
    "בית ספר יסודי {}",
    "አዲስ አበባ ትምህርት ቤት {}",
)
"""Schools in eight scripts."""


def write_list(path: Path, count: int) -> None:
    """Write a list of so many schools, as an office would send it."""
    lines = ["id;name;contact;phone;email"]
    lines += [
        f"school-{n};{NAMES[n % len(NAMES)].format(n)};School counsellor, room {n % 40};"
        f"0235 2 {n % 100:02} {n // 100 % 100:02};office{n}@school.example.md"
        for n in range(count)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def anchor(folder: Path, code: str) -> Callable[[int], None]:
    """Return what compiles a minimal poster for the recipient of a number."""
    (folder / "minimal.typ").write_text(MINIMAL, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    compiler = typst.Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True)

    def make(n: int) -> None:
        (folder / "who.json").write_text(json.dumps({"name": f"School {n}", "phone": f"0235 2 {n:04}"}), "utf-8")
        compiler.compile(
            str(folder / "minimal.typ"), format="pdf", sys_inputs={"code": code}, pdf_standards=["ua-1"], timestamp=0
        )

    return make


def main() -> None:
    """Measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "campaigns" / "digital-safety-moldova", folder / "base")
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        campaign = open_campaign(folder / "plan.yaml")
        if campaign.plan is None:
            sys.exit(str(campaign.diagnostics))
        order = Order(languages=("en",), states={"en": State("final", ())})
        prepared = prepare(campaign, order, TEMPLATES)
        plate = next(plate for plate in prepared.plates if plate.material == "poster-adolescents")
        plates_file = write_plates(prepared, TEMPLATES, 0, folder)
        listed = recipients(count)
        began = time.process_time()
        fits = fit_all(Here(), plates_file, [plate], prepared.places, listed, "en")
        print(f"measured  {(time.process_time() - began) / count * 1000:5.2f} ms a recipient")
        minimal = anchor(folder, json.loads(plate.view)["link"]["qr_svg"])
        ratios, ours = [], []
        for start in range(0, count, BATCH):
            batch: list[Copy] = [
                {
                    "recipient": dict(recipient_view(r, "en")),
                    "values": {},
                    "folder": str(folder / "out" / r.id),
                    "key": "",
                    "step": fits.steps[r.id, plate.file],
                    "was": [],
                }
                for r in listed[start : start + BATCH]
            ]
            began = time.process_time()
            print_batch(plates_file, plate.file, batch)
            middle = time.process_time()
            for n in range(len(batch)):
                minimal(start + n)
            end = time.process_time()
            ratios.append((middle - began) / (end - middle))
            ours.append((middle - began) / len(batch) * 1000)
            if start // BATCH % 10 == 0 or start + BATCH >= count:
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                so_far = f"{start + len(batch):6} copies  {ours[-1]:6.2f} ms each  {ratios[-1]:5.2f} x minimal"
                print(f"{so_far}  {memory} MB", flush=True)
        print(
            f"median    {statistics.median(ours):6.2f} ms each  {statistics.median(ratios):5.2f} x a minimal poster"
        )
        said = [dict(recipient_view(r, "en")) | {"step": fits.steps[r.id, plate.file]} for r in listed[:500]]
        began = time.process_time()
        place = json.dumps(prepared.places[plate.file][0])
        target = folder / "run.pdf"
        print_run(plates_file, plate.file, place, [{"recipients": said, "target": str(target)}])
        took = (time.process_time() - began) / len(said) * 1000
        single = next((folder / "out").rglob("*.pdf")).stat().st_size // 1024
        sizes = f"{target.stat().st_size // 1024} KB for {len(said)}, {single} KB a file alone"
        print(f"print run {took:6.2f} ms a page, {sizes}")


if __name__ == "__main__":
    main()
