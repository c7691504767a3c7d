"""A plan in one language: the source language, or one it is translated into."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from campaignkit.diagnostics.finding import Span
from campaignkit.plan.local_texts import with_local_texts
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.printed_texts import with_texts
from campaignkit.records import dataclass

Place = Callable[[Path, int | None, int | None], Span]
"""Where a text, or a stretch of it, stands in a file."""


@dataclass(frozen=True, slots=True)
class Original:
    """A text as the plan that is extended has it, in another language than the plan itself."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Translation:
    """What is known of a translation besides its texts.

    `source` is the plan in its own language. `unsure` are texts whose translation waits for a person: True where the
    source text has changed since, False where only the mark `fuzzy` says so. `header` is that of the PO file.
    """

    source: Plan
    unsure: Mapping[Path, bool]
    header: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edition:
    """A plan whose printed texts are in `language`; `plan.campaign.language` says the same.

    `untranslated` are the paths of texts that are still in the source language, because nobody has translated them.
    `translation` is None for the source language.
    """

    language: str
    plan: Plan
    untranslated: frozenset[Path]
    place: Place
    translation: Translation | None = None


def translated(plan: Plan, language: str, texts: Mapping[str, str]) -> Plan:
    """Return the plan with texts put in place of its printed ones, by their key; what is not given stays."""
    found = with_local_texts(with_texts(plan, texts), texts)
    campaign = dataclasses.replace(found.campaign, language=language)
    return dataclasses.replace(found, campaign=campaign)
