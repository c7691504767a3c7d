"""What a plan names has to lie in its folder `assets`, CK242; a colour profile has to be one for printing, CK524."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaignkit.campaign.opening import open_campaign
from tests.support import CASES, place

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
PICTURE = "materials:\n  - {id: poster-teens, images: [{file: hands.png}]}\n"


def found(path: Path) -> list[str]:
    document = open_campaign(path, path.name)
    return [f"{f.span.file} {place(f.span)} {f.code} {f.message}" for f in document.diagnostics]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base").mkdir()
    (tmp_path / "over").mkdir()
    (tmp_path / "base" / "plan.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "over" / "plan.yaml").write_text(f"extends: ../base/plan.yaml\n{PICTURE}", encoding="utf-8")
    return tmp_path


def put(folder: Path) -> None:
    (folder / "assets").mkdir()
    Image.new("RGB", (2000, 2000)).save(folder / "assets" / "hands.png")


@pytest.mark.proves("CK242")
def test_a_picture_that_is_not_there(folder: Path) -> None:
    expected = "plan.yaml 3:40-3:49 CK242 There is no picture `hands.png` in `assets`."
    assert found(folder / "over" / "plan.yaml") == [expected]


def test_a_picture_that_is_there(folder: Path) -> None:
    put(folder / "over")
    assert found(folder / "over" / "plan.yaml") == []


def test_a_picture_lies_beside_the_file_that_names_it(folder: Path) -> None:
    named = BASE.replace("type: poster,", "type: poster, images: [{file: hands.png}],")
    assert named != BASE
    (folder / "base" / "plan.yaml").write_text(named, encoding="utf-8")
    (folder / "over" / "plan.yaml").write_text("extends: ../base/plan.yaml\n", encoding="utf-8")
    (missing,) = found(folder / "over" / "plan.yaml")
    assert missing.startswith("../base/plan.yaml ")
    put(folder / "base")
    assert found(folder / "over" / "plan.yaml") == []


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "secret.png").write_bytes(b"\x89PNG")
    (folder / "over" / "assets").mkdir()
    try:
        (folder / "over" / "assets" / "hands.png").symlink_to(folder / "secret.png")
    except OSError:
        pytest.skip("this system makes no links")
    assert len(found(folder / "over" / "plan.yaml")) == 1


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hands.png", "a/../../b.png", "hands.exe", "C:/hands.png"])
def test_a_name_that_leads_elsewhere_is_refused(folder: Path, name: str) -> None:
    plan = folder / "over" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("hands.png", name), encoding="utf-8")
    (problem,) = found(plan)
    assert " CK013 " in problem


HEAD = b"\x00\x00\x00\x84lcms\x04\x00\x00\x00prtrCMYKLab \x07\xe9\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp"
PROFILE = HEAD + b"\x00" * 92


@pytest.mark.proves("CK524")
@pytest.mark.parametrize(
    ("asked", "data", "code", "key", "way_out"),
    [
        ("{standard: pdf/x-4}", PROFILE, "CK524", "standard", "Ask the shop for it"),
        ("{standard: pdf/x-4, profile: paper.icc}", b"no profile", "CK524", "profile", "Ask the print shop"),
        ("{profile: paper.icc}", PROFILE.replace(b"CMYK", b"RGB "), "CK524", "profile", "Ask the print shop"),
        ("{profile: paper.icc}", PROFILE.replace(b"acsp", b"else"), "CK524", "profile", "Ask the print shop"),
        ("{profile: other.icc}", PROFILE, "CK242", "profile", "Put it into `assets`"),
    ],
)
def test_a_profile_that_cannot_be_used_has_a_place_and_a_way_out(
    asked: str, data: bytes, code: str, key: str, way_out: str, tmp_path: Path
) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "paper.icc").write_bytes(data)
    (tmp_path / "plan.yaml").write_text(f"{BASE}print: {asked}\n", encoding="utf-8")
    (problem,) = open_campaign(tmp_path / "plan.yaml", "plan.yaml").diagnostics
    assert (problem.code, problem.path) == (code, f"print.{key}")
    assert way_out in (problem.hint or "")


def test_a_profile_for_printing_is_read(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "paper.icc").write_bytes(PROFILE)
    (tmp_path / "plan.yaml").write_text(f"{BASE}print: {{profile: paper.icc}}\n", encoding="utf-8")
    assert open_campaign(tmp_path / "plan.yaml", "plan.yaml").profile == PROFILE
