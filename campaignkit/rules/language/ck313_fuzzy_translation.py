"""A translation waits for a person to confirm it.

## What it checks

That no translation of a text a material prints is marked `fuzzy`, and that the source text has not changed
since it was translated.

## Why it matters

The old translation may promise what the plan no longer says: other hours, another number, another age.

## Wrong

```po
#, fuzzy
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Spune unui adult"
```

## Right

```po
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Povestește cuiva"
```

## How to fix

Compare the two texts, correct the translation, and take the mark away (in Poedit: “Needs work”). When the
source text has changed, `campaignkit translate sync` first shows the old one beside the new. Until then it is not
printed; words in it that harm are named all the same, as warnings at most.

## Sources

GNU gettext manual, chapter 8.3.5, “Fuzzy Entries”; safe-messaging rule TRM-05.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each translation that is unsure."""
    if facts.translation is None:
        return
    language = language_label(plan.campaign.language)
    is_needed = facts.needed(plan)
    for path, has_changed in facts.translation.unsure.items():
        if not is_needed(path):
            continue
        in_print = path[0] == "campaign" or any(piece.holds(path) for piece in facts.pieces(plan))
        severity = Severity.ERROR if in_print and plan.materials else Severity.NOTE
        if has_changed:
            message = f"The source text has changed since it was translated into {language}."
            hint = "Run `campaignkit translate sync`, compare the old text with the new, and correct the translation."
        else:
            message = f"The {language} translation is marked as unsure (`fuzzy`)."
            hint = "Compare it with the source text, correct it, and take the mark `fuzzy` away."
        yield Found(path, message, hint, severity=severity)


RULE = Rule("CK313", Severity.ERROR, profile="review", check=check, per_language=True)
