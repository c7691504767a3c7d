"""A plan in one language: the source language, or one it is translated into."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from campaignkit.diagnostics.finding import Span
from campaignkit.plan.model.base import Part, Printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.plan.texts import Path, key_of
from campaignkit.records import dataclass

Place = Callable[[Path, int | None, int | None], Span]
"""Where a text, or a stretch of it, stands in a file."""


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
    found: Plan = _record(record_shape(Plan), plan, (), texts)
    campaign = dataclasses.replace(found.campaign, language=language)
    return dataclasses.replace(found, campaign=campaign)


def _record(shape: RecordShape, part: Any, path: Path, texts: Mapping[str, str]) -> Any:
    changed = {}
    for key, field in shape.fields.items():
        value = getattr(part, field.attribute)
        if value is not None:
            new = _value(field.shape, value, (*path, key), texts)
            if new is not value:
                changed[field.attribute] = new
    return dataclasses.replace(part, **changed) if changed else part


def _value(shape: Shape, value: Any, path: Path, texts: Mapping[str, str]) -> Any:
    if isinstance(shape, TextShape):
        printed = any(isinstance(marker, Printed) for marker in shape.markers)
        return texts.get(key_of(path), value) if printed else value
    if isinstance(shape, RecordShape):
        return _record(shape, value, path, texts)
    if isinstance(shape, ListShape):
        items = []
        for index, item in enumerate(value):
            step = getattr(item, "id", index) if isinstance(item, Part) else index
            items.append(_value(shape.item, item, (*path, step), texts))
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else tuple(items)
    return value
