"""A new plan for any country, language, topic and scope has no error but what it names as still to be done.

`ATLAS=large` makes a plan for every country in each of its languages; without it a part is drawn, always the same.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.check.scope import scope_of
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.knowledge.locales import languages as with_words
from campaignkit.knowledge.locales import locale
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.starters import starters
from campaignkit.wizard.answers import Given
from campaignkit.wizard.country_facts import languages_of
from campaignkit.wizard.draft import draft
from campaignkit.wizard.proposals import KITS, SCOPES
from campaignkit.wizard.settling import answers_of, settle

OPEN = {"CK417", "CK312", "CK301", "CK331", "CK509"}
"""What a new plan may have: texts, translations and fixed words to be written, a font to get for a script."""
DRAW = random.Random(15)  # noqa: S311  # drawn, not secret
COUNTRIES = sorted(rows("countries"))
WORLD = [(country, language) for country in COUNTRIES for language in languages_of(country)]
WORDS = [(DRAW.choice(COUNTRIES), language) for language in with_words()]
CHOSEN = [*WORLD, *WORDS] if os.environ.get("ATLAS") == "large" else [*DRAW.sample(WORLD, 12), *DRAW.sample(WORDS, 8)]


def made(country: str, language: str, **more: str | tuple[str, ...]) -> str:
    """Return the plan that proposals alone make for a country and a language."""
    topics = {name: topic(name) for name in shipped_topics()}
    usual: Given = {"country": country, "language": (language,), "scope": "local", "topic": "general"}
    settled = settle({**usual, **more}, topics, fill=True)
    assert (settled.wrong, settled.missing) == ([], [])
    return draft(answers_of(settled.so_far), settled.so_far.topic)


def findings(text: str, folder: Path) -> list[Diagnostic]:
    plan = folder / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return list(scope_of([plan], look=False).check(open_campaign(plan)).findings)


@pytest.mark.parametrize(("country", "language"), CHOSEN, ids="-".join)
def test_a_new_plan_names_what_is_missing_and_is_right_otherwise(country: str, language: str, tmp_path: Path) -> None:
    draw = random.Random(country + language)  # noqa: S311
    scope, kit, about = draw.choice(SCOPES), draw.choice(KITS), draw.choice(sorted(shipped_topics()))
    text = made(country, language, scope=scope, kit=kit, topic=about)
    found = findings(text, tmp_path)
    wrong = [f for f in found if f.severity is Severity.ERROR and f.code not in OPEN]
    assert [(f.code, f.path, f.message) for f in wrong] == []
    assert locale(language) is None or "CK301" not in {f.code for f in found}
    assert "verified:" not in text
    assert "approval:" not in text


@pytest.mark.parametrize("kind", sorted(rows("audiences")))
def test_every_kind_of_audience_can_be_chosen(kind: str, tmp_path: Path) -> None:
    text = made(
        "MD",
        "en",
        topic="online-child-abuse",
        audiences=tuple(dict.fromkeys((kind, "parents-and-carers"))),
        kit="all",
    )
    wrong = [f for f in findings(text, tmp_path) if f.severity is Severity.ERROR and f.code not in OPEN]
    assert [(f.code, f.path, f.message) for f in wrong] == []


LANGUAGES = sorted(language for language in with_words() if starters(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_texts_are_clean_in_their_language(language: str, tmp_path: Path) -> None:
    """No word rule finds anything in what is proposed, and only names of partners and services are to be written."""
    kinds = tuple(rows("audiences"))
    text = made("MD", language, topic="online-child-abuse", audiences=kinds, scope="national", kit="usual")
    found = [f for f in findings(text, tmp_path) if f.severity is not Severity.NOTE]
    assert [(f.code, f.path, f.message) for f in found if f.code[:3] in ("CK2", "CK3") and f.code != "CK311"] == []
    assert {f.path.split(".")[0] for f in found if f.code == "CK417"} <= {"stakeholders", "help"}
