"""A figure in a text, without source, year and place.

## What it checks

That percentages and figures such as “one in five” stand under `facts`, where source and year are asked for. A text
may repeat a figure that stands in a fact of the plan. “100 %” and a share of a
price (“40 % discount”) are not taken for figures. Words such as “one in five”
are a warning only. Where the same sentence names a year or a source, it is a note: somebody took care, and the rest
is still asked for. It is a note as well where a longer text speaks of something else than children. Each language is
looked at; where the words of a language are not known, only digits with a per cent sign are.

## Why it matters

Figures about abuse are quoted for decades. Without source, year and place nobody can tell whether they are true, and
for whom.

## Wrong

```yaml
messages:
  - {id: ask, headline: One in five children is affected}
```

## Right

```yaml
messages:
  - {id: ask, headline: More children are affected than you think}
```

## How to fix

Move the figure to `facts` of a material that prints them, with `source`, `year` and `place`, or say it without a
figure.

## Sources

INHOPE, Shaping the Story; rule MED-02 of the reference on safe messaging
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.phrases import figure_pattern, price_pattern
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.hits import ScannedText, advice, found, scanned
from campaignkit.rules.rule import Facts, Found, Rule
from campaignkit.texts.frames.sightings import read
from campaignkit.texts.frames.subject import is_elsewhere, names_source

ALWAYS = late_pattern(r"100 ?[%٪]|[%٪] ?100|100 per ?cent", re.IGNORECASE)
NEAR = 300
"""No sentence is looked at further than that."""
WELL = -0.5
"""A sentence that comes to less reads like good ones: visitors of a museum, a survey that is spoken of."""
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_END = late_pattern(r"[.!?\u2026](?=\s)|\n\s*\n")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each figure in a text that no fact of the plan stands behind."""
    facts_text = " ".join(fact.text for material in plan.materials for fact in material.facts).casefold()
    pattern = figure_pattern(plan.campaign.language)
    scans = {text.text.path: text for text in scanned(plan, facts)}
    for text in facts.texts(plan):
        if "facts" in text.path:
            continue
        spans: list[tuple[int, int]] = []
        for match in pattern.finditer(text.value):
            figure = match[0]
            spans.append(match.span())
            if ALWAYS.fullmatch(figure) or figure.casefold() in facts_text:
                continue
            plain = "%" not in figure and "٪" not in figure
            around = _sentence(text.value, match.start(), match.end())
            if not plain and price_pattern().search(around):
                continue
            year = _YEAR.search(around) is not None
            careful = year or (not plain and _is_less(scans.get(text.path), match.start(), match.end()))
            yield Found(
                text.path,
                f"“{figure}” has no source, year and place.",
                "Put the figure under `facts` of a material that prints them, or say it without a figure.",
                match.start(),
                match.end(),
                severity=Severity.NOTE if careful or plain else None,
                confidence=Confidence.MEDIUM,
            )
        own_scan = scans.get(text.path)
        for hit in own_scan.scan.of("unsourced") if own_scan else ():
            if not any(start < hit.end and hit.start < end for start, end in spans) and own_scan:
                message = f"“{own_scan.words(hit)}” has no source, year and place."
                yield found(own_scan, hit, message, advice(hit), Severity.WARNING)


def _is_less(text: ScannedText | None, start: int, end: int) -> bool:
    """Say whether a figure names its source, reads well, or stands where a longer text speaks of something else."""
    if text is None:
        return False
    if any(one.start < end and start < one.end and one.score < WELL for one in text.sentences):
        return True
    reading = read(text.text.value, text.language, text.tokens)
    return reading is not None and (names_source(reading, start, end) or is_elsewhere(reading, start, 1))


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a figure without the figure."""
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    ends = [match.end() for match in _END.finditer(before)]
    stop = _END.search(after)
    return f"{before[ends[-1] if ends else 0 :]} {after[: stop.start() if stop else None]}"


RULE = Rule("CK237", Severity.ERROR, profile="review", check=check, per_language=True)
