"""Texts of a material are not translated.

## What it checks

That every text a material prints has a translation in each language with a PO file in which the material is made.
Names that the page of a kit prints, and its summary, are a note; so is a language that is listed under `translations`
and has no file yet. Nobody is asked for what no file in the language prints.

## Why it matters

A leaflet with one English sentence on it looks as if the reader had been forgotten half way; when it is the sentence
that says where to get help, the reader has been.

## Wrong

```po
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr ""
```

## Right

```po
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Povestește cuiva"

msgctxt "messages.tell-us.call_to_action"
msgid "Tell an adult you trust."
msgstr "Spune unui adult în care ai încredere."
```

## How to fix

`campaignkit translate sync` puts every text into the PO file; give it to the translator. Kits in the other languages
do not wait for it.

## Sources

Safe-messaging rule TRM-05; WCAG 2.2, criterion 3.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.rules.rule import Facts, Found, Path, Rule

MOST_NAMED = 3


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each item of the plan with texts that nobody has translated, at the first of them."""
    translation = facts.translation
    if translation is None:
        return
    materials = dict(_printed(plan, facts))
    missing: dict[tuple[Path, bool], list[Path]] = {}
    is_needed = facts.needed(plan)
    for text in printed_texts(plan):
        if text.path in facts.untranslated and text.path not in translation.unsure and is_needed(text.path):
            in_print = text.path[:2] in materials
            missing.setdefault((text.path[:2] if in_print else text.path[:1], in_print), []).append(text.path)
    language = language_label(plan.campaign.language)
    for (owner, in_print), paths in missing.items():
        name = key_of(owner)
        material = materials.get(owner, "")
        where = f", and `{material}` prints {'it' if len(paths) == 1 else 'them'}" if material else ""
        if paths == [owner]:
            message = f"`{name}` is not translated into {language}{where}."
        else:
            what = "A text of" if len(paths) == 1 else f"{len(paths)} texts of"
            verb = "is" if len(paths) == 1 else "are"
            message = f"{what} `{name}` {verb} not translated into {language}{where}: {_which(paths, len(owner))}."
        yield Found(
            paths[0],
            message,
            "Translate it in the PO file; `campaignkit translate sync` puts every text there.",
            severity=Severity.ERROR if in_print else Severity.NOTE,
        )


def _which(paths: list[Path], above: int) -> str:
    """Name the texts within the part of the plan that they are in; of many the first few."""
    names = ", ".join(f"`{key_of(path[above:])}`" for path in paths[:MOST_NAMED])
    return names if len(paths) <= MOST_NAMED else f"{names} and {len(paths) - MOST_NAMED} more"


def _printed(plan: Plan, facts: Facts) -> Iterator[tuple[Path, str]]:
    """Yield what materials print, with the name of one that does; empty where it is the material itself or all do."""
    for piece in reversed(facts.pieces(plan)):
        for message in piece.messages:
            yield ("messages", message.id), piece.material.id
        for service in piece.help:
            yield ("help", service.id), piece.material.id
        yield piece.path, ""
        yield ("campaign", "title"), ""
        yield ("campaign", "tagline"), ""


RULE = Rule("CK312", Severity.ERROR, profile="review", check=check, per_language=True)
