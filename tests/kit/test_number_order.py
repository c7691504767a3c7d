"""Every file of a kit from right to left, as it is seen: the digits of every number stand in their order."""

from __future__ import annotations

from pathlib import Path

import pytest
from bidi import get_display

from campaignkit.kit.jobs import jobs
from campaignkit.kit.render import render_kit
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.edition import translated
from tests.kit.conftest import final, in_languages
from tests.kit.files import lines_of, plain
from tests.support import overlay_document

NUMBERS = {
    "line": "116 111",
    "office": "+373 22 24-06-24",
    "letters": "833-591-KNOW",
    "area": "(022) 24-06-24",
    "inner": "022 24-06-24 ext. 12",
}
WORDS = {"ar": "اتصل على", "he": "התקשרו אל", "fa": "تماس بگیرید با", "ur": "رابطہ کریں"}
HELP = "\n".join(
    f'  - {{id: {name}, name: Line, kind: helpline, country: MD, phone: "{phone}", sources: [operator]}}'
    for name, phone in NUMBERS.items()
    if name != "line"
)
SHOWN = "messages: [tell-us], help: [line, office, letters, area]"
SHORT = "messages: [tell-us], help: [line, inner]"
SAID = "sections: [{title: Help, minutes: 5, body: Call}]"
PLAN = f"""\
campaign: {{website: "https://example.org/help", translations: [{", ".join(WORDS)}]}}
help:
{HELP}
stakeholders:
  - {{id: school, contact: {{name: Office, phone: "+373 22 24-06-24", email: office@example.org}}}}
messages:
  - {{id: tell-us, headline: Ask, body: Call, call_to_action: Call now}}
materials:
  - {{id: sms, type: sms, messages: [tell-us], help: [line, office], audience: teens}}
  - {{id: letters, type: sms, messages: [tell-us], help: [letters, area], audience: teens}}
  - {{id: card, type: social-card, audience: teens, {SHOWN}}}
  - {{id: page, type: web-page, audience: teens, {SHOWN}}}
  - {{id: mail, type: email, audience: teens, {SHOWN}}}
  - id: release
    type: press-release
    audience: press
    messages: [tell-us]
    help: [line, office, letters, area]
    contact: school
    date: 2025-02-11
    lead: Call
    sections: [{{title: Help, body: Call}}]
  - {{id: brief, type: stakeholder-brief, stakeholder: school, messages: [tell-us]}}
  - {{id: dates, type: calendar}}
  - {{id: talk, type: slides, audience: teens, {SHORT}, formats: [powerpoint], {SAID}}}
  - id: film
    type: film
    audience: teens
    messages: [tell-us]
    help: [line, office, inner]
    formats: [subtitles]
    made_elsewhere: {{by: Studio, link: "https://example.org/film", alt: Two friends talk.}}
    sections: [{{title: One, body: Call, seconds: 5}}]
  - {{id: work, type: work-plan}}
"""

ADDRESSES = ("https://www.example.org/he/", "112.example.org", "help_24@example.org", "example.org/a/24")
"""As they are typed in a text: what begins with a digit or ends with a slash would be taken apart."""


def texts_of(language: str) -> dict[str, str]:
    """Return a translation that prints every number in a sentence."""
    sentence = f"{WORDS[language]} {{}} {WORDS[language]}."
    every = " ".join(sentence.format(f"{{{{ help.{name}.phone }}}}") for name in NUMBERS)
    addresses = " ".join(sentence.format(address) for address in ADDRESSES)
    return {
        "campaign.title": WORDS[language],
        "messages.tell-us.headline": sentence.format("{{ help.line.phone }}"),
        "messages.tell-us.body": f"{every}\n\n- {every}",
        "messages.tell-us.call_to_action": sentence.format("{{ help.office.phone }}"),
        "materials.release.lead": f"{every} {addresses}",
        "materials.talk.sections.0.body": f"{every} {addresses}",
        "materials.film.sections.0.body": every,
    } | {f"help.{name}.name": WORDS[language] for name in NUMBERS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the kit in all languages from right to left."""
    document = overlay_document(PLAN)
    plan = document.plan
    assert plan is not None, [d.message for d in document.diagnostics]
    plans: dict[str, Plan] = {"en": plan}
    plans |= {language: translated(plan, language, texts_of(language)) for language in WORDS}
    made = tmp_path_factory.mktemp("order")
    campaign = in_languages(document, plans)
    wanted = [job for job in jobs(campaign) if job.format.engine != "typst"]
    result = render_kit(campaign, final(campaign), made, job_list=wanted)
    assert [str(f.job.output) + str(f.failure) for f in result.failures] == []
    return made


@pytest.mark.parametrize("language", WORDS)
def test_numbers_stand_in_their_order_in_every_file(folder: Path, language: str) -> None:
    seen: dict[str, int] = {}
    wrong = []
    for path in sorted((folder / language).rglob("*")):
        if not path.is_file():
            continue
        for line in lines_of(path):
            display = plain(str(get_display(line, base_dir="R")))
            for number in (*NUMBERS.values(), *ADDRESSES):
                written = plain(line).count(number)
                seen[path.suffix] = seen.get(path.suffix, 0) + written
                if display.count(number) != written:
                    wrong.append(f"{path.name}: {line}")
    assert wrong == []
    assert {suffix for suffix, count in seen.items() if count} == {
        ".txt", ".md", ".html", ".eml", ".docx", ".xlsx", ".ics", ".pptx", ".srt",
    }  # fmt: skip
