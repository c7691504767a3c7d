"""Whether a number that is possible in a country is that of another one: by the directory, or by the service's page.

The national number of one country is often a number of its neighbour, too. The digits alone cannot tell: what can is
that the directory has them, or the page beside them, for another country. Where neither does, nobody here can know.
"""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.dialling import existence
from campaignkit.knowledge.helplines import Listed, countries, helplines, host
from campaignkit.knowledge.phone_numbers import SHORT, calling_code, digits_of, is_international
from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.messages_and_help import HelpService

_FOR_ANYBODY = frozenset(
    {"AC", "AI", "AM", "CC", "CO", "EU", "FM", "GG", "IO", "LA", "LY", "ME", "NU", "SU", "TO", "TV"}
)
"""Ends of addresses that belong to a country and are sold to all."""


def of_another_country(phone: str, service: HelpService) -> tuple[str, Listed | None] | None:
    """Return the country whose number it probably is, and its entry in the directory; None where nothing says so."""
    digits = digits_of(phone)
    site = host(service.website) if service.website is not None else ""
    by_number, by_site = _elsewhere()
    for matches in (by_number.get(digits, ()), by_site.get(site, ()) if site else ()):
        if matches and all(country != service.country for country, _ in matches):
            return matches[0]
    end = site.rpartition(".")[2].upper()
    country = "GB" if end == "UK" else end
    if country == service.country or country in _FOR_ANYBODY or country not in rows("countries"):
        return None
    if len(digits) <= SHORT or is_international(phone, service.country):
        return None
    if calling_code(country) == calling_code(service.country) or existence(phone, country) != "exists":
        return None
    return country, None


_Found = dict[str, tuple[tuple[str, Listed], ...]]


@cache
def _elsewhere() -> tuple[_Found, _Found]:
    """Return what the directory has in all countries, by the digits of long numbers and by site."""
    by_number: _Found = {}
    by_site: _Found = {}
    for country in countries():
        directory = helplines(country)
        for entry in directory.services if directory is not None else ():
            if entry.number is not None and len(digits_of(entry.number.value)) > SHORT:
                digits = digits_of(entry.number.value)
                by_number[digits] = (*by_number.get(digits, ()), (country, entry))
            site = host(entry.website.value) if entry.website is not None else ""
            if site:
                by_site[site] = (*by_site.get(site, ()), (country, entry))
    return by_number, by_site
