"""The last lines of an address, by which post offices sort: town, state or province, and postcode.

A country that is not in the table prints its postcode before its town, and no state.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import KNOWN, plain

_USUAL = "{postcode} {city}"
_PART = late_pattern(r"([^{}|]*)\{(\w+)\}")
_CHINESE_SIGNS = ("CJK", "HIRAGANA", "KATAKANA")


def town_lines(city: str, state: str, postcode: str, land: str) -> tuple[str, ...]:
    """Return town, state and postcode in the lines and order of a country; what is empty leaves no sign."""
    if _ends_with(city, state):
        state = ""
    parts = {"city": city, "state": state_code(state, land), "postcode": postcode}
    forms: dict[str, str] = read_yaml(KNOWN)["town_lines"]
    if is_from_large_to_small(city, state, land):
        forms = read_yaml(KNOWN)["town_lines_of_script"]
    lines = (_line(form, parts) for form in forms.get(land, _USUAL).split("|"))
    return tuple(line for line in lines if line)


def is_from_large_to_small(city: str, state: str, land: str) -> bool:
    """Say whether an address begins with its postcode and town: in Chinese and Japanese, where it is written so."""
    names = (unicodedata.name(char, "") for char in city + state)
    return land in read_yaml(KNOWN)["town_lines_of_script"] and any(name.startswith(_CHINESE_SIGNS) for name in names)


def in_capitals(land: str) -> bool:
    """Say whether post offices of a country want these lines in capitals."""
    return land in read_yaml(KNOWN)["town_in_capitals"]


def state_code(state: str, land: str) -> str:
    """Return the letters of a state that is written as its name: `New Brunswick`, `Nouveau-Brunswick` as `NB`."""
    return _codes(land).get(plain(state), state)


@cache
def _codes(land: str) -> dict[str, str]:
    states: dict[str, list[str]] = read_yaml(KNOWN)["states"].get(land, {})
    return {plain(name): code for code, names in states.items() for name in (code, *names)}


def _line(form: str, parts: dict[str, str]) -> str:
    line = ""
    for before, field in _PART.findall(form):
        if parts[field]:
            line += (before if line or before.strip(" ,-/") else "") + parts[field]
    return line


def _ends_with(city: str, state: str) -> bool:
    return bool(state) and f" {plain(city)}".endswith(f" {plain(state)}") and plain(city) != plain(state)
