"""Judges a number typed into a text that is in no plan: right for its country, of another one, or unknown."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import digits_of, national_forms
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.texts.numbers.line_purposes import called, purpose_of_number
from campaignkit.texts.numbers.slips import one_slip

TYPED = "CK404"


def judged(finding: Diagnostic, written: str, country: str | None) -> Diagnostic | None:
    """Return what is to be said of a typed number; None when the directory knows it as one of the country."""
    if finding.code != TYPED:
        return finding
    known = [name for name in countries() if _works(written, name)]
    if country in known:
        return None
    if country is None:
        if known:
            return None
        message = f"The number {written} is in no country’s directory."
        hint = "Say with --country where the text is read, and call the number before it is printed."
        return replace(finding, severity=Severity.NOTE, message=message, hint=hint, replacement=None)
    if known and len(digits_of(written)) > len("116000"):
        message = f"The number {written} is one of {', '.join(known[:3])}, not of {country}."
        hint = f"Put a number that works in {country} in its place; `campaignkit helplines {country}` proposes some."
        return replace(finding, severity=Severity.ERROR, message=message, hint=hint, replacement=None)
    message = f"The number {written} is not in the directory of {country}{_beside(digits_of(written), country)}."
    hint = "Call it before the text is printed, and note who called and when."
    return replace(finding, severity=Severity.WARNING, message=message, hint=hint, replacement=None)


def _beside(digits: str, country: str) -> str:
    """Say which number of the country may be meant, or for whom a European number is."""
    purpose = purpose_of_number(digits)
    if purpose is not None:
        return f", and elsewhere in Europe it is for {called(purpose)}"
    known = helplines(country)
    working = known.working if known is not None else {}
    near = [number for number in working if one_slip(digits, number)]
    meant = [f"{printed_number(number, country, 'en', 'terminal')} ({working[number]})" for number in near]
    return f", and one slip away from {' and '.join(meant)}" if meant else ""


def right_for(written: str, country: str | None) -> bool:
    """Say whether the directory of a country has a number; without a country nobody can say."""
    return country is not None and _works(written, country)


def _works(written: str, country: str) -> bool:
    known = helplines(country)
    return known is not None and not known.working.keys().isdisjoint(national_forms(written, country))
