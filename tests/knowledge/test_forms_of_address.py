"""Nobody is “du” and “Sie” on one page: one place decides it, and what has one form speaks to nobody."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

import pytest

from campaignkit.campaign.topic import Topic
from campaignkit.kit.fixed_words import fixed_words, words
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.locales import languages, locale
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.form_of_address import speaks_politely
from campaignkit.plan.model.people import Audience
from tests.kit import stress
from tests.knowledge.address_marks import MARKS, WITHOUT_BLANKS

TO_OFFICES = {"event-checklist", "stakeholder-brief", "work-plan", "calendar", "print-order", "order-form"}
"""Types that nobody of an audience reads."""
TO_MANY = {"slip_return", "restricted"}
"""What speaks to parents or colleagues as a group, below “Dear parents”."""


def shown() -> set[str]:
    """Return the fixed words that types for audiences print, but the one that has two forms."""
    folders = [*(name for name in SHIPPED.types() if name not in TO_OFFICES), "_shared"]
    files = [path for name in folders for path in (TEMPLATES / name).iterdir() if path.suffix in (".typ", ".jinja")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    found = set(re.findall(r'word\("([a-z_]+)"\)|words\.([a-z_]+)', text))
    return {key for keys in found for key in keys if key} - TO_MANY - {"help_heading"} | {"text_to", "text_word_to"}


def said_to(language: str, text: str) -> list[str]:
    """Return the words of a text by which somebody is spoken to."""
    edges = ("", "") if language in WITHOUT_BLANKS else (r"(?<![\w])", r"(?!\w)")
    return re.findall(f"(?:{MARKS[language]})".join(edges), text.lower())


def test_every_language_with_two_forms_is_looked_at() -> None:
    two = {name for name in languages() if words(name)["help_heading"] != words(name, polite=True)["help_heading"]}
    assert set(MARKS) == two


@pytest.mark.parametrize("language", [*MARKS, "fr-CA", "pt-BR"])
def test_what_stands_beside_a_heading_of_two_forms_speaks_to_nobody(language: str) -> None:
    fixed = locale(language)
    assert fixed is not None
    keys = shown() & fixed.words.keys()
    assert {"quick_exit", "quick_exit_hint", "skip_to_content", "help_box", "what_you_can_do"} <= keys
    first = language.split("-")[0] if language in ("fr-CA", "pt-BR") else language
    assert {key: found for key in keys if (found := said_to(first, fixed.words[key]))} == {}


def test_a_button_that_speaks_is_seen() -> None:
    assert said_to("bg", "Напусни тази страница") == ["напусни"]
    assert said_to("th", "คุยกับคนที่ช่วยเธอได้") == ["เธอ"]


Said = dict[str, Literal["familiar", "polite"]]
PARENTS = Audience(id="parents", name="Eltern", kind="parents-and-carers")


def test_the_class_of_an_audience_decides_unless_the_plan_does() -> None:
    assert speaks_politely(PARENTS, "de")
    assert not speaks_politely(replace(PARENTS, kind="adolescents"), "de")
    familiar = replace(PARENTS, address={"de": "familiar"})
    assert not speaks_politely(familiar, "de-AT")
    assert speaks_politely(familiar, "ru")
    assert speaks_politely(replace(PARENTS, kind="adolescents", address={"fr": "polite"}), "fr")


@pytest.mark.parametrize(("said", "heading"), [({}, "Sprechen Sie mit"), ({"de": "familiar"}, "Sprich mit")])
def test_every_page_for_an_audience_has_the_form_that_its_plan_says(said: Said, heading: str) -> None:
    plan = stress.plan_of(stress.TEXT.replace("language: en", "language: de"))
    plan = replace(plan, audiences=tuple(replace(one, address=said) for one in plan.audiences if one.id == "parents"))
    plan = replace(plan, materials=tuple(one for one in plan.materials if one.audience == "parents"))
    pages = [ViewBuilder(plan, stress.FINAL, SHIPPED).view(job) for job in plan_jobs(plan, SHIPPED)]
    assert len(pages) >= 4
    assert {page["words"]["help_heading"].startswith(heading) for page in pages} == {True}


def test_a_topic_may_have_both_forms_of_a_word_or_one_for_all() -> None:
    both = {"help_heading": "Leg auf.", "help_heading_adult": "Legen Sie auf."}
    topic = Topic(id="x", name="x", source="x", applies=(), words={"de": both})
    assert fixed_words(topic, "de", "child")["help_heading"] == "Leg auf."
    assert fixed_words(topic, "de", "carer")["help_heading"] == "Legen Sie auf."
    one = replace(topic, words={"de": {"help_heading": "Auflegen."}})
    assert fixed_words(one, "de", "carer")["help_heading"] == "Auflegen."
