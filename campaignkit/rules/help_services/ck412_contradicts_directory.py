"""The number is not the one known for this service.

## What it checks

That a service with a known website or name, in whichever of its languages, has the number known for it and not that
of another service, and that police, fire brigade and ambulance do not have each other's. That the number is not one
of the wrong ones that stand on public pages, and that a European 116 number works in the country and is for those
whom the name of the service says: 116 111 for children, 116 000 for missing children, 116 006 for victims of crime,
116 123 for emotional support, 116 117 for a doctor. A line for children with another number than the directory's is a
note. Both go when somebody has checked the service and one of its `sources` names the number. An address that is one
letter away from one of the directory is doubted until somebody has checked the service.

## Why it matters

Wrong numbers are copied from page to page. The directory was read from other pages; where the two differ, one is
wrong.

## Wrong

```yaml
help:
  - {id: line, country: DE, name: Hilfe-Telefon, phone: "0800 30 50 750"}
```

## Right

```yaml
help:
  - {id: line, country: DE, name: Hilfe-Telefon, phone: "0800 22 55 530"}
```

## How to fix

Call both numbers. Keep the one that answers as the service you mean, and write the call down under `verified`. If
the directory is wrong, tell us.

## Sources

Reference on helplines: decision D2, wrong numbers in the wild
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.helplines import Listed, Trust, helplines, host
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import services_with_verdict, severity
from campaignkit.rules.help_services.number_of_another import is_called
from campaignkit.rules.help_services.number_verdict import NumberVerdict
from campaignkit.rules.help_services.verified_by_call import is_looked_up
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.numbers.line_purposes import called, purpose_of_number
from campaignkit.texts.numbers.mistyped_digits import one_slip

_SHORT_HOST = 8
"""Of shorter addresses many are one letter apart."""
_SEVERITY: dict[Trust, Severity] = {"high": Severity.ERROR, "medium": Severity.WARNING, "low": Severity.NOTE}


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each number that the directory contradicts, with both numbers and where they come from."""
    for service, verdict in services_with_verdict(plan, facts):
        finding = _wrong(service, verdict) or _of_another(service, verdict)
        finding = finding or _other(service, verdict) or _not_working(service, verdict)
        if finding is None and not is_looked_up(service.phone or "", service, facts.today):
            finding = _for_others(service, verdict) or _not_the_line(service, verdict)
        if finding is not None:
            yield finding
    for service in plan.help:
        yield from _look_alike(service)


def _look_alike(service: HelpService) -> Iterator[Found]:
    """Yield that an address is a slip of the hand from one of the directory: polisi.fi for poliisi.fi."""
    directory = helplines(service.country)
    if directory is None or service.website is None or service.verified is not None:
        return
    by_host = {host(entry.website.value): entry for entry in directory.services if entry.website is not None}
    own = host(service.website)
    if own in by_host or len(own) < _SHORT_HOST:
        return
    entry = next((entry for name, entry in by_host.items() if one_slip(own, name)), None)
    if entry is not None and entry.website is not None:
        yield Found(
            ("help", service.id, "website"),
            f"{service.name}: {own} is one letter away from {host(entry.website.value)} ({entry.name}).",
            f"Is {entry.website.value} meant? Then correct the address. Open it before you print it: an address that "
            "looks almost alike may be anybody's.",
            confidence=Confidence.MEDIUM,
            severity=Severity.WARNING,
        )


def _wrong(service: HelpService, verdict: NumberVerdict) -> Found | None:
    if verdict.kind != "wrong" or verdict.wrong is None:
        return None
    wrong = verdict.wrong
    right = f"Other sources give {wrong.right}. Call it" if wrong.right else "Find the operator's own page, call"
    return Found(
        ("help", service.id, "phone"),
        f"{service.phone} is a known wrong number for {wrong.service} (seen at {wrong.seen}).",
        f"{right}, ask who answers, and write the call down under `verified`.",
        severity=severity(service, Severity.ERROR),
    )


