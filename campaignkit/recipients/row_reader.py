"""One row of a list as a recipient, with what is wrong in its cells."""

from __future__ import annotations

import hashlib
from collections.abc import Container
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.logo import Logo
from campaignkit.campaign.logo_file import LEAST_PIXELS
from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.recipients import cell_values
from campaignkit.recipients.address_cells import read_address
from campaignkit.recipients.composed_heads import names_a_person
from campaignkit.recipients.contact_cells import read_email, read_phone, read_website
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.language_cells import language_meant, languages
from campaignkit.recipients.list_findings import ListFindings
from campaignkit.recipients.list_languages import languages_of_list
from campaignkit.recipients.logo_cells import LogoCells
from campaignkit.recipients.lost_letters import lost_letters
from campaignkit.recipients.personal_data import somebodys
from campaignkit.recipients.quantity_cells import read_quantities
from campaignkit.recipients.recipient import Recipient
from campaignkit.recipients.table import RecipientTable, Row

SAID = ("name", "kind", "address", "street", "city", "contact", "person")
"""What is printed of a recipient in its own words."""
PRINTED = ("contact", "person", "phone", "mobile", "email", "website", "name", "address", "street")
"""Where something of a person may stand."""
LONGEST_NAME = 200


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self,
        table: RecipientTable,
        heads: Heads,
        findings: ListFindings,
        campaign: Campaign,
        plan: Plan,
        folder: Path,
    ) -> None:
        """Take the table with its heads; logos lie in `assets` in `folder`."""
        self._table = table
        self._heads = heads
        self._findings = findings
        self._plan = plan
        self._languages = tuple(campaign.plans) or (plan.campaign.language,)
        self._logos = LogoCells(folder)
        self._list_languages = languages_of_list(plan)

    def read(self, row: Row, ids: Container[str]) -> Recipient | None:
        """Return the recipient of a row; None where it has no name. An id that is made is none of the `ids`."""
        name = self._heads.text(row, "name")
        if not name:
            self._say("CK622", row, "name", "this recipient has no name.", "Write it, or delete the row.")
            return None
        if len(name) > LONGEST_NAME:
            self._say("CK622", row, "name", f"this name has {len(name)} letters.", "Shorten it: it goes on a poster.")
            return None
        self._look_at_letters(row)
        land = self._country(row)
        self._look_for_persons(row, land, name)
        address, of_town = read_address(row, land, self._heads, self._say)
        copies = read_quantities(row, self._heads, self._findings)
        return Recipient(
            row=row.number,
            id=self._id(row, name, ids),
            name=name,
            kind=self._heads.text(row, "kind"),
            address=address,
            town_lines=of_town,
            contact=self._heads.text(row, "contact") or self._heads.text(row, "person"),
            phone=read_phone(row, land, self._heads, self._say),
            email=read_email(row, self._heads, self._say),
            website=read_website(row, self._heads, self._say),
            logo=self._logo(row),
            languages=self._own_languages(row),
            country=land,
            quantities={name: count or 0 for name, count in copies.items()},
            unread=frozenset(name for name, count in copies.items() if count is None),
            own={key: cell_values.clean(row.cell(column)) for key, column in self._heads.own.items()},
        )

    def _say(
        self,
        code: str,
        row: Row,
        field: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
        confidence: Confidence = Confidence.HIGH,
    ) -> None:
        column = self._heads.fields.get(field)
        self._findings.add(
            code,
            row,
            column,
            message,
            hint,
            severity=severity,
            confidence=confidence,
            kind=f"{field} {severity.value}",
        )

    def _look_at_letters(self, row: Row) -> None:
        columns = [self._heads.fields[field] for field in SAID if field in self._heads.fields]
        for column in (*columns, *self._heads.own.values()):
            loss = lost_letters(row.cell(column), self._list_languages)
            if loss is not None:
                self._findings.add("CK622", row, column, *loss, severity=Severity.WARNING, kind="letters")

    def _id(self, row: Row, name: str, ids: Container[str]) -> str:
        """Return the id of a row, as a name of files; made from its name and place where it has none."""
        own = self._heads.text(row, "id")
        slug = cell_values.slug(own)
        if slug:
            return slug
        slug = cell_values.slug(name) or "row"
        if slug != "row" and slug not in ids:
            return slug
        rest = "\0".join((name, *row.cells))
        return f"{slug}-{hashlib.sha256(rest.encode(errors='replace')).hexdigest()[:6]}"

    def _country(self, row: Row) -> str:
        text = self._heads.text(row, "country")
        country = cell_values.country(text) if text else None
        if text and country is None:
            self._say(
                "CK622",
                row,
                "country",
                f"there is no country `{text[:40]}`.",
                "Write its two letters or its name in English: MD, Moldova. Without one it is that of the plan.",
                Severity.WARNING,
            )
        return country or self._plan.campaign.country

    def _look_for_persons(self, row: Row, land: str, name: str) -> None:
        """Say what in the cells that may be printed is somebody's own."""
        person = {"contact": False, "person": True}
        columns: dict[int, tuple[str, bool | None]] = {
            self._heads.fields[field]: (field, person.get(field)) for field in PRINTED if field in self._heads.fields
        }
        for key, column in self._heads.own.items():
            columns[column] = (key, True if names_a_person(self._heads.row.cell(column)) else None)
        for column, (field, is_person) in columns.items():
            text, titled = cell_values.clean(row.cell(column)), column in self._heads.own.values()
            for item in somebodys(text, land, name, person=is_person, titled=titled):
                self._findings.add(
                    "CK624",
                    row,
                    column,
                    item.message,
                    item.hint,
                    severity=Severity.WARNING,
                    confidence=item.confidence,
                    kind=f"{field} {item.kind}",
                )

    def _own_languages(self, row: Row) -> tuple[str, ...]:
        tags, unknown = languages(self._heads.text(row, "language"), self._languages)
        if unknown:
            names = ", ".join(self._languages)
            meant = language_meant(unknown[0], self._languages)
            self._say(
                "CK628",
                row,
                "language",
                f"the campaign is not made in `{unknown[0][:40]}`.",
                (f"Is `{meant}` meant? " if meant else "")
                + f"It is made in: {names}. Choose one of them, or add a translation.",
            )
        return tuple(tags)

    def _logo(self, row: Row) -> Logo | None:
        name = self._heads.text(row, "logo")
        if not name:
            return None
        logo = self._logos.read(name)
        if isinstance(logo, Logo):
            if logo.in_pixels and max(logo.width, logo.height) < LEAST_PIXELS:
                message = f"the logo `{name}` has {logo.width:.0f} x {logo.height:.0f} pixels and is a blur on paper."
                hint = "Ask for it as SVG, or as a PNG that is 1200 pixels wide."
                self._say("CK626", row, "logo", message, hint, Severity.WARNING)
            return logo
        self._say("CK626", row, "logo", logo.message, logo.hint)
        return None
