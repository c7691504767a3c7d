"""A text is in another language than the plan says.

## What it checks

Whether the texts of the plan, or one paragraph of them, are in another language of the same script, by runs of
letters and common words of 43 languages. Names, quotations, addresses and placeholders are left out. A text of fewer
than four words is judged together with the others only. `CK322 wrong-script` finds another script.

On first look at 210 short sentences in 35 languages, each stated to be in every other language of its script, it saw
97 % of them, and 99 % of two sentences together. It was silent on all of them in their own language, and on 1,500
others. It sees Bulgarian (46 %), Macedonian and Serbian least often, and never tells Bosnian, Croatian, Montenegrin
and Serbian apart. Of texts in 33 languages, unread ones among them, each stated to be in one of its closest
neighbours, it saw 83 of 92 of two short sentences and 86 of 92 of four, and none in its own language; what it missed
is Danish and Norwegian, Galician and its neighbours, and Azerbaijani called Turkish.

It is an error where the text is printed and nobody can doubt it: ten different words or more, three common ones of
the other language, hardly any of the stated one, and letters that run as they do there. Of 7,390 texts of ten words
or more, each stated to be in another language, 93 % are seen and 67 % are that sure (94 % of those of twenty words).
Of 44,000 texts in 61 languages, each stated to be in its own, none of a plan is seen. A text in a language close to
the stated one is never that sure: a warning remains.

## Why it matters

Every check of words reads a text by its stated language. In another one it finds nothing, and the page looks clean. A
screen reader reads it out wrongly, words break in the wrong places, and readers get a page they cannot read.

## Wrong

```yaml
messages:
  - {id: tell-us, body: "Sprich mit einem Erwachsenen, dem du vertraust. Du bist nicht schuld."}
```

## Right

```yaml
messages:
  - {id: tell-us, body: "Talk to an adult you trust. It is not your fault."}
```

## How to fix

Say in `campaign.language` what the texts are in, or put the texts of that language in their place. Texts of other
languages belong into `locales/<language>.po`. Where one paragraph is meant to stand there in its own language, such
as “We speak Ukrainian, too”, say so behind it: `# campaignkit: ignore[CK326] -- spoken to in their language`.

## Sources

WCAG 2.2, success criteria 3.1.1 and 3.1.2 (language of page and of parts); words and runs of letters are
campaignkit’s own
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.which_language import Spoken, blocks, spoken

_NAMES = frozenset({"name", "by", "source", "licence", "address", "alt"})


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the language when all texts are in another one, else each paragraph that is."""
    language = plan.campaign.language
    texts = [text for text in facts.texts(plan) if text.path[-1] not in _NAMES]
    thought_of = _thought_of(plan, facts)
    whole = spoken("\n\n".join(dict.fromkeys(text.value for text in texts)), language, thought_of)
    if whole is not None:
        yield Found(
            ("campaign", "language"),
            f"The texts are in another language: {_seen(whole)}, not {language_label(language)}.",
            f"Write `language: {whole.language}` if that is right; if not, the texts belong into another file."
            if facts.translation is None
            else "Look whether the translation went into the right file.",
            confidence=Confidence.MEDIUM,
            severity=Severity.ERROR if whole.sure else None,
        )
        return
    printed = _printed(plan)
    for text in texts:
        for start, end in blocks(text.value):
            other = spoken(text.value[start:end], language, thought_of)
            if other is not None:
                yield Found(
                    text.path,
                    f"This is in another language: {_seen(other)}, not {language_label(language)}.",
                    f"Write it in {language_label(language)}; the other text belongs into `locales/`.",
                    start,
                    end,
                    confidence=Confidence.MEDIUM,
                    severity=Severity.ERROR if other.sure and printed(text.path) else None,
                )


def _printed(plan: Plan) -> Callable[[Path], bool]:
    """Return whether a text stands on a page: a message only where a material carries it."""
    carried = {message for material in plan.materials for message in material.messages}
    return lambda path: path[0] != "messages" or path[1] in carried


def _thought_of(plan: Plan, facts: Facts) -> frozenset[str]:
    """Return the languages of the plan and its readers."""
    source = () if facts.translation is None else (facts.translation.source.campaign.language,)
    return frozenset({*source, *(language for audience in plan.audiences for language in audience.languages)})


def _seen(other: Spoken) -> str:
    words = ", ".join(f"“{word}”" for word in other.words)
    return f"{language_label(other.language)} ({words})" if words else language_label(other.language)


RULE = Rule("CK326", Severity.WARNING, check=check, per_language=True)
