"""A service is printed for people it is not meant for.

## What it checks

That children are not sent to services for adults (StopNCII is for adults from 18 only; lines for parents or for
people worried about their own behaviour), that Report Remove is printed in the United Kingdom only, and that Take
It Down is printed with care where it does not speak the language of the piece.

## Why it matters

A young person who is turned away once does not try a second time.

## Wrong

```yaml
help:
  - {id: line, name: StopNCII, website: https://stopncii.org}
```

## Right

```yaml
help:
  - {id: line, name: Take It Down, website: https://takeitdown.ncmec.org}
```

## How to fix

Print a service that is meant for these readers: Take It Down for pictures taken before 18, the child helpline for
everything else.

## Sources

Safe-messaging rule HLP-09; INHOPE; IWF; NSPCC Learning; MediaNama, February 2024
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.helplines import Worldwide, host, worldwide
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.whom_a_line_is_for import in_words
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.held_against_directory import listed_as
from campaignkit.rules.rule import Facts, Found, Rule

_FOR_CHILDREN = frozenset({"children", "youth", "anyone", "victims"})
_ADULT_NAME = late_pattern(r"(?<!\w)StopNCII(?!\w)|stopncii\.org", re.IGNORECASE)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each service that children read of and may not use, and those of another country or language."""
    for service in plan.help:
        readers = [p for p in facts.pieces(plan) if service in p.help and p.audience_class in YOUNG]
        if readers:
            problem = _problem(service, plan)
            if problem is not None:
                message, hint, severity = problem
                yield Found(
                    ("help", service.id, "name"),
                    f"{service.name} {message}",
                    hint,
                    related=((readers[0].path, "read by children or young people"),),
                    severity=severity,
                    confidence=Confidence.HIGH if severity is Severity.ERROR else Confidence.MEDIUM,
                )
    for text in facts.texts(plan):
        if text.for_children and text.path[0] in ("messages", "materials"):
            for match in _ADULT_NAME.finditer(text.value):
                yield Found(
                    text.path,
                    f"{match[0]} is for adults from 18 years only, and children read this.",
                    "Name Take It Down (pictures taken before 18) or the child helpline instead.",
                    match.start(),
                    match.end(),
                )


def _problem(service: HelpService, plan: Plan) -> tuple[str, str, Severity] | None:
    service_abroad = _worldwide(service)
    if service_abroad is not None:
        return _worldwide_problem(service_abroad, plan)
    entry = listed_as(service)
    if entry is None or _FOR_CHILDREN.intersection(entry.audience) or service.kind == "emergency":
        return None
    whom = " and ".join(in_words(entry.audience))
    return (
        f"is a service for {whom}, and children read of it.",
        f"Print the child helpline for them: `campaignkit helplines {service.country}`.",
        Severity.WARNING,
    )


def _worldwide(service: HelpService) -> Worldwide | None:
    site = host(service.website) if service.website is not None else ""
    name = service.name.casefold().replace(" ", "")
    return next(
        (w for w in worldwide() if site in w.domains or name == w.name.casefold().replace(" ", "")),
        None,
    )


def _worldwide_problem(line: Worldwide, plan: Plan) -> tuple[str, str, Severity] | None:
    if line.audience == ("adults",):
        return (
            "is for adults from 18 years only, and children read of it.",
            "Print Take It Down for pictures taken before 18, or the child helpline.",
            Severity.ERROR,
        )
    if line.countries is not None and plan.campaign.country not in line.countries:
        return (
            f"works in {', '.join(line.countries)} only, and the campaign runs in {plan.campaign.country}.",
            "Print Take It Down instead, which works everywhere.",
            Severity.ERROR,
        )
    language = plan.campaign.language.split("-")[0]
    if line.languages is not None and language not in line.languages:
        name = rows("languages")[language]["label"]
        return (
            f"had no pages in {name} in {line.languages_as_of}.",
            "Say on the piece in which language it answers, and print a helpline that speaks the reader's language.",
            Severity.NOTE,
        )
    return None


RULE = Rule(
    "CK408",
    Severity.ERROR,
    check=check,
    per_language=True,
    audiences=YOUNG,
    suppressible=False,
)
