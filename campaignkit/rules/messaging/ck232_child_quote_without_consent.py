"""A child is quoted without consent, or so that it could be found.

## What it checks

That a quote with `child` says how the child and how a guardian agreed, and that `by` holds no figures: an age is
given as a band only.

## Why it matters

A child cannot foresee what being quoted on this subject means in ten years. Two people have to agree, and the words
must not lead to the child.

## Wrong

```yaml
materials:
  - id: release
    type: press-release
    audience: press
    messages: [report]
    help: [line]
    title: News
    lead: Today.
    date: 2025-02-11
    contact: school
    notes: Print the number.
    sections:
      - title: What
        body: Words.
        tags: [identity-notice]
    quotes:
      - text: We were heard.
        by: A pupil
        child: {age_band: 13-15}
```

## Right

```yaml
materials:
  - id: release
    type: press-release
    audience: press
    messages: [report]
    help: [line]
    title: News
    lead: Today.
    date: 2025-02-11
    contact: school
    notes: Print the number.
    sections:
      - title: What
        body: Words.
        tags: [identity-notice]
    quotes:
      - text: We were heard.
        by: A pupil
        child: {age_band: 13-15, consent: In writing, guardian_consent: In writing}
```

## How to fix

Ask the child and a guardian, write down how they agreed, and name no age, school or place. If in doubt, leave the
quote out.

## Sources

UNICEF, ethical reporting on children; rule IDN-05 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield quotes of children without both consents, and those that give an exact age."""
    for material in plan.materials:
        for index, quote in enumerate(material.quotes):
            if quote.child is None:
                continue
            path = ("materials", material.id, "quotes", index)
            who = {"the child": quote.child.consent, "a guardian": quote.child.guardian_consent}
            missing = [person for person, consent in who.items() if consent is None]
            if missing:
                yield Found(
                    (*path, "child"),
                    f"A child is quoted, and the plan does not say how {' and '.join(missing)} agreed.",
                    "Ask both and write down `consent` and `guardian_consent`, never one that was not given.",
                )
            if any(letter.isdigit() for letter in quote.by):
                yield Found(
                    (*path, "by"),
                    "A figure beside the words of a child can lead to the child.",
                    "Say “a pupil” and leave age, class and school out; `age_band` is enough.",
                )


RULE = Rule("CK232", Severity.ERROR, check=check)
