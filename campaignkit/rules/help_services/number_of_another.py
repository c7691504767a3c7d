"""A service that the directory knows by name with the number of another: 147 for the line that has 143."""

from __future__ import annotations

import unicodedata
from functools import cache

from campaignkit.knowledge.emergency import emergency_numbers
from campaignkit.knowledge.helplines import Helplines, Listed, host
from campaignkit.knowledge.phone_numbers import SHORT, digits_of
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.number_verdict import NumberVerdict
from campaignkit.texts.numbers.emergency_services import called_by, numbers_of, service_said
from campaignkit.texts.numbers.help_words import names_a_line

_PARTS = late_pattern(r",\s+|\s+/\s+|;\s*")
_IN_BRACKETS = late_pattern(r"\([^)]*\)")
_NUMBER_AT_AN_END = late_pattern(r"^[\d\s-]+\s|\s[\d\s-]+$")
_NO_WORD = late_pattern(r"[\W_]+")
_LONG_ENOUGH = 8
"""A single word of fewer letters may be part of any name."""


@cache
def names_of(name: str) -> frozenset[str]:
    """Return the names that stand in one entry, in several languages or before its number, without their marks.

    Who runs it stands in brackets and has other lines, too; a word for any line, such as “hotline”, names none.
    """
    parts = [_NUMBER_AT_AN_END.sub("", part.strip()) for part in _PARTS.split(_IN_BRACKETS.sub("", name))]
    plain = {_plain(part) for part in (name, *parts)}
    return frozenset(part for part in plain if len(part) > 1 and not (" " not in part and names_a_line(part, "en")))


def is_called(name: str, entry: Listed) -> bool:
    """Say whether a name is one of those of an entry."""
    return bool(names_of(name) & names_of(entry.name)) and _plain(name) != ""


def of_another_service(
    forms: tuple[str, ...], service: HelpService, directory: Helplines | None, language: str
) -> NumberVerdict | None:
    """Say that a number works for another service than the one that is named."""
    if directory is None:
        return None
    if service.kind == "emergency":
        return _of_another_emergency(forms[0], service, directory)
    others = [entry for form in forms for entry in directory.by_digits.get(form, ())]
    named = [entry for entry in directory.services if entry.number is not None and _names(service, entry, language)]
    if not others or not named or any(entry in named or _run_together(entry, named) for entry in others):
        return None
    if any(digits_of(entry.number.value) in forms for entry in named if entry.number is not None):
        return None
    return NumberVerdict("anothers", named[0], another=others[0].name)


def _names(service: HelpService, entry: Listed, language: str) -> bool:
    """Say whether a service has the name of an entry, or one that holds a name that only this entry has."""
    if is_called(service.name, entry):
        return True
    ours = f" {_plain(service.name)} "
    return any(
        f" {name} " in ours and (" " in name or len(name) >= _LONG_ENOUGH)
        for name in names_of(entry.name)
        if not names_a_line(name, language) and not names_a_line(name, "en")
    )


def _run_together(entry: Listed, others: list[Listed]) -> bool:
    """Say whether an entry has the page of one of others: two lines of one operator go by one name."""
    pages = {host(other.website.value) for other in others if other.website is not None}
    return entry.website is not None and host(entry.website.value) in pages


def _of_another_emergency(digits: str, service: HelpService, directory: Helplines) -> NumberVerdict | None:
    """Say that a number calls the fire brigade, and the name is that of the police."""
    if digits in directory.for_emergencies | {digits_of(directory.emergency.value)} or len(digits) > SHORT:
        return None
    said = service_said(service.name)
    if said is None or digits in (own := numbers_of(said, service.country)):
        return None
    entry = next(
        (one for one in directory.services if one.kind == "emergency" and service_said(one.name) == said), None
    )
    if entry is not None and entry.number is not None and digits_of(entry.number.value) == digits:
        return None
    other = called_by(digits, service.country)
    if other is None and (entry is None or digits in emergency_numbers(service.country)):
        return None
    number = entry.number.value if entry is not None and entry.number is not None else min(own, default=None)
    return NumberVerdict("anothers", entry, instead=number, another=_CALLED[other] if other else None)


_CALLED = {"police": "the police", "fire": "the fire brigade", "ambulance": "the ambulance"}


def _plain(name: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", letters).strip()
