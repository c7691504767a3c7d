"""A press release that lacks what a careful report needs.

## What it checks

That a press release prints a help service, says that no child is to blame (tag `not-your-fault`), gives at least one
figure with source and year under `facts`, and has notes to editors with the words to use, tagged `term-guide`.

## Why it matters

Newsrooms print what they are given. What is missing here is filled with a single case, or with blame.

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
        tags: [not-your-fault, term-guide, identity-notice]
    facts:
      - {text: Three schools take part, source: School No 1, year: 2025, place: Moldova}
```

## How to fix

Add what is missing. A figure needs source, year and place; a national one is better than a worldwide one.

## Sources

INHOPE, Shaping the Story; Darkness to Light; Australian National Office for Child Safety; rule MED-01 of the
reference on safe messaging
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.kinds_read import reads_tag
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.what_a_piece_says import says, unsaid

BLAME = "say that no child is to blame"


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield what each press release lacks."""
    for piece in facts.pieces(plan):
        if facts.library.type(piece.material.type).kind != "press-release":
            continue
        no_blame = not says(plan, facts, piece, "not-your-fault")
        is_readable = reads_tag(plan.campaign.language, "not-your-fault")
        if no_blame and not is_readable:
            yield unsaid(plan, piece, "not-your-fault", BLAME, "Say it in one of its texts.")
        missing = {
            "a help service (`help:`)": not piece.help,
            "a line that no child is to blame (tag `not-your-fault`)": no_blame and is_readable,
            "a figure with source and year (`facts:`)": not piece.material.facts,
            "notes to editors (`notes:`)": not piece.material.notes,
            "the words to use (tag `term-guide`)": "term-guide" not in piece.tags,
        }
        lacks = [what for what, is_missing in missing.items() if is_missing]
        if lacks:
            yield Found(
                (*piece.path, "id"),
                f"`{piece.material.id}` lacks {'; '.join(lacks)}.",
                "Add it, so that a newsroom in a hurry has all it needs to report with care.",
            )


RULE = Rule("CK236", Severity.ERROR, profile="publish", check=check)
