"""What a piece does with its words: by its tags, or because its words surely say so."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.phrases import said_phrases
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.pieces import Piece


def says(plan: Plan, piece: Piece, tag: str) -> bool:
    """Say whether a piece does what a tag says: one of its texts has the tag, or uses words that surely mean it."""
    if tag in piece.tags:
        return True
    phrases = said_phrases(plan.campaign.language, tag)
    return bool(phrases) and any(phrase in text for text in _texts(piece) for phrase in phrases)


def _texts(piece: Piece) -> Iterator[str]:
    """Yield the texts of a piece as phrases are compared: small letters, straight apostrophes, no emphasis."""
    material = piece.material
    own = (material.title, material.lead, material.notes)
    sections = (text for section in material.sections for text in (section.title, section.body))
    messages = (text for m in piece.messages for text in (m.headline, m.body, m.call_to_action))
    for text in (*own, *sections, *messages):
        if text:
            yield " ".join(text.replace("’", "'").replace("*", "").split()).casefold()
