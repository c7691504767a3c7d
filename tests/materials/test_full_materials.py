"""Rules do not contradict each other: a material as full as its rules demand has no finding, for whomever it is.

For each type, each class of audience and each kind of country there is one material that does all that the rules ask
for and no more than its type holds. A finding is a fault of the rules: somebody who obeys one breaks another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.many_plans import gather
from campaignkit.check.rules_over_campaign import judge
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.helplines import Helplines, helplines
from campaignkit.knowledge.helplines import countries as known_countries
from campaignkit.knowledge.reader import rows
from campaignkit.materials.library import SHIPPED, shipped_types
from campaignkit.materials.types import MaterialType
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.rules.rule import Facts
from campaignkit.source.loader import load_text
from tests.support import CASES, TODAY, built
from tests.yaml_texts import texts_of

KINDS = {row["class"]: kind for kind, row in rows("audiences").items()}
"""One kind of audience for each class."""
SUBJECTS = {
    "plain": frozenset(KINDS),
    "extortion": {*YOUNG, "carer"},
    "handling": frozenset({"professional", "carer"}),
    "lesson": frozenset({"professional"}),
}
"""What a material can be about, and for which classes rules ask more because of it."""
VERIFIED = {"on": "2025-06-01", "by": "Office, School No 1", "how": "call"}
STEPS = ["do-not-pay", "send-no-more", "keep-messages", "block"]


def shape(known: Helplines) -> tuple[bool, bool, bool]:
    """Return what the directory knows of a country, as far as rules ask it: which services must be printed."""
    line = known.child_line
    kinds = {service.kind for service in known.services}
    risk = any("at-risk-adults" in service.audience for service in known.services)
    return "hotline" in kinds, risk, line is not None and line.written


@cache
def countries() -> tuple[str, ...]:
    """Return one country of each shape, among those whose child helpline has a number."""
    found: dict[tuple[bool, bool, bool], str] = {}
    for country in known_countries():
        known = helplines(country)
        if known is not None and known.child_line is not None and known.child_line.number is not None:
            found.setdefault(shape(known), country)
    return tuple(found.values())


def services(country: str, audience: str) -> list[dict[str, Any]]:
    """Return the services that rules ask for in a country, the weightiest first, and one of those who worry."""
    known = helplines(country)
    assert known is not None
    found = [("helpline", known.child_line)]
    found += [("hotline", next((s for s in known.services if s.kind == "hotline"), None))]
    found += [("helpline", next((s for s in known.services if "at-risk-adults" in s.audience), None))]
    made: list[dict[str, Any]] = []
    for kind, listed in found:
        if listed is not None:
            facts = {"phone": listed.number, "website": listed.website}
            made.append(
                {"id": listed.id, "name": listed.name, "kind": kind, "country": country, "sources": ["operator"]}
                | {key: fact.value for key, fact in facts.items() if fact is not None}
                | {"verified": VERIFIED, "informed": {key: VERIFIED[key] for key in ("on", "by")}}
            )
    emergency = {
        "id": "emergency",
        "name": "Emergency",
        "kind": "emergency",
        "country": country,
        "phone": known.emergency.value,
    }
    made.insert(1, emergency | {"sources": ["operator"], "verified": VERIFIED})
    if audience == "at-risk-adult" and not shape(known)[1]:
        clinic = {"id": "clinic", "name": "Town clinic", "kind": "helpline", "country": country}
        told = {key: VERIFIED[key] for key in ("on", "by")}
        made.append(
            clinic
            | {
                "website": "https://clinic.example.org",
                "sources": ["operator"],
                "verified": VERIFIED,
                "informed": told,
            }
        )
    return made


def material(kind: MaterialType, name: str, audience: str, country: str, subject: str) -> dict[str, Any]:
    """Return a material that says what rules ask for, in as few words as it takes."""
    there = [service["id"] for service in services(country, audience)]
    if audience in YOUNG:
        there = there[:2]
    elif audience == "at-risk-adult":
        there = [there[-1], *there[:-1]]
    uses = {
        "title": "Safe and kind online",
        "lead": "This is for you.",
        "notes": "Say what happened. Do not name a child.",
        "contact": "school",
        "date": "2025-02-11",
        "questions": [{"question": "What can I do?", "answer": "Listen and stay calm."}],
        "made_elsewhere": {
            "by": "School No 1",
            "length_seconds": 60,
            "alt": "Two friends talk.",
            "rights": "For schools",
            "people": "none",
            "shows_child_face": "no",
        },
        "facts": [{"text": "Three schools take part", "source": "School No 1", "year": 2025, "place": "Moldova"}],
    }
    made: dict[str, Any] = {"id": name, "type": name, "tags": ["term-guide", "identity-notice"]}
    made |= {key: value for key, value in uses.items() if key in kind.requires or (kind.kind and key in kind.uses)}
    if "sections" in kind.uses and (subject != "plain" or "sections" in kind.requires):
        made["sections"] = sections(subject)
    if kind.needs.help is not None and kind.needs.help.max:
        made["help"] = there[: kind.needs.help.max]
    if kind.needs.messages is not None and kind.needs.messages.max:
        made["messages"] = ["say"]
    if kind.for_.audience is not None:
        made["audience"] = "readers"
    if kind.for_.stakeholder == "required":
        made["stakeholder"] = "school"
    if kind.for_.activity == "required":
        made["activity"] = "week"
    return made


def sections(subject: str) -> list[dict[str, Any]]:
    """Return the parts of a longer text about a subject."""
    if subject == "extortion":
        body = "- Do not pay.\n- Send nothing more.\n- Keep the messages.\n- Block them."
        return [{"title": "What to do", "body": body, "tags": STEPS}]
    if subject == "handling":
        body = "Never look at a picture of abuse. Do not copy it."
        return [{"title": "The phone", "body": body, "tags": ["handling", "never-view"]}]
    if subject == "lesson":
        return [
            {"title": "Start", "minutes": 5, "body": "Say what it is about.", "tags": ["lesson"]},
            {"title": "If a child tells", "body": "Listen. Do not question. Pass it on.", "tags": ["disclosure"]},
            {"title": "For you", "body": "Talk to the head of your school.", "tags": ["staff-care"]},
        ]
    return [{"title": "What helps", "body": "Listen and stay calm."}]


def plan(audience: str, country: str, subject: str) -> dict[str, Any]:
    """Return the base plan in a country, with one material of every type for one class of audience."""
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    base: dict[str, Any] = texts_of(text)
    base["campaign"]["country"] = country
    base["stakeholders"][0]["contact"] = {"name": "Office", "email": "office@school.example.org"}
    base["help"] = services(country, audience)
    base["audiences"] = [*base["audiences"], {"id": "readers", "name": "Readers", "kind": KINDS[audience]}]
    tags = ["not-your-fault", "tell-someone", "hope"]
    if subject == "extortion":
        tags += ["sextortion"]
    for message in base["messages"]:
        message["help"] = [service["id"] for service in base["help"]]
    base["messages"].append(
        {"id": "say", "audience": "readers", "headline": "It is not your fault", "body": "There is help.",
         "call_to_action": "Tell an adult you trust.", "tags": tags}
    )  # fmt: skip
    own = [material(SHIPPED.type(name), name, audience, country, subject) for name in shipped_types()]
    pretest = base["materials"][0]["pretest"]
    base["materials"] = [{**one, "pretest": pretest} if "audience" in one else one for one in own]
    week = base["activities"][0]
    week["audiences"].append("readers")
    week["messages"].append("say")
    week["materials"] = [one["id"] for one in own]
    return base


def findings(made: dict[str, Any]) -> Iterator[str]:
    """Yield what is said under profile review."""
    text = yaml.safe_dump(made, allow_unicode=True, sort_keys=False)
    loaded = load_text(SourceText("plan.yaml", text))
    assert loaded.root is not None
    assert loaded.source is not None
    campaign = Campaign(
        path=Path("plan.yaml"), file="plan.yaml", library=SHIPPED, sources={"plan.yaml": loaded.source}
    )
    campaign = built(campaign, loaded.root)
    assert campaign.plan is not None, campaign.diagnostics
    settings = Settings(profile="review")
    judged = judge(campaign, settings, Facts(TODAY, campaign.library, campaign.frameworks))
    yield from (f"{f.code} {f.path}: {f.message}" for f in gather([judged], settings).findings)


def test_every_class_and_every_kind_of_country_is_tried() -> None:
    assert len(KINDS) == 10
    assert len(countries()) >= 3


@pytest.mark.parametrize("country", countries())
@pytest.mark.parametrize(
    ("subject", "audience"), [(s, a) for s, classes in SUBJECTS.items() for a in sorted(classes)]
)
def test_a_material_as_full_as_its_rules_demand_is_clean(audience: str, country: str, subject: str) -> None:
    assert list(findings(plan(audience, country, subject))) == []


def in_language(made: Any, words: dict[str, list[str]], *, polite: bool) -> Any:
    """Return a plan in another language, adults addressed politely."""
    if isinstance(made, dict):
        return {key: in_language(value, words, polite=polite) for key, value in made.items()}
    if isinstance(made, list):
        return [in_language(value, words, polite=polite) for value in made]
    return words[made][-1 if polite else 0] if made in words else made


@pytest.mark.parametrize("language", ["ro", "de"])
@pytest.mark.parametrize(
    ("subject", "audience"), [("extortion", "youth"), ("plain", "at-risk-adult"), ("lesson", "professional")]
)
def test_it_is_clean_in_other_languages(audience: str, subject: str, language: str) -> None:
    words = yaml.safe_load((Path(__file__).parent / "full_materials_words.yaml").read_text(encoding="utf-8"))
    made = in_language(plan(audience, countries()[0], subject), words[language], polite=audience not in YOUNG)
    made["campaign"]["language"] = language
    assert list(findings(made)) == []
