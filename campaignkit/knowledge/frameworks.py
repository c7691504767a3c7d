"""Frameworks: cited sets of requirements that a plan is measured against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from campaignkit.knowledge.reader import FRAMEWORKS, read_yaml


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a framework asks for. `strictness` says per scope how bad it is to leave it open."""

    id: str
    level: str
    sentence: str
    strictness: dict[str, str]


@dataclass(frozen=True, slots=True)
class Framework:
    """A set of requirements with the publication it comes from."""

    id: str
    name: str
    citation: str
    requirements: tuple[Requirement, ...]


@cache
def framework(framework_id: str) -> Framework:
    """Return one framework that comes with campaignkit.

    Raises:
        FileNotFoundError: there is no such framework; callers check ids against the vocabulary first.

    """
    data = read_yaml(FRAMEWORKS / f"{framework_id}.yaml")
    requirements = tuple(
        Requirement(item["id"], item["level"], item["sentence"], item["strictness"]) for item in data["requirements"]
    )
    return Framework(data["id"], data["name"], data["citation"], requirements)
