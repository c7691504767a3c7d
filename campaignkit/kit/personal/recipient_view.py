"""A recipient as templates get it, from the file that only its leaf reads (templates/_shared/personal.typ)."""

from __future__ import annotations

from typing import TypedDict

from campaignkit.kit.contract.text_keys import Link
from campaignkit.kit.markup import breakable
from campaignkit.kit.view_links_and_days import web_link
from campaignkit.knowledge.locales import comma
from campaignkit.knowledge.printed_numbers import Medium, printed_number
from campaignkit.knowledge.right_to_left import in_order, line_of_address
from campaignkit.recipients.recipient import Recipient


class RecipientLogo(TypedDict):
    """A logo as SVG, with its form in units of its own."""

    svg: str
    width: float
    height: float


class RecipientView(TypedDict):
    """What a template may know of a recipient; what the list leaves out is null."""

    row: int
    id: str
    name: str
    contact: str | None
    phone: str | None
    email: str | None
    website: Link | None
    logo: RecipientLogo | None


def recipient_view(recipient: Recipient, language: str) -> RecipientView:
    """Return a recipient for a page in a language."""
    logo = recipient.logo
    return {
        "row": recipient.row,
        "id": recipient.id,
        "name": breakable(line_of_address(recipient.name), language),
        "contact": breakable(line_of_address(recipient.contact), language) or None,
        "phone": printed_phone(recipient, language),
        "email": recipient.email or None,
        "website": web_link(recipient.website or None),
        "logo": None if logo is None else {"svg": logo.svg, "width": logo.width, "height": logo.height},
    }


def printed_values(recipient: Recipient, language: str, medium: Medium) -> dict[str, str]:
    """Return what placeholders stand for in a language: no number or address is read from its wrong end."""
    values = {name: in_order(value, language) for name, value in recipient.values().items()}
    values["recipient.name"] = line_of_address(recipient.name)
    values["recipient.address"] = comma(language).join(map(line_of_address, recipient.address))
    values["recipient.contact"] = line_of_address(recipient.contact)
    values["recipient.phone"] = printed_phone(recipient, language, medium) or ""
    return values


def printed_phone(recipient: Recipient, language: str, medium: Medium = "page") -> str | None:
    """Return the number as people of the country write it."""
    return printed_number(recipient.phone, recipient.country, language, medium) if recipient.phone else None
