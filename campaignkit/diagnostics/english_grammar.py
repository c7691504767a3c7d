"""English sentences of findings: one plan, two plans; a, b and c; a poster, an email."""

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


def plural(count: int, word: str) -> str:
    """Return `1 plan`, `2 plans`."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def join(parts: tuple[str, ...]) -> str:
    """Join phrases as in a sentence: `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
