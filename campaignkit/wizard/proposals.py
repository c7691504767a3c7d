"""What is proposed for each question, from the answers before it."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import get_args

from campaignkit.campaign.topic import Topic
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.starters import choices, of_topic, starter, to_write
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.base import Id

SCOPES = ("school", "local", "regional", "national")
KITS = ("few", "usual", "all")
LEVELS = ("individual", "interpersonal", "community", "organisational", "societal")
LONGEST_ID = 40
_ID = late_pattern(get_args(Id)[1].regex)
_NOT_DEMANDED = ("note", "off")


def audiences_for(about: Topic, scope: str) -> tuple[str, ...]:
    """Return the audiences that a campaign on a topic begins with, those that fit it."""
    kinds = of_topic("audiences", about.id)[scope]
    return tuple(kind for kind in kinds if kind not in about.not_audiences)


def partners_for(scope: str, lead_sector: str) -> tuple[str, ...]:
    """Return the sectors to look for partners in."""
    return tuple(sector for sector in choices()["partners"][scope] if sector != lead_sector)


def lead_sector(scope: str) -> str:
    """Return the sector that usually leads a campaign of a scope."""
    return str(choices()["leads"][scope])


def levels_for(scope: str, audiences: tuple[str, ...]) -> tuple[str, ...]:
    """Return the levels of society that need an activity: those of the audiences and those that are asked for."""
    from campaignkit.campaign.framework_files import framework

    requirements = {requirement.id.partition(".")[2]: requirement for requirement in framework("sem5").requirements}
    own = {rows("audiences")[kind]["level"] for kind in audiences}
    needs = {level for level in LEVELS if getattr(requirements[level].strictness, scope) not in _NOT_DEMANDED}
    return tuple(level for level in LEVELS if level in own | needs)


def title_for(topic_id: str, language: str) -> str:
    """Return a title to begin with; where nobody has written one, what has to be written."""
    return starter(language, "campaigns", topic_id, "title") or to_write(language, "name")


def days_for(scope: str, today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day to begin with: the first Monday of the month after next, some weeks long."""
    month = today.month + 1
    first = datetime.date(today.year + month // 12, month % 12 + 1, 1)
    starts = first + datetime.timedelta(days=-first.weekday() % 7)
    weeks = int(choices()["weeks"][scope])
    return starts, starts + datetime.timedelta(days=7 * weeks - 3)


def id_for(text: str, country: str, year: int) -> str:
    """Return a short name made from a title; where its letters have none that serve, one from country and year."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    name = ""
    for word in words:
        if len(name) + len(word) >= LONGEST_ID:
            break
        name = f"{name}-{word}" if name else word
    letters = [c for c in text if c.isalpha()]
    readable = len(re.findall("[a-z]", ascii_only)) * 2 > len(letters)
    other = f"campaign-{country.lower()}-{year}"
    return name if name and readable and _ID.fullmatch(name) and not name.startswith("todo") else other


def lead_for(language: str) -> str:
    """Return what stands for the organisation that leads until somebody names it."""
    return to_write(language, "organisation")
