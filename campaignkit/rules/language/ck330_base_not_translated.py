"""An edition in a language of its own still says things in that of its base.

## What it checks

That every text an overlay takes from its base is there in the overlay's language, when it names another `language`:
from a PO file of the base or of the overlay, or written anew in the overlay.

## Why it matters

A Romanian leaflet with an English sentence on it tells its readers that they have been forgotten half way.

## How to fix

`campaignkit translate sync` puts the texts into `locales/<language>.po` beside the overlay. Or write them anew in the
overlay, under the same ids. The base stays as it is.

## Sources

Design of campaignkit, section 3; WCAG 2.2, criterion 3.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.materials.needed_texts import needed_texts
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.rules.rule import Facts, Found, Rule

MOST_NAMED = 5


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield one finding for all texts of a base that are not there in the language of the plan."""
    if facts.translation is not None or not facts.untranslated:
        return
    texts = needed_texts(plan, plan.campaign.language, facts.library)
    missing = [key_of(text.path) for text in texts if text.path in facts.untranslated]
    if not missing:
        return
    keys = ", ".join(f"`{key}`" for key in missing[:MOST_NAMED])
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    language = language_label(plan.campaign.language)
    file = f"locales/{plan.campaign.language}.po"
    yield Found(
        ("campaign", "language"),
        f"Not in {language} yet, but in the language of the plan that is extended: {keys}{more}.",
        f"`campaignkit translate sync` puts them into `{file}`. Or write them in this file.",
    )


RULE = Rule("CK330", Severity.ERROR, profile="review", check=check)
