"""Whether what texts promise about a call is kept by the help service, and what is known to the contrary."""

from __future__ import annotations

from campaignkit.knowledge.helplines import Listed, SourcedFact
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.records import dataclass
from campaignkit.rules.help_services.verdicts import listed_as
from campaignkit.texts.numbers.help_promises import says


@dataclass(frozen=True, slots=True)
class Backing:
    """Whether a service keeps a promise; `against` is what is known to the contrary."""

    kept: bool
    against: SourcedFact | None = None


def backing(service: HelpService, kind: str, language: str) -> Backing:
    """Say whether the plan or the directory backs a promise of a service, or contradicts it."""
    own = [service.cost, service.hours, service.for_whom, *service.sources]
    if any(text is not None and (says(text, kind, language) or says(text, kind, "en")) for text in own):
        return Backing(True)
    listed = listed_as(service)
    against = contradicted(listed, kind)
    if against is not None:
        return Backing(False, against)
    if (kind == "free" and service.cost is not None) or (kind == "always" and service.hours is not None):
        return Backing(False)  # the plan itself says otherwise
    if listed is None:
        return Backing(False)
    fact = {"free": listed.cost, "always": listed.hours, "anonymous": listed.anonymous}.get(kind, listed.confidential)
    kept = fact is not None and fact.value in ("free", "24/7", "yes")
    return Backing(kept)


def contradicted(listed: Listed | None, kind: str) -> SourcedFact | None:
    """Return the fact of the directory that speaks against a promise."""
    if listed is None:
        return None
    if kind == "free" and listed.cost is not None and listed.cost.value != "free":
        return listed.cost
    if kind == "always" and listed.hours is not None and not listed.hours.value.startswith("24/7"):
        return listed.hours
    return None
