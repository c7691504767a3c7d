"""A text shouts.

## What it checks

That a text for children, carers or the public has no two exclamation marks in a row, no more than one in fifty words,
and no sentence in capitals; for a heading above small letters that is a note. Marks in what somebody says (“No!”) do
not count as a crowd. Abbreviations are left alone, and so are scripts without capitals.

## Why it matters

Shouting frightens, looks like advertising, and capitals are hard to read for everybody.

## Wrong

```yaml
messages:
  - {id: tell-us, headline: "Stop!! Think!"}
```

## Right

```yaml
messages:
  - {id: tell-us, headline: "Stop and think!"}
```

## How to fix

Take out exclamation marks. Write sentences in small letters; the layout makes a headline large.

## Sources

INHOPE fear guidance; UKAAF clear print; safe-messaging rule MSG-08
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.rule import Found, Rule

AUDIENCES = (*YOUNG, "carer", "public")
WORDS_PER_MARK = 50
CAPITAL_WORDS = 3
ABBREVIATION = 5
"""Words of capitals up to this length may be abbreviations."""
HEADING_LINES, MOST_UNDER = 2, 6
"""A heading has so many lines, and stands on a text within so many, empty ones counted."""

_MARKS = late_pattern(r"[!\uff01\u00a1]+")
_CLOSING = frozenset("\"\u201d\u201c\u2019'\u00bb\u203a")
_SENTENCE = late_pattern(r"[^.!?\n]+")
_WORD = late_pattern(r"[^\W\d_]+")
_PLACEHOLDER = late_pattern(r"\{\{[^{}\n]{0,200}\}\}")


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield runs and crowds of exclamation marks, and sentences in capitals."""
    for text in facts.texts(plan):
        if not text.classes & set(AUDIENCES):
            continue
        value = _PLACEHOLDER.sub(lambda match: " " * len(match[0]), text.value)
        marks = [m for m in _MARKS.finditer(value) if m[0] != "\u00a1"]
        run = next((m for m in marks if len(m[0].replace("\u00a1", "")) > 1), None)
        calls = [m for m in marks if value[m.end() : m.end() + 1] not in _CLOSING]
        crowd = calls[1] if len(calls) > 1 and len(calls) * WORDS_PER_MARK > len(value.split()) else None
        first = run or crowd
        if first is not None:
            yield Found(
                text.path,
                f"{len(calls)} places with exclamation marks in {len(value.split())} words: the text shouts."
                if run is None
                else "More than one exclamation mark: the text shouts.",
                "Take them out; a calm sentence is believed more easily.",
                first.start(),
                first.end(),
                confidence=Confidence.HIGH if run else Confidence.MEDIUM,
            )
        last_title = -1
        for match in _SENTENCE.finditer(value):
            words = _WORD.findall(match[0])
            long = [word for word in words if len(word) > ABBREVIATION]
            if len(words) >= CAPITAL_WORDS and long and all(_capitals(word) for word in words):
                lead = len(match[0]) - len(match[0].lstrip())
                line = value.rfind("\n", 0, match.start() + lead) + 1
                heading = text.path[-1] in HEADINGS or _is_heading(value, line)
                if heading and line == last_title:
                    continue  # a heading of two sentences is one heading
                last_title = line if heading else -1
                yield Found(
                    text.path,
                    "A whole sentence in capitals: the text shouts, and is hard to read.",
                    "Write it in small letters; the layout makes it large enough.",
                    match.start() + lead,
                    match.start() + len(match[0].rstrip()),
                    severity=Severity.NOTE if heading else None,
                    confidence=Confidence.LOW if heading else Confidence.MEDIUM,
                )


HEADINGS = frozenset({"headline", "title", "section"})


def _is_heading(value: str, start: int) -> bool:
    """Say whether a line in capitals, or the second of two, has a text under it that is not in capitals, too."""
    line, *under = [part for part in value[start:].split("\n", MOST_UNDER) if part.strip()]
    if line.upper() != line:
        return False
    return any(part.upper() != part for part in under[:HEADING_LINES])


def _capitals(word: str) -> bool:
    return word == word.upper() != word.lower()


RULE = Rule("CK212", Severity.WARNING, check=check, per_language=True, audiences=AUDIENCES)
