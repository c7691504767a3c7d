"""Lines of short texts are about as long as each other: no word stands alone between two full ones."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import jobs
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.looked_at import runs_of
from tests.kit.test_without_blanks import said
from tests.support import ROOT


@pytest.mark.parametrize(
    ("widths", "starts"),
    [
        # "Wenn ein / Freund seine / Partnerin kleinmacht": as many lines as with "seine" alone on one.
        ([5, 4, 7, 6, 9, 11, 12, 6], [0, 2, 4, 6]),
        ([4, 4, 4, 4], [0]),
        ([4, 4, 4, 4, 4, 4, 4], [0, 4]),
        ([10, 2, 10], [0, 2]),
        ([3, 3], [0]),
        ([30, 2], None),
    ],
)
def test_lines_end_where_they_are_even(widths: list[int], starts: list[int] | None, tmp_path: Path) -> None:
    given = ", ".join(f"{n}pt" for n in widths)
    words = '"Word", ' * len(widths)
    assert said(f"line-starts(({words}), ({given},), 1pt, 21pt)", tmp_path) == starts


@pytest.mark.parametrize(("article", "starts"), [("ein", [0, 4]), ("Ein", [0, 5])])
def test_a_small_word_goes_with_what_follows(article: str, starts: list[int], tmp_path: Path) -> None:
    """Not “Rufen Sie an, wenn ein / Kind …” where “Rufen Sie an, wenn / ein Kind …” is hardly less even."""
    widths = "(8pt, 5pt, 4pt, 8pt, 3pt, 5pt, 6pt, 6pt)"
    words = f'("Rufen", "Sie", "an,", "wenn", "{article}", "Kind", "etwas", "sagt")'
    assert said(f"line-starts({words}, {widths}, 1pt, 32pt)", tmp_path) == starts


def test_a_longer_text_fills_its_lines(tmp_path: Path) -> None:
    """A text has fuller lines than a headline: “Rufen Sie an, wenn ein / Kind etwas davon zu sagen …”."""
    widths = "(8pt, 5pt, 4pt, 8pt, 3pt, 5pt, 6pt, 6pt, 3pt, 6pt)"
    words = '("Rufen", "Sie", "an,", "wenn", "ein", "Kind", "etwas", "davon", "zu", "sagen")'
    assert said(f"line-starts({words}, {widths}, 1pt, 36pt)", tmp_path) == [0, 5]


def test_bold_words_and_links_are_words_of_even_lines(tmp_path: Path) -> None:
    words = (
        ("Ask them ", "false"),
        ("tonight", "true"),
        (", then listen to ", "false"),
        ("all", "true"),
        (" they say.", "false"),
    )
    bold = ", ".join(f'(text: "{text}", strong: {strong}, emphasis: false, link: none)' for text, strong in words)
    ended = said(f"plain-of(evened-runs(({bold}), 90pt))", tmp_path)
    assert isinstance(ended, str)
    lines = ended.split("\n")
    assert len(lines) > 2
    assert min(len(line.split()) for line in lines) > 1
    assert " ".join(ended.split()) == "Ask them tonight, then listen to all they say."


def test_no_word_of_a_poster_stands_alone_between_full_lines() -> None:
    campaign = open_campaign(ROOT / "campaigns" / "sixteen-days" / "plan.yaml")
    (builder,) = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, State("final", ()))).values()
    job = next(job for job in jobs(campaign) if job.material.id == "plakat-maenner" and job.format.id == "a4")
    page = TypstEngine(0).render(TEMPLATES / "poster" / job.format.template, builder.view(job), "pdf")
    with pypdfium2.PdfDocument(page) as document:
        lines = [run.text for run in runs_of(document[0])]
    assert any("Freundseine" in line for line in lines)
    assert "seine" not in lines


def test_calls_and_facts_of_services_have_even_lines_too() -> None:
    campaign = open_campaign(ROOT / "tests" / "kit" / "every_template.yaml")
    (builder,) = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, State("final", ()))).values()
    job = next(job for job in jobs(campaign) if job.material.type == "bookmark")
    page = TypstEngine(0).render(TEMPLATES / "bookmark" / job.format.template, builder.view(job), "pdf")
    with pypdfium2.PdfDocument(page) as document:
        lines = [run.text for run in runs_of(document[1])]
    assert tuple(lines[lines.index("TellMum,Dad") :][:3]) == ("TellMum,Dad", "orateacher.", "Orcall.")
    assert "dangernow" in lines
