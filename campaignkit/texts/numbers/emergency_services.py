"""Which of the services that send help a name speaks of, and which numbers of a country call it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from campaignkit.knowledge.locales import candidates
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.texts.numbers.help_words import word_pattern

ENGLISH = "en"


@cache
def service_said(name: str) -> str | None:
    """Return the one service that a name speaks of, in whatever language; None where it speaks of none or several.

    A plan in one language has names in others, as the people of a country know them.
    """
    said = {service for service in _data()["words"] if _words(service).search(name)}
    return said.pop() if len(said) == 1 else None


def numbers_of(service: str, country: str) -> frozenset[str]:
    """Return the numbers that call a service in a country; empty where nothing is known, or one number calls all."""
    return frozenset(_data()["numbers"].get(country, {}).get(service, ()))


def called_by(digits: str, country: str) -> str | None:
    """Return which service a number calls in a country, where it calls one alone."""
    services = [service for service, numbers in _data()["numbers"].get(country, {}).items() if digits in numbers]
    return str(services[0]) if len(services) == 1 else None


def called_in(name: str, language: str) -> str | None:
    """Return what people call a service of which the directory has but the English word: `Police` is `Polizei`."""
    names: dict[str, dict[str, str]] = _data()["names"]
    own = next((row for row in names.values() if row[ENGLISH] == name), {})
    return next((own[tag] for tag in candidates(language) if tag in own), None)


@cache
def _words(service: str) -> re.Pattern[str]:
    return word_pattern([word for words in _data()["words"][service].values() for word in words])


def _data() -> dict[str, Any]:
    return read_yaml(PACKAGE / "knowledge" / "emergency-services.yaml")
