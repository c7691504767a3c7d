"""A material is to be made in a language that the plan does not have.

## What it checks

That every language under `languages` of a material is that of the campaign or one of its `translations`.

## Why it matters

Nothing is made in a language into which nothing is translated. Nobody notices a leaflet that is not there until
somebody asks for it who reads no other language.

## Wrong

```yaml
materials:
  - {id: poster-teens, languages: [tr]}
```

## Right

```yaml
campaign: {translations: [tr]}
materials:
  - {id: poster-teens, languages: [tr]}
```

## How to fix

Add the language to `translations` of the campaign and have the material translated, or take it away here. Without
`languages` a material is made in the campaign's own language and in those translations that its audience reads.

## Sources

Lanzarote Convention, article 6: information in a form that children can take in; design of campaignkit, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.languages_of_material import is_read, languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, _facts: Facts) -> Iterator[Found]:
    """Yield each language of a material that the plan is not written in and not to be translated into."""
    languages = (plan.campaign.language, *plan.campaign.translations)
    for material in plan.materials:
        in_none = not languages_of(plan, material)
        for index, language in enumerate(material.languages):
            if not is_read(language, languages):
                label = language_label(language)
                yield Found(
                    ("materials", material.id, "languages", index),
                    f"`{material.id}` would be made in no language: the plan has no {label}."
                    if in_none
                    else f"`{material.id}` is to be made in {label}, and the plan has none.",
                    f"Add `{language}` to `translations` of the campaign, or take it away here.",
                )


RULE = Rule("CK325", Severity.ERROR, check=check)
