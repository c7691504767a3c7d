"""What others make for a campaign, as templates see it: films, spots and posts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from campaignkit.kit.contract.material_keys import ElsewhereView
from campaignkit.kit.dates_and_numbers import seconds
from campaignkit.kit.language_and_country_names import language_name
from campaignkit.kit.view_links_and_days import date, given, web_link
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.elsewhere import MadeElsewhere
from campaignkit.plan.model.material import Material


def elsewhere(words: Callable[[str], str], language: str, film: MadeElsewhere) -> ElsewhereView:
    """Return what is said of a film, in a language."""
    return {
        "by": words(film.by),
        "link": web_link(film.link),
        "length": None if film.length_seconds is None else seconds(film.length_seconds, language),
        "versions": [language_name(one) if one in terms()["languages"] else words(one) for one in film.versions],
        "subtitles": [language_name(name) for name in film.subtitles],
        "alt": given(film.alt, words),
        "rights": given(film.rights, words),
        "rights_until": None if film.rights_until is None else date(film.rights_until, language),
    }


def seen_at(material: Material) -> str | None:
    """Return where a film can be seen: its code leads there."""
    return material.made_elsewhere.link if material.made_elsewhere else None


def subtitle_times(scenes: Sequence[int | None]) -> list[str | None]:
    """Return for each scene from when to when it is seen; nothing from the first on that does not say how long."""
    times: list[str | None] = []
    at = 0
    is_known = True
    for scene in scenes:
        is_known = is_known and scene is not None
        times.append(f"{_time(at)} --> {_time(at + (scene or 0))}" if is_known else None)
        at += scene or 0
    return times


def _time(count: int) -> str:
    return f"{count // 3600:02}:{count // 60 % 60:02}:{count % 60:02},000"
