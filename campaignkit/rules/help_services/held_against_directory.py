"""The number of every help service of a plan, held against the directory once, with one verdict each.

The rules about numbers each report one verdict, so that a wrong number gets the one finding that says most about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.dialling import (
    existence,
    is_free_with_country_code,
    is_in_tables,
    neighbour_of,
    other_country,
    with_plus,
    without_country_code,
)
from campaignkit.knowledge.helplines import Helplines, Listed, helplines, host
from campaignkit.knowledge.phone_numbers import (
    SHORT,
    digits_of,
    is_emergency_number,
    is_marked,
    is_mobile,
    national_forms,
    numbers_in,
    without_trunk_prefix,
)
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass
from campaignkit.rules.help_services.another_country import of_another_country
from campaignkit.rules.help_services.number_meant import (
    Around,
    near,
    of_another_purpose,
    slip,
    without_the_child_line,
)
from campaignkit.rules.help_services.number_of_another import is_called, of_another_service
from campaignkit.rules.help_services.number_verdict import Kind, NumberVerdict
from campaignkit.rules.help_services.verified_by_call import was_another
from campaignkit.rules.rule import Facts
from campaignkit.texts.numbers.mistyped_digits import invented

_EUROPEAN = "112"


@dataclass(frozen=True, slots=True)
class JudgedNumber:
    """A number to call or to text with its place, its service and the verdict on it."""

    path: Path
    number: str
    service: HelpService
    verdict: NumberVerdict

    @property
    def beside(self) -> tuple[tuple[Path, str], ...]:
        """The country of the service, which is shown beside what is said of its number."""
        return ((("help", self.service.id, "country"), "the country of the service"),)


def judged_numbers(plan: Plan, facts: Facts) -> tuple[JudgedNumber, ...]:
    """Return the verdict on each number of the help services, to call and to text, in the order of the plan."""
    return facts.once(_judged, plan)


def _judged(plan: Plan, facts: Facts) -> tuple[JudgedNumber, ...]:
    cases = []
    numbers = {service.id: digits_of(service.phone) for service in plan.help if service.phone is not None}
    language = plan.campaign.language
    for entry in plan.help:
        beside = frozenset(number for other, number in numbers.items() if other != entry.id)
        void = entry.verified is not None and (entry.verified.on > facts.today or was_another(entry))
        service = replace(entry, verified=None) if void else entry
        path: Path = ("help", service.id)
        if service.phone is not None:
            call_verdict = verdict(service.phone, service, language, beside)
            cases.append(JudgedNumber((*path, "phone"), service.phone, service, call_verdict))
        if service.text is not None:
            number = service.text.number
            # the directory lists numbers to call: by name and website it can say nothing about one to text
            nameless = replace(service, name="", website=None, kind="helpline")
            # who called the other number has not tried this one
            fresh = service if service.phone is None else replace(service, verified=None)
            text_verdict = verdict(number, nameless, language, beside)
            if text_verdict.kind == "emergency-line" and service.kind == "emergency":
                text_verdict = NumberVerdict("known")
            cases.append(JudgedNumber((*path, "text", "number"), number, fresh, text_verdict))
    return tuple(cases)


def services_with_verdict(plan: Plan, facts: Facts) -> Iterator[tuple[HelpService, NumberVerdict]]:
    """Yield each help service that has a number to call, with the verdict on it."""
    yield from ((j.service, j.verdict) for j in judged_numbers(plan, facts) if j.path[-1] == "phone")


def listed_as(service: HelpService) -> Listed | None:
    """Return the directory's entry for a service: by number, else by website, else by name."""
    directory = helplines(service.country)
    if directory is None:
        return None
    if service.phone is not None:
        for digits in _forms(service.phone, service.country, directory):
            if digits in directory.by_digits:
                entries = directory.by_digits[digits]
                return next((entry for entry in entries if entry.kind == service.kind), entries[0])
    return _same_service(service, directory)


def verdict(
    phone: str, service: HelpService, language: str = "en", beside: frozenset[str] = frozenset()
) -> NumberVerdict:
    """Hold one number against what is known of the country; `beside` are the digits of the plan's other numbers."""
    digits = digits_of(phone)
    directory = helplines(service.country)
    forms = _forms(phone, service.country, directory)
    if is_marked(phone):  # the tables know none of these
        return NumberVerdict("plausible")
    if len(numbers_in(phone, service.country)) > 1:
        return NumberVerdict("several")
    short = without_country_code(phone, service.country)
    if short is not None:
        return NumberVerdict("country-code", instead=short)
    if service.kind != "emergency" and _only_for_emergencies(forms[0], service.country, directory):
        return NumberVerdict("emergency-line")
    other = of_another_service(forms, service, directory, language) if service.name else None
    if other is not None:
        return other
    other = of_another_purpose(forms[0], service, directory, language) or _no_emergency(forms[0], service, directory)
    if other is not None:
        return other
    if directory is not None and any(form in directory.working for form in forms):
        kind: Kind = "free-abroad" if is_free_with_country_code(phone, service.country) else "known"
        return NumberVerdict(kind, listed_as(service))
    if directory is not None and any(form in directory.written_to for form in forms):
        return NumberVerdict("known", listed_as(service))
    if invented(digits, service.country) and not is_emergency_number(digits, service.country):
        return NumberVerdict("invented")
    if directory is not None:
        for item in directory.wrong:
            if digits_of(item.number) in forms:
                return NumberVerdict("wrong", wrong=item, instead=item.right)
        status = directory.status(digits)
        if status is not None and status.status in ("no", "conflict"):
            return NumberVerdict("not-working", directory.child_line)
    if other_country(phone, service.country):
        return NumberVerdict("other-country")
    return _by_tables(phone, service, directory, forms, Around(language, beside))


