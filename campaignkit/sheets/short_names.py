"""Short names for rows that have none, and what follows when one is changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from itertools import count
from typing import Any

from campaignkit.plan.model.base import Ref
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.shape import ListShape, RecordShape, Shape, TextShape, record_shape

LONGEST = 40
_ONE = {"activities": "activity", "help": "service", "stakeholders": "partner"}
CALLED = ("name", "headline", "title", "aim", "measure")
"""What people call an item by, the likeliest first."""
_LETTERS = str.maketrans("абвгґдеєёжзиіїйклмнопрстуфхцчшщьюяыэъ", "abvhgdeeezzyiijklmnoprstufhccss-uayeb")


def id_for(values: Mapping[str, str], ids: Collection[str], section: str) -> str | None:
    """Return a short name made of what a row is called; None where it is called nothing.

    Names in letters that cannot stand in one, such as Arabic, give it the name of its list and a number. Materials
    are called by their type and audience.
    """
    words = next((values[key] for key in CALLED if values.get(key)), "")
    if not words and values.get("type"):
        words = " ".join(filter(None, (values["type"], values.get("audience"))))
    letters = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS).replace("ß", "ss"))
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")
    if not words:
        return None
    if not re.search("[a-z]{2}", stem):
        one = _ONE.get(section) or section.removesuffix("s")
        return next(name for number in count(1) if (name := f"{one}-{number}") not in ids)
    number, short = 2, stem
    while short in ids:
        short, number = f"{stem}-{number}", number + 1
    return short


def renamed(tree: Any, new: Mapping[str, Mapping[str, str]]) -> None:
    """Let everything in a plan follow ids that have become others: references, and placeholders in texts."""
    if new:
        _rename(tree, record_shape(Plan), new, placeholders(new))


def placeholders(new: Mapping[str, Mapping[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    """Return what becomes what within texts: `{{ help.old.phone }}`."""
    return [
        (re.compile(rf"(\{{\{{\s*{section}\.){re.escape(old)}(?=[.\s}}])"), rf"\g<1>{to}")
        for section, ids in new.items()
        for old, to in ids.items()
    ]


def _rename(
    tree: Any, shape: Shape, new: Mapping[str, Mapping[str, str]], texts: list[tuple[re.Pattern[str], str]]
) -> None:
    if isinstance(tree, dict) and isinstance(shape, RecordShape):
        for key, value in tree.items():
            if key in shape.fields:
                tree[key] = _followed(value, shape.fields[key].shape, new, texts)


def _followed(
    value: Any, shape: Shape, new: Mapping[str, Mapping[str, str]], texts: list[tuple[re.Pattern[str], str]]
) -> Any:
    if isinstance(shape, ListShape):
        if isinstance(value, list):
            value[:] = [_followed(item, shape.item, new, texts) for item in value]
            return value
        shape = shape.item
    if isinstance(value, dict):
        _rename(value, shape, new, texts)
        return value
    if not isinstance(value, str) or not isinstance(shape, TextShape):
        return value
    section = next((mark.section for mark in shape.markers if isinstance(mark, Ref)), None)
    if section is not None:
        return new.get(section, {}).get(value, value)
    for pattern, to in texts:
        value = pattern.sub(to, value)
    return value
