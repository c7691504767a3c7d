"""Every link of a kit leads where it says: its files, its anchors, the numbers it dials, the addresses it opens.

One kit has all of it: materials by language, a website in each language, a text number, letters in a number, slides,
documents, mails, posts, posters with codes, the index; and the sample campaign is crawled as it was made.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.kit.render import render_kit
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.edition import translated
from tests.kit.conftest import Kit, final, in_languages
from tests.kit.links import codes_on, wrong_links
from tests.support import overlay_document

SITES = {
    "en": "https://example.org/help",
    "ro": "https://ro.example.org/ajutor-acum",
    "ar": "https://example.org/ar/",
}
PLAN = """\
campaign: {website: "https://example.org/help", translations: [ro, ar]}
help:
  - {id: line, website: "https://www.line.example.org/chat?from=kit&lang=en"}
  - id: text
    name: Text Line
    kind: helpline
    country: US
    phone: 833-591-KNOW
    text: {number: "741741", word: HOME}
    sources: [operator]
stakeholders:
  - id: school
    website: https://school.example.org
    contact: {name: Office, phone: "+373 22 24-06-24", email: first.last+press@school.example.org}
messages:
  - id: tell-us
    body: "Read [more of it](https://example.org/more) or write to office@example.org. Call {{ help.line.phone }}."
materials:
  - {id: page, type: web-page, audience: teens, messages: [tell-us], help: [line, text], languages: [en, ro]}
  - {id: mail, type: email, audience: teens, messages: [tell-us], help: [line, text], contact: school}
  - {id: item, type: newsletter-item, audience: teens, messages: [tell-us], help: [line, text], languages: [ro]}
  - {id: card, type: social-card, audience: teens, messages: [tell-us], help: [line, text], formats: [post]}
  - {id: wall, type: poster, audience: teens, messages: [tell-us], help: [line], formats: [a4]}
  - id: talk
    languages: [en]
    type: slides
    audience: teens
    messages: [tell-us]
    help: [line, text]
    sections: [{title: Help, minutes: 5, body: "Call or read <https://example.org/more>."}]
  - id: release
    languages: [ro]
    type: press-release
    audience: press
    messages: [tell-us]
    help: [line, text]
    contact: school
    date: 2025-02-11
    lead: Call
    sections: [{title: Help, body: "See [the page](https://example.org/press)."}]
  - {id: brief, type: stakeholder-brief, stakeholder: school, messages: [tell-us], languages: [ar]}
  - {id: dates, type: calendar, languages: [en]}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the kit in its languages."""
    document = overlay_document(PLAN)
    plan = document.plan
    assert plan is not None, [d.message for d in document.diagnostics]
    texts = {name: {"campaign.website": site} for name, site in SITES.items() if name != "en"}
    plans: dict[str, Plan] = {"en": plan} | {name: translated(plan, name, said) for name, said in texts.items()}
    made = tmp_path_factory.mktemp("links")
    campaign = in_languages(document, plans)
    result = render_kit(campaign, final(campaign), made)
    assert [f"{f.job.output} {f.failure}" for f in result.failures] == []
    return made


def test_every_link_of_a_kit_leads_where_it_says(folder: Path) -> None:
    wrong, counts = wrong_links(folder)
    assert wrong == []
    assert set(counts) == {".html", ".eml", ".pdf", ".docx", ".pptx", ".ics", ".txt", ".md"}


def test_codes_open_the_website_of_their_language(folder: Path) -> None:
    for language, site in SITES.items():
        found = {code for path in (folder / language).rglob("*-a[45].pdf") for code in codes_on(path)}
        assert found == {site}, language


def test_every_link_of_the_sample_kit_leads_where_it_says(sample_kit: Kit) -> None:
    wrong, counts = wrong_links(sample_kit.folder)
    assert wrong == []
    assert sum(counts.values()) > 100
