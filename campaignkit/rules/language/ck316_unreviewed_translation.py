r"""Nobody is named who has translated a text, or a second person who has read it.

## What it checks

That the header of every PO file names who translated it (`Last-Translator`), another native speaker who read it
(`X-Reviewed-By`), and the day (`X-Reviewed-On: 2027-01-31`), which is not before the last revision.

## Why it matters

A word that is slightly wrong in a text about abuse can blame a child. Whoever wrote it does not see it any more.

## Wrong

```po
msgid ""
msgstr ""
"Last-Translator: \n"
```

## Right

```po
msgid ""
msgstr ""
"Last-Translator: Translation office, Ministry of Education\n"
"X-Reviewed-By: School psychologist, Lyceum No 2\n"
"X-Reviewed-On: 2025-06-01\n"
```

## How to fix

Let a second native speaker, best one who works with the audience, read the whole kit as a proof. Then add the
two lines to the header: function and organisation, no private address. Never write down a review that did not
happen.

## Sources

Safe-messaging rule TRM-05: translated pieces name a translator and a second native reviewer.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.locales import language_label
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

_DAY = ("header", "X-Reviewed-On")
_NOBODY = {
    "Last-Translator": "Nobody is named who has translated",
    "X-Reviewed-By": "No second native speaker has read",
}
_PLACEHOLDER = late_pattern(r"FULL NAME|EMAIL@ADDRESS|machine", re.IGNORECASE)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield what the header of a translation does not say, or does not say rightly."""
    if facts.translation is None or not plan.materials:
        return
    header = facts.translation.header
    language = language_label(plan.campaign.language)
    translator = header.get("Last-Translator", "")
    reviewer = header.get("X-Reviewed-By", "")
    for name, value in (("Last-Translator", translator), ("X-Reviewed-By", reviewer)):
        if not value or _PLACEHOLDER.search(value):
            hint = f"Write function and organisation behind `{name}` in the header, when it is true."
            yield Found(("header", name), f"{_NOBODY[name]} the texts in {language}.", hint)
    if reviewer and reviewer == translator:
        message = f"Translator and reviewer of the texts in {language} are the same."
        yield Found(("header", "X-Reviewed-By"), message, "Let a second person read them.")
    if reviewer and not _PLACEHOLDER.search(reviewer):
        yield from _day(header, facts.today, language)


def _day(header: Mapping[str, str], today: datetime.date, language: str) -> Iterator[Found]:
    text = header.get("X-Reviewed-On", "")
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        message = f"It is not said on which day the texts in {language} were read."
        yield Found(_DAY, message, "Write the day as year-month-day: X-Reviewed-On: 2027-01-31")
        return
    if day > today:
        message = f"The texts in {language} were read on a day that has not come yet."
        yield Found(_DAY, message, "Correct the day.")
    change = header.get("PO-Revision-Date", "")[:10]
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", change) and change > text:
        message = f"The texts in {language} were changed on {change}, after they were read on {text}."
        yield Found(_DAY, message, "Let the changed texts be read again, then write the new day.")


RULE = Rule(
    "CK316",
    Severity.WARNING,
    profile="publish",
    check=check,
    stamp="translation not reviewed by a native speaker",
    per_language=True,
)
