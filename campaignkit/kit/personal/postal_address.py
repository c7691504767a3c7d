"""The address of a recipient as post offices want it, on labels and in orders."""

from __future__ import annotations

from campaignkit.kit.locale import country_name
from campaignkit.recipients.recipient import Recipient


def postal_lines(recipient: Recipient, home: str, language: str) -> list[str]:
    """Return the lines below the name, from a sender in the country `home`; another country is named in the last."""
    abroad = [] if recipient.country in ("", home) else [country_name(recipient.country, language)]
    return [*recipient.address, *abroad]
