"""The directory of help services: one file a country, every fact with its sources, and nothing in it called.

It proposes candidates and contradicts wrong numbers. Nothing is ever printed from it: what a poster shows comes
from the plan, after somebody has called.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from campaignkit.knowledge.phone_numbers import digits_of, emergency_numbers
from campaignkit.knowledge.reader import HELPLINES, read_yaml
from campaignkit.records import dataclass

Trust = Literal["high", "medium", "low"]
RECALLED = "recalled"
"""Stands where a fact is known but no page is noted for it. Such a fact is never trusted more than a little."""

HARMONISED = {"116 111": "child helpline", "116 000": "missing children", "116 006": "victims of crime"}
_INTERNATIONAL = "international"
_FACTS = (
    "number",
    "text",
    "whatsapp",
    "hours",
    "cost",
    "website",
    "ways",
    "languages",
    "anonymous",
    "confidential",
    "inhope",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A page, and when it was written; `undated` and `about 2017` are honest dates."""

    url: str
    date: str

    def __str__(self) -> str:
        return f"{host(self.url)}, {self.date}"


@dataclass(frozen=True, slots=True)
class SourcedFact:
    """One thing that is known, with the pages that say so and how far it can be trusted."""

    value: str
    sources: tuple[Source, ...]
    trust: Trust

    @property
    def said_by(self) -> str:
        """Name the sources in one phrase."""
        return "; ".join(str(source) for source in self.sources) or "no source noted"


@dataclass(frozen=True, slots=True)
class Listed:
    """A help service in the directory. `topics` are those whose campaigns it is for, where it is for these only."""

    id: str
    name: str
    kind: str
    audience: tuple[str, ...]
    trust: Trust
    topics: tuple[str, ...] = ()
    number: SourcedFact | None = None
    text: SourcedFact | None = None
    whatsapp: SourcedFact | None = None
    hours: SourcedFact | None = None
    cost: SourcedFact | None = None
    website: SourcedFact | None = None
    ways: SourcedFact | None = None
    languages: SourcedFact | None = None
    anonymous: SourcedFact | None = None
    confidential: SourcedFact | None = None
    inhope: SourcedFact | None = None

    @property
    def written(self) -> bool:
        """True where people can write instead of speaking."""
        ways = self.ways.value.split(", ") if self.ways is not None else []
        return self.kind == "helpline" and bool({"chat", "web", "sms", "mail", "app", "whatsapp"}.intersection(ways))


@dataclass(frozen=True, slots=True)
class WrongNumber:
    """A wrong number that stands on a public page, so that plans copy it."""

    number: str
    right: str | None
    service: str
    seen: str


@dataclass(frozen=True, slots=True)
class Harmonised:
    """Whether one of the European 116 numbers works in a country."""

    number: str
    status: str
    as_of: str | None
    operator: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Helplines:
    """What is known of one country."""

    country: str
    name: str
    trust: Trust
    compiled: str
    note: str | None
    emergency: SourcedFact
    harmonised: tuple[Harmonised, ...]
    services: tuple[Listed, ...]
    wrong: tuple[WrongNumber, ...]
    emergency_also: tuple[SourcedFact, ...] = ()
    single_emergency: bool = False
    """Whether its emergency number has replaced all others: those that the tables still have are old."""

    @cached_property
    def for_emergencies(self) -> frozenset[str]:
        """Return the digits of the emergency numbers for which a page is noted, and of the one of all Europe."""
        facts = [fact for fact in (self.emergency, *self.emergency_also) if fact.trust != "low"]
        return frozenset(digits_of(fact.value) for fact in facts)

    @cached_property
    def by_digits(self) -> dict[str, tuple[Listed, ...]]:
        """Return the services by the digits of their numbers."""
        by_key: dict[str, tuple[Listed, ...]] = {}
        for service in self.services:
            if service.number is not None:
                key = digits_of(service.number.value)
                by_key[key] = (*by_key.get(key, ()), service)
        return by_key

    @cached_property
    def written_to(self) -> frozenset[str]:
        """Return the digits of the numbers that are for messages: a plan may print them as a service of their own."""
        facts = [fact for service in self.services for fact in (service.text, service.whatsapp) if fact is not None]
        return frozenset(digits_of(re.split("[A-Z]", fact.value)[0]) for fact in facts)

    @cached_property
    def working(self) -> dict[str, str]:
        """Return every number that works, by its digits, with what it is."""
        names = {digits_of(self.emergency.value): "emergency"} if self.emergency.trust == "high" else {}
        for number in self.harmonised:
            if number.status in ("yes", "likely", "partial"):
                names[digits_of(number.number)] = HARMONISED[number.number]
        return names | {digits: services[0].name for digits, services in self.by_digits.items()}

    @cached_property
    def free(self) -> frozenset[str]:
        """Return the digits of every number that works and is free: emergency calls and 116 numbers are by law."""
        own = {digits for digits, services in self.by_digits.items() if _all_free(services)}
        by_law = (digits for digits in self.working if digits not in self.by_digits)
        return frozenset(own.union(by_law))

    def status(self, digits: str) -> Harmonised | None:
        """Return what is known of a 116 number."""
        return next((number for number in self.harmonised if digits_of(number.number) == digits), None)

    @property
    def child_line(self) -> Listed | None:
        """Return the line children are told to call first."""
        return next((service for service in self.services if service.id == "child-line"), None)


