"""From a campaign to its workbook; without a campaign, a workbook to fill."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.sheet_words import SheetWords, sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.moving_days import plan_fields
from campaignkit.plan.paths import key_of
from campaignkit.plan.shape import MapShape
from campaignkit.plan.terms import Terms
from campaignkit.sheets.columns import CAMPAIGN, has_column
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.rows_of_plan import Content, content_of, inside
from campaignkit.sheets.tables import tables
from campaignkit.sheets.workbook_writing import written
from campaignkit.source.edits_read_again import as_plain_tree

_LANGUAGE = late_pattern(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def workbook_of(campaign: Campaign) -> bytes:
    """Return the workbook of a campaign whose file can be read; what is missing in the plan is an empty cell."""
    tree = None if campaign.root is None else as_plain_tree(campaign.root)
    return _workbook(tree, language_of(tree), terms_of(campaign), _told(campaign.path))


def left_out(campaign: Campaign) -> tuple[str, ...]:
    """Return the keys of a plan that no sheet has: texts by language have no columns.

    They stay in the plan when its workbook is read back into it; a plan made from the workbook alone lacks them.
    """
    fields = () if campaign.root is None else plan_fields(campaign.root)
    return tuple(
        key_of(field.path) for field in fields if isinstance(field.shape, MapShape) and not has_column(field.shape)
    )


def _told(plan: Path) -> str:
    """Return how a workbook calls its plan: it goes to others, whom folders of a computer tell who sits at it."""
    return plan.name if plan.is_absolute() or ".." in plan.parts else plan.as_posix()


def empty_workbook(language: str) -> bytes:
    """Return a workbook without anything in it, its heads in a language.

    Raises:
        UsageError: there is no such language.
    """
    if language_of({CAMPAIGN: {"language": language}}) != language:
        raise UsageError(f"`{language}` is not a language code campaignkit knows: ro, uk, pt-BR.")
    return _workbook({CAMPAIGN: {"language": language}}, language, terms(), "")


def terms_of(campaign: Campaign) -> Terms:
    """Return the vocabularies with what a campaign brings along."""
    from campaignkit.campaign.framework_files import local_frameworks
    from campaignkit.campaign.topic_files import local_topics

    frameworks, topics, own = local_frameworks(campaign.path), local_topics(campaign.path), campaign.library
    return terms().extended(tuple(frameworks), own.types(), own.themes(), tuple(topics))


def language_of(tree: object) -> str:
    """Return the language a plan is written in; English while it names none that is known."""
    language = inside(tree, (CAMPAIGN, "language"))
    is_known = (
        isinstance(language, str)
        and _LANGUAGE.fullmatch(language)
        and language.partition("-")[0] in terms()["languages"]
    )
    return str(language) if is_known else "en"


def _workbook(tree: object, language: str, vocabulary: Terms, file: str) -> bytes:
    content: Content = content_of(tree)
    words, labels = sheet_words(language), Labels(tree, language, vocabulary)
    title = str(inside(tree, (CAMPAIGN, "title")) or inside(tree, (CAMPAIGN, "id")) or "")
    about = (str(inside(tree, (CAMPAIGN, "id")) or ""), language, file)
    lines = list(_read_me(words, title, file))
    return written(
        list(tables(content, labels, words)), content, labels, read_me=lines, about=about, language=language
    )


def _read_me(words: SheetWords, title: str, file: str) -> Iterator[str]:
    yield words.sheet("read-me")
    yield words.says("about").format(title=" ".join(title.split())) if title else words.says("empty")
    yield f"campaignkit sheets import FILE.xlsx {file}".rstrip()
    for key in ("safe", "rows", "ids", "required", "choose", "several", "folded", "hidden"):
        yield words.says(key)
    if words.is_fallback:
        yield words.says("english")
    elif words.reviewed_by is None:
        yield words.says("draft")
