"""Films and spots that others make: a sheet for who shows them, and subtitles in every language."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.dates_and_numbers import seconds
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.view_elsewhere import subtitle_times
from campaignkit.knowledge.locales import languages
from tests.kit.pdf import text_of

PLAN = """
campaign: {id: c, title: Safe online, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31}
audiences: [{id: teens, name: Young people, kind: adolescents}]
help: [{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", sources: [operator]}]
messages: [{id: tell, audience: teens, headline: It is not your fault., help: [line]}]
materials:
  - id: bench
    type: film
    audience: teens
    messages: [tell]
    title: The bench
    made_elsewhere: {by: Studio One, link: "https://film.example/bench", length_seconds: 90, versions: ["15 s, 9:16"], subtitles: [ro, uk], rights: for schools, rights_until: 2026-12-31}
    sections:
      - {title: A bench, seconds: 6, body: Something has changed.}
      - {title: A friend, seconds: 75, body: Do you want to tell me?}
      - {title: How to show it, body: Talk before and after.}
FORMATS
"""  # noqa: E501


def made(folder: Path, formats: str = "", text: str = PLAN) -> dict[str, bytes]:
    (folder / "plan.yaml").write_text(text.replace("FORMATS", formats), encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml", "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    builder = ViewBuilder(campaign.plan, State("final", ()), campaign.library)
    jobs = plan_jobs(campaign.plan, campaign.library)
    return {job.format.id: make(TypstEngine(0), job, builder.view(job))[0] for job in jobs}


def test_a_film_with_scenes_is_told_in_a_storyboard(tmp_path: Path) -> None:
    """Each picture has its number and its seconds; without a scene in any of them, they stand in lines."""
    drawn = PLAN.replace("{title: A bench, seconds: 6,", "{title: A bench, scene: bench, seconds: 6,")
    said = {}
    for name, text in (("lines", PLAN), ("pictures", drawn)):
        (tmp_path / "sheet.pdf").write_bytes(made(tmp_path, text=text)["a4"])
        said[name] = " ".join(text_of(tmp_path / "sheet.pdf").split())
    assert "1 · 6" in said["pictures"]
    assert "2 · 1 min" in said["pictures"]
    assert "1 · 6" not in said["lines"]


def test_a_sheet_says_who_made_it_how_long_it_is_and_what_may_be_done_with_it(tmp_path: Path) -> None:
    files = made(tmp_path)
    assert list(files) == ["a4"]
    (tmp_path / "sheet.pdf").write_bytes(files["a4"])
    said = " ".join(text_of(tmp_path / "sheet.pdf").split())
    for words in (
        "Studio One",
        "1 min, 30 s"[:5],
        "15 s, 9:16",
        "Română",
        "Українська",
        "31 December 2026",
        "116 111",
    ):
        assert words in said
    assert "film.example/bench" in said.replace("\u200b", "").replace(" ", "")


@pytest.mark.parametrize(("kind", "named"), [("film", True), ("radio-spot", False)])
def test_only_what_is_seen_has_a_description_of_its_picture(tmp_path: Path, kind: str, named: bool) -> None:
    told = PLAN.replace("type: film", f"type: {kind}").replace(
        "by: Studio One", "by: Studio One, alt: Two friends talk."
    )
    files = made(tmp_path, text=told)
    (tmp_path / "sheet.pdf").write_bytes(files["a4"])
    said = " ".join(text_of(tmp_path / "sheet.pdf").split())
    assert "Two friends talk." in said
    assert ("Description of the picture" in said) is named


def test_subtitles_follow_each_other_and_end_where_a_part_has_no_time(tmp_path: Path) -> None:
    files = made(tmp_path, "    formats: [subtitles]")
    assert files["subtitles"].decode() == (
        "1\n00:00:00,000 --> 00:00:06,000\nSomething has changed.\n\n"
        "2\n00:00:06,000 --> 00:01:21,000\nDo you want to tell me?\n"
    )


@given(st.lists(st.integers(1, 600), max_size=40))
def test_times_of_subtitles_never_overlap(scenes: list[int]) -> None:
    times = [str(time).split(" --> ") for time in subtitle_times(scenes)]
    assert all(start < end for start, end in times)
    assert all(one[1] == other[0] for one, other in pairwise(times))


def test_every_language_says_how_long_a_film_is() -> None:
    assert all("30" in seconds(90, language) for language in languages())
