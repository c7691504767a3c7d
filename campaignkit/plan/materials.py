"""What follows from a plan about its materials: what they print, and in which languages they are made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from campaignkit.knowledge.papers import paper_of_country
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.printed_texts import PlanText, printed_texts


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


def languages_of(plan: Plan, material: Material) -> tuple[str, ...]:
    """Return the languages a material is made in, of those the plan is written in or to be translated into.

    What the material names comes first. Else it is made in the plan's own language and in the translations that its
    audience reads, or those of its activity or its messages; in all of them where one of these names none.
    """
    return languages_among(
        plan, material, tuple(dict.fromkeys((plan.campaign.language, *plan.campaign.translations)))
    )


def languages_among(plan: Plan, material: Material, kit_languages: Sequence[str]) -> tuple[str, ...]:
    """Return in which of the languages of a kit a material is made, that in which the plan was written first."""
    if material.languages:
        return tuple(language for language in kit_languages if is_read(language, material.languages))
    readers = _readers(plan, material)
    by_reader = [audience.languages for audience in plan.audiences if audience.id in readers]
    tags = {tag for languages in by_reader for tag in languages} if all(by_reader) else set()
    return tuple(
        language for language in kit_languages if not tags or language == kit_languages[0] or is_read(language, tags)
    )


def _readers(plan: Plan, material: Material) -> frozenset[str]:
    """Return the audiences a material is for: its own, else those of its activity, else those of its messages."""
    if material.audience is not None:
        return frozenset((material.audience,))
    if material.activity is not None:
        return frozenset(name for one in plan.activities if one.id == material.activity for name in one.audiences)
    return frozenset(one.audience for one in plan.messages if one.id in material.messages)


def is_read(language: str, tags: Iterable[str]) -> bool:
    """Say whether a language is among those somebody reads: `pt-PT` is for readers of `pt`, `sr-Latn` not of `sr`."""
    return _core(language) in {_core(tag) for tag in tags}


_LICENCE = ("campaign", "licence")


def _core(tag: str) -> tuple[str, ...]:
    return tuple(part for part in tag.split("-") if not part.isupper())


class PrintedParts:
    """Which materials print a part of the plan: themselves, their messages and the help they name.

    What no material prints belongs to the campaign as a whole and concerns each of them.
    """

    def __init__(self, plan: Plan) -> None:
        """Take the plan."""
        self._by: dict[Path, set[str]] = {}
        for material in plan.materials:
            parts: list[Path] = [("materials", material.id)]
            parts += [("messages", message) for message in material.messages]
            parts += [("help", service) for service in help_of(plan, material)]
            for part in parts:
                self._by.setdefault(part, set()).add(material.id)

    def concerns(self, material: str, path: Path) -> bool:
        """Say whether a material prints what stands there, or nobody does."""
        return material in self._by.get(path[:2], (material,))

    def by_others(self, materials: Collection[str]) -> frozenset[Path]:
        """Return the parts that none of some materials prints, and another one does."""
        return frozenset(part for part, by in self._by.items() if by.isdisjoint(materials))


def printed_by(plan: Plan, materials: Collection[str]) -> Callable[[Path], bool]:
    """Return whether a text concerns some materials, given by their ids: not where only others print it."""
    elsewhere = PrintedParts(plan).by_others(materials)
    return lambda path: path[:2] not in elsewhere


def made_in(plan: Plan, language: str) -> frozenset[str]:
    """Return the ids of the materials that are made in a language."""
    return frozenset(material.id for material in plan.materials if language in languages_of(plan, material))


def needed_in(plan: Plan, language: str) -> Callable[[Path], bool]:
    """Return whether a text is needed in a language, by what is made in it; a licence is called alike in all."""
    is_needed = printed_by(plan, made_in(plan, language))
    return lambda path: path != _LICENCE and is_needed(path)


def needed_texts(plan: Plan, language: str) -> Iterator[PlanText]:
    """Yield the printed texts of a plan that are needed in a language."""
    is_needed = needed_in(plan, language)
    yield from (text for text in printed_texts(plan) if is_needed(text.path))


def paper_of(plan: Plan) -> str:
    """Return the family of paper a plan is printed on: the one it names, else that of its country."""
    return plan.campaign.paper or paper_of_country(plan.campaign.country)