def _forms(phone: str, country: str, directory: Helplines | None) -> tuple[str, ...]:
    """Return the digits by which a number may stand in the directory, without a prefix of its own country at last."""
    forms = national_forms(phone, country)
    if directory is None or any(form in directory.working for form in forms):
        return forms
    bare = without_trunk_prefix(phone, country)
    return forms if bare is None or bare not in directory.working else (*forms, bare)


def _only_for_emergencies(digits: str, country: str, directory: Helplines | None) -> bool:
    """Say whether digits call police, ambulance or fire service, and no helpline answers them as well."""
    if directory is not None and any(entry.kind != "emergency" for entry in directory.by_digits.get(digits, ())):
        return False
    return _is_for_emergencies(digits, country, directory)


def _is_for_emergencies(digits: str, country: str, directory: Helplines | None) -> bool:
    """Say whether directory or tables know an emergency number; the tables are old where the directory says so."""
    if directory is not None and (
        directory.single_emergency or any(digits_of(item.number) == digits for item in directory.wrong)
    ):
        return digits in directory.for_emergencies
    return (directory is not None and digits in directory.for_emergencies) or is_emergency_number(digits, country)


def is_only_in_tables(digits: str, directory: Helplines | None) -> bool:
    """Say whether a number is Europe's, and for a country outside it only tables have it: people know another."""
    return (
        digits == _EUROPEAN
        and directory is not None
        and directory.emergency.trust != "high"
        and is_emergency_number(digits, directory.country)
        and digits not in directory.for_emergencies | {digits_of(directory.emergency.value)}
    )


def _no_emergency(digits: str, service: HelpService, directory: Helplines | None) -> NumberVerdict | None:
    """Say that an emergency service has the number of a line that sends nobody."""
    if (
        service.kind != "emergency"
        or directory is None
        or digits in directory.for_emergencies | {digits_of(directory.emergency.value)}
    ):
        return None
    entries = directory.by_digits.get(digits, ())
    if any(entry.kind == "emergency" for entry in entries) or digits not in directory.working:
        return None
    return NumberVerdict("no-emergency", next(iter(entries), None), instead=directory.emergency.value)


def _by_tables(
    phone: str, service: HelpService, directory: Helplines | None, forms: tuple[str, ...], around: Around
) -> NumberVerdict:
    """Hold a number that the directory does not have against the tables of the world."""
    digits = digits_of(phone)
    if service.kind == "emergency" and _is_for_emergencies(digits, service.country, directory):
        return NumberVerdict("unlisted" if is_only_in_tables(digits, directory) else "known")
    likely = slip(forms[0], service, directory, around)
    if likely is not None:
        return likely
    same = _same_service(service, directory) if directory is not None else None
    if same is not None and same.number is not None and same.kind == service.kind:
        return NumberVerdict("contradicts", same, instead=same.number.value)
    doubt = near(forms[0], service, directory, around)
    if doubt is not None:
        return doubt
    if is_free_with_country_code(phone, service.country):
        return NumberVerdict("free-abroad")
    state = existence(phone, service.country)
    if state == "impossible":
        return NumberVerdict("impossible")
    if service.kind == "emergency":
        return NumberVerdict("unlisted")
    neighbour = neighbour_of(phone, service.country)
    if neighbour is not None:
        return NumberVerdict("neighbour", instead=neighbour)
    plus = with_plus(phone, service.country)
    if plus is not None:
        return NumberVerdict("no-exit-code", instead=plus)
    elsewhere = of_another_country(phone, service)
    if elsewhere is not None:
        return NumberVerdict("elsewhere", elsewhere[1], instead=elsewhere[0])
    if state != "exists":
        return NumberVerdict(state)
    if is_mobile(phone, service.country):
        return NumberVerdict("mobile", directory.child_line if directory is not None else None)
    other = without_the_child_line(service, directory, around)
    is_known = len(digits) > SHORT or is_in_tables(phone, service.country)
    return other or NumberVerdict("plausible" if is_known else "unknown-short")


def severity(service: HelpService, otherwise: Severity) -> Severity:
    """Return how bad a finding about a number is: what somebody has checked outweighs what only stands in tables."""
    return Severity.WARNING if service.verified is not None and otherwise is Severity.ERROR else otherwise


def _same_service(service: HelpService, directory: Helplines) -> Listed | None:
    """Return the entry with the same website or the same name, of the same kind where there are several."""
    site = service.website and host(service.website)
    same = [
        entry
        for entry in directory.services
        if (site and entry.website is not None and host(entry.website.value) == site)
        or is_called(service.name, entry)
    ]
    return next((entry for entry in same if entry.kind == service.kind), same[0] if same else None)
