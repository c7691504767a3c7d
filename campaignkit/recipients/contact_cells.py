"""How a recipient is reached, as the cells of its row say: telephone, e-mail, web address."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Severity
from campaignkit.knowledge.phone_numbers import example_number, is_possible, printable_digits
from campaignkit.recipients import cell_values
from campaignkit.recipients.address_cells import Say
from campaignkit.recipients.composed_heads import names_a_person
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.table import Row

NUMBERS = ("phone", "mobile")
"""Where the number of an office may stand, the surer place first."""


def is_of_person(heads: Heads, field: str) -> bool:
    """Say whether the head of a column names a person: “Head teacher mobile”. Such a number is not printed."""
    return field in heads.fields and names_a_person(heads.row.cell(heads.fields[field]))


def read_phone(row: Row, land: str, heads: Heads, say: Say) -> str:
    """Return the number to call, of the office or else of a mobile, with what is wrong in it; none of a person."""
    field = next((one for one in NUMBERS if heads.text(row, one) and not is_of_person(heads, one)), "")
    if not field:
        return ""
    number = printable_digits(heads.text(row, field))
    if not number:
        return ""
    zero_is_lost = not number.startswith(("+", "0")) and is_possible(f"0{number}", land)
    if zero_is_lost and number.isdecimal() and is_possible(number, land):
        say(
            "CK622",
            row,
            field,
            f"{number[:40]} has no 0 at its beginning: a spreadsheet has probably taken it.",
            f"Format the column as text and write 0{number[:40]}, or write it as {example_number(land)}.",
            Severity.WARNING,
        )
    if not is_possible(number, land):
        say(
            "CK622",
            row,
            field,
            f"{number[:40]} is no number in {land}.",
            "A spreadsheet has probably taken the zero from its beginning: write it as text, or with +."
            if zero_is_lost
            else f"Write it with its country code: {example_number(land)}.",
            Severity.WARNING,
        )
    return number


def read_email(row: Row, heads: Heads, say: Say) -> str:
    """Return the e-mail address; nothing where it is none."""
    address = heads.text(row, "email")
    if address and not cell_values.is_email(address):
        say(
            "CK622",
            row,
            "email",
            f"“{address[:60]}” is not an e-mail address.",
            "Write one address: office@example.org",
            Severity.WARNING,
        )
        return ""
    return address


def read_website(row: Row, heads: Heads, say: Say) -> str:
    """Return the web address as a browser needs it; nothing where it is none."""
    text = heads.text(row, "website")
    address = cell_values.web_address(text) if text else ""
    if address is None:
        say(
            "CK622",
            row,
            "website",
            f"“{text[:60]}” is not a web address.",
            "Write it as a browser shows it: https://school.example.org",
            Severity.WARNING,
        )
    return address or ""
