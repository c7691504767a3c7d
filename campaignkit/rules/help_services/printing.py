"""Where the help services of a material are written, so that a finding stands where the remedy goes."""

from __future__ import annotations

from campaignkit.plan.paths import Path
from campaignkit.rules.pieces import Piece


def says_where_to_turn(piece: Piece) -> tuple[Path, str]:
    """Return the `help` list that a material prints, its own or its message's, and what to call its owner."""
    if piece.material.help or not piece.messages:
        return (*piece.path, "help"), f"`{piece.material.id}`"
    message = next((m for m in piece.messages if m.help), piece.messages[0])
    return ("messages", message.id, "help"), f"`{message.id}`"
