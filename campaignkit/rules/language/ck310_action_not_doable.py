"""The call to action is nothing a reader can do.

## What it checks

That a call to action names something the reader can do, such as tell, call, ask or report, and not only “be aware”
or “fight abuse”. Where a message has no call to action, its headline is looked at. It speaks only where a phrase
that nobody can carry out stands there and no doable word beside it, in languages with a list: English, French,
German, Spanish, Italian, Portuguese, Polish, Romanian, Russian and Ukrainian.

## Why it matters

“Be aware” leaves a reader where they were. “Tell an adult you trust” is a step.

## Wrong

```yaml
messages:
  - id: tell-us
    call_to_action: Be aware of dangers online!
```

## Right

```yaml
messages:
  - id: tell-us
    call_to_action: Tell an adult you trust today.
```

## How to fix

Ask: what does a reader do in the next five minutes? Begin with that verb.

## Sources

CDC Clear Communication Index, items 5 and 12 to 14; safe-messaging rule MSG-09. The lists are campaignkit's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.measured_texts import PlainText, plain_texts, reading_language
from campaignkit.rules.rule import Facts, Found, Rule


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each call to action that holds only phrases nobody can carry out."""
    actions = reading_language(plan).actions
    if actions is None:
        return
    texts = {text.path: text for text in plain_texts(plan, facts) if text.path[0] == "messages"}
    for message in plan.messages:
        key = "headline" if message.call_to_action is None else "call_to_action"
        text = texts.get(("messages", message.id, key))
        if text is not None:
            yield from _vague(text, actions.vague, actions.doable)


def _vague(text: PlainText, vague: tuple[str, ...], doable: tuple[str, ...]) -> Iterator[Found]:
    unclear, clear = _beginnings(vague), _beginnings(doable)
    pairs = [(sentence, match) for sentence in text.sentences if (match := unclear.search(sentence.text.lower()))]
    rest = " ".join(unclear.sub(" ", sentence.text.lower()) for sentence in text.sentences)
    if not pairs or clear.search(rest):
        return
    sentence, match = pairs[0]
    yield Found(
        text.path,
        f"“{sentence.text[match.start() : match.end()]}” is nothing a reader can do.",
        "Name the step: whom to tell, what to ask, where to call.",
        sentence.start,
        sentence.end,
        confidence=Confidence.MEDIUM,
    )


@cache
def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match words or phrases at the beginning of a word; the lists come with campaignkit."""
    choices = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})\w*")


RULE = Rule("CK310", Severity.WARNING, check=check, per_language=True)
