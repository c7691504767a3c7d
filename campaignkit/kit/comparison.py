"""What is different between two plans: texts word by word, numbers, and pages side by side, as one web page."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from campaignkit.campaign.campaign import Campaign
from campaignkit.json_data import Json
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.page_thumbnails import Pictured, page_pictures
from campaignkit.kit.state_on_page import State
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.right_to_left import direction
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts

_WORDS = late_pattern(r"\s+|[^\s]+")
_SERVICE = ("name", "phone", "website", "hours", "cost", "for_whom")


class TextStretch(NamedTuple):
    """A stretch of a text that is the same, gone or new."""

    kind: str
    text: str


def compared(old: Campaign, new: Campaign) -> Json:
    """Return what is different, for a template or a program. Pictures are those of pages that look different.

    Raises:
        ValueError: one of the plans cannot be read whole.
    """
    if old.plan is None or new.plan is None:
        raise ValueError("a plan cannot be read whole")
    state = State("final", ())
    before, after = (_by_page(page_pictures(campaign, state)) for campaign in (old, new))
    languages = list(dict.fromkeys((*old.plans, *new.plans)))
    return {
        "title": new.plan.campaign.title,
        "old": old.file,
        "new": new.file,
        "texts": [row for language in languages for row in _texts(language, old, new)],
        "pages": [
            _page(key, before.get(key), after.get(key))
            for key in dict.fromkeys((*before, *after))
            if before.get(key) != after.get(key)
        ],
        "same": sum(before.get(key) == after.get(key) for key in after),
    }


def named_in(view: Json, say: Callable[[str], str]) -> Json:
    """Return a comparison in which languages are called as in the language of the page."""
    rows = {key: [{**row, "language": say(row["language"])} for row in view[key]] for key in ("texts", "pages")}
    return {**view, **rows}


def render_html(view: Json, words: Mapping[str, str], language: str) -> bytes:
    """Return the comparison as one page that holds everything it needs; `words` are its own by their English."""
    more: Json = {"compare": view, "w": dict(words), "language": language, "direction": direction(language)}
    return render_text(TEMPLATES / "_compare" / "compare.html.jinja", more)


def _said(plan: Plan) -> dict[str, str]:
    """Return what is printed, by its place: texts, and what stands about help services."""
    texts = {text.key: text.value for text in printed_texts(plan)}
    for service in plan.help:
        for key in _SERVICE:
            texts[f"help.{service.id}.{key}"] = str(getattr(service, key) or "")
    return texts


def _texts(language: str, old: Campaign, new: Campaign) -> Iterator[Json]:
    before = _said(old.plans[language]) if language in old.plans else {}
    after = _said(new.plans[language]) if language in new.plans else {}
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key, ""), after.get(key, "")
        if was != now:
            pieces = [piece._asdict() for piece in _pieces(was, now)]
            yield {"language": language_label(language), "place": key, "was": was, "now": now, "pieces": pieces}


def _pieces(was: str, now: str) -> Iterator[TextStretch]:
    """Yield the words that stay, go and come."""
    a, b = _WORDS.findall(was), _WORDS.findall(now)
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            yield TextStretch("same", "".join(a[a1:a2]))
            continue
        if a2 > a1:
            yield TextStretch("gone", "".join(a[a1:a2]))
        if b2 > b1:
            yield TextStretch("new", "".join(b[b1:b2]))


def _by_page(pictures: Iterator[Pictured]) -> dict[tuple[str, str, int], bytes]:
    return {
        (one.material, one.language, number): data for one in pictures for number, data in enumerate(one.pages, 1)
    }


def _page(key: tuple[str, str, int], was: bytes | None, now: bytes | None) -> Json:
    material, language, number = key
    return {
        "material": material,
        "language": language_label(language),
        "page": number,
        "was": _address(was),
        "now": _address(now),
    }


def _address(picture: bytes | None) -> str | None:
    return None if picture is None else f"data:image/png;base64,{base64.b64encode(picture).decode()}"