@dataclass(frozen=True, slots=True)
class Worldwide:
    """A web service for many countries, with those it is for."""

    id: str
    name: str
    website: str
    domains: tuple[str, ...]
    audience: tuple[str, ...]
    countries: tuple[str, ...] | None
    scope: str
    languages: tuple[str, ...] | None
    languages_as_of: str | None


def _all_free(services: tuple[Listed, ...]) -> bool:
    return all(service.cost is not None and service.cost.value == "free" for service in services)


def host(address: str) -> str:
    """Return the host of an address without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


@cache
def countries() -> tuple[str, ...]:
    """Return the countries that have a file."""
    return tuple(sorted(path.stem for path in HELPLINES.glob("[A-Z][A-Z].yaml")))


@cache
def helplines(country: str) -> Helplines | None:
    """Return what is known of a country; None where nobody has looked yet."""
    path = HELPLINES / f"{country}.yaml"
    if country not in countries():
        return None
    data = read_yaml(path)
    sources = {name: Source(item["url"], item["date"]) for name, item in data["sources"].items()}
    trust = cast(Trust, data["confidence"])
    return Helplines(
        country,
        data["name"],
        trust,
        data["compiled"],
        data.get("note"),
        _emergency(data["emergency"], sources),
        tuple(
            Harmonised(number, item["status"], item.get("as_of"), item.get("operator"), _sources(item, sources))
            for number, item in data["harmonised"].items()
        ),
        tuple(_listed(item, sources) for item in data["services"]),
        tuple(
            WrongNumber(item["number"], item.get("right"), item["service"], item["seen"])
            for item in data.get("wrong", ())
        ),
        tuple(
            SourcedFact(item["value"], _sources(item, sources), "medium")
            for item in data["emergency"].get("also", ())
        ),
        "single" in data["emergency"],
    )


@cache
def emergency_numbers_of(country: str) -> tuple[str, ...]:
    """Return the emergency numbers of a country: the directory's first, then those of tables that are not old."""
    directory = helplines(country)
    if directory is None:
        return emergency_numbers(country)
    own = [digits_of(fact.value) for fact in (directory.emergency, *directory.emergency_also)]
    if directory.single_emergency:
        return tuple(own)
    wrong = {digits_of(item.number) for item in directory.wrong}
    others = (directory.for_emergencies | {*emergency_numbers(country)}) - wrong - {*own}
    return (*own, *sorted(others, key=lambda digits: (len(digits), digits)))


@cache
def worldwide() -> tuple[Worldwide, ...]:
    """Return the services for many countries."""
    return tuple(
        Worldwide(
            item["id"],
            item["name"],
            item["website"],
            tuple(item["domains"]),
            tuple(item["for"]),
            None if item["countries"] == "all" else tuple(item["countries"]),
            item["scope"],
            tuple(item["languages"]) if "languages" in item else None,
            item.get("languages_as_of"),
        )
        for item in read_yaml(HELPLINES / f"{_INTERNATIONAL}.yaml")["services"]
    )


def _emergency(item: dict[str, Any], sources: dict[str, Source]) -> SourcedFact:
    """Return the emergency number: the one that is the same all over Europe is trusted, though no page is noted."""
    pages = _sources(item["number"], sources)
    trust: Trust = "high" if "european" not in item else "medium" if pages else "low"
    return SourcedFact(item["number"]["value"], pages, trust)


def _sources(item: dict[str, Any], sources: dict[str, Source]) -> tuple[Source, ...]:
    return tuple(sources[name] for name in item.get("sources", ()) if name != RECALLED)


def _listed(item: dict[str, Any], sources: dict[str, Source]) -> Listed:
    trust = cast(Trust, item["confidence"])
    facts = {}
    for key in _FACTS:
        if key in item:
            pages = _sources(item[key], sources)
            facts[key] = SourcedFact(item[key]["value"], pages, trust if pages else "low")
    return Listed(
        item["id"], item["name"], item["kind"], tuple(item["for"]), trust, tuple(item.get("topics", ())), **facts
    )
