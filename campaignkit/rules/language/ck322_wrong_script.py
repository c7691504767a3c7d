"""A text mixes letters of two scripts in one word, or is written in another script than its language.

## What it checks

Latin letters inside a Cyrillic or Greek word and the other way round; the cedilla letters `ş ţ` in Romanian,
which has `ș ț` with a comma below; and texts that are mostly in a script their language is not written in,
such as Cyrillic in a file for `sr-Latn`.

## Why it matters

The letters look alike and are not the same: search does not find the word, a screen reader stumbles, hyphenation
fails, and on the printed page a letter may come from another font.

## Wrong

```po
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Povesteşte cuiva"
```

## Right

```po
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Povestește cuiva"
```

## How to fix

Type the word anew with the keyboard of the language. Where only one letter can be meant, the finding brings
the word as it should be.

## Sources

Unicode Standard Annex 24 (scripts) and Technical Standard 39 (mixed-script detection); Romanian Academy on `ș` and
`ț`; Unicode Standard, chapter 7.1.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.locales import language_label, script
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.rules.rule import Path as TextPath

_HAN = r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff"
LETTERS = {
    "Latn": r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff",
    "Cyrl": r"\u0400-\u052f",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Armn": r"\u0531-\u0587",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf",
    "Hebr": r"\u05d0-\u05ea",
    "Arab": r"\u0620-\u06ff\u0750-\u077f",
    "Ethi": r"\u1200-\u139f",
    "Deva": r"\u0900-\u097f",
    "Beng": r"\u0980-\u09ff",
    "Thai": r"\u0e00-\u0e7f",
    "Hans": _HAN,
    "Hant": _HAN,
    "Jpan": _HAN + r"\u3040-\u30ff",
    "Kore": _HAN + r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
}
_ALIKE = ("Latn", "Cyrl", "Grek")
_LATIN, _CYRILLIC, _GREEK = "ABCEHKMOPTXaceopxyiIjJsS", "АВСЕНКМОРТХасеорхуіІјЈѕЅ", "ΑΒ.ΕΗΚΜΟΡΤΧ...ο.....Ι...."
_EVERY = late_pattern("[" + "".join(LETTERS.values()) + "]")
_ANY = late_pattern("[" + "".join(LETTERS[name] for name in _ALIKE) + "]+")
_BORDER = late_pattern("|".join(f"[{LETTERS[a]}][{LETTERS[b]}]" for a in _ALIKE for b in _ALIKE if a != b))
_SKIPPED = late_pattern(
    r"\{\{[^{}\n]{0,200}\}\}|\]\([^()\s]{1,500}\)|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|(?:https?://|www\.)\S+"
)
_CEDILLAS = late_pattern("[şţŞŢ]")
_CEDILLA = str.maketrans("şţŞŢ", "șțȘȚ")
_LEAST = 12


@cache
def _word(name: str) -> re.Pattern[str]:
    """Return a pattern for words of a script; few of them are asked for."""
    return re.compile(rf"[{LETTERS[name]}]+")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each mixed word, each Romanian word with a cedilla, and each text in another script."""
    language = plan.campaign.language
    own = script(language)
    for text in facts.texts(plan):
        if own == "Latn" and _has_plain_letters_only(text.value):
            continue
        bare = _SKIPPED.sub(lambda match: " " * len(match[0]), text.value)
        if language.split("-")[0] == "ro":
            yield from _cedillas(text.path, bare)
        if own in _ALIKE:
            yield from _mixed(text.path, bare, own, language)
        yield from _foreign(text.path, bare, own, language)


def _has_plain_letters_only(text: str) -> bool:
    """Say whether no letter of a text is beyond A to Z, as in most English ones: then nothing can be found."""
    return text.isascii() or all(sign < "\u00c0" or "\u2000" <= sign < "\u2100" for sign in text)


def _cedillas(path: TextPath, text: str) -> Iterator[Found]:
    for match in _word("Latn").finditer(text) if _CEDILLAS.search(text) else ():
        right = match[0].translate(_CEDILLA)
        if right != match[0]:
            yield Found(
                path,
                f"`{match[0]}` is written with a cedilla; Romanian has a comma below.",
                f"Write `{right}`.",
                start=match.start(),
                end=match.end(),
                replacement=right,
            )


def _mixed(path: TextPath, text: str, own: str, language: str) -> Iterator[Found]:
    for match in _ANY.finditer(text) if _BORDER.search(text) else ():
        word = match[0]
        parts = {name for name in _ALIKE if _word(name).search(word)}
        if len(parts) < 2:
            continue
        repair = _repaired(word, own)
        strange = next(letter for letter in word if not _word(own).match(letter)) if own in parts else word[0]
        yield Found(
            path,
            f"`{word}` mixes letters of two scripts: `{strange}` is {unicodedata.name(strange).lower()}.",
            f"Write `{repair}`." if repair else f"Type the word anew with the {language_label(language)} keyboard.",
            start=match.start(),
            end=match.end(),
            replacement=repair,
        )


def _repaired(word: str, own: str) -> str | None:
    """Return the word in one script, or None where a letter has no twin in it."""
    twins = {"Latn": _LATIN, "Cyrl": _CYRILLIC, "Grek": _GREEK}
    letters = []
    for letter in word:
        if not _word(own).match(letter):
            places = [row.index(letter) for name, row in twins.items() if name != own and letter in row]
            if not places or twins[own][places[0]] == ".":
                return None
            letter = twins[own][places[0]]
        letters.append(letter)
    return "".join(letters)


def _foreign(path: TextPath, text: str, own: str, language: str) -> Iterator[Found]:
    if own not in LETTERS:
        return
    letters = len(_EVERY.findall(text))
    if letters < _LEAST or _count(own, text) * 4 >= letters:
        return
    # organisations keep their names in Latin letters in every script
    if path[-1] != "name" or max(LETTERS, key=lambda name: _count(name, text)) != "Latn":
        yield Found(
            path,
            f"The text is not in the script in which {language_label(language)} is written.",
            "Check whether it is in the right file, and whether it has been translated.",
            confidence=Confidence.MEDIUM,
        )


def _count(name: str, text: str) -> int:
    """Return how many letters of a script are in a text."""
    return sum(map(len, _word(name).findall(text)))


RULE = Rule("CK322", Severity.WARNING, check=check, per_language=True)
