"""What stands on a slide as lines, and how much room they take: which size of letters fits."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence

from campaignkit.kit.contract.material_keys import ServiceView
from campaignkit.kit.contract.text_keys import Block, Run
from campaignkit.kit.engines.pptx_master import (
    INCH,
    Place,
)
from campaignkit.kit.markup import plain, unbroken
from campaignkit.knowledge.right_to_left import set_apart
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph: its words, the mark of a list before it, and its size where that is not the usual one.

    What is `whole` stands in one line: a number that breaks is no number.
    """

    runs: Sequence[Run]
    mark: str = ""
    size: int = 0
    whole: bool = False


def run_of(text: str, *, strong: bool = False) -> Run:
    """Return a text as one run of letters that look alike."""
    return {"text": text, "strong": strong, "emphasis": False, "link": None}


def items_of(blocks: Sequence[Block]) -> list[Item]:
    """Return paragraphs and lists as lines of a slide."""
    return [
        Item(runs, "" if block["kind"] == "paragraph" else "1" if block["ordered"] else "•")
        for block in blocks
        for runs in ([block["runs"]] if block["kind"] == "paragraph" else block["items"])
    ]


def service_items(service: ServiceView, language: str, *, first: bool) -> list[Item]:
    """Return how a help service is reached: the number large, its name and what is promised below it."""
    items: list[Item] = []
    if service["phone"] is not None:
        number = service["phone"].replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}")
        items.append(Item([run_of(number, strong=True)], size=80 if first else 32, whole=True))
    if service["text"] is not None:
        items.append(Item([run_of(service["text"]["said"], strong=True)], size=26))
    facts = "".join(f" · {service[key]}" for key in ("digits", "hours", "cost", "for_whom") if service[key])
    runs, page = [run_of(service["name"], strong=True), run_of(facts)], service["website"]
    if page is not None:
        runs += [run_of(" · "), {**run_of(set_apart(unbroken(page["text"]), language)), "link": page["url"]}]
    return [*items, Item(runs)]


def height_of(items: Sequence[Item], place: Place, share: float) -> float:
    """Return about how high texts are in a place: no one here knows the font that a computer will set them in."""
    room, high = place.wide / INCH * 72, 0.0
    for item in items:
        size = (item.size or place.size) * share
        wide = sum(_em(letter) for run in item.runs for letter in run["text"]) * size
        high += max(1, math.ceil(wide / room)) * size * 1.16 + 7
    return high / 72 * INCH


def size_of(item: Item, place: Place, share: float) -> float:
    """Return the size of a paragraph in points; what is whole is set smaller where a wide font would break it."""
    size = (item.size or place.size) * share
    return min(size, place.wide / INCH * 72 / (0.72 * len(plain(item.runs)))) if item.whole else size


def _em(letter: str) -> float:
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.58
