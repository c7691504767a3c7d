"""Postcodes as their countries print them."""

from __future__ import annotations

import re
from dataclasses import replace

from campaignkit.knowledge.reader import read_yaml
from campaignkit.recipients.head_words import KNOWN
from campaignkit.recipients.heads import Heads
from campaignkit.recipients.table import RecipientTable


def whole_postcode(text: str, land: str) -> str:
    """Return a postcode with the zeros that a spreadsheet took from its beginning."""
    lengths: dict[str, str] = read_yaml(KNOWN)["postcodes"]
    length = int(lengths.get(land, "0"))
    return text.zfill(length) if text.isdigit() and 0 < length - len(text) <= 2 else text


def formed_postcode(text: str, land: str) -> str | None:
    """Return a postcode as its country prints it, `g1r4p5` as `G1R 4P5`; None where it is none of that country.

    Of countries whose form is not known, any text is one.
    """
    forms: dict[str, str] = read_yaml(KNOWN)["postcode_forms"]
    if land not in forms or not text:
        return text if not text or _has_digits(text, land) else None
    signs = iter(char for char in text.upper() if char.isalnum())
    code = "".join(next(signs, "") if place.isalnum() else place for place in forms[land])
    kinds = "".join("9" if char.isdigit() else "A" if char.isalpha() else char for char in code)
    if kinds != forms[land] or next(signs, None) is not None:
        return None
    pattern: str | None = read_yaml(KNOWN)["postcode_patterns"].get(land)
    return code if pattern is None or re.fullmatch(pattern, code) else None


def _has_digits(text: str, land: str) -> bool:
    """Say whether a postcode has as many digits as those of its country, where these are nothing but digits."""
    lengths: str | None = read_yaml(KNOWN)["postcode_digits"].get(land)
    return lengths is None or str(sum(char.isdigit() for char in text)) in lengths.split()


def is_of_state(postcode: str, state: str, land: str) -> bool:
    """Say whether a postcode begins as those of its state do; of states whose postcodes are not known, any may."""
    beginning: str | None = read_yaml(KNOWN)["postcodes_of_states"].get(land, {}).get(state)
    return not postcode or beginning is None or re.match(beginning, postcode) is not None


def with_postcodes(heads: Heads, table: RecipientTable, land: str) -> Heads:
    """Return the heads with a column that is only called a code, and holds the postcodes of a country, as that."""
    own = heads.fields.get("id")
    if own is None or "postcode" in heads.fields or "city" not in heads.fields:
        return heads
    for column in (own, *(at for at, before in heads.twice.items() if before == own)):
        if _holds_postcodes(column, heads, table, land):
            fields = {name: at for name, at in heads.fields.items() if at != column}
            twice = {at: before for at, before in heads.twice.items() if column not in (at, before)}
            return replace(heads, fields=fields | {"postcode": column}, twice=twice)
    return heads


def _holds_postcodes(column: int, heads: Heads, table: RecipientTable, land: str) -> bool:
    """Say whether all cells of a column are postcodes with the sign in them by which they are known."""
    below = (row.cell(column).strip() for row in table.rows if row.number > heads.row.number)
    codes = [code for code in below if code]
    form = read_yaml(KNOWN)["postcode_forms"].get(land, "")
    return bool(codes and form) and all(formed_postcode(code, land) == code.upper() for code in codes)
