"""What a language may have of its own and may leave as it is: pages on the web, the word a help service waits for.

Who writes `CONNECT` in English writes `PARLER` in French, and a page has an address for each language. Nobody has to
translate any of this, so nothing is missing where a PO file does not have it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import get_args
from urllib.parse import urlsplit

from campaignkit.plan.model.base import Pattern, Web
from campaignkit.plan.model.messages_and_help import HelpService, Keyword
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.printed_texts import PlanText

CAMPAIGN, LINK, WEBSITE, WORD = ("campaign", "website"), ("link",), ("website",), ("text", "word")


def local_texts(plan: Plan) -> Iterator[PlanText]:
    """Yield what may be another in a language: pages of campaign, materials and help services, and words to send."""
    if plan.campaign.website is not None:
        yield PlanText(CAMPAIGN, plan.campaign.website, line=True)
    for material in plan.materials:
        if material.link is not None:
            yield PlanText(("materials", material.id, *LINK), material.link, line=True)
    for service in plan.help:
        if service.website is not None:
            yield PlanText(("help", service.id, *WEBSITE), service.website, line=True)
        if service.text is not None and service.text.word is not None:
            yield PlanText(("help", service.id, *WORD), service.text.word, line=True)


def is_offered(text: PlanText, language: str) -> bool:
    """Say whether translators are asked for it: a word to send, and an address that names the language of the plan.

    `https://childfocus.be/nl-be` has a sister in French; who reads that page reads no Dutch one.
    """
    if text.path[2:] == WORD:
        return True
    address = urlsplit(text.value)
    parts = [(address.hostname or "").partition(".")[0], *address.path.lower().split("/")]
    return any(re.split("[-_]", part)[0] == language.partition("-")[0] for part in parts)


def wrong_form(text: PlanText, value: str) -> str | None:
    """Return how to write such a value where it has not the form it has in a plan: an address becomes a code."""
    form: Pattern = get_args(Keyword if text.path[2:] == WORD else Web)[1]
    return None if re.fullmatch(form.regex, value) else form.advice


def with_local_texts(plan: Plan, texts: Mapping[str, str]) -> Plan:
    """Return the plan with that of a language, by key; what is not given stays."""
    own = {text.key: texts[text.key] for text in local_texts(plan) if text.key in texts}
    if not own:
        return plan
    return dataclasses.replace(
        plan,
        campaign=dataclasses.replace(plan.campaign, website=own.get(key_of(CAMPAIGN), plan.campaign.website)),
        materials=tuple(
            dataclasses.replace(material, link=own.get(key_of(("materials", material.id, *LINK)), material.link))
            for material in plan.materials
        ),
        help=tuple(_of_language(service, own) for service in plan.help),
    )


def _of_language(service: HelpService, texts: Mapping[str, str]) -> HelpService:
    website = texts.get(key_of(("help", service.id, *WEBSITE)))
    word = texts.get(key_of(("help", service.id, *WORD)))
    if website is not None:
        service = dataclasses.replace(service, website=website)
    if word is not None and service.text is not None:
        service = dataclasses.replace(service, text=dataclasses.replace(service.text, word=word))
    return service
