"""The address of a recipient as post offices want it, on labels and in orders."""

from __future__ import annotations

from campaignkit.kit.language_and_country_names import country_name
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.town_lines import in_capitals


def postal_lines(recipient: Recipient, home: str, language: str) -> list[str]:
    """Return the lines below the name, from a sender in the country `home`; another country is named in the last."""
    lines = list(recipient.address)
    if in_capitals(recipient.country or home):
        first = len(lines) - recipient.town_lines
        lines[first:] = [line.upper() for line in lines[first:]]
    abroad = [] if recipient.country in ("", home) else [country_name(recipient.country, language)]
    return [*lines, *abroad]
