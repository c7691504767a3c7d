"""The kit of a draft: which materials each audience gets, and which help services they print."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.starters import choices
from campaignkit.materials.library import SHIPPED
from campaignkit.source.emitting import Data
from campaignkit.wizard.answers import Answers
from campaignkit.wizard.candidates import EMERGENCY, Candidate
from campaignkit.wizard.draft_ids import LEAD, audience_id, message_id
from campaignkit.wizard.proposals import KITS
from campaignkit.wizard.to_be_written import to_be_written

MOST_HELP = 3
"""How many services a poster takes."""
_FOR_CHILDREN: tuple[str, ...] = ("children", "anyone")
_FOR_ADULTS: tuple[str, ...] = ("parents", "anyone", "professionals", "children")
_FOR_WORRIED: tuple[str, ...] = ("at-risk-adults",)


def materials(answers: Answers, known: Sequence[Candidate]) -> list[Data]:
    """Return the materials of a draft, those of each audience first; `known` are the services people chose."""
    found: list[Data] = []
    for kind in answers.audiences:
        services = [candidate.id for candidate in services_for(known, rows("audiences")[kind]["class"])]
        for name, type_id in materials_of(kind, answers.kit):
            item: dict[str, Data] = {
                "id": name,
                "type": type_id,
                "audience": audience_id(kind),
                "messages": [message_id(kind)],
            }
            needs = SHIPPED.type(type_id).needs.help
            if needs is not None and len(services) > needs.max:
                # the last is the emergency number, which a short message needs more than the hotline before it; where
                # there is room for one alone, it is somebody who listens
                item["help"] = [*services[: needs.max - 1], services[-1]] if needs.max > 1 else services[:1]
            found.append(item | to_be_written(type_id, answers.language, answers.starts, LEAD))
    for size in _sizes(answers.kit):
        for type_id in choices()["everybody"][size]:
            common: dict[str, Data] = {"id": type_id, "type": type_id}
            room = SHIPPED.type(type_id).needs.messages
            if room is not None:
                common["messages"] = [message_id(kind) for kind in answers.audiences][: room.max]
            found.append(common)
    return found


def materials_of(kind: str, kit: str) -> list[tuple[str, str]]:
    """Return the materials of an audience in a kit of some size: id and type."""
    facts = choices()["classes"][rows("audiences")[kind]["class"]] | choices()["kinds"].get(kind, {})
    return [(f"{name}-{audience_id(kind)}", name) for size in _sizes(kit) for name in facts[size]]


def services_for(known: Sequence[Candidate], read_by: str) -> list[Candidate]:
    """Return the services printed for a class of audience: for children only those that are for them."""
    young = read_by in ("child-young", "child", "youth")
    wanted = _FOR_CHILDREN if young else _FOR_ADULTS
    if read_by == "at-risk-adult":
        wanted = _FOR_WORRIED
    fitting = [
        candidate
        for candidate in known
        if candidate.kind == "helpline" and set(wanted).intersection(candidate.audience)
    ]
    fitting.sort(key=lambda candidate: min(wanted.index(w) for w in wanted if w in candidate.audience))
    fitting = fitting[:1]
    if not young:
        fitting += [candidate for candidate in known if candidate.kind == "hotline"][:1]
    return [*fitting, *(candidate for candidate in known if candidate.kind == EMERGENCY)][:MOST_HELP]


def _sizes(kit: str) -> tuple[str, ...]:
    """Return the sizes of kits whose materials a kit has: a larger one has those of the smaller ones."""
    return tuple(KITS[: KITS.index(kit) + 1])