def _of_another(service: HelpService, verdict: NumberVerdict) -> Found | None:
    """Return that a number calls others than whom the name says: an error, for both are known."""
    if verdict.kind != "anothers":
        return None
    fact = verdict.entry.number if verdict.entry is not None else None
    number = fact.value if fact is not None else verdict.instead
    source = f" ({verdict.entry.name}; {fact.said_by})" if verdict.entry is not None and fact is not None else ""
    where = rows("countries")[service.country]["label"]
    what = f"the number of {verdict.another}" if verdict.another else f"none of the emergency numbers of {where}"
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: {service.phone} is {what}.",
        (f"The number for {service.name} is {number}{source}. " if number else "")
        + "Write the number of the service that is meant, or the name of the one whose number this is.",
        related=((("help", service.id, "name"), "the name"),),
        severity=severity(service, Severity.ERROR),
        confidence=Confidence.MEDIUM,
    )


def _other(service: HelpService, verdict: NumberVerdict) -> Found | None:
    entry = verdict.entry
    if verdict.kind != "contradicts" or entry is None or entry.number is None:
        return None
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: the plan says {service.phone}, the directory {entry.number.value} "
        f"({entry.name}; {entry.number.said_by}).",
        "Call both numbers and keep the one that answers as this service. Nobody has called the directory's either.",
        related=((("help", service.id, "sources"), "the plan's sources"),),
        severity=severity(service, _severity(service, entry, entry.number.trust)),
        confidence=Confidence(entry.number.trust),
    )


def _severity(service: HelpService, entry: Listed, trust: Trust) -> Severity:
    """Return how bad another number is: of a service with that very name there is hardly a second one."""
    return Severity.ERROR if trust == "medium" and is_called(service.name, entry) else _SEVERITY[trust]


def _not_working(service: HelpService, verdict: NumberVerdict) -> Found | None:
    directory = helplines(service.country)
    if verdict.kind != "not-working" or directory is None or service.phone is None:
        return None
    number = directory.status(digits_of(service.phone))
    if number is None:
        return None
    since = f" ({number.as_of})" if number.as_of else ""
    says = "did not work" if number.status == "no" else "stands beside another number in the sources"
    line = verdict.entry.number.value if verdict.entry is not None and verdict.entry.number is not None else None
    return Found(
        ("help", service.id, "phone"),
        f"{number.number} {says} in {directory.name}{since}.",
        "Call it before you print it."
        + (f" The directory has {line} for children there ({verdict.entry.name})." if line and verdict.entry else ""),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
    )


def _for_others(service: HelpService, verdict: NumberVerdict) -> Found | None:
    purpose = purpose_of_number(digits_of(service.phone or ""))
    if verdict.kind != "other-purpose" or purpose is None:
        return None
    country = rows("countries")[service.country]["label"]
    right = f"In {country} that is {_printed(verdict.instead, service)}. " if verdict.instead else ""
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: {_printed(digits_of(service.phone or ''), service)} is the European number for "
        f"{called(purpose)}.",
        f"{right}Write the number of the service that is meant, or its own name. Where it does answer here, name a "
        f"source with the number, `{service.phone} (site)`, and who called it under `verified`.",
        related=((("help", service.id, "name"), "says what it is for"),),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
    )


def _not_the_line(service: HelpService, verdict: NumberVerdict) -> Found | None:
    entry = verdict.entry
    if verdict.kind != "other-line" or entry is None or entry.number is None:
        return None
    return Found(
        ("help", service.id, "phone"),
        f"{service.name}: the plan says {service.phone}, and the directory of "
        f"{rows('countries')[service.country]['label']} has {entry.number.value} for children ({entry.name}; "
        f"{entry.number.said_by}).",
        "Compare the two. Where both answer children, think of printing the one that is free and always open.",
        severity=Severity.NOTE,
        confidence=Confidence.LOW,
    )


def _printed(digits: str | None, service: HelpService) -> str:
    return printed_number(digits or "", service.country, "en", "terminal")


RULE = Rule("CK412", Severity.ERROR, check=check, suppressible=False)
