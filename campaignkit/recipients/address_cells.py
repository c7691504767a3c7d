"""The address in the cells of a row: street, town, state or province and postcode, with what is wrong in them."""

from __future__ import annotations

from typing import Protocol

from campaignkit.diagnostics.finding import Severity
from campaignkit.recipients import cell_values
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.postcodes import formed_postcode, is_of_state, whole_postcode
from campaignkit.recipients.table import Row
from campaignkit.recipients.town_lines import is_from_large_to_small, state_code, town_lines


class Say(Protocol):
    """Adds a finding about a field of a row."""

    def __call__(
        self, code: str, row: Row, field: str, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> None:
        """Add it."""


def read_address(row: Row, land: str, heads: Heads, say: Say) -> tuple[tuple[str, ...], int]:
    """Return the lines of an address, and how many of the last ones are those of the town."""
    lines: list[str] = []
    for field in ("address", "street"):
        if field in heads.fields:
            lines += cell_values.lines(row.cell(heads.fields[field]))
    box = heads.text(row, "box")
    if box and box not in "\n".join(lines):
        lines.append(box if any(char.isalpha() for char in box) else f"{_head_of_box(heads)} {box}")
    postcode = heads.text(row, "postcode")
    whole = whole_postcode(postcode, land)
    if whole != postcode:
        say(
            "CK625",
            row,
            "postcode",
            f"the postcode {postcode} is read as {whole}: spreadsheets take zeros from the beginning.",
            "Format the column as text, then write the postcodes once more.",
            Severity.NOTE,
        )
    code = formed_postcode(whole, land)
    if code is None:
        say(
            "CK622",
            row,
            "postcode",
            f"“{postcode[:20]}” is no postcode of {land}.",
            "Compare it with the school's own page: letters and digits look alike (O and 0, I and 1).",
            Severity.WARNING,
        )
    elif not is_of_state(code, state_code(heads.text(row, "state"), land), land):
        say(
            "CK622",
            row,
            "postcode",
            f"the postcode {code} is not in {heads.text(row, 'state')[:40]}: it begins otherwise there.",
            "Compare postcode, town and state or province with the school's own page.",
            Severity.WARNING,
        )
    text = "\n".join(lines)
    city, state = heads.text(row, "city"), heads.text(row, "state")
    rest = [line for line in town_lines(city, state, code or whole, land) if line not in text]
    if is_from_large_to_small(city, state, land):
        return (*rest, *lines), 0
    return (*lines, *rest), len(rest)


def _head_of_box(heads: Heads) -> str:
    """Return what a list calls a post office box, as it is printed before a number that stands alone."""
    return cell_values.clean(heads.row.cell(heads.fields["box"])).rstrip(" :*")
