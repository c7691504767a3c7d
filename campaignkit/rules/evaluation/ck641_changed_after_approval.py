"""What is printed is no longer what was approved.

## What it checks

That the words, numbers, names and logos of a material are those that its approval names, in every language it is made
in. Where the campaign names approvers, an approval has to say what was approved.

## Why it matters

Who approved a page answers for it. A number that was changed afterwards has been approved by nobody.

## Wrong

```yaml
materials:
  - id: poster-teens
    approval: {by: "Steering group, Ministry of Education", on: 2025-06-02, words: {en: 0123456789ab}}
```

## Right

```yaml
materials:
  - id: poster-teens
    approval: {by: "Steering group, Ministry of Education", on: 2025-06-02}
```

## How to fix

Show the page again, and write down the new approval with `campaignkit record approval`; or take the change back.
How a page looks does not matter here: only words do.

## Sources

Proposal of campaignkit after faults of document sign-off elsewhere: an edit must end an approval
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.words_sign import words_sign
from campaignkit.rules.rule import Facts, Found, Rule

AGAIN = "Show it again, then write the new approval down: campaignkit record approval "


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each approval that is about other words than those that are printed."""
    language = plan.campaign.language
    is_needed = facts.needed(plan)
    for material in plan.materials:
        approval = material.approval
        if approval is None or not is_needed(("materials", material.id)):
            continue
        path = ("materials", material.id, "approval")
        sign = approval.words.get(language)
        if sign is None:
            if approval.words or plan.campaign.approvers:
                what = f"`{material.id}` in {language_label(language)}"
                yield Found(
                    (*path, "on"),
                    f"The approval does not say which words of {what} it is about.",
                    AGAIN + material.id,
                )
        elif sign != words_sign(plan, material, whole_plan=facts.library.type(material.type).plan):
            yield Found(
                (*path, "words", language),
                f"`{material.id}` was changed after {approval.by} had approved it on {approval.on}.",
                AGAIN + material.id,
            )


RULE = Rule("CK641", Severity.ERROR, profile="review", check=check, stamp="changed after approval", per_language=True)
