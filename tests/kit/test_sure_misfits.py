"""What is too long for any page is said by a plain `check`, at its text; what only a page can judge is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.findings_of_all_pages import page_findings
from campaignkit.kit.sure_misfits import sure_misfits
from tests.atlas.tried import opened
from tests.atlas.world import world
from tests.support import CASES, run

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
SMS = "  - {id: post, type: sms, audience: teens, messages: [tell-us], help: [line]}\n"
CARD = "  - {id: card, type: social-card, formats: [post-short], audience: teens, messages: [tell-us]}\n"


def with_headline(headline: str) -> str:
    assert "headline: Tell someone\n" in BASE
    return BASE.replace("headline: Tell someone\n", f"headline: {headline}\n") + SMS + CARD


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Tell someone. " * 40, "As a text message this takes 4 parts or more; 3 are allowed."),
        ("Розкажи комусь. " * 12, "As a text message this takes 4 parts or more; 3 are allowed."),
        ("Birine anlat, ğ. " * 12, "As a text message this takes 4 parts or more; 3 are allowed."),
        ("Tell someone. " * 21, "As a post for X this is"),
        ("word " * 30_000, "does not fit its place"),
    ],
)
def test_check_says_so_without_a_page(headline: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(with_headline(headline.strip()), encoding="utf-8")
    done = run("check", "plan.yaml", "--no-config", "--profile", "draft", cwd=tmp_path)
    assert done.exit_code == 1
    assert said in " ".join(done.stdout.split())


def test_what_fits_is_not_accused(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(with_headline("Tell someone. " * 9), encoding="utf-8")
    assert sure_misfits(open_campaign(tmp_path / "plan.yaml")) == []


@pytest.mark.parametrize("seed", [1, 3, 5, 7, 8, 11])
def test_pages_confirm_what_was_said_without_them(seed: int, tmp_path: Path) -> None:
    drawn = world(seed)
    text = drawn.text.replace("headline: ", "headline: " + "Abc " * 75)
    campaign = opened(type(drawn)(seed, text, drawn.assets), tmp_path)
    claimed = {(found.code, found.path) for found in sure_misfits(campaign)}
    assert claimed <= {(found.code, found.path) for found in page_findings(campaign)}


def test_a_title_longer_than_a_property_of_a_word_file_is_written(tmp_path: Path) -> None:
    points = (
        f"  - {{id: points, type: talking-points, audience: press, messages: [report], title: {'Long ' * 60},"
        " questions: [{question: Q, answer: A}], formats: [word]}\n"
    )
    (tmp_path / "plan.yaml").write_text(BASE + points, encoding="utf-8")
    done = run("render", "plan.yaml", "-o", "kit", "--draft", cwd=tmp_path)
    assert (tmp_path / "kit/en/press/points-word.docx").is_file(), done.stdout + done.stderr
