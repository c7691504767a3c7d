"""The sample kit as people get it: what is on the pages, what a scanner reads, what a print shop needs."""

from __future__ import annotations

import json
import re
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.writer import sha256
from tests.kit.conftest import FINAL, Kit, make
from tests.kit.pdf import (
    about,
    alternative_texts,
    boxes_mm,
    codes_on,
    font_sizes,
    structure_of,
    text_of,
    unembedded_fonts,
)
from tests.support import SAMPLE, overlay_document

POSTER = "en/adolescents/poster-adolescents-a4.pdf"


def pdfs(kit: Kit) -> list[Path]:
    found = [kit.folder / job.output for job in kit.jobs if job.format.output == "pdf"]
    assert len(found) >= 14
    return found


def test_the_kit_holds_what_the_jobs_say(sample_kit: Kit) -> None:
    made = {str(path.relative_to(sample_kit.folder)) for path in sample_kit.folder.rglob("*") if path.is_file()}
    assert {str(job.output) for job in sample_kit.jobs} < made
    assert made == {*sample_kit.result.files, "manifest.json"}
    assert {"index.html", "en/digital-safety-moldova-parents-en.zip"} < made


def test_every_pdf_can_be_read_by_everybody(sample_kit: Kit) -> None:
    for path in pdfs(sample_kit):
        facts = about(path)
        assert facts["language"] == "en", path
        assert facts["pdf/ua"] == "1", path
        assert facts["title"] not in ("", "None"), path
        tags = structure_of(path)
        assert tags.count("/H1") == 1, (path, tags)
        assert unembedded_fonts(path) == [], path


def test_headings_skip_no_level(sample_kit: Kit) -> None:
    for path in pdfs(sample_kit):
        levels = [int(tag[2]) for tag in structure_of(path) if re.fullmatch(r"/H[1-6]", tag)]
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_number_and_address_stand_on_every_material(sample_kit: Kit) -> None:
    for path in pdfs(sample_kit):
        text = text_of(path)
        assert "116 111" in text, path
        assert "siguronline.md" in text, path


def test_the_code_is_read_from_the_picture_of_every_page_that_has_one(sample_kit: Kit) -> None:
    scanned = 0
    for path in pdfs(sample_kit):
        for page in range(about(path)["pages"]):
            for code in codes_on(path, page):
                assert code == "https://siguronline.md"
                scanned += 1
    assert scanned >= 14
    assert any("siguronline.md" in alt for alt in alternative_texts(sample_kit.path(POSTER)))


def test_the_code_survives_an_office_printer(sample_kit: Kit) -> None:
    assert codes_on(sample_kit.path(POSTER), dots_per_inch=72) == ["https://siguronline.md"]


@pytest.mark.parametrize(
    ("name", "trim", "pages"),
    [
        ("en/adolescents/poster-adolescents-a4", (210.0, 297.0), 1),
        ("en/adolescents/poster-adolescents-a3", (297.0, 420.0), 1),
        ("en/parents/leaflet-parents-a5", (148.0, 210.0), 2),
    ],
)
def test_sizes_for_screen_and_print_shop(sample_kit: Kit, name: str, trim: tuple[float, float], pages: int) -> None:
    screen = boxes_mm(sample_kit.path(f"{name}.pdf"))
    assert [page["/MediaBox"] for page in screen] == [trim] * pages
    shop = boxes_mm(sample_kit.path(f"{name}-print.pdf"))
    assert [page["/TrimBox"] for page in shop] == [trim] * pages
    assert [page["/MediaBox"] for page in shop] == [(trim[0] + 6, trim[1] + 6)] * pages


def test_the_number_is_the_largest_text_after_the_title(sample_kit: Kit) -> None:
    for name in (POSTER, "en/parents/poster-parents-a4.pdf", "en/children/poster-children-a4.pdf"):
        sizes = font_sizes(sample_kit.path(name))
        digits = max(size for size, character in sizes if character.isdigit())
        others = sorted({size for size, character in sizes if not character.isdigit() and not character.isspace()})
        assert digits >= others[-2], name
        assert digits >= 60, name


def test_running_text_of_a_poster_can_be_read_from_two_steps_away(sample_kit: Kit) -> None:
    sizes = font_sizes(sample_kit.path(POSTER))
    letters = sum(1 for size, character in sizes if character.isalpha() and size >= 17.5)
    assert letters >= 150


def test_the_stamp_of_a_proof_says_what_is_missing(sample_kit: Kit) -> None:
    for path in pdfs(sample_kit):
        assert "PROOF · help numbers not verified by a call" in text_of(path), path


