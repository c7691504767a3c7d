"""The kit of a draft: which materials each audience gets, and which help services they print."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.campaign.topic import Topic
from campaignkit.knowledge.starters import choices
from campaignkit.knowledge.whom_a_line_is_for import AT_RISK, IN_DISTRESS
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.audience_classes import AT_WORK, YOUNG, class_of_kind
from campaignkit.source.data_as_yaml import Data
from campaignkit.wizard.answers import Answers
from campaignkit.wizard.draft_ids import LEAD, audience_id, message_id
from campaignkit.wizard.help_candidates import CHILD_LINE, EMERGENCY, Candidate, about_children
from campaignkit.wizard.proposals import KITS
from campaignkit.wizard.to_be_written import to_be_written

WORRIED = "at-risk-adult"
"""The class of people who worry about their own behaviour."""
MOST_HELP = 3
"""How many services a poster takes."""
_FOR_CHILDREN: tuple[str, ...] = ("children", "anyone")
_FOR_ADULTS: tuple[str, ...] = ("parents", "anyone", "professionals", "children")
_FOR_ALL_ADULTS: tuple[str, ...] = ("anyone", "adults", "women", "victims", "parents", "professionals")
"""Where a topic is not about children; women are among them."""
_OF_KIND: dict[str, tuple[str, ...]] = {
    "women": ("women", "victims", "adults", "anyone"),
    "men": ("adults", "anyone", "victims"),
}


def materials(answers: Answers, candidates: Sequence[Candidate], about: Topic) -> list[Data]:
    """Return the materials of a draft, those of each audience first; `candidates` are the services people chose."""
    entries: list[Data] = []
    for kind in answers.audiences:
        services = [candidate.id for candidate in services_for(candidates, kind, about)]
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
            entries.append(item | to_be_written(type_id, answers.language, answers.starts, LEAD))
    for size in _sizes(answers.kit):
        for type_id in choices()["everybody"][size]:
            common: dict[str, Data] = {"id": type_id, "type": type_id}
            room = SHIPPED.type(type_id).needs.messages
            if room is not None:
                common["messages"] = [message_id(kind) for kind in _public(answers.audiences)][: room.max]
            needs = SHIPPED.type(type_id).needs.help
            if needs is not None and any(candidate.languages for candidate in candidates):
                common["help"] = _all_help(candidates, needs.max)
            entries.append(common)
    return entries


def _public(kinds: Sequence[str]) -> Sequence[str]:
    """Return those of some kinds of audience who read what is public, all where none does."""
    return [kind for kind in kinds if class_of_kind(kind) not in AT_WORK] or kinds


def _all_help(candidates: Sequence[Candidate], most: int) -> list[Data]:
    """Return as many services as a page holds: those for everybody, lines for one language, an emergency number."""
    last = [candidate.id for candidate in candidates if candidate.kind == EMERGENCY][:1]
    first = [candidate.id for candidate in candidates if candidate.kind != EMERGENCY and not candidate.languages]
    by_language = [candidate.id for candidate in candidates if candidate.kind != EMERGENCY and candidate.languages]
    return [*[*first, *by_language][: most - len(last)], *last]


def materials_of(kind: str, kit: str) -> list[tuple[str, str]]:
    """Return the materials of an audience in a kit of some size: id and type."""
    facts = choices()["classes"][class_of_kind(kind)] | choices()["kinds"].get(kind, {})
    return [(f"{name}-{audience_id(kind)}", name) for size in _sizes(kit) for name in facts[size]]


def services_for(candidates: Sequence[Candidate], kind: str, about: Topic) -> list[Candidate]:
    """Return the services printed for a kind of audience: only those that are for it, first those of the topic.

    The line for children stands on a page for adults only where the topic is about children.
    """
    read_by = class_of_kind(kind)
    if read_by == WORRIED and about_children(about):
        return _for_worried(candidates)
    young = read_by in YOUNG
    audiences = _wanted(kind, read_by, about)
    fitting = [
        candidate
        for candidate in candidates
        if candidate.kind == "helpline"
        and set(audiences).intersection(candidate.audience)
        and (young or about_children(about) or candidate.id != CHILD_LINE)
    ]

    def order(candidate: Candidate) -> tuple[bool, bool, bool, int]:
        best = min(audiences.index(w) for w in audiences if w in candidate.audience)
        for_anything = IN_DISTRESS in candidate.audience
        return not candidate.of_topic, for_anything, bool(candidate.languages) and candidate.id != CHILD_LINE, best

    # where nobody is known who listens to them, it is for whoever fills in the line that is still to be found
    to_find = [candidate for candidate in candidates if candidate.kind == "helpline" and candidate.is_to_find]
    in_order = sorted(fitting, key=order)
    fitting = in_order[:1] or to_find
    # beside the line for everybody stands one that answers in one language; several are for the web page
    by_language = [candidate for candidate in in_order[1:] if candidate.languages and candidate.id != CHILD_LINE]
    if young and len(by_language) == 1:
        fitting += by_language
    if not young:
        fitting += [candidate for candidate in candidates if candidate.kind == "hotline"][:1]
    return [*fitting, *(candidate for candidate in candidates if candidate.kind == EMERGENCY)][:MOST_HELP]


def _for_worried(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return whom people turn to who worry that they may harm a child: nobody calls the police about himself."""
    theirs = [candidate for candidate in candidates if AT_RISK in candidate.audience][:1]
    listening = [candidate for candidate in candidates if IN_DISTRESS in candidate.audience]
    return [*theirs, *listening][:MOST_HELP]


def prevention_is_missing(candidates: Sequence[Candidate], kinds: Sequence[str], about: Topic) -> bool:
    """Say whether a campaign is for people who worry about their own behaviour, and has no service for them."""
    asked = about_children(about) and any(class_of_kind(kind) == WORRIED for kind in kinds)
    return asked and not any(AT_RISK in candidate.audience for candidate in candidates)


def nobody_listens(candidates: Sequence[Candidate], kinds: Sequence[str], about: Topic) -> bool:
    """Say whether none of the services listens to some of the public: to men, where lines are for women."""
    public = [kind for kind in kinds if class_of_kind(kind) == "public"]
    lists = [[candidate.kind for candidate in services_for(candidates, kind, about)] for kind in public]
    return any(line.kind == "helpline" for line in candidates) and any("helpline" not in kinds for kinds in lists)


def _wanted(kind: str, read_by: str, about: Topic) -> tuple[str, ...]:
    """Return whom a service may be for, as the directory says it, those that fit an audience best first."""
    if read_by in YOUNG:
        return _FOR_CHILDREN
    return _FOR_ADULTS if about_children(about) else _OF_KIND.get(kind, _FOR_ALL_ADULTS)


def _sizes(kit: str) -> tuple[str, ...]:
    """Return the sizes of kits whose materials a kit has: a larger one has those of the smaller ones."""
    return tuple(KITS[: KITS.index(kit) + 1])
