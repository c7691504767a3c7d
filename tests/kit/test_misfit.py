"""A misfit costs one file: the rest is made, all causes are named at once, and nobody takes the kit for whole."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from campaignkit.kit.engine_of_format import set_page
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.kit.pdf import codes_on, text_of
from tests.support import run

PLAN = (Path(__file__).parent.parent / "cases" / "base.yaml").read_text(encoding="utf-8")
TWO = PLAN.replace("headline: Tell someone", "headline: Tell someone 🙂", 1) + (
    "  - {id: poster-home, type: poster, audience: parents, messages: [ask], formats: [a4]}\n"
)
GONE = "en/teens/poster-teens-a4.pdf"


def rendered(text: str, folder: Path, *options: str) -> tuple[int, str, str]:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    done = run("render", "plan.yaml", "-o", "kit", *options, cwd=folder)
    return done.exit_code, done.stdout, done.stderr


def test_one_emoji_costs_the_files_that_print_it(tmp_path: Path) -> None:
    code, out, err = rendered(TWO, tmp_path)
    assert code == 1
    assert "error CK501 missing-glyph" in out
    assert "U+1F642" in out
    assert f"  {GONE}" in err
    assert not (tmp_path / "kit" / GONE).exists()
    assert (tmp_path / "kit/en/parents/poster-home-a4.pdf").is_file()


def test_index_and_manifest_say_what_is_missing(tmp_path: Path) -> None:
    rendered(TWO, tmp_path)
    manifest = json.loads((tmp_path / "kit/manifest.json").read_bytes())
    assert {
        "file": GONE,
        "language": "en",
        "code": "CK501",
        "message": "No font of campaignkit has the character “🙂” (U+1F642 SLIGHTLY SMILING FACE).",
        "path": "",
    } in manifest["missing"]
    page = (tmp_path / "kit/index.html").read_text(encoding="utf-8")
    assert "Files that could not be made:" in page
    assert GONE in page


def test_all_causes_are_named_at_once(tmp_path: Path) -> None:
    name = "Office for the Protection of Children and Young People in the Digital Space"
    card = "  - {id: cards, type: wallet-card, audience: parents, messages: [ask]}\n"
    _, out, _ = rendered(TWO.replace("Child Helpline", ", ".join([name] * 12)) + card, tmp_path)
    said = " ".join(out.split())
    assert "CK501" in out
    assert "error CK502" in out
    assert "“Office for the Protection of Children and Young People in…” does not fit" in said
    assert ":1:1 error CK502" not in out
    assert "Shorten it" not in out
    assert "print fewer services" in said


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("https://kinderschutz.example.org", True),
        ("https://nicht-wegschieben.example.org", False),
        ("https://example.org/" + "a" * 200, False),
    ],
)
def test_an_address_on_a_wall_is_short_or_left_to_the_code(address: str, typed: bool, tmp_path: Path) -> None:
    rendered(PLAN.replace("  scope: national", f"  scope: national\n  website: {address}"), tmp_path)
    poster = tmp_path / "kit" / GONE
    assert codes_on(poster) == [address]
    shown = text_of(poster).replace("\u200b", "").replace(" ", "")
    assert (address.removeprefix("https://") in shown) == typed


def test_a_word_too_long_for_any_place_is_named_and_not_the_longest_text() -> None:
    plan = stress.plan_of()
    plan = replace(plan, messages=tuple(replace(message, headline="W" * 60) for message in plan.messages))
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.type == "poster" and job.format.id == "a4")
    with pytest.raises(RenderError) as raised:
        set_page(TypstEngine(0), job, ViewBuilder(plan, stress.FINAL, SHIPPED).view(job))
    assert raised.value.code == "CK502"
    assert str(raised.value.path).endswith(".headline")


def test_what_a_later_run_can_make_is_no_longer_missing(tmp_path: Path) -> None:
    rendered(TWO, tmp_path)
    code, _, _ = rendered(TWO.replace(" 🙂", ""), tmp_path)
    assert code == 0
    assert json.loads((tmp_path / "kit/manifest.json").read_bytes())["missing"] == []
    assert (tmp_path / "kit" / GONE).is_file()
