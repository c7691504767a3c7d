"""An aim that names no change.

## What it checks

That an aim is a sentence of at least four words, and does not stop at “raising awareness” when none of its indicators
shows an outcome or impact. It knows English, French, German, Spanish, Italian, Portuguese, Romanian, Polish, Russian
and Ukrainian.

## Why it matters

Awareness alone has not been shown to protect anybody: in trials, knowledge rose and behaviour stayed. An aim says who
does what that they did not do before.

## Wrong

```yaml
objectives:
  - {id: tell, aim: Raise awareness of dangers on the internet.}
```

## Right

```yaml
objectives:
  - {id: tell, aim: More pupils tell an adult when something goes wrong online.}
```

## How to fix

Name who will do, know or decide what, and add an indicator of kind `outcome`.

## Sources

UK Government Communication Service on objectives; trial of single-exposure messages and review of nine studies on
teaching online safety, decision D10 of the reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phrases import aim_words, primary
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.unfinished import LATER


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield aims that stop at awareness, and those too short to name a change."""
    words = aim_words(plan.campaign.language)
    for objective in plan.objectives:
        path = ("objectives", objective.id, "aim")
        aim = objective.aim
        if any(LATER.search(text) for text in (aim, objective.measure, objective.target)):
            yield Found(path, "This objective is still to be written.", TO_WRITE)
            continue
        if len(aim.split()) < 4 and primary(plan.campaign.language) not in ("zh", "ja", "th"):
            yield Found(path, "This aim does not say who does what.", ADVICE)
            continue
        changes = any(indicator.kind in ("outcome", "impact") for indicator in objective.indicators)
        phrase = next((p for p in words.awareness if p in aim.casefold()), None) if words else None
        if phrase is not None and not changes:
            start = aim.casefold().index(phrase)
            exact = len(aim.casefold()) == len(aim)
            yield Found(
                path,
                f"“{phrase}” is not yet a change: nothing shows what people do afterwards.",
                ADVICE,
                start if exact else None,
                start + len(phrase) if exact else None,
                confidence=Confidence.MEDIUM,
            )


TO_WRITE = "Write what is to become different, how it is seen, and how many or how much there will be."
ADVICE = "Name who will do, know or decide what, and add an indicator of kind `outcome`."

RULE = Rule("CK601", Severity.WARNING, profile="review", check=check)
