"""A material type at the beginning of an English sentence."""

from __future__ import annotations

SPOKEN_WITH_A_VOWEL = frozenset("aefhilmnorsx")
"""Letters whose English names begin with a vowel: an SMS."""


def a_type(type_id: str) -> str:
    """Return a type with its article: A poster, An email, An SMS; without one where it names several things."""
    if not set(type_id) & set("aeiouy"):
        return f"{'An' if type_id[0] in SPOKEN_WITH_A_VOWEL else 'A'} {type_id.upper()}"
    if type_id.endswith("s") and not type_id.endswith("ss"):
        return f"Material of the type {type_id}"
    return f"{'An' if type_id[0] in 'aeiou' else 'A'} {type_id}"
