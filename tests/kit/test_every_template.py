"""Every laid out format with hard texts: set inside the page, readable, tagged and scannable, or refused by name."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import filterfalse
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.jobs import Job
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.typographic_marks import printed_marks
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.pdf import MM, about, boxes_mm, font_sizes, small_in_many_inks, structure_of, text_of, unembedded_fonts

PROOF = State("proof", ("help numbers not verified by a call",))
PAGES = {
    ("wallet-card", "card"): 2,
    ("bookmark", "strip"): 2,
    ("sticker", "round"): 1,
    ("sticker", "label"): 1,
    ("leaflet", "a5"): 2,
    ("trifold", "a4"): 2,
    ("poster", "a4"): 1,
    ("social-card", "story"): 1,
    ("social-card", "link"): 1,
    ("parents-letter", "a4"): 1,
    ("parents-letter", "slip"): 1,
    ("slides", "wide"): 7,
    ("colouring-sheet", "a4"): 1,
    ("certificate", "a4"): 1,
}
SMALL = {("sticker", "round"), ("sticker", "label"), ("social-card", "link")}
SMALL |= {("colouring-sheet", "a4"), ("certificate", "a4")}
"""What is too small for an address with a code, and what is for hands without a telephone."""
NARROW = 110
"""What is less wide has its texts nearer to the edge: cards, strips, labels. In millimetres."""
FLOWING = {"parents-letter", "professional-briefing", "teacher-briefing"}
"""Documents: their headings stand before the number."""


@dataclass(frozen=True)
class Page:
    """One file made from a hard plan."""

    job: Job
    path: Path

    @property
    def key(self) -> tuple[str, str]:
        return self.job.material.type, self.job.format.id


def made(
    plan: Plan,
    folder: Path,
    *,
    refused: Collection[str] = (),
    sizes: bool = False,
    for_print: bool = False,
    marks: bool = False,
    office: bool = False,
    only: Callable[[Job], object] = lambda _: True,
) -> Iterator[Page]:
    """Yield the files of a plan; the files that are refused must be exactly those expected."""
    found: dict[str, str] = {}
    for job, result in stress.rendered(plan, sizes=sizes, for_print=for_print, marks=marks, office=office, only=only):
        if isinstance(result, RenderError):
            assert result.code == "CK502", (job.output, result.message)
            assert result.path, job.output
            found[f"{job.material.type}/{job.format.id}"] = result.path
            continue
        path = folder / job.output.name.replace(".png", ".pdf")
        path.write_bytes(result)
        yield Page(job, path)
    assert set(found) == set(refused), found


def outside(path: Path, margin_mm: float) -> str:
    """Return the characters that stand outside the trimmed page, or nearer to its edge than a margin."""
    found = ""
    with pikepdf.open(path) as pdf:
        boxes = [[float(v) for v in page.obj.get("/TrimBox", page.obj.MediaBox)] for page in pdf.pages]
    with pypdfium2.PdfDocument(path) as document:
        for page, (x0, y0, x1, y1) in zip(document, boxes, strict=True):
            text = page.get_textpage()
            by = margin_mm * MM
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                if right - left < 0.01:
                    continue
                if left < x0 + by or bottom < y0 + by or right > x1 - by or top > y1 - by:
                    found += text.get_text_range(index, 1)
    return found


def codes(path: Path) -> set[str]:
    """Return what a scanner reads on all pages."""
    with pypdfium2.PdfDocument(path) as document:
        images = [page.render(scale=150 / 72).to_pil() for page in document]
    return {code.text for image in images for code in zxingcpp.read_barcodes(image)}


def whole(page: Page, language: str) -> None:
    """Check what holds for every file, whatever the texts."""
    with pikepdf.open(page.path) as pdf:
        facts = about(pdf)
        assert facts["language"] == language, page.key
        assert facts["pdf/ua"] == "1", page.key
        assert facts["title"] not in ("", "None"), page.key
        assert structure_of(pdf).count("/H1") == 1, page.key
        assert unembedded_fonts(pdf) == [], page.key
    small = page.job.format.width_px is None and (page.job.format.width or NARROW) < NARROW
    assert outside(page.path, 1.5 if small else 4) == "", page.key
    assert "116 111" in text_of(page.path), page.key


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """Return every file of the hard plan, with posters of all sizes."""
    return list(made(stress.plan_of(), tmp_path_factory.mktemp("pages"), sizes=True))


def is_large(page: Page) -> bool:
    """Say whether it is the same layout as a smaller one."""
    return page.job.format.id in ("a2", "a3")


def test_every_laid_out_format_is_tried(pages: list[Page]) -> None:
    wanted = {
        (name, fmt.id)
        for name in terms()["material-types"]
        for fmt in SHIPPED.type(name).formats
        if fmt.engine == "typst" and not fmt.on_request
    }
    tried = {page.key for page in pages}
    assert {key for key in wanted if key[0] in {name for name, _ in tried}} == tried
    assert tried >= set(PAGES)


def test_pages_numbers_and_codes(pages: list[Page]) -> None:
    for page in filterfalse(is_large, pages):
        whole(page, "en")
        if page.key in PAGES:
            assert about(page.path)["pages"] == PAGES[page.key], page.key
        if page.key not in SMALL and page.job.format.output == "pdf":
            assert codes(page.path) == {"https://siguronline.md"}, page.key
            assert "siguronline.md" in text_of(page.path), page.key


def test_the_number_is_the_largest_text_after_the_title(pages: list[Page]) -> None:
    for page in filterfalse(is_large, pages):
        if page.job.material.type in FLOWING | {"slides"}:
            continue
        sizes = [
            (size, letter)
            for number in range(about(page.path)["pages"])
            for size, letter in font_sizes(page.path, number)
            if letter.strip() and letter.isprintable()
        ]
        digits = max(size for size, letter in sizes if letter.isdigit())
        others = sorted({size for size, letter in sizes if not letter.isdigit()})
        # A folded leaflet has a second title, on the panel that is seen when it is opened.
        before = 2 if page.key == ("trifold", "a4") else 1
        assert len([size for size in others if size > digits + 0.1]) <= before, (page.key, digits, others)


THEMES = dict(zip(stress.LANGUAGES, itertools.cycle(SHIPPED.themes()), strict=False))
"""Scripts and themes are tried with each other: Arabic in bold, Georgian in playful."""


def test_every_theme_is_tried() -> None:
    assert set(THEMES.values()) == set(SHIPPED.themes())


@pytest.mark.parametrize("language", stress.LANGUAGES)
def test_every_script(language: str, tmp_path: Path) -> None:
    for page in made(stress.in_language(language, THEMES[language]), tmp_path):
        whole(page, language)


@pytest.mark.parametrize("language", ["ar", "he"])
def test_the_layout_is_mirrored(language: str, tmp_path: Path) -> None:
    plan = stress.in_language(language)
    (page,) = made(plan, tmp_path, only=lambda job: job.material.type == "wallet-card")
    with pypdfium2.PdfDocument(page.path) as document:
        text = document[1].get_textpage()
        found = [
            text.get_charbox(index) for index in range(text.count_chars()) if text.get_text_range(index, 1).isdigit()
        ]
        # The number starts at the right, and its digits still run from the left.
        first = found[:6]
        assert [box[0] for box in first] == sorted(box[0] for box in first)
        assert max(box[2] for box in first) > 0.8 * document[1].get_width()


def test_a_translation_that_is_60_percent_longer(tmp_path: Path) -> None:
    refused = {"leaflet/a5"}
    for page in made(stress.plan_of(change=stress.longer), tmp_path, refused=refused):
        whole(page, "en")


def test_a_headline_of_one_word_of_60_letters(tmp_path: Path) -> None:
    assert len(stress.LONG_WORD) == 60
    for page in made(stress.plan_of(change=stress.one_long_word), tmp_path):
        whole(page, "en")


def test_markup_in_every_text_stays_text(tmp_path: Path) -> None:
    refused = {"leaflet/a5"}
    for page in made(stress.plan_of(change=stress.hostile), tmp_path, refused=refused):
        whole(page, "en")
        shown = text_of(page.path).replace(" ", "")
        assert printed_marks(stress.HOSTILE, "en").replace(" ", "") in shown, page.key


def test_only_what_must_be_there(tmp_path: Path) -> None:
    for page in made(stress.bare(), tmp_path):
        whole(page, "en")


def test_forty_partners_are_all_printed(tmp_path: Path) -> None:
    text = stress.TEXT.replace("help:\n", stress.PARTNERS + "help:\n", 1)
    named = 0
    for page in made(stress.plan_of(text), tmp_path):
        whole(page, "en")
        shown = text_of(page.path)
        if "Safe Online" in shown:
            assert all(f"Regional Child Protection Office {n}" in shown for n in range(1, 41)), page.key
            named += 1
    assert named >= 8


def test_files_for_a_print_shop(tmp_path: Path) -> None:
    plan = stress.plan_of()
    shop = list(made(plan, tmp_path, for_print=True, marks=True, only=lambda job: job.bleed_mm))
    assert len(shop) >= 9
    for page in shop:
        fmt = page.job.format
        for box in boxes_mm(page.path):
            assert fmt.width is not None
            assert fmt.height is not None
            assert box["/TrimBox"] == (fmt.width, fmt.height), page.key
            assert box["/BleedBox"] == (fmt.width + 6, fmt.height + 6), page.key
            assert box["/MediaBox"] == (fmt.width + 22, fmt.height + 22), page.key
        with pikepdf.open(page.path) as pdf:
            assert len(pdf.pages) == about(page.path)["pages"]
            data = b"".join(p.Contents.read_bytes() for p in pdf.pages)
        assert b" k\n" in data, (page.key, "inks of the theme")
        assert small_in_many_inks(page.path) == [], page.key
        assert structure_of(page.path).count("/H1") == 1, page.key


def test_a_proof_keeps_its_mark_when_it_is_cut(tmp_path: Path) -> None:
    seen = 0
    plan = stress.plan_of()
    for job, result in stress.rendered(plan, PROOF, for_print=True, marks=True, only=lambda job: job.bleed_mm):
        assert isinstance(result, bytes)
        path = tmp_path / f"{job.output.name}"
        path.write_bytes(result)
        assert "PROOF" in text_of(path), job.output
        assert outside(path, 0.3) == "", job.output
        seen += 1
    assert seen >= 9


def test_sheets_for_an_office_printer(tmp_path: Path) -> None:
    plan = stress.plan_of()
    sheets = list(made(plan, tmp_path, office=True, only=lambda job: job.office))
    copies = {page.key: page for page in sheets}
    for key, times in {
        ("wallet-card", "card"): 10,
        ("bookmark", "strip"): 8,
        ("sticker", "round"): 12,
        ("sticker", "label"): 24,
        ("leaflet", "a5"): 2,
        ("trifold", "a4"): 1,
    }.items():
        page = copies.pop(key)
        assert {box["/MediaBox"] for box in boxes_mm(page.path)} == {(210.0, 297.0)}, key
        # Backs lie behind fronts; a sticker has no back.
        assert about(page.path)["pages"] == (1 if key[0] == "sticker" else 2), key
        with pypdfium2.PdfDocument(page.path) as document:
            shown = document[0].get_textpage().get_text_range().replace("\N{NO-BREAK SPACE}", " ")
        said = {"trifold": "Ask tonight", "leaflet": "day online", "bookmark": "strange"}.get(key[0], "your fault")
        assert " ".join(shown.split()).count(said) == times, key
        # The first copy is read out, the others are only ink.
        assert structure_of(page.path).count("/H1") == 1, key
        assert outside(page.path, 5 if key != ("sticker", "label") else 3) == "", key
    assert copies == {}


def test_the_sample_of_an_office_sheet_can_be_scanned(tmp_path: Path) -> None:
    def is_sheet_of_cards(job: Job) -> bool:
        return job.office and job.material.type == "wallet-card"

    (page,) = made(stress.plan_of(), tmp_path, office=True, only=is_sheet_of_cards)
    with pypdfium2.PdfDocument(page.path) as document:
        image = document[1].render(scale=200 / 72).to_pil()
    assert len(zxingcpp.read_barcodes(image)) == 10
