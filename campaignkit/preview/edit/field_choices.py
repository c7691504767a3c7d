"""What a field of a form may be chosen from: words, items of the plan, terms, languages, pictures, formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath

from campaignkit.campaign.assets import ASSETS
from campaignkit.campaign.campaign import Campaign
from campaignkit.knowledge.choice_words import FLAG, choice_called
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.screen_words import words_of_screen
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.base import LanguageTag, Pattern, Ref, Vocabulary
from campaignkit.plan.shape import (
    ChoiceShape,
    FlagShape,
    Shape,
    TextShape,
)
from campaignkit.preview.edit.field_words import choice_called_here, term_called

IN_ASSETS = "in the folder `assets`"
MOST_FILES = 500
PICTURES = (".png", ".jpg", ".jpeg", ".svg")


def is_chosen(shape: Shape) -> bool:
    """Say whether a value is always chosen from what there is, also when there is nothing yet."""
    markers = shape.markers if isinstance(shape, TextShape) else ()
    return any(isinstance(m, Ref) or (isinstance(m, Pattern) and m.what.endswith(IN_ASSETS)) for m in markers)


def choices_of(campaign: Campaign, shape: Shape, path: str) -> Iterator[tuple[str, str]]:
    """Yield the values that a field may have, where they are known, with their names."""
    if isinstance(shape, FlagShape):
        yield from ((word, choice_called(_screen(), FLAG, word) or word) for word in ("true", "false"))
    elif isinstance(shape, ChoiceShape):
        yield from ((word, choice_called_here(word)) for word in shape.words)
    elif isinstance(shape, TextShape):
        for marker in shape.markers:
            if isinstance(marker, Ref):
                yield from _items(campaign, marker.section)
            elif isinstance(marker, Vocabulary):
                yield from _terms(campaign, marker.name)
            elif isinstance(marker, LanguageTag):
                yield from _languages(campaign, path)
            elif isinstance(marker, Pattern) and marker.what.endswith(IN_ASSETS):
                yield from ((name, name) for name in _pictures(campaign.path.parent / ASSETS, marker))
            elif isinstance(marker, Pattern) and marker.what == "the name of a format":
                yield from _formats(campaign, path)


def _items(campaign: Campaign, section: str) -> Iterator[tuple[str, str]]:
    plan = campaign.plan
    if plan is None:
        return
    if section == "indicators":
        yield from ((i.id, i.measure) for objective in plan.objectives for i in objective.indicators)
        return
    for item in getattr(plan, section):
        yield item.id, str(getattr(item, "name", None) or getattr(item, "headline", None) or item.id)


def _terms(campaign: Campaign, name: str) -> Iterator[tuple[str, str]]:
    if name == "material-types":
        yield from ((one, campaign.library.type(one).name) for one in campaign.library.types())
    elif name in ("themes", "frameworks", "topics"):
        own: Sequence[str] = campaign.library.themes() if name == "themes" else terms()[name]
        yield from ((one, choice_called(_screen(), f"words.{name}", one) or one) for one in own)
    else:
        yield from ((one, term_called(name, one)) for one in rows(name))


def _screen() -> str:
    return words_of_screen().language


def _languages(campaign: Campaign, path: str) -> Iterator[tuple[str, str]]:
    if path.startswith("campaign."):
        languages: Sequence[str] = terms()["languages"]
    else:
        languages = (
            [] if campaign.plan is None else [campaign.plan.campaign.language, *campaign.plan.campaign.translations]
        )
    yield from ((one, language_label(one)) for one in dict.fromkeys(languages))


def _pictures(folder: FilePath, marker: Pattern) -> list[str]:
    """Return the files a plan may name; what lies behind links is left out, as the plan could not use it."""
    kinds = PICTURES if "jpg" in marker.regex else (".png", ".svg")
    files = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.suffix in kinds and path.is_file() and not path.is_symlink():
            files.append(path.relative_to(folder).as_posix())
    return files[:MOST_FILES]


def _formats(campaign: Campaign, path: str) -> Iterator[tuple[str, str]]:
    name = path.split(".")[1] if path.count(".") > 1 else ""
    material = next((m for m in campaign.plan.materials if m.id == name), None) if campaign.plan else None
    if material is not None:
        kind = campaign.library.type(material.type)
        yield from ((one.id, one.name.replace("{sheet}", "").strip()) for one in kind.formats)
