"""The number of every help service of a plan, held against the directory once, with one verdict each.

The rules about numbers each report one verdict, so that a wrong number gets the one finding that says most about it.
"""

from __future__ import annotations

from typing import Literal

from campaignkit.knowledge.helplines import Helplines, Listed, WrongNumber, helplines, host
from campaignkit.knowledge.numbers import SHORT, calling_code, digits_of, is_emergency_number, national_forms
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model.words import HelpService
from campaignkit.records import dataclass
from campaignkit.rules.rule import Facts
from campaignkit.texts.numbers.slips import invented, slip_of

Kind = Literal[
    "known",
    "plausible",
    "invented",
    "wrong",
    "other-country",
    "slip",
    "contradicts",
    "not-working",
    "invalid",
    "unlisted",
]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a number. `listed` is the entry it belongs to, or that it contradicts.

    `unlisted` is an emergency number of a country without a directory that the tables do not know: they have gaps.
    """

    kind: Kind
    listed: Listed | None = None
    wrong: WrongNumber | None = None
    meant: str | None = None


def verdicts(plan: Plan, facts: Facts) -> dict[str, Verdict]:
    """Return the verdict on the number of each help service that has one, by its id."""
    return facts.once("help-numbers", lambda: {s.id: verdict(s.phone, s) for s in plan.help if s.phone is not None})


def listed_as(service: HelpService) -> Listed | None:
    """Return the directory's entry for a service: by number, else by website, else by name."""
    known = helplines(service.country)
    if known is None:
        return None
    if service.phone is not None:
        for digits in national_forms(service.phone, service.country):
            if digits in known.by_digits:
                found = known.by_digits[digits]
                return next((entry for entry in found if entry.kind == service.kind), found[0])
    return _same_service(service, known)


def verdict(phone: str, service: HelpService) -> Verdict:
    """Hold one number against what is known of the country."""
    digits = digits_of(phone)
    known = helplines(service.country)
    forms = national_forms(phone, service.country)
    if known is not None:
        for form in forms:
            if form in known.working:
                return Verdict("known", listed_as(service))
    if invented(phone, digits) and not is_emergency_number(digits, service.country):
        return Verdict("invented")
    if known is not None:
        for item in known.wrong:
            if digits_of(item.number) in forms:
                return Verdict("wrong", wrong=item, meant=item.right)
        status = known.status(digits)
        if status is not None and status.status in ("no", "conflict"):
            return Verdict("not-working", known.child_line)
    if phone.lstrip().startswith("+") and not digits.startswith(str(calling_code(service.country) or "?")):
        return Verdict("other-country")
    if service.kind == "emergency" and is_emergency_number(digits, service.country):
        return Verdict("known")
    meant = slip_of(forms[0], known.working if known is not None else {})
    if meant is not None:
        entry = known.by_digits.get(meant, (None,))[0] if known is not None else None
        return Verdict("slip", entry, meant=meant)
    same = _same_service(service, known) if known is not None else None
    if same is not None and same.number is not None and same.kind == service.kind:
        return Verdict("contradicts", same, meant=same.number.value)
    if known is None and service.kind == "emergency" and 2 <= len(digits) <= SHORT:
        return Verdict("unlisted")
    return Verdict("plausible" if _valid(phone, digits, service) else "invalid")


def _same_service(service: HelpService, known: Helplines) -> Listed | None:
    """Return the entry with the same website or the same name, of the same kind where there are several."""
    site = host(service.website) if service.website is not None else None
    name = service.name.casefold().strip()
    same = [
        entry
        for entry in known.services
        if (site is not None and entry.website is not None and host(entry.website.value) == site)
        or entry.name.casefold() == name
    ]
    return next((entry for entry in same if entry.kind == service.kind), same[0] if same else None)


def _valid(phone: str, digits: str, service: HelpService) -> bool:
    """Say whether such a number can exist. Tables of short codes have gaps: they only decide on emergency numbers."""
    if len(digits) <= SHORT:
        return service.kind != "emergency" and len(digits) >= 3
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, service.country)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) or calling_code(service.country) == 0
