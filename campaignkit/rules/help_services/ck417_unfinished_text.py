"""A text that is not finished would be printed.

## What it checks

That no printed text says TODO, TBC, TBD, FIXME or lorem ipsum, and that none holds a made-up number such as 0800
000 000.

## Why it matters

What was meant to be filled in later gets printed, and beside a help panel it costs trust.

## Wrong

```yaml
messages:
  - {id: ask, body: "TODO: a sentence"}
```

## Right

```yaml
messages:
  - {id: ask, body: Ask what was fun today.}
```

## How to fix

Write the text, or take the key out until there is one.

## Sources

Safe-messaging rule HLP-11
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.help_services.numbers_in_texts import numbers_in_texts
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.unfinished import LATER
from campaignkit.texts.numbers.mistyped_digits import invented


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each word and each number in a printed text that stands for something missing."""
    for text, numbers in numbers_in_texts(plan, facts):
        for match in LATER.finditer(text.value):
            yield Found(
                text.path,
                f"“{match[0]}” would be printed.",
                "Write the text, or take it out until there is one.",
                match.start(),
                match.end(),
            )
        for number in numbers:
            if invented(number.digits, plan.campaign.country):
                yield Found(
                    text.path,
                    f"{number.text} is not a real number.",
                    "Define the service under `help` and write {{ help.<id>.phone }} here.",
                    number.start,
                    number.end,
                )


RULE = Rule("CK417", Severity.ERROR, check=check, per_language=True, suppressible=False)
