"""A material lacks what its type needs, or holds what its type never prints.

## What it checks

That a material has what its type needs (audience, messages, help services, texts), and holds nothing that its type
never prints. Help services are needed where the topic of the campaign asks for them.

## Why it matters

A poster without a number leaves a child alone; a text that is not printed is work nobody sees.

## Wrong

```yaml
materials:
  - {id: poster-teens, messages: []}
```

## Right

```yaml
materials:
  - {id: poster-teens, messages: [tell-us]}
```

## How to fix

Add what is named, remove what is not printed, or choose another type.

## Sources

Safe-messaging rules HLP-01 and MSG-09
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.diagnostics.english_grammar import a_type, join
from campaignkit.diagnostics.finding import Severity
from campaignkit.materials.library import SHIPPED
from campaignkit.materials.types import LINKS, USES, HowMany, MaterialType
from campaignkit.plan.countries import countries_of
from campaignkit.plan.help_of_material import fitting, help_of
from campaignkit.plan.images import images, images_of
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Rule

MOST_TYPES = 8
"""How many other types are proposed."""
LINES = {
    "sections": 'sections:\n      - {title: "…", body: "…"}',
    "questions": 'questions:\n      - {question: "…", answer: "…"}',
    "lead": 'lead: "…"',
    "title": 'title: "…"',
    "notes": 'notes: "…"',
    "contact": "contact: …  # the id of a stakeholder",
    "date": "date: 2025-11-18",
}
"""How the texts are written that a type may need."""


_OF_MESSAGE = " This one prints the list of its message: a shorter `help:` at the material leaves that as it is."


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield too few or too many messages and help services, missing texts, and texts that would not be printed."""
    yield from _pictures(plan, facts)
    of_message: dict[str, list[tuple[Material, Found]]] = {}
    for material in plan.materials:
        kind = facts.library.type(material.type)
        yield from _made_for(material, kind)
        for found in _counts(plan, material, kind, help_needed=bool(facts.topic.help)):
            if found.path[-1] == "help" and found.hint.endswith(_OF_MESSAGE) and len(material.messages) == 1:
                of_message.setdefault(material.messages[0], []).append((material, found))
            else:
                yield found
        lacking = [key for key in kind.requires if not getattr(material, key)]
        if lacking:
            keys = join(tuple(f"`{key}`" for key in lacking))
            lines = "".join(f"\n    {LINES.get(key, f'{key}: …')}" for key in lacking)
            yield Found(
                ("materials", material.id, lacking[0]),
                f"{a_type(material.type)} needs {keys}.",
                f"{kind.description} Add to this material:{lines}",
            )
        for key in USES:
            if key not in kind.uses and getattr(material, key):
                others = [name for name in SHIPPED.types() if key in SHIPPED.type(name).uses]
                types = others if len(others) <= MOST_TYPES else [*others[:MOST_TYPES], "…"]
                yield Found(
                    ("materials", material.id, key),
                    f"{a_type(material.type)} does not print `{key}`: nobody would see it.",
                    f"Remove it, or choose a type that prints it: {', '.join(types)}. "
                    f"{a_type(material.type)} prints: {', '.join(kind.uses)}.",
                    severity=Severity.WARNING,
                )
    for message, findings in of_message.items():
        yield _of_message(plan, message, findings)


def _of_message(plan: Plan, message: str, findings: list[tuple[Material, Found]]) -> Found:
    """Return that the list of a message is too long for all of some materials: one cause is said once."""
    ((first, found), *_) = findings
    if len(findings) == 1:
        return found
    names = join(tuple(f"`{material.id}`" for material, _ in findings[:MOST_TYPES]))
    more = len(findings) - MOST_TYPES
    names = names if more <= 0 else f"{names} and {more} more"
    rest = tuple((one.path, one.message) for _, one in findings[1:])
    return Found(
        found.path,
        f"`{message}` has {len(help_of(plan, first))} help services, and {len(findings)} materials that print its "
        f"list have no room for so many: {names}.",
        "Take services out of the list of the message; or write a shorter `help:` at each of these materials, which "
        "leaves that as it is.",
        related=((("messages", message, "help"), "the list"), *rest),
    )


def _pictures(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield the pictures that no material prints: each prints the first of those it has."""
    paths = {
        path
        for material in plan.materials
        if "images" in facts.library.type(material.type).uses
        for path, _ in images_of(plan, material)[:1]
    }
    own = {("materials", m.id) for m in plan.materials if "images" not in facts.library.type(m.type).uses}
    for path, _ in images(plan):
        if path not in paths and path[:2] not in own:
            yield Found(
                (*path, "file"),
                "No material prints this picture: nobody would see it.",
                "A material prints one picture: its own first one; or, where it names no scene, cast or motif, that "
                "of the message that leads it, or that of the campaign.",
                severity=Severity.WARNING,
            )


def _made_for(material: Material, kind: MaterialType) -> Iterator[Found]:
    """Yield whom or what a material must be made for and is not, or is made for without a use."""
    for key in LINKS:
        need, is_there = getattr(kind.for_, key), getattr(material, key) is not None
        if need == "required" and not is_there:
            what = f"An `{key}`" if key[0] in "aeiou" else f"A `{key}`"
            yield Found(
                ("materials", material.id, key),
                f"{a_type(material.type)} needs `{key}`.",
                f"{what} decides what stands on it: write `{key}:` with the id of one.",
            )
        elif need is None and is_there:
            yield Found(
                ("materials", material.id, key),
                f"{a_type(material.type)} is not made for one {key}.",
                "Remove it, or choose another type.",
                severity=Severity.WARNING,
            )


def _counts(plan: Plan, material: Material, kind: MaterialType, *, help_needed: bool) -> Iterator[Found]:
    counts = {
        "messages": (kind.needs.messages, len(material.messages)),
        "help": (room := kind.help_room(material.formats), _most_help(plan, material, room)),
    }
    for key, (needs, count) in counts.items():
        if key == "help" and count and len(countries_of(plan)) > 1:
            continue  # CK036: an edition for each country prints its own
        if needs is None or needs.min <= count <= needs.max:
            continue
        if key == "help" and not count and not help_needed:
            continue
        number = str(needs.min) if needs.min == needs.max else f"{needs.min} to {needs.max}"
        what = "help service" if key == "help" else "message"
        # some formats have less room than the others of their type
        less = key == "help" and kind.needs.help is not None and needs.max < kind.needs.help.max
        only = f" as {join(tuple(f'`{name}`' for name in material.formats))}" if less else ""
        by_language = _by_language(plan, material) if key == "help" and count else ""
        inherits = key == "help" and bool(count) and not material.help
        yield Found(
            ("materials", material.id, key),
            f"{a_type(material.type)}{only} prints {number} {what}{'s' * (number != '1')}; "
            f"this one has {count or 'none'}.",
            f"Choose {number} under `{key}:`{by_language}." + (_OF_MESSAGE if inherits else ""),
        )


def _most_help(plan: Plan, material: Material, room: HowMany | None) -> int:
    """Return how many services the page prints that has most: where there is no room, it leaves others' lines out."""
    services = [service for service in plan.help if service.id in help_of(plan, material)]
    most = None if room is None else room.max
    return max((len(fitting(name, services, most)) for name in languages_of(plan, material)), default=len(services))


def _by_language(plan: Plan, material: Material) -> str:
    return (
        " for each language; a service that has `languages` counts where it answers in them"
        if len(languages_of(plan, material)) > 1
        else ""
    )


RULE = Rule("CK027", Severity.ERROR, check=check)
