"""Pictures of a campaign: what is printed of them, what is left out, and why one is refused."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.picture_files import MOST_BYTES, PictureError, read_picture
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.pdf import pictures_in

PLAN = """
campaign: {id: c, title: Safe online, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31}
audiences: [{id: teens, name: Young people, kind: adolescents}]
help: [{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", hours: Day and night, sources: [operator]}]
messages: [{id: tell, audience: teens, headline: Pressured online? It is not your fault., help: [line]}]
materials:
  - id: wall
    type: poster
    audience: teens
    messages: [tell]
    formats: [a4]
    images: [{file: NAME, alt: A sports hall., licence: CC BY 4.0, source: City Club, people: none, shows_child_face: "no"}]
"""  # noqa: E501


def picture(
    kind: str = "JPEG",
    size: tuple[int, int] = (400, 300),
    *,
    mode: str = "RGB",
    turned: int = 0,
    located: bool = False,
) -> bytes:
    """Return a picture that is red above and green below, as a camera would write it."""
    made = Image.new("RGB", size, (200, 20, 20))
    made.paste((20, 160, 40), (0, size[1] // 2, *size))
    exif = Image.Exif()
    if turned:
        exif[0x0112] = turned
    if located:
        exif[0x8825] = {1: "N"}
    out = io.BytesIO()
    made.convert(mode).save(out, kind, exif=exif.tobytes())
    return out.getvalue()


def laid_out(folder: Path, name: str, data: bytes) -> tuple[bytes, list[str]]:
    """Return the poster with a picture as PDF, and the codes of what is wrong with it."""
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / name).write_bytes(data)
    (folder / "plan.yaml").write_text(PLAN.replace("NAME", name), encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml", "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    (job,) = plan_jobs(campaign.plan, campaign.library)
    view = ViewBuilder(campaign.plan, State("final", ()), campaign.library, pictures=campaign.pictures).view(job)
    engine = TypstEngine(0)
    pdf = engine.render(TEMPLATES / "poster" / job.format.template, view, "pdf")
    return pdf, [finding.code for finding in layout_findings(job, view, engine.notes())]


def test_a_photo_is_printed_as_it_is_with_its_description_and_credit(tmp_path: Path) -> None:
    pdf, _ = laid_out(tmp_path, "hall.jpg", picture(size=(2400, 1600)))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (image,) = pictures_in(document)
        assert [int(image.Width), int(image.Height)] == [2400, 1600]
        assert image.Filter == pikepdf.Name.DCTDecode
        said = [
            str(found.Alt) for found in document.objects if isinstance(found, pikepdf.Dictionary) and "/Alt" in found
        ]
    assert "A sports hall." in said
    with pypdfium2.PdfDocument(pdf) as document:
        assert "City Club (CC BY 4.0)" in document[0].get_textpage().get_text_range()


@pytest.mark.parametrize(
    ("turned", "colour_above"),
    [(1, "red"), (3, "green"), (6, "both"), (8, "both")],
    ids=["up", "over", "right", "left"],
)
def test_a_photo_stands_as_the_camera_was_held(turned: int, colour_above: str, tmp_path: Path) -> None:
    pdf, _ = laid_out(tmp_path, "hall.jpg", picture(size=(1600, 1600), turned=turned))
    with pypdfium2.PdfDocument(pdf) as document:
        seen = np.asarray(document[0].render(scale=1).to_pil().convert("RGB")).astype(int)
    red = (np.abs(seen - (200, 20, 20)).max(axis=2) < 30).nonzero()
    green = (np.abs(seen - (20, 160, 40)).max(axis=2) < 30).nonzero()
    above = {"red": red[0].max() <= green[0].min() + 2, "green": green[0].max() <= red[0].min() + 2}
    beside = {6: red[1].min() >= green[1].max() - 2, 8: red[1].max() <= green[1].min() + 2}
    assert beside[turned] if colour_above == "both" else above[colour_above]


@pytest.mark.proves("CK246")
@pytest.mark.parametrize("kind", ["jpg", "png"])
def test_where_it_was_taken_is_left_out_and_said(kind: str, tmp_path: Path) -> None:
    data = picture("JPEG" if kind == "jpg" else "PNG", (2400, 1600), located=True)
    found = read_picture(data, f"a.{kind}")
    assert found.located
    assert "Exif" not in found.svg
    pdf, codes = laid_out(tmp_path, f"hall.{kind}", data)
    assert codes == ["CK246"]
    assert b"Exif" not in pdf


@pytest.mark.proves("CK520")
@pytest.mark.parametrize(("wide", "expected"), [(2400, []), (1100, ["CK520"]), (120, ["CK520"])])
def test_too_few_pixels_for_the_paper(wide: int, expected: list[str], tmp_path: Path) -> None:
    _, codes = laid_out(tmp_path, "hall.jpg", picture(size=(wide, wide * 2 // 3)))
    assert codes == expected


BROKEN = {
    "not a picture": (b"GIF89a", "not a whole JPEG"),
    "cut off": (picture()[:-200], "not a whole JPEG"),
    "printing press": (picture(mode="CMYK"), "printing press"),
    "too many bytes": (picture() + bytes(MOST_BYTES), "more than 8 MB"),
}


@pytest.mark.parametrize(("data", "why"), BROKEN.values(), ids=BROKEN)
def test_why_a_photo_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(PictureError) as refused:
        read_picture(data, "a.jpg")
    assert why in refused.value.message
    assert refused.value.hint


def test_a_picture_that_moves_and_one_that_is_a_bomb() -> None:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "green")]
    out = io.BytesIO()
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    with pytest.raises(PictureError, match="moves"):
        read_picture(out.getvalue(), "a.png")
    with pytest.raises(PictureError, match="pixels"):
        read_picture(picture("PNG", (12_001, 9)), "a.png")


def test_what_follows_a_photo_is_left_out() -> None:
    assert read_picture(picture() + b"secret" * 99, "a.jpg").svg == read_picture(picture(), "a.jpg").svg


@given(st.sampled_from(["jpg", "png"]), st.integers(0, 3000), st.binary(max_size=8))
def test_no_change_of_a_file_is_a_crash(kind: str, at: int, junk: bytes) -> None:
    data = picture("JPEG" if kind == "jpg" else "PNG", (40, 30), turned=6, located=True)
    at %= len(data)
    try:
        found = read_picture(data[:at] + junk + data[at + len(junk) :], f"a.{kind}")
    except PictureError:
        return
    assert found.width > 0


@pytest.mark.proves("CK245")
def test_a_picture_that_cannot_be_used_has_a_place_and_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "hall.jpg").write_bytes(b"no picture")
    (tmp_path / "plan.yaml").write_text(PLAN.replace("NAME", "hall.jpg"), encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml", "plan.yaml")
    (problem,) = campaign.diagnostics
    assert (problem.code, problem.path) == ("CK245", "materials.wall.images.0.file")
    assert "save it again" in (problem.hint or "")
