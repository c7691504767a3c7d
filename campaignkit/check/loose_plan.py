"""The plan that is made up around a text that is in none, so that the same rules look at it."""

from __future__ import annotations

import datetime
from functools import cache

from campaignkit.late_patterns import late_pattern
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.campaign_section import CampaignSection
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import Message
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan

LONGEST_HEADLINE = 90
_SPEAKER = late_pattern(r"\w[\w.'’ -]{0,30} ?: ?\S")
"""Who speaks in a dialogue, and what; its first line is no headline."""
NOTHING = "–"
"""What stands where a plan has to say something and the text does not."""


def parts(text: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the headline begins and ends, and where the rest does; the headline is empty where there is none.

    A headline is a short first line that ends like no sentence and stands apart or before a capital, or a title of
    Markdown.
    """
    start = len(text) - len(text.lstrip())
    end = next((index for index in range(start, len(text)) if text[index] in "\r\n"), len(text))
    last = max(len(text.rstrip()), end)
    if not _is_headline(text[start:end], text[end:last].replace("\r\n", "\n")):
        return (start, start), (start, last)
    return (start, end), (end, last)


def _is_headline(line: str, rest: str) -> bool:
    if line.startswith("#"):
        return True
    if not rest.strip():
        return len(line) <= LONGEST_HEADLINE and line[-1:] not in ".:;,"
    if line[-1:] in "?!" and _SPEAKER.match(line) and _SPEAKER.match(rest.lstrip()):
        return False
    apart = rest.startswith("\n\n") or rest.lstrip()[:1].isupper() or not rest.lstrip()[:1].isalpha()
    return len(line) <= LONGEST_HEADLINE and line[-1:] not in ".,;" and apart


def plan_around(
    text: str,
    headline: tuple[int, int],
    body: tuple[int, int],
    language: str,
    audience: str,
    country: str,
    today: datetime.date,
) -> Plan:
    """Return a plan with one page that says the text to its audience and nothing else."""
    campaign = CampaignSection(
        id="text",
        title=NOTHING,
        summary=NOTHING,
        country=country,
        scope="national",
        language=language,
        starts=today,
        ends=today,
    )
    message = Message(
        id="text",
        audience="readers",
        headline=text[slice(*headline)] or NOTHING,
        body=text[slice(*body)] if body[1] > body[0] else None,
    )
    readers = Audience(id="readers", name=NOTHING, kind=audience)
    page = Material(id="text", type=_page_type(), audience="readers", messages=("text",))
    return Plan(campaign=campaign, audiences=(readers,), messages=(message,), materials=(page,))


@cache
def _page_type() -> str:
    """Return, of the types that everybody reads on a screen, the one with room for most: a text of any length."""
    kinds = {name: SHIPPED.type(name) for name in SHIPPED.types()}
    rooms = {
        name: kind.needs.messages.max
        for name, kind in kinds.items()
        if kind.read_as == "screen" and kind.seen_by == "everybody" and kind.needs.messages is not None
    }
    return max(rooms, key=rooms.__getitem__)
