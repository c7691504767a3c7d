"""A plan in one language: the source language, or one it is translated into."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import field

from campaignkit.diagnostics.finding import Span
from campaignkit.plan.local_texts import with_local_texts
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.printed_texts import printed_texts, with_texts
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
    source text has changed since, False where only the mark `fuzzy` says so. `drafts` is what those translations say,
    by the key of the text. `header` is that of the PO file.
    """

    source: Plan
    unsure: Mapping[Path, bool]
    header: Mapping[str, str]
    drafts: Mapping[str, str] = field(default_factory=dict)


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


def of_drafts(edition: Edition) -> Edition | None:
    """Return an edition of what waits for a person to confirm it, and of nothing else; None where nothing waits."""
    translation = edition.translation
    if translation is None or not translation.drafts:
        return None
    plan = translated(edition.plan, edition.language, translation.drafts)
    others = frozenset(text.path for text in printed_texts(plan) if text.path not in translation.unsure)
    return dataclasses.replace(edition, plan=plan, untranslated=others)


def translated(plan: Plan, language: str, texts: Mapping[str, str]) -> Plan:
    """Return the plan with texts put in place of its printed ones, by their key; what is not given stays."""
    result = with_local_texts(with_texts(plan, texts), texts)
    campaign = dataclasses.replace(result.campaign, language=language)
    return dataclasses.replace(result, campaign=campaign)
