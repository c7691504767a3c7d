"""The fixed words of materials are not there in the plan's language.

## What it checks

That campaignkit has the words it prints itself, such as “Led by” or “Notes to editors”, in the language of the plan.

## Why it matters

A Somali poster with English words on it looks careless, and a help panel nobody understands does not help.

## Wrong

```yaml
campaign:
  language: so
```

## Right

```yaml
campaign:
  language: fil
```

## How to fix

`campaignkit translate words so` writes `locales/words/so.po` beside the plan, with all words and what each says in
English, the most important ones first; whoever fills it has the words printed. What a translation lacks is printed in
the language of the plan, what that lacks in English.

## Sources

Design of campaignkit, section 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import DEFAULT, language_label, locale
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.translate.own_fixed_words import fallback_words


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language of a plan with materials when there are no fixed words in it."""
    language = plan.campaign.language
    words, own = locale(language), facts.topic.words.get(language, {})
    fallback = {} if facts.translation is None else fallback_words(facts.translation.source.campaign.language)
    own = {name: text for name, text in own.items() if text != fallback.get(name)}
    instead = (
        "English"
        if not fallback or facts.translation is None
        else language_label(facts.translation.source.campaign.language)
    )
    if not plan.materials or (words is not None and not set(words.missing) - own.keys()):
        return
    name = language_label(language)
    if own:
        lacking = [word for word in fixed() if word not in own]
        if lacking:
            yield Found(
                ("campaign", "language"),
                f"{len(lacking)} of the fixed words are still {instead} in {name}: {', '.join(lacking[:3])} …",
                f"Fill in `locales/words/{language}.po`, which `campaignkit translate words {language}` writes.",
                severity=Severity.WARNING,
            )
    elif words is None and fallback:
        yield Found(
            ("campaign", "language"),
            f"The fixed words of {name} materials, such as “Led by”, are {instead}: campaignkit lacks them.",
            f"`campaignkit translate words {language}` writes a file to fill: `locales/words/{language}.po`.",
            severity=Severity.WARNING,
        )
    elif words is None:
        yield Found(
            ("campaign", "language"),
            f"Materials cannot be made in {name} yet: campaignkit lacks its fixed words, such as “Led by”.",
            f"`campaignkit translate words {language}` writes a file to fill: `locales/words/{language}.po`.",
        )
    else:
        yield Found(
            ("campaign", "language"),
            f"{len(words.missing)} of the fixed words are still English in {name}: {', '.join(words.missing[:3])} …",
            f"`campaignkit translate words {language}` writes a file to fill: `locales/words/{language}.po`.",
            severity=Severity.WARNING,
        )


def fixed() -> dict[str, str]:
    """Return the English fixed words by name."""
    english = locale(DEFAULT)
    return {} if english is None else english.words


RULE = Rule("CK301", Severity.ERROR, check=check, per_language=True)
