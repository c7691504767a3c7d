"""What a piece does with its words: by its tags, or because its words say so, whatever they are."""

from __future__ import annotations

from campaignkit.knowledge.phrases import said_phrases
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import scanned
from campaignkit.rules.pieces import Piece

_OWNERS = ("messages", "materials")


def says(plan: Plan, facts: Facts, piece: Piece, tag: str) -> bool:
    """Say whether a piece does what a tag says: one of its texts has the tag, or means it.

    A language without words for the frames has a list of phrases at best.
    """
    if tag in piece.tags:
        return True
    phrases = said_phrases(plan.campaign.language, tag)
    return any(
        tag in text.scan.says or any(phrase in _plain(text.text.value) for phrase in phrases)
        for text in scanned(plan, facts)
        if text.text.path[0] in _OWNERS and piece.holds(text.text.path)
    )


def _plain(text: str) -> str:
    """Return a text as phrases are compared: small letters, straight apostrophes, no emphasis."""
    return " ".join(text.replace("’", "'").replace("*", "").split()).casefold()
