"""A picture from somebody's computer: with its rights, and without what the camera wrote into it."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from campaignkit.campaign.picture_files import read_picture
from campaignkit.preview.edit.desk import Desk
from campaignkit.preview.edit.page_request import RefusedError
from tests.preview.edit.conftest import Visit

RIGHTS = {"alt": "Two hands", "licence": "CC BY 4.0", "source": "Press office", "people": "none"}
WHERE = "messages.tell-us.images"


def photo(kind: str = "JPEG") -> str:
    """Return a photo held on its side, with a place in it, as a browser sends it."""
    picture = Image.new("RGB", (40, 20), "red")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of a person"
    exif[0x8825] = {1: "N"}
    out = io.BytesIO()
    picture.save(out, kind, exif=exif)
    return base64.b64encode(out.getvalue()).decode()


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png")])
def test_a_photo_is_put_in_upright_and_bare(kind: str, ending: str, desk: Desk, plan: Path) -> None:
    sent = photo(kind)
    assert read_picture(base64.b64decode(sent), f"x.{ending}").located
    assert desk.add_picture(WHERE, RIGHTS, "Ma\u00eens d'Anna, 2025.JPEG", sent) == f"mains-d-anna-2025.{ending}"
    file = plan.parent / "assets" / f"mains-d-anna-2025.{ending}"
    with Image.open(file) as now:
        assert (now.size, dict(now.getexif()), now.info.get("exif")) == ((20, 40), {}, None)
    assert b"Camera of a person" not in file.read_bytes()
    assert not read_picture(file.read_bytes(), file.name).located
    assert f"file: mains-d-anna-2025.{ending}" in plan.read_text(encoding="utf-8")
    assert desk.add_picture(WHERE, RIGHTS, "Mains d'Anna 2025", sent) == f"mains-d-anna-2025-2.{ending}"


def test_a_picture_that_is_taken_back_goes_with_its_entry_unless_somebody_has_changed_it(
    desk: Desk, plan: Path
) -> None:
    before = plan.read_bytes()
    first = plan.parent / "assets" / desk.add_picture(WHERE, RIGHTS, "a.jpg", photo())
    desk.undo()
    assert (plan.read_bytes(), first.exists()) == (before, False)
    again = plan.parent / "assets" / desk.add_picture(WHERE, RIGHTS, "a.jpg", photo())
    again.write_bytes(b"theirs")
    desk.undo()
    assert (plan.read_bytes(), again.read_bytes()) == (before, b"theirs")


REFUSED = (
    ({**RIGHTS, "licence": None}, photo(), "licence (under which licence it may be used)"),
    ({**RIGHTS, "people": "model"}, photo(), "shows child face"),
    (RIGHTS, base64.b64encode(b"<svg/>").decode(), "This is no JPEG and no PNG."),
    (RIGHTS, photo()[:80], "is not a whole JPEG"),
    (RIGHTS, "%%%", "did not arrive whole"),
    (RIGHTS, 5, "This is no JPEG"),
    ({**RIGHTS, "depicts": ("galaxies",)}, photo(), "galaxies"),
)


@pytest.mark.parametrize(
    ("values", "sent", "told"), REFUSED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_cannot_be_put_in_leaves_nothing_behind(
    values: dict[str, str | None], sent: object, told: str, desk: Desk, plan: Path
) -> None:
    before = plan.read_bytes()
    with pytest.raises(RefusedError, match=told.replace("(", r"\(").replace(")", r"\)")):
        desk.add_picture(WHERE, values, "a.jpg", sent)
    assert plan.read_bytes() == before
    assert not list((plan.parent / "assets").glob("*")) if (plan.parent / "assets").exists() else True


def test_pictures_go_into_lists_of_pictures_only(desk: Desk) -> None:
    with pytest.raises(RefusedError, match="no pictures in that list"):
        desk.add_picture("audiences", RIGHTS, "a.jpg", photo())


def test_the_page_sends_a_picture_larger_than_any_other_change(visit: Visit, plan: Path) -> None:
    large = photo() + "A" * 300_000
    asked = {"where": WHERE, "values": RIGHTS, "name": "a.jpg", "data": large}
    status, answer = visit.post("/picture", asked)
    assert (status, "did not arrive whole" in answer["why"]) == (422, True)
    status, answer = visit.post("/picture", {**asked, "data": photo()})
    assert (status, answer["said"].split()[0]) == (200, "a.jpg")
    assert (plan.parent / "assets" / "a.jpg").is_file()
    assert visit.post("/change", asked)[0] == 413
