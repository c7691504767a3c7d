"""What stands on a slide as lines, and how much room they take: which size of letters fits."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence

from campaignkit.kit.contract.material_keys import ServiceView
from campaignkit.kit.contract.text_keys import Block, Run
from campaignkit.kit.engines.pptx_layouts import INCH, Place
from campaignkit.kit.markup import plain, unbroken
from campaignkit.knowledge.right_to_left import set_apart
from campaignkit.records import dataclass

_LAST_SENTENCE = re.compile(r"(.+[.!?…؟])\s+([^.!?…؟]+[.!?…؟]*)", re.DOTALL)
_WHOLE, _BOLD = 0.72, 0.62
"""How wide a letter is at most, and in bold type, in sizes of the type: no one here knows the font."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph: its words, the mark of a list before it, and its size where that is not the usual one.

    What is `whole` stands in one line: a number that breaks is no number. What `leads` has the second colour.
    """

    runs: Sequence[Run]
    mark: str = ""
    size: int = 0
    whole: bool = False
    leads: bool = False


def run_of(text: str, *, strong: bool = False) -> Run:
    """Return a text as one run of letters that look alike."""
    return {"text": text, "strong": strong, "emphasis": False, "link": None}


def in_sentences(title: Sequence[Run]) -> list[Item]:
    """Return a title with its last sentence in the second colour, as pages have it."""
    *before, last = title
    said = _LAST_SENTENCE.fullmatch(last["text"])
    if said is None:
        return [Item(title)]
    first, end = said.groups()
    return [Item([*before, {**last, "text": first}]), Item([{**last, "text": end}], leads=True)]


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
    page = service["website"]
    address = None if page is None else set_apart(unbroken(page["text"]), language)
    number = service["phone"] and _unbreakable(service["phone"])
    # What has no number is reached by its address.
    called = number or (address if service["text"] is None else None)
    if called is not None:
        items.append(Item([run_of(called, strong=True)], size=96 if first else 32, whole=True, leads=True))
    if service["text"] is not None:
        items.append(Item([run_of(service["text"]["said"], strong=True)], size=26))
    facts = "".join(f" · {service[key]}" for key in ("digits", "hours", "cost", "for_whom") if service[key])
    runs = [run_of(service["name"], strong=True), run_of(facts)]
    if page is not None and address is not None and address != called:
        runs += [run_of(" · "), {**run_of(address), "link": page["url"]}]
    return [*items, Item(runs)]


def _unbreakable(number: str) -> str:
    return number.replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}")


def height_of(items: Sequence[Item], place: Place, share: float) -> float:
    """Return about how high texts are in a place: no one here knows the font that a computer will set them in."""
    room, high = _room(place), 0.0
    for item in items:
        size = (item.size or place.size) * share
        wide = sum(_em(letter) for run in item.runs for letter in run["text"]) * size
        high += max(1, math.ceil(wide / room)) * size * 1.16 + 7
    return high / 72 * INCH


def size_of(item: Item, place: Place, share: float) -> float:
    """Return the size of a paragraph in points; what is whole is set smaller where a wide font would break it.

    So is a word that is wider than its place.
    """
    size, said = (item.size or place.size) * share, plain(item.runs)
    longest = len(said) if item.whole else max((len(word) for word in said.split()), default=0)
    return min(size, _room(place) / ((_WHOLE if item.whole else _BOLD) * max(1, longest)))


def holds_its_end(text: str, size: float, place: Place) -> bool:
    """Say whether the last two words of a text have room on one line of its place."""
    return len(" ".join(text.split()[-2:])) * _BOLD * size <= _room(place)


def _room(place: Place) -> float:
    return place.wide / INCH * 72


def _em(letter: str) -> float:
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.58
