"""Where the help services of a material are written, and for how many of those that rules ask for it has room.

A sticker holds two services and a poster three, and parents need up to four. What rules ask for comes in one order,
the weightiest first; each asks for its own only where those before it leave room. So nobody is told to add what the
type cannot hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from campaignkit.diagnostics.english_grammar import a_type, join
from campaignkit.plan.audience_classes import YOUNG
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.rules.facts import Facts
from campaignkit.rules.pieces import Piece

ASKED: Mapping[str, frozenset[str]] = {
    "helpline": frozenset({*YOUNG, "carer", "public", "media"}),
    "emergency": frozenset({*YOUNG, "carer", "public"}),
    "hotline": frozenset({"carer", "public"}),
    "worried-adults": frozenset({"at-risk-adult", "public"}),
}
"""What rules ask for, the weightiest first, and the classes of audience it is asked for."""


def has_room(piece: Piece, facts: Facts, kind: str) -> bool:
    """Say whether a material is asked for a service: it is for these readers, and those before it leave room."""
    if piece.audience_class not in ASKED[kind]:
        return False
    before = list(ASKED)[: list(ASKED).index(kind)]
    needs = facts.library.type(piece.material.type).help_room(piece.material.formats)
    return needs is None or needs.max > sum(piece.audience_class in ASKED[name] for name in before)


def must_have_help(piece: Piece, facts: Facts) -> bool:
    """Say whether a type is nothing without a help service: that it has none is said by another rule."""
    needs = facts.library.type(piece.material.type).help_room(piece.material.formats)
    return needs is not None and needs.min > 0


def without(
    plan: Plan, facts: Facts, kind: str, is_one: Callable[[HelpService], bool]
) -> Iterator[tuple[Piece, Path, str]]:
    """Yield materials that are asked for a service and print none, with where and of what to say so.

    Materials that print the list of one message lack the service for one reason: the first of them speaks for all.
    """
    places: set[Path] = set()
    for piece in facts.pieces(plan):
        if has_room(piece, facts, kind) and not any(is_one(service) for service in piece.help):
            place, owner = says_where_to_turn(piece)
            if place not in places:
                yield piece, place, owner
            places.add(place)


def says_where_to_turn(piece: Piece) -> tuple[Path, str]:
    """Return the `help` list that a material prints, its own or its message's, and what to call its owner."""
    if piece.material.help or not piece.messages:
        return (*piece.path, "help"), f"`{piece.material.id}`"
    message = next((m for m in piece.messages if m.help), piece.messages[0])
    return ("messages", message.id, "help"), f"`{message.id}`"


def instead(plan: Plan, piece: Piece, facts: Facts) -> str:
    """Say what has to make room where a type holds no more: of this material, or of others that print its list."""
    most = _most(piece, facts)
    if most is not None and len(piece.help) >= most:
        return f" {a_type(piece.material.type)} prints at most {most}: take out the one that its readers need least."
    place, _ = says_where_to_turn(piece)
    full = [
        other.material.id
        for other in facts.pieces(plan)
        if says_where_to_turn(other)[0] == place
        and (room := _most(other, facts)) is not None
        and len(other.help) >= room
    ]
    if not full:
        return ""
    names = join(tuple(f"`{name}`" for name in dict.fromkeys(full)))
    return f" No more fits on {names}, where that list is printed, too: write a `help` of its own there."


def _most(piece: Piece, facts: Facts) -> int | None:
    needs = facts.library.type(piece.material.type).help_room(piece.material.formats)
    return None if needs is None else needs.max
