"""A plan from a stranger reads nothing outside of its repository, waits for nothing and takes only its share."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import read_logo
from campaignkit.source.inside_repository import boundary, leads_out
from campaignkit.source.size_limited_read import TooLargeError, read_bounded
from tests.support import CASES, run


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one campaign in it, and a secret beside it."""
    (tmp_path / "secret.yaml").write_text("token: do-not-show-this\n")
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    campaign = folder / "campaigns" / "village"
    campaign.mkdir(parents=True)
    (campaign / "plan.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    return folder


def test_a_campaign_reaches_as_far_as_its_repository(repository: Path) -> None:
    assert boundary(repository / "campaigns" / "village" / "plan.yaml") == repository
    (repository / "link.yaml").symlink_to("../secret.yaml")
    (repository / "inner.yaml").symlink_to("campaigns/village/plan.yaml")
    assert leads_out(repository / "link.yaml")
    assert not leads_out(repository / "inner.yaml")


def test_without_a_repository_it_reaches_to_the_campaigns_beside_it(tmp_path: Path) -> None:
    assert boundary(tmp_path / "campaigns" / "village" / "plan.yaml") == tmp_path / "campaigns"


@pytest.mark.parametrize("base", ["../../../secret.yaml", "../../../../../../../../proc/self/environ"])
def test_a_base_outside_is_refused_and_never_shown(repository: Path, base: str) -> None:
    plan = repository / "campaigns" / "village" / "plan.yaml"
    plan.write_text(f"extends: {base}\ncampaign: {{id: village}}\n")
    done = run("check", "campaigns", cwd=repository, env={"HIDDEN": "do-not-show-this"})
    assert (done.exit_code, "leads out of the repository" in done.stdout) == (1, True)
    assert "do-not-show-this" not in done.stdout + done.stderr


def test_a_link_as_plan_base_translation_or_settings_is_refused_and_never_shown(repository: Path) -> None:
    campaign = repository / "campaigns" / "village"
    (repository / "campaigns" / "other.yaml").symlink_to("../../secret.yaml")
    (campaign / "locales").mkdir()
    (campaign / "locales" / "ro.po").symlink_to("../../../../secret.yaml")
    plan = campaign / "plan.yaml"
    plan.write_text(plan.read_text().replace("language: en", "language: en\n  translations: [ro]"))
    for name in ("campaigns", "campaigns/village/plan.yaml"):
        done = run("check", name, "--format", "text", cwd=repository)
        assert "leads out of its repository" in done.stdout
        assert "do-not-show-this" not in done.stdout + done.stderr
    (repository / "campaignkit.yaml").symlink_to("../secret.yaml")
    done = run("check", "campaigns", cwd=repository)
    assert (done.exit_code, "do-not-show-this" in done.stdout + done.stderr) == (2, False)


def test_a_baseline_outside_is_refused(repository: Path) -> None:
    (repository / "campaignkit.yaml").write_text("baseline: ../../../../../../dev/zero\n")
    done = run("check", "campaigns", cwd=repository)
    assert (done.exit_code, "CK032" in done.stdout, "leads out" in done.stdout) == (2, True, True)


def test_nothing_is_written_behind_a_link(repository: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    campaign = repository / "campaigns" / "village"
    (campaign / "locales").symlink_to(outside)
    (campaign / "templates").symlink_to(outside)
    plan = campaign / "plan.yaml"
    plan.write_text(plan.read_text().replace("language: en", "language: en\n  translations: [ro]"))
    run("translate", "sync", "campaigns/village", cwd=repository)
    run("templates", "-c", "campaigns/village", "copy", "sms", cwd=repository)
    run("templates", "copy", "sms", "-c", "campaigns/village", cwd=repository)
    assert list(outside.iterdir()) == []
    assert not (repository / "templates").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    "place",
    [
        "campaigns/village/plan.yaml",
        "campaigns/village/locales/ro.po",
        "campaigns/village/frameworks/own.yaml",
        "campaigns/village/templates/sms/material.yaml",
        "campaigns/village/templates/sms/sms.txt.jinja",
        "campaigns/village/assets/logo.svg",
        "known.json",
        "campaignkit.yaml",
    ],
)
def test_a_pipe_is_never_waited_for(repository: Path, place: str) -> None:
    plan = repository / "campaigns" / "village" / "plan.yaml"
    text = plan.read_text().replace("language: en", "language: en\n  translations: [ro]")
    text = text.replace("role: lead}", "role: lead, logo: logo.svg}", 1)
    plan.write_text(text)
    if place == "known.json":
        (repository / "campaignkit.yaml").write_text("baseline: known.json\n")
    target = repository / place
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    os.mkfifo(target)
    done = run("check", "campaigns", cwd=repository)
    assert done.exit_code in (1, 2)
    shutil.rmtree(repository)


def test_no_more_is_read_than_there_is_room_for(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 101)
    with pytest.raises(TooLargeError):
        read_bounded(tmp_path / "large", 100)
    assert read_bounded(tmp_path / "large", 101) == b"x" * 101
    for device in ("/dev/zero", "/dev/null"):
        if Path(device).exists():
            with pytest.raises(OSError, match="not a regular file"):
                read_bounded(Path(device), 100)
    with pytest.raises(IsADirectoryError):
        read_bounded(tmp_path, 100)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>{}</style><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize("atom", ["a", ".a{", "}", "{", "a,", "url(", "url( ", " ", ".a{fill:url(#", "@", "#"])
def test_the_style_of_a_logo_is_read_in_one_go(atom: str) -> None:
    style = (atom * 250_000)[:250_000]
    with contextlib.suppress(LogoError):
        assert "rect" in read_logo(SVG.format(style).encode(), "logo.svg").svg
