"""Whether what texts promise about a call is kept by the help service, and what is known to the contrary."""

from __future__ import annotations

from campaignkit.knowledge.helplines import Listed, SourcedFact
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.records import dataclass
from campaignkit.rules.help_services.held_against_directory import listed_as
from campaignkit.texts.numbers.cost_words import says_free
from campaignkit.texts.numbers.help_promises import says


@dataclass(frozen=True, slots=True)
class Backing:
    """Whether a service keeps a promise; `against` is what is known to the contrary."""

    kept: bool
    against: SourcedFact | None = None


def backing(service: HelpService, kind: str, language: str) -> Backing:
    """Say whether the plan or the directory backs a promise of a service, or contradicts it."""
    own = [service.cost, service.hours, service.for_whom, *service.sources]
    if any(says(text, kind, language) or says(text, kind, "en") for text in own if text is not None):
        return Backing(True)
    if kind == "free" and service.cost is not None and says_free(service.cost):
        return Backing(True)
    entry = listed_as(service)
    against = contradicted(entry, kind)
    if against is not None:
        return Backing(False, against)
    if (kind == "free" and service.cost is not None) or (kind == "always" and service.hours is not None):
        return Backing(False)  # the plan itself says otherwise
    if entry is None:
        return Backing(False)
    fact = {"free": entry.cost, "always": entry.hours, "anonymous": entry.anonymous}.get(kind, entry.confidential)
    is_kept = fact is not None and fact.value in ("free", "24/7", "yes")
    return Backing(is_kept)


def contradicted(entry: Listed | None, kind: str) -> SourcedFact | None:
    """Return the fact of the directory that speaks against a promise."""
    if entry is None:
        return None
    if kind == "free" and entry.cost is not None and entry.cost.value != "free":
        return entry.cost
    if kind == "always" and entry.hours is not None and not entry.hours.value.startswith("24/7"):
        return entry.hours
    return None
