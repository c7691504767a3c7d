"""A digit that is wrong, swapped, missing or doubled in the number of any country: somebody is told of it."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import digits_of
from campaignkit.plan.model.messages_and_help import HelpService
from campaignkit.rules.help_services.verdicts import verdict

SILENT = {"known", "plausible"}


def slips_of(digits: str) -> Iterator[str]:
    for at, digit in enumerate(digits):
        before, after = digits[:at], digits[at + 1 :]
        yield from (before + other + after for other in "0123456789" if other != digit)
        if before + after:
            yield before + after
        yield before + digit + digit + after
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]


def kind_of(phone: str, country: str, name: str, kind: str = "helpline") -> str:
    service = HelpService(id="line", name=name, kind=kind, country=country, phone=phone, sources=())  # type: ignore[arg-type]
    return verdict(phone, service).kind


def test_hardly_a_slip_in_the_number_of_a_child_line_passes() -> None:
    """What passes is another number of the same directory."""
    tried, passed = 0, []
    for country in countries():
        line = helplines(country).child_line  # type: ignore[union-attr]
        if line is None or line.number is None or len(digits_of(line.number.value)) > 6:
            continue
        for slip in slips_of(digits_of(line.number.value)):
            tried += 1
            if kind_of(slip, country, "Child line", line.kind) in SILENT:
                passed.append((country, slip))
    assert tried > 2000
    assert len(passed) <= tried / 300, passed


def test_no_number_of_the_directory_is_taken_for_a_slip_of_another() -> None:
    for country in countries():
        known = helplines(country)
        assert known is not None
        for entry in known.services:
            if entry.number is not None:
                assert kind_of(entry.number.value, country, entry.name, entry.kind) in SILENT, (country, entry.name)
