"""Which help services a material prints, and in which order a page in a language names them."""

from __future__ import annotations

from collections.abc import Iterable

from campaignkit.plan.languages_of_material import is_read
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan


def help_of(plan: Plan, material: Material) -> tuple[str, ...]:
    """Return the help services a material prints: its own, else those of its messages in order."""
    if material.help:
        return material.help
    by_id = {message.id: message for message in plan.messages}
    return tuple(dict.fromkeys(service for m in material.messages for service in by_id[m].help))


def answers_in(service: HelpService, language: str) -> bool:
    """Say whether a help service answers in a language; one that names none answers in all of the campaign."""
    return not service.languages or is_read(language, service.languages)


def in_order_for(language: str, services: Iterable[HelpService]) -> list[HelpService]:
    """Return help services as a page in a language names them: a child calls the first that is there.

    The order of the plan says what it is best to call, but nobody is helped by who does not understand them. Where no
    line answers in it, its order stays: people are told whom to talk to before they are told where to report.
    """
    every = list(services)
    lines = [service for service in every if service.kind == "helpline"]
    has_line = not lines or any(answers_in(line, language) for line in lines)
    return sorted(every, key=lambda one: (one.kind == "emergency", has_line and not answers_in(one, language)))


def fitting(language: str, services: Iterable[HelpService], room: int | None) -> list[HelpService]:
    """Return the help services that a page in a language prints, in its order: all, where there is room for all.

    Where there is not, those stay out that do not answer in it, the last first; never an emergency number. So one
    list serves a bilingual country: the Swedish page has the Swedish line, the Finnish page the Finnish one.
    """
    in_order = in_order_for(language, services)
    too_many = 0 if room is None else max(0, len(in_order) - room)
    others = [one.id for one in in_order if one.kind != "emergency" and not answers_in(one, language)]
    out = frozenset(others[max(0, len(others) - too_many) :]) if too_many else frozenset()
    return [one for one in in_order if one.id not in out]
