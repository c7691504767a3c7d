"""A text from which a child could be found.

## What it checks

That no sentence gives the age of one child (“a 13-year-old girl”) together with a place or a school, in the languages
whose words for that are known; and, in every script with capitals, no name with the age of a child beside it (“Emma
Tremblay, 12, École Saint-Luc”), also where it says whose words are quoted. A name with an age and nothing else
is a note: it may be made up. A whole country is no such place. It does not know every way to give a child away: the
safeguarding lead has to read the texts.

## Why it matters

Age and place are enough in a village. A child whose neighbours recognise it is harmed again.

## Wrong

```yaml
messages:
  - {id: ask, headline: Talk, body: A 13-year-old girl from Orhei told her teacher.}
```

## Right

```yaml
messages:
  - {id: ask, headline: Talk, body: A girl told her teacher.}
```

## How to fix

Take out age, place and school. Changing them is not enough when the rest still fits.

## Sources

UNICEF, ethical reporting on children; rule IDN-01 of the reference on safe messaging
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phrases import identifying_pattern, primary
from campaignkit.knowledge.reader import rows
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.named_children import named_children

_HINT = (
    "Take out name, age and place, as far as they are there. Changing them is not enough when the rest still fits."
)
_NOUNS = frozenset({"de", "gsw", "lb"})
"""Languages that write nouns with a capital."""
_REST_OF_A_DAY = late_pattern(r"\.\s?(?:[^\W\d_]+\.?|\d{1,2}\.)\s?\d{4}(?!\d)")
"""What stands behind the day of a dateline: in “Bern, 9. Februar 2027” nobody is nine years old."""
SENTENCE = late_pattern(r"[^.!?\n]+")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield sentences that name one child, or its age and a place."""
    child = identifying_pattern(plan.campaign.language, "child")
    place = identifying_pattern(plan.campaign.language, "place")
    nouns = primary(plan.campaign.language) in _NOUNS
    for text in facts.texts(plan):
        if not any(sign.isdigit() for sign in text.value):
            continue
        for sentence in SENTENCE.finditer(text.value):
            speaks = text.path[-1] == "by"
            aged = _with_place(sentence, child, place)
            if aged is None and not _REST_OF_A_DAY.match(text.value, sentence.end()):
                aged = _with_name(sentence, speaks=speaks, nouns=nouns)
            if aged is not None:
                yield Found(
                    text.path,
                    aged.message,
                    _HINT,
                    aged.start,
                    aged.end,
                    severity=aged.severity,
                    confidence=Confidence.MEDIUM,
                )


class _Aged(NamedTuple):
    message: str
    start: int
    end: int
    severity: Severity


def _with_place(
    sentence: re.Match[str], child: re.Pattern[str] | None, place: re.Pattern[str] | None
) -> _Aged | None:
    """Return the age of one child in a sentence that names a place, by the words of its language."""
    aged = child.search(sentence[0]) if child is not None else None
    if aged is None or place is None:
        return None
    before, after = place.finditer(sentence[0], 0, aged.start()), place.finditer(sentence[0], aged.end())
    place_name = next((m for m in (*after, *before) if not _country(m[0])), None)
    if place_name is None:
        return None
    message = f"“{aged[0].strip()}” and “{place_name[0].strip()}” together can lead to a child."
    return _Aged(message, sentence.start() + aged.start(), sentence.start() + aged.end(), Severity.WARNING)


def _with_name(sentence: re.Match[str], *, speaks: bool, nouns: bool) -> _Aged | None:
    """Return a name with the age of a child, in whatever language: a warning with a place, or where it is who speaks.

    Where nouns have capitals, too, any of them looks like a name or a place.
    """
    for one in named_children(sentence[0]):
        words = sentence[0][one.start : one.end].strip()
        place = one.place if one.place and not _country(one.place) else ""
        sure = speaks or (bool(place) and not nouns)
        message = (
            f"“{words}” and “{place}” together can lead to a child." if place else f"“{words}” may name a child."
        )
        start, end = sentence.start() + one.start, sentence.start() + one.end
        return _Aged(message, start, end, Severity.WARNING if sure else Severity.NOTE)
    return None


def _country(place: str) -> bool:
    """Say whether a place is a whole country, in which nobody is found by their age."""
    word = place.split()[-1]
    return any(word in row["label"].split() for row in rows("countries").values())


RULE = Rule("CK228", Severity.WARNING, profile="review", check=check, per_language=True)
