"""An abbreviation is not explained.

## What it checks

Words in capital letters of two to six letters. On first use they are explained: “child sexual abuse material
(CSAM)”. Texts for children, parents and the public do without the abbreviations of the trade even then. Where the
words behind an abbreviation are not known to campaignkit, it is only a note. What people know better than the words
behind it (EU, SMS, QR), names of the plan's stakeholders and help services, Roman numerals, a word that the texts
write in small letters, too, and text that is all in capitals is left alone, and so are scripts without capitals.

## Why it matters

An abbreviation tells those who do not know it that the text is not for them.

## Wrong

```yaml
messages:
  - id: tell-us
    body: Report CSAM to us.
```

## Right

```yaml
messages:
  - id: report
    body: Child sexual abuse material (CSAM) shows a crime. Report CSAM.
```

## How to fix

Write the words. For professionals, write the words once, with the abbreviation in brackets behind them.

## Sources

CDC Clear Communication Index, item 7; easy-to-read standard of Inclusion Europe: no initials; safe-messaging rule
TRM-03
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.readability import known_abbreviations, topic_abbreviations
from campaignkit.knowledge.reader import rows
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import PlainText, Sentence, plain_texts
from campaignkit.rules.pieces import ReadText
from campaignkit.rules.rule import Facts, Found, Path, Rule
from campaignkit.rules.unfinished import LATER
from campaignkit.texts.plain.word_splitter import Word

LAY = frozenset({*YOUNG, "carer", "public", "at-risk-adult"})
_ROMAN = late_pattern(r"[IVXLC]+")
_NAME = late_pattern(r"[^\W\d_]{2,}")
_DATED = late_pattern(r"(?: ?\([^)]{1,30}\))?(?:, [^.!?]{0,20}\d| [\u2013\u2014] )")
_PLURAL = late_pattern(r"(?<=[A-Z])(?:s|['’]s)$")
MOST_LETTERS = 6


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the first use of each abbreviation that is not explained, and those of the trade for lay people."""
    names = _named(plan) | _countries() | _written_out(facts.texts(plan))
    names |= _shouted(plan_texts := plain_texts(plan, facts))
    by_owner: dict[Path, set[str]] = {}
    pairs: set[tuple[Path, str]] = set()
    for text in plan_texts:
        owner = text.path[:2]
        shorts = by_owner.setdefault(owner, set())
        for sentence in text.sentences:
            for word, short, place in _abbreviations(sentence):
                explains = _is_explained(sentence.text, word)
                fresh = (owner, short) not in pairs and short not in shorts
                if explains:
                    shorts.add(short)
                if fresh and short not in names and (finding := _finding(text, short, place, explains=explains)):
                    pairs.add((owner, short))
                    yield finding


def _finding(text: PlainText, short: str, place: tuple[int, int], *, explains: bool) -> Found | None:
    trade = topic_abbreviations().get(short)
    lay = bool(text.classes & LAY)
    if explains and not (lay and trade):
        return None
    if explains:
        message, advice = (
            f"“{short}” is a word of the trade: these readers need it nowhere.",
            f"Write “{trade}” only.",
        )
    else:
        message = f"“{short}” is not explained."
        advice = "Write the words instead" + (f": “{trade}”." if trade else ".")
        if not lay:
            advice = f"Write the words first: “{trade or 'the words'} ({short})”."
    note = explains or not trade
    return Found(
        text.path,
        message,
        advice,
        *place,
        severity=Severity.NOTE if note else None,
        confidence=Confidence.HIGH if trade and not explains else Confidence.MEDIUM,
    )


def _abbreviations(sentence: Sentence) -> Iterator[tuple[Word, str, tuple[int, int]]]:
    """Yield the abbreviations of a sentence with their bare form; none where the sentence itself is in capitals."""
    capitals = sum(1 for word in sentence.words if len(word.text) > 1 and word.text.isupper())
    if capitals > 1 and capitals * 2 >= len(sentence.words):
        return
    for word in sentence.words:
        if word.text.islower():
            continue
        short = _PLURAL.sub("", word.text)
        if not (2 <= len(short) <= MOST_LETTERS and short.isalpha() and short.isupper() and short.lower() != short):
            continue
        if _is_dateline(sentence.text, word):
            continue
        if short not in known_abbreviations() and not _ROMAN.fullmatch(short) and not LATER.fullmatch(short):
            yield word, short, sentence.place(word)


def _is_explained(sentence: str, word: Word) -> bool:
    """Say whether the abbreviation stands in brackets behind its words, or its words in brackets behind it."""
    before, after = sentence[: word.start].rstrip(), sentence[word.end :].lstrip()
    return (before.endswith(("(", "[")) and len(before) > len(word.text)) or after.startswith("(")


def _countries() -> frozenset[str]:
    """Return the names of countries in capitals."""
    return frozenset(row["label"].upper() for row in rows("countries").values())


def _written_out(texts: Iterable[ReadText]) -> frozenset[str]:
    """Return the names that are written with small letters somewhere, as in a dateline: `QUÉBEC` for `Québec`."""
    words = (word for text in texts for word in _NAME.findall(text.value))
    return frozenset(word.upper() for word in words if word[0].isupper() and word[1:].islower())


def _is_dateline(text: str, word: Word) -> bool:
    """Say whether a sentence begins with a word as reports do that say where they come from: `ORHEI, 12 May –`."""
    return not text[: word.start].strip(" *_") and _DATED.match(text[word.end :]) is not None


def _shouted(texts: Iterable[PlainText]) -> frozenset[str]:
    """Return the words of all texts that are written in small letters, as they look in capitals."""
    words = (word.text for text in texts for sentence in text.sentences for word in sentence.words)
    return frozenset(word.upper() for word in words if len(word) <= MOST_LETTERS and word.islower())


def _named(plan: Plan) -> frozenset[str]:
    """Return the words in capitals of names: who acts, who helps, and the campaign itself."""
    names = [plan.campaign.title, *(s.name for s in plan.stakeholders), *(s.name for s in plan.help)]
    return frozenset(word for name in names for word in re.findall(r"\w{2,}", name) if word.isupper())


RULE = Rule("CK308", Severity.WARNING, check=check, per_language=True)
