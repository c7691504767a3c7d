"""A kit that is used again: only while all it was made of, and every file of it, is what it was."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.check.judgement_cache import Cache
from campaignkit.check.kit_again import WholeKit, find_settled, keep_settled, question
from campaignkit.check.scope import scope_of
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.kit.earlier_runs import JOURNAL
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import render_kit
from campaignkit.kit.state_from_findings import State
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.source.cache_dependencies import listening
from tests.check.everything import PLAN, everything
from tests.support import CASES, run

KIT = Path("kit")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "kept").mkdir()
    everything(tmp_path / "repository")
    shutil.rmtree(tmp_path / "repository/campaigns/mine/templates")
    _replaced(tmp_path / "repository" / PLAN, "theme: {name: own}\n", "")
    _replaced(tmp_path / "repository" / PLAN, "type: own-card", "type: sticker")
    monkeypatch.chdir(tmp_path / "repository")
    return tmp_path / "repository"


def made(here: Path, wanted: Callable[[Job], bool]) -> tuple[Cache, object]:
    """Make a kit of some of the jobs of the campaign, and keep it."""
    cache, asked = Cache(here.parent / "kept", "this program"), question(scope_of([PLAN]), {})
    with listening() as notes:
        campaign = open_campaign(PLAN)
    order = Order(states={name: State("draft", ()) for name in campaign.plans}, with_errors=True)
    result = render_kit(campaign, order, KIT, job_list=[job for job in jobs(campaign, order) if wanted(job)])
    assert not result.failures
    report = Report((), Examined(1, 2, 3, 4, 0, ("own",)), "review", campaign.sources)
    keep_settled(cache, asked, campaign, WholeKit(KIT, len(result.rendered), report, result.states), notes)
    return cache, asked


def is_poster(job: Job) -> bool:
    return job.material.type == "poster" and job.format.id == "a4" and job.language == "en"


def test_all_that_is_opened_for_a_kit_was_asked_for_when_the_campaign_was_opened(
    here: Path, opened: list[str]
) -> None:
    cache, asked = made(here, is_poster)
    (entry,) = cache.folder.iterdir()
    row = json.loads(entry.read_bytes().partition(b"\n")[2])
    questions = {str(here / one) for (_, *rest), _ in row["asked"] for one in rest if isinstance(one, str)}
    inside = {name for name in opened if Path(name).is_relative_to(here / "campaigns")}
    assert len(inside) > 10
    assert inside <= questions
    found = find_settled(cache, asked)
    assert found is not None
    assert (found.files, found.folder, found.report.examined.topics) == (1, KIT, ("own",))
    assert found.states["en"] == State("draft", ())


def test_a_campaign_with_templates_of_its_own_is_rendered_each_time(here: Path) -> None:
    shutil.copytree(TEMPLATES / "_themes", PLAN.parent / "templates" / "_themes")
    cache, asked = made(here, is_poster)
    assert find_settled(cache, asked) is None


def of_kit(name: str) -> Path:
    return next(path for path in sorted(KIT.rglob("*")) if path.name == name or path.suffix == name)


CHANGES: dict[str, Callable[[], object]] = {
    "a letter of the plan": lambda: PLAN.write_text(PLAN.read_text("utf-8").replace("fault", "right"), "utf-8"),
    "a number in the base": lambda: _replaced(Path("campaigns/base/plan.yaml"), "116 111", "116 112"),
    "a picture": lambda: Path("campaigns/mine/assets/class.png").write_bytes(b""),
    "templates of its own": lambda: shutil.copytree(TEMPLATES / "sticker", PLAN.parent / "templates" / "own-card"),
    "another font": lambda: Path("campaigns/mine/fonts/second.otf").write_bytes(b""),
    "a file of the kit changed by hand": lambda: of_kit(".pdf").write_bytes(b"%PDF"),
    "a file of the kit that is gone": lambda: of_kit("index.html").unlink(),
    "the manifest": lambda: of_kit("manifest.json").write_text("{}", "utf-8"),
    "a run that did not end": lambda: shutil.copy(of_kit("manifest.json"), KIT / JOURNAL),
    "the folder": lambda: shutil.rmtree(KIT),
    "a plan in it": lambda: (KIT / "plan.yaml").write_text("", "utf-8"),
}


def _replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_kit_is_made_again_when_anything_is_different(here: Path) -> None:
    cache, asked = made(here, is_poster)
    whole = here.parent / "whole"
    shutil.copytree(here, whole)
    for name, change in CHANGES.items():
        change()
        assert find_settled(cache, asked) is None, name
        os.chdir(here.parent)
        shutil.rmtree(here)
        shutil.copytree(whole, here)
        os.chdir(here)
        assert find_settled(cache, asked) is not None, name
    assert find_settled(cache, question(scope_of([PLAN]), {"draft": True})) is None
    (here / "campaignkit.yaml").write_text("ignore: [CK203]\n", "utf-8")
    assert find_settled(cache, question(scope_of([PLAN]), {})) is None


def test_a_user_sees_the_same_and_nothing_is_made(tmp_path: Path) -> None:
    plan = (CASES / "base.yaml").read_text(encoding="utf-8")
    materials = "materials:\n  - {id: text, type: sms, audience: parents, messages: [ask]}\n"
    plan = plan.partition("materials:")[0] + materials
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    environment = {"XDG_CACHE_HOME": str(tmp_path.parent / "cache"), "CI": "", "SOURCE_DATE_EPOCH": "1751328000"}
    command = ("render", "plan.yaml", "-o", "kit", "--draft")
    first = run(*command, cwd=tmp_path, env=environment)
    second = run(*command, cwd=tmp_path, env=environment)
    assert first.stdout.replace("1 file rendered, 0 unchanged", "0 files rendered, 1 unchanged") == second.stdout
    assert (first.exit_code, first.stderr) == (second.exit_code, second.stderr)
