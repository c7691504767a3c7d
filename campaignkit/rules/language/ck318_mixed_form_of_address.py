"""One text is familiar and polite to its reader at the same time.

## What it checks

That a message, or one text of a material, says either “du” or “Sie”, “tu” or “vous”, “tú” or “usted”, “je” or “u”,
“tu” or “dumneavoastră”, “ты” or “вы”, “ти” or “ви”. What stands in quotation marks or follows a colon is left out.
It is a guess: in French, Russian and Ukrainian the polite word is also the plural.

## Why it matters

Who is spoken to in two ways does not know whether the text is for them or for their parents.

## Wrong

```yaml
campaign: {language: de}
messages:
  - id: tell-us
    headline: Ruf an.
    body: Du bist nicht schuld. Sprechen Sie mit uns.
```

## Right

```yaml
campaign: {language: de}
messages:
  - id: tell-us
    headline: Ruf an.
    body: Du bist nicht schuld. Sprich mit uns.
```

## How to fix

Choose one form for each audience and keep to it in the whole piece.

## Sources

Easy-to-read standard: the same word for the same thing; word lists of campaignkit
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import Address
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import PlainText, Sentence, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Path, Rule

_QUOTE = re.compile(r"[„“”«»\"]")

Spot = tuple[PlainText, str, tuple[int, int]]


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each message or material that uses both forms of address, at the first word of the rarer one."""
    address = reading_language(plan).address
    if address is None:
        return
    by_owner: dict[Path, tuple[list[Spot], list[Spot]]] = {}
    for text in plain_texts(plan, facts):
        familiar, polite = by_owner.setdefault(_owner(text.path), ([], []))
        in_quotes = False
        for sentence in text.sentences:
            marks = len(_QUOTE.findall(sentence.text))
            if not in_quotes and not marks:
                _collect(text, sentence, address, familiar, polite)
            in_quotes ^= marks % 2 == 1
    for familiar, polite in by_owner.values():
        if familiar and polite:
            text, word, (start, end) = min((familiar, polite), key=len)[0]
            other, other_word, _ = max((polite, familiar), key=len)[0]
            yield Found(
                text.path,
                f"“{word}” here and “{other_word}” elsewhere: the reader is “{address.names[0]}” "
                f"and “{address.names[1]}” at the same time.",
                "Choose one form for this audience and keep to it.",
                start,
                end,
                related=((other.path, f"“{other_word}” stands here"),) if other.path != text.path else (),
                confidence=Confidence.MEDIUM,
            )


def _owner(path: Path) -> Path:
    """Return what is compared: a message as a whole, but each text of a material, where speech is quoted freely."""
    return path[:2] if path[0] == "messages" else path


def _collect(text: PlainText, sentence: Sentence, address: Address, familiar: list[Spot], polite: list[Spot]) -> None:
    colon = sentence.text.find(": ")
    for index, word in enumerate(sentence.words):
        if 0 <= colon < word.start:
            return  # what follows a colon is what somebody says
        lower = word.text.lower()
        if lower in address.familiar:
            familiar.append((text, word.text, sentence.place(word)))
        elif lower in address.polite or (index > 0 and word.text in address.polite_inside):
            polite.append((text, word.text, sentence.place(word)))


RULE = Rule("CK318", Severity.WARNING, check=check, per_language=True)
