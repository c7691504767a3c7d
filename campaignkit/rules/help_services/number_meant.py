"""Which number was probably meant: one of the country's directory, or of the European ones, by value and by meaning.

A short number that is one digit from another may be a service of its own. So it is a doubt only where the tables of
the country do not know it, or where its name says that it is for the same people.
"""

from __future__ import annotations

from campaignkit.knowledge.dialling import is_listed_short_number
from campaignkit.knowledge.helplines import Helplines, Listed
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.records import dataclass
from campaignkit.rules.help_services.number_verdict import NumberVerdict
from campaignkit.texts.numbers.line_purposes import CHILDREN, VICTIMS, numbers_for, purpose_of_number, purposes_of
from campaignkit.texts.numbers.mistyped_digits import near_short, slip_of

_FOR = {"children": CHILDREN, "youth": CHILDREN, "victims": VICTIMS, "women": VICTIMS}
"""The audiences of the directory that say what a line is for; the others do not."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a number in its plan: the language of names, and the digits of the other numbers."""

    language: str
    beside: frozenset[str]


def slip(digits: str, service: HelpService, directory: Helplines | None, around: Around) -> NumberVerdict | None:
    """Say that a number is one slip of the hand from a number that works."""
    likely = numbers_for(purposes_of(service.name, around.language))
    number = slip_of(digits, directory.working if directory is not None else {}, likely)
    if number is None:
        return None
    return NumberVerdict(
        "slip", directory.by_digits.get(number, (None,))[0] if directory is not None else None, instead=number
    )


def near(digits: str, service: HelpService, directory: Helplines | None, around: Around) -> NumberVerdict | None:
    """Say that a short number is one digit from the directory's of the same kind, which the plan does not have."""
    if directory is None or service.kind == "emergency":  # of emergency numbers, all are named where one is not known
        return None
    purposes = purposes_of(service.name, around.language)
    same = {
        number: entry
        for number, entries in directory.by_digits.items()
        for entry in entries
        if entry.kind == service.kind and number not in around.beside and _fits(entry, purposes)
    }
    nearest = near_short(digits, same)
    if nearest is None or (
        not _purposes(same[nearest]) & purposes and is_listed_short_number(digits, service.country)
    ):
        return None
    return NumberVerdict("near", same[nearest], instead=nearest)


def of_another_purpose(
    digits: str, service: HelpService, directory: Helplines | None, language: str
) -> NumberVerdict | None:
    """Say that a European number is for others than the name of the service says."""
    purpose = purpose_of_number(digits)
    if purpose is None:
        return None
    purposes = purposes_of(service.name, language)
    entries = directory.by_digits.get(digits, ()) if directory is not None else ()
    if not purposes or purpose in purposes or any(_fits(entry, purposes) for entry in entries):
        return None
    working = sorted(numbers_for(purposes) & (directory.working.keys() if directory is not None else set()))
    return NumberVerdict("other-purpose", instead=working[0] if len(working) == 1 else None)


def without_the_child_line(service: HelpService, directory: Helplines | None, around: Around) -> NumberVerdict | None:
    """Say that a line for children is not the one that the directory has, which stands nowhere in the plan."""
    line = directory.child_line if directory is not None else None
    if line is None or line.number is None or line.kind != service.kind:
        return None
    if purposes_of(service.name, around.language) != {CHILDREN} or digits_of(line.number.value) in around.beside:
        return None
    return NumberVerdict("other-line", line, instead=line.number.value)


def _fits(entry: Listed, ours: frozenset[str]) -> bool:
    purposes = _purposes(entry)
    return not ours or not purposes or bool(ours & purposes)


def _purposes(entry: Listed) -> frozenset[str]:
    return frozenset(_FOR[audience] for audience in entry.audience if audience in _FOR)
