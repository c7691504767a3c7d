"""A recipient: a school, clinic or office that gets its own copy of a kit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from campaignkit.campaign.logo import Logo
from campaignkit.records import dataclass

PERSONAL = ("name", "contact", "logo")
"""What a material may say of its recipient."""
FIELDS = ("id", "name", "kind", "address", "contact", "phone", "email", "website", "language", "country")
"""What is known of each, besides the columns of one's own: `{{ recipient.name }}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One row of the list. `row` is the number people see beside it; `languages` are empty for that of the plan.

    `address` is in lines, the name not among them; the last `town_lines` of them are town, state and postcode.
    `quantities` are copies by material, or by `material/format`; one under `""` is meant for every material that has
    none of its own; `unread` are those whose number could not be read: no copy is made, and an order says so.
    `own` are the columns nobody but the list knows.
    """

    row: int
    id: str
    name: str
    kind: str = ""
    address: tuple[str, ...] = ()
    town_lines: int = 0
    contact: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    logo: Logo | None = None
    languages: tuple[str, ...] = ()
    country: str = ""
    quantities: Mapping[str, int] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    own: Mapping[str, str] = field(default_factory=dict)

    def quantity(self, material: str) -> int:
        """Return how many copies of a material go there; one where the list does not say."""
        return self.quantities.get(material, self.quantities.get("", 1))

    def values(self) -> dict[str, str]:
        """Return what placeholders stand for: `recipient.name` and the others."""
        values = {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "address": ", ".join(self.address),
            "contact": self.contact,
            "phone": self.phone,
            "email": self.email,
            "website": self.website,
            "language": ", ".join(self.languages),
            "country": self.country,
        }
        return {f"recipient.{name}": value for name, value in (dict(self.own) | values).items()}
