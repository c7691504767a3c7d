"""Whom a service of the directory is for, where its word is no audience of campaigns."""

from __future__ import annotations

from collections.abc import Iterable

AT_RISK = "at-risk-adults"
"""People who worry that they may harm a child."""
IN_DISTRESS = "in-distress"
"""Whoever needs somebody to talk to, whatever it is about."""
_IN_WORDS = {AT_RISK: "adults worried about their behaviour", IN_DISTRESS: "people in distress"}


def in_words(audience: Iterable[str]) -> tuple[str, ...]:
    """Return whom a service is for, in words."""
    return tuple(_IN_WORDS.get(name, name) for name in audience)
