"""What only papers of the office print, where a language has such a paper: aims, budget lines of a work plan."""

from __future__ import annotations

from campaignkit.materials.library import Library
from campaignkit.materials.needed_texts import office_texts_printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import PlanText, office_texts
from campaignkit.translate.edition import Edition


def office_texts_in(plan: Plan, language: str, library: Library) -> list[PlanText]:
    """Return the texts a translator is offered besides those that are needed: what such a paper prints."""
    is_printed = office_texts_printed(plan, language, library)
    texts = (text for text in office_texts(plan) if is_printed(text.path))
    return [text for text in texts if text.value.strip() and not _is_figure(text.value)]


def office_texts_left(plan: Plan, edition: Edition | None, language: str, library: Library) -> tuple[int, int]:
    """Return how many texts a translator is offered for papers of the office, and how many are as they were."""
    there = {} if edition is None else {text.key: text.value for text in office_texts(edition.plan)}
    texts = office_texts_in(plan, language, library)
    return len(texts), sum(there.get(text.key, text.value) == text.value for text in texts)


def _is_figure(text: str) -> bool:
    """Say whether a text reads the same in every language: a figure, or the word of plans for none yet."""
    return text.casefold().strip(" .") == "unknown" or not any(char.isalpha() for char in text)
