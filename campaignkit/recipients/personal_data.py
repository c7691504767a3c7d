"""What in a cell belongs to one person: a private mail box, a mobile number, a name where an office is wanted.

Cells hold several things (“Secretary, j.doe@gmail.com”), so each is looked for in every cell, whatever its column is
called: `{{ recipient.… }}` prints any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from campaignkit.diagnostics.finding import Confidence
from campaignkit.knowledge.phone_numbers import is_mobile, is_possible, printable_digits
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import known_heads, plain
from campaignkit.recipients.office_or_person import (
    begins_with_a_title,
    is_a_person,
    is_of_office,
    is_somebodys_address,
)
from campaignkit.records import dataclass

OFFICE = "What is printed stays on walls for years: write the function (“School counsellor”), not who has it today."
_SHARED = "Ask for a shared address: office@…"
_LABELS = ("email", "phone", "mobile", "website")
"""What stands before an address or a number in a cell: “Tel.”, “E-mail:”."""
_ADDRESS = late_pattern(r"[^\s@,;<>()\[\]:\"]+@[^\s@,;<>()\[\]:\"]+\.[^\W\d_]{2,}")
_NUMBER = late_pattern(r"\+?\(?\d[\d ()/.\u00a0-]{5,18}\d")


@dataclass(frozen=True, slots=True)
class Somebodys:
    """One thing that is somebody's own: what it is called among findings, and what to say and to do about it."""

    kind: str
    message: str
    hint: str
    confidence: Confidence


def somebodys(
    text: str, land: str, office: str, *, person: bool | None = None, titled: bool = False
) -> Iterator[Somebodys]:
    """Yield what in a cell is somebody's own. `office` is what the recipient is called: its box may be, too.

    `person` says whether the column is one of persons; None where a name is nothing unusual, and `titled`
    that there one with a title is: a school or a street may be called after a doctor, a column of one's own is not.
    """
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(".")
        own = (word.casefold() for word in re.findall(r"[^\W\d_]{5,}", office))
        local, _, domain = address.casefold().partition("@")
        if is_of_office(local) or any(word in local for word in own):
            continue
        if is_private_mail(domain):
            message = f"{address[:60]} is an address at {domain[:40]}, where people have their own mail."
            yield Somebodys("address", message, _SHARED, Confidence.MEDIUM)
        elif is_somebodys_address(address):
            message = f"{address[:60]} seems to be the address of a person."
            yield Somebodys("address", message, _SHARED, Confidence.LOW)
    rest = _ADDRESS.sub(" ", text)
    for match in _NUMBER.finditer(rest):
        number = printable_digits(match[0])
        if is_possible(number, land) and is_mobile(number, land):
            message = f"{number} is a mobile number."
            hint = "Ask for the number of the office: a mobile is mostly somebody's own, and changes with the person."
            yield Somebodys("mobile", message, hint, Confidence.HIGH)
    words = (word for word in _NUMBER.sub(" ", rest).split() if known_heads().get(plain(word)) not in _LABELS)
    name = " ".join(words).strip(" ,;:-–()<>/|")
    is_one = titled and begins_with_a_title(name) if person is None else is_a_person(name, said_to_be=person)
    if name and is_one:
        message = f"“{name[:60]}” seems to be the name of a person."
        yield Somebodys("name", message, OFFICE, Confidence.MEDIUM)


def is_private_mail(domain: str) -> bool:
    """Say whether anybody may have a mail box at a domain: `gmail.com`, `yahoo.co.uk`, `skynet.be`."""
    names, domains = _providers()
    labels = domain.casefold().split(".")
    return ".".join(labels) in domains or (len(labels) <= 3 and labels[0] in names)


@cache
def _providers() -> tuple[frozenset[str], frozenset[str]]:
    data = read_yaml(PACKAGE / "knowledge" / "free-mail.yaml")
    return frozenset(data["names"]), frozenset(data["domains"])
