"""A short sign for what a material says: it changes when a printed word, number, name or logo changes.

An approval carries it, so that everybody sees whether what was approved is still what is printed. How a page looks
is not part of it: a new version of the program makes no approval void.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator

from campaignkit.late_patterns import late_pattern
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts

LENGTH = 12
_NAMED = late_pattern(r"\{\{\s*help\.([a-z0-9-]+)\.")


def words_sign(plan: Plan, material: Material, *, whole_plan: bool = False) -> str:
    """Return the sign of a material in the language of a plan; `whole_plan` for types that print activities."""
    pairs = list(_said(plan, material))
    if whole_plan:
        pairs += [
            ("plan", repr((plan.activities, plan.objectives, plan.channels, plan.audiences, plan.campaign.budget)))
        ]
    return _sign(pairs)


def texts_sign(plan: Plan) -> str:
    """Return the sign of all texts of a plan, in its own language, that materials print."""
    return _sign((text.key, text.value) for text in printed_texts(plan))


def _sign(pairs: Iterable[tuple[str, str]]) -> str:
    text = json.dumps([(key, unicodedata.normalize("NFC", " ".join(value.split()))) for key, value in pairs])
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def _said(plan: Plan, material: Material) -> Iterator[tuple[str, str]]:
    """Yield what is printed, by its place: texts in the order of the model, then numbers, addresses and logos."""
    owners = {("materials", material.id), *(("messages", message) for message in material.messages)}
    services = dict.fromkeys(help_of(plan, material))
    texts = [
        text
        for text in printed_texts(plan)
        if text.path[:2] in owners or text.path[0] in ("campaign", "stakeholders")
    ]
    for text in texts:
        yield text.key, text.value
        services.update(dict.fromkeys(_NAMED.findall(text.value)))
    yield "messages", " ".join(material.messages)
    for service in (one for one in plan.help if one.id in services):
        for key in ("name", "kind", "phone", "website", "for_whom", "hours", "cost"):
            yield f"help.{service.id}.{key}", str(getattr(service, key) or "")
    for partner in plan.stakeholders:
        yield f"stakeholders.{partner.id}.logo", f"{partner.role} {partner.logo or ''}"
    yield "link", str(material.link or plan.campaign.website or "")
    yield "date", str(material.date or "")
    for number, fact in enumerate(material.facts):
        yield f"facts.{number}", f"{fact.source} {fact.year} {fact.place or ''}"
