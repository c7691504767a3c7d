"""What the items of a draft are called: short names that say what they are for, the same wherever they are named."""

from __future__ import annotations

LEAD = "lead"


def audience_id(kind: str) -> str:
    """Return the id of an audience: parents, teachers, coaches."""
    return kind.partition("-and-")[0]


def message_id(kind: str) -> str:
    """Return the id of the message to an audience."""
    return f"to-{audience_id(kind)}"


def indicator_id(level: str) -> str:
    """Return the id of what is counted at a level."""
    return f"seen-{level}"