def test_the_social_card_and_its_post(sample_kit: Kit) -> None:
    with Image.open(sample_kit.path("en/adolescents/card-adolescents-square.png")) as card:
        assert card.size == (1080, 1080)
        assert len(card.getcolors(maxcolors=2**20) or []) > 100, "a card is not one flat colour"
    post = sample_kit.path("en/adolescents/card-adolescents-post.txt").read_text(encoding="utf-8")
    assert "It is not your fault." in post
    assert "116\N{NO-BREAK SPACE}111" in post
    assert "alt text" in post


def test_the_press_release_in_markdown(sample_kit: Kit) -> None:
    release = sample_kit.path("en/journalists/release-launch-text.md").read_text(encoding="utf-8")
    headings = [line for line in release.splitlines() if line.startswith("#")]
    assert headings[0] == "# Five ministries, police and civil society call on adults to listen"
    assert "## Notes to editors" in headings
    assert "{{" not in release
    assert "11\N{NO-BREAK SPACE}February 2025" in release


def test_the_briefing_has_several_pages(sample_kit: Kit) -> None:
    path = sample_kit.path("en/teachers/briefing-teachers-a4.pdf")
    assert about(path)["pages"] >= 2
    text = text_of(path)
    assert "Do not promise silence" in text
    assert text.index("Opening") < text.index("My circle of trust") < text.index("After the lesson")


def test_the_manifest_is_true(sample_kit: Kit) -> None:
    manifest = json.loads(sample_kit.path("manifest.json").read_text(encoding="utf-8"))
    assert manifest["schema_version"] == 1
    assert (manifest["state"], manifest["reasons"]) == ("proof", ["help numbers not verified by a call"])
    assert len(manifest["files"]) == len(sample_kit.jobs)
    for entry in manifest["files"]:
        data = sample_kit.path(entry["file"]).read_bytes()
        assert (entry["sha256"], entry["bytes"]) == (sha256(data), len(data))
    for name, digest in manifest["others"].items():
        assert sha256(sample_kit.path(name).read_bytes()) == digest


def test_a_zip_holds_the_kit_of_one_audience(sample_kit: Kit) -> None:
    with zipfile.ZipFile(sample_kit.path("en/digital-safety-moldova-adolescents-en.zip")) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert "adolescents/poster-adolescents-a4.pdf" in names
        assert all(name.startswith("adolescents/") for name in names)


def test_the_index_links_every_file_and_nothing_else(sample_kit: Kit) -> None:
    page = sample_kit.path("index.html").read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^"#]+)"', page))
    pictures = set(re.findall(r'src="([^"]+)"', page))
    assert links | pictures == {*sample_kit.result.files, "manifest.json"} - {"index.html"}
    laid_out = {job.material.id for job in sample_kit.jobs if job.format.engine == "typst"}
    assert len(pictures) == len(laid_out)
    assert len(re.findall(r'<li class="card"', page)) == len(sample_kit.plan.materials)
    anchors = set(re.findall(r'href="#([^"]+)"', page))
    assert anchors
    assert anchors <= set(re.findall(r' id="([^"]+)"', page))
    assert '<html lang="en" dir="ltr">' in page
    posts = re.findall(r"<pre tabindex=\"0\">(.*?)</pre>", page, re.DOTALL)
    assert len(posts) == len([name for name in sample_kit.result.files if "-post" in name])
    assert all(
        post.startswith("Pressured online?") and "siguronline.md" in post for post in posts if "Pressured" in post
    )
    assert not any("(alt text)" in post or "Facebook" in post for post in posts)


def test_the_same_plan_gives_the_same_bytes(sample_kit: Kit, tmp_path: Path) -> None:
    again = make(open_campaign(SAMPLE), tmp_path, for_print=True)
    for name in again.result.files:
        assert (tmp_path / name).read_bytes() == sample_kit.path(name).read_bytes(), name


def test_nothing_is_rendered_twice_and_a_new_state_renders_all(tmp_path: Path) -> None:
    document = overlay_document(
        "materials: [{id: poster-teens, formats: [a4]}, {id: text, type: sms, audience: teens, messages: [tell-us]}]"
    )
    first = make(document, tmp_path)
    assert len(first.jobs) >= 2
    assert first.result.fresh == len(first.jobs)
    assert make(document, tmp_path).result.fresh == 0
    (name,) = (str(job.output) for job in first.jobs if job.material.id == "poster-teens")
    poster = tmp_path / name
    poster.write_bytes(b"broken")
    changed = make(document, tmp_path).result
    assert (changed.fresh, changed.by_hand) == (0, [name])
    poster.unlink()
    assert make(document, tmp_path).result.fresh == 1
    final = make(document, tmp_path, FINAL)
    assert final.result.fresh == len(final.jobs)
    assert "PROOF" not in text_of(poster)
