"""A material type of your own has no name in a language its materials are made in.

## What it checks

That each material type in the campaign's own `templates/` that the plan uses has a name in every language of the
plan: a fixed word (`word:`, kept by copies of the types of campaignkit) or an entry under `names:` in its
`material.yaml`. In the plan's own language `name:` is enough.

## Why it matters

The index page of a kit, its work plan and a partner's brief call things by their name. “Notice” on a German page
looks like a mistake, and nobody knows what it is.

## How to fix

Add `names:` with the language and the name to the type's `material.yaml`: `names: {de: Aushang}`. A copy of a type
of campaignkit that is still called the same keeps its `word:`.

## Sources

Design of campaignkit, section 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import candidates, language_label, locale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first material of each own type that has no name in the language."""
    language = plan.campaign.language
    words = locale(language)
    types: set[str] = set()
    for material in plan.materials:
        kind = facts.library.own_types.get(material.type)
        if kind is None or material.type in types:
            continue
        types.add(material.type)
        has_name = any(name in kind.names for name in candidates(language))
        if has_name or (words is not None and kind.word in words.words) or (not kind.word and not facts.translation):
            continue
        yield Found(
            ("materials", material.id, "type"),
            f"The type `{material.type}` has no name in {language_label(language)}: "
            f"kits in this language call it “{kind.name}”.",
            f"Add `names: {{{language}: …}}` to `templates/{material.type}/material.yaml`.",
        )


RULE = Rule("CK324", Severity.WARNING, check=check, per_language=True)
