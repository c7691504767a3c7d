"""Fonts of a campaign: with one for its script a kit is made; without, one finding says which to get."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.own_font_families import families
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.materials.own_fonts import own_fonts
from tests.support import run

HEADLINE = "ᎣᏏᏲ ᏙᎯᏧ"
CHEROKEE = "".join(map(chr, [*range(0x13A0, 0x1400), *range(0xAB70, 0xABC0)]))
PLAN = f"""campaign:
  {{id: a, title: {HEADLINE}, summary: {HEADLINE}, country: US, scope: school, language: chr,
  starts: 2027-02-01, ends: 2027-03-31}}
audiences: [{{id: a, name: {HEADLINE}, kind: adolescents}}]
messages: [{{id: m, audience: a, headline: {HEADLINE}}}]
materials: [{{id: poster, type: poster, audience: a, messages: [m], formats: [a4]}}]
"""


def make_font(path: Path, family: str, letters: str) -> None:
    """Write a font that has a glyph of another one for each letter."""
    font = TTFont(PACKAGE / "fonts" / "NotoSansGeorgian-Regular.ttf")
    glyph = font.getBestCmap()[ord("ა")]
    for table in font["cmap"].tables:
        table.cmap = {ord(letter): glyph for letter in letters}
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID == 6:
            record.string = family.replace(" ", "")
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)


def test_a_kit_is_made_with_the_campaigns_own_font(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    without = run("check", "plan.yaml", "--select", "CK331,CK509", cwd=tmp_path)
    assert "campaignkit has no font for Cherokee, in which Cherokee is written." in without.stdout
    assert "Noto Sans Cherokee" in " ".join(without.stdout.split())
    assert "CK509" not in without.stdout, "one error for one cause"
    make_font(tmp_path / "fonts" / "own.ttf", "Own Letters", CHEROKEE)
    with_own = run("check", "plan.yaml", "--select", "CK331,CK509", cwd=tmp_path)
    assert "CK331" not in with_own.stdout
    done = run("render", "plan.yaml", "--draft", "-o", "kit", cwd=tmp_path)
    assert "1 file rendered" in done.stderr + done.stdout, done.stdout + done.stderr
    assert next((tmp_path / "kit").rglob("poster-*.pdf")).read_bytes().count(b"OwnLetters") > 0


def test_only_fonts_are_taken(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "fonts" / "readme.txt").write_text("x", encoding="utf-8")
    (tmp_path / "fonts" / "broken.ttf").write_bytes(b"no font")
    (tmp_path / "fonts" / "link.ttf").symlink_to("/etc/hostname")
    assert [font.name for font in own_fonts(tmp_path / "plan.yaml")] == ["broken.ttf"]
    assert families(own_fonts(tmp_path / "plan.yaml")) == ()
    assert open_campaign(tmp_path / "plan.yaml").library.fonts
