"""Judges a number typed into a text that is in no plan: right for its country, of another one, or unknown."""

from __future__ import annotations

from dataclasses import replace

from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.knowledge.dialling import charge, is_written_like_premium, likely_charge
from campaignkit.knowledge.helplines import countries, helplines
from campaignkit.knowledge.phone_numbers import digits_of, national_forms
from campaignkit.knowledge.printed_numbers import printed_number
from campaignkit.texts.numbers.line_purposes import called, purpose_of_number
from campaignkit.texts.numbers.mistyped_digits import one_slip

TYPED = "CK404"


def judged(finding: Diagnostic, number: str, country: str | None) -> Diagnostic | None:
    """Return what is to be said of a typed number; None when the directory knows it as one of the country."""
    if finding.code != TYPED:
        return finding
    if _is_premium(number, country):
        of = f" of {country}" if country else ""
        message = f"The number {number} is a premium-rate number{of}: callers pay for it."
        hint = "Put a number that is free in its place. Where there is none, say to adults what a call costs."
        return replace(finding, severity=Severity.ERROR, message=message, hint=hint, replacement=None)
    lands = [name for name in countries() if _works(number, name)]
    if country in lands:
        return None
    if country is None:
        if lands:
            return None
        message = f"The number {number} is in no country’s directory."
        hint = "Say with --country where the text is read, and call the number before it is printed."
        return replace(finding, severity=Severity.NOTE, message=message, hint=hint, replacement=None)
    if lands and len(digits_of(number)) > len("116000"):
        message = f"The number {number} is one of {', '.join(lands[:3])}, not of {country}."
        hint = f"Put a number that works in {country} in its place; `campaignkit helplines {country}` proposes some."
        return replace(finding, severity=Severity.ERROR, message=message, hint=hint, replacement=None)
    message = f"The number {number} is not in the directory of {country}{_beside(digits_of(number), country)}."
    hint = "Call it before the text is printed, and note who called and when."
    return replace(finding, severity=Severity.WARNING, message=message, hint=hint, replacement=None)


def _is_premium(number: str, country: str | None) -> bool:
    """Say whether the tables know a number as a premium one, or most countries have such numbers for these."""
    if country is None:
        return charge(number, "") == "premium" if number.lstrip().startswith("+") else False
    if right_for(number, country):
        return False
    return (
        charge(number, country) == "premium"
        or is_written_like_premium(number, country)
        or likely_charge(number, country) == "premium"
    )


def _beside(digits: str, country: str) -> str:
    """Say which number of the country may be meant, or for whom a European number is."""
    purpose = purpose_of_number(digits)
    if purpose is not None:
        return f", and elsewhere in Europe it is for {called(purpose)}"
    directory = helplines(country)
    working = directory.working if directory is not None else {}
    near = [number for number in working if one_slip(digits, number)]
    numbers = [f"{printed_number(number, country, 'en', 'terminal')} ({working[number]})" for number in near]
    return f", and one slip away from {' and '.join(numbers)}" if numbers else ""


def right_for(number: str, country: str | None) -> bool:
    """Say whether the directory of a country has a number; without a country nobody can say."""
    return country is not None and _works(number, country)


def _works(number: str, country: str) -> bool:
    directory = helplines(country)
    return directory is not None and not directory.working.keys().isdisjoint(national_forms(number, country))
