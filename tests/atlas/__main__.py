"""Draws plans, makes their pages and shows the worst: `python -m tests.atlas 150` (or `make atlas N=150 SEED=2`).

Writes `build/atlas/worst-1.png` and so on, sheets of pages the name of each beneath it, and the plans beside them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from campaignkit.kit.layout_findings import layout_findings
from tests.atlas.tried import Tried, opened, tried
from tests.atlas.world import world

OUT = Path("build/atlas")
SHOWN = 60
"""So many pages are shown, twelve a sheet."""
COLUMNS, ROWS = 4, 3
CELL = (460, 620)


def main(many: int, seed: int) -> int:
    """Make the pages of plans; return how many pages are faulty."""
    OUT.mkdir(parents=True, exist_ok=True)
    shown: list[tuple[float, str, Any]] = []
    faulty = made = 0
    for number in range(seed * many, (seed + 1) * many):
        drawn = world(number)
        with tempfile.TemporaryDirectory() as folder:
            opened(drawn, Path(folder))
            found = tried(drawn, Path(folder), every=True)
        for one in found:
            name = f"{number} {one.job.language} {one.job.material.type} {one.job.output.stem}"
            made += bool(one.data)
            wrong = one.faults + one.seen
            faulty += bool(wrong)
            _say(name, one, wrong)
            if wrong and one.page:
                (OUT / f"{name.replace(' ', '-')}.pdf").write_bytes(one.page)
            if wrong or one.refused:
                (OUT / f"{number}.yaml").write_text(drawn.text, encoding="utf-8")
            if one.data and one.job.format.engine == "typst":
                pages = dict(enumerate(_pages(one), 1))
                shown += [(_badness(one), f"{name} p{n}", pages[n]) for n in sorted({1, 2, len(pages)} & set(pages))]
        shown = sorted(shown, key=lambda page: -page[0])[:SHOWN]
    for n in range(0, len(shown), COLUMNS * ROWS):
        _sheet(shown[n : n + COLUMNS * ROWS]).save(OUT / f"worst-{n // (COLUMNS * ROWS) + 1}.png")
    sys.stdout.write(f"{made} files are made, {faulty} of them faulty; the worst are in {OUT}\n")
    return faulty


def _say(name: str, one: Tried, wrong: Sequence[str]) -> None:
    for fault in wrong:
        sys.stdout.write(f"{name}: FAULT {fault}\n")
    if one.refused is not None:
        sys.stdout.write(f"{name}: refused, {one.refused.code} {one.refused.path}: {one.refused.message}\n")


def _badness(one: Tried) -> float:
    """Return how much is to be said of the pages of a file: of what is wrong most of all."""
    weights = {"error": 100.0, "warning": 5.0, "note": 1.0}
    found = {*layout_findings(one.job, one.view, one.notes), *one.geometry}
    return sum(weights[finding.severity] for finding in found)


def _pages(one: Tried) -> Iterator[Any]:
    """Yield the pages of a file as small pictures."""
    import io

    import pypdfium2
    from PIL import Image

    if one.job.format.output == "png":
        picture = Image.open(io.BytesIO(one.data)).convert("RGB")
        picture.thumbnail((CELL[0] - 20, CELL[1] - 40))
        yield picture
        return
    with pypdfium2.PdfDocument(one.data) as document:
        for page in document:
            scale = min((CELL[0] - 20) / page.get_width(), (CELL[1] - 40) / page.get_height())
            yield page.render(scale=scale).to_pil().convert("RGB")


def _sheet(shown: Sequence[tuple[float, str, Any]]) -> Any:
    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", (CELL[0] * COLUMNS, CELL[1] * ROWS), "#c8ccd0")
    draw = ImageDraw.Draw(sheet)
    for n, (badness, name, page) in enumerate(shown):
        x, y = (n % COLUMNS) * CELL[0] + 10, (n // COLUMNS) * CELL[1] + 10
        sheet.paste(page, (x, y))
        draw.text((x, y + CELL[1] - 34), f"{name} ({badness:.0f})", fill="black")
    return sheet


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(bool(main(*(numbers + [150, 0][len(numbers) :]))))
