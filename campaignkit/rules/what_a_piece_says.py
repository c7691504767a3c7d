"""What a piece does with its words: by its tags, or because its words say so, whatever they are."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.knowledge.kinds_read import reads_tag
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.phrases import said_phrases
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.facts import Facts
from campaignkit.rules.hits import scanned
from campaignkit.rules.pieces import Piece
from campaignkit.rules.rule import Found, Path

_OWNERS = ("messages", "materials")


def says(plan: Plan, facts: Facts, piece: Piece, tag: str) -> bool:
    """Say whether a piece does what a tag says: one of its texts has the tag, or means it.

    A language without words for the frames has a list of phrases at best.
    """
    if tag in piece.tags or _has_nothing_to_say_yet(piece, facts):
        return True
    phrases = said_phrases(plan.campaign.language, tag)
    return any(
        tag in text.scan.says or any(phrase in _plain(text.text.value) for phrase in phrases)
        for text in scanned(plan, facts)
        if text.text.path[0] in _OWNERS and piece.holds(text.text.path)
    )


def _has_nothing_to_say_yet(piece: Piece, facts: Facts) -> bool:
    """Say whether a material lacks the messages its type must have: CK027 asks for them first."""
    needs = facts.library.type(piece.material.type).needs.messages
    return needs is not None and needs.min > 0 and not piece.messages


def unsaid(
    plan: Plan,
    piece: Piece,
    tag: str,
    what: str,
    hint: str,
    *,
    before: str = "",
    related: tuple[tuple[Path, str], ...] = (),
    severity: Severity | None = None,
) -> Found:
    """Return the finding of a piece that does not do what a tag says: a question in a language nobody reads for it.

    There the words may well say it, and who reads them settles it with the tag.
    """
    name, path = f"`{piece.material.id}`", (*piece.path, "id")
    if reads_tag(plan.campaign.language, tag):
        return Found(path, f"{name} {before}does not {what}.", hint, related=related, severity=severity)
    return Found(
        path,
        f"Does {name} {what}? {unread(plan.campaign.language)}",
        f"If a text of it does, tag that text `{tag}`. If none does: {hint[0].lower()}{hint[1:]}",
        related=related,
        severity=Severity.NOTE,
        confidence=Confidence.LOW,
    )


def unread(language: str) -> str:
    """Say that nobody has written down the words that would show it."""
    return f"Texts in {language_label(language)} are not read for that."


def _plain(text: str) -> str:
    """Return a text as phrases are compared: small letters, straight apostrophes, no emphasis."""
    return " ".join(text.replace("’", "'").replace("*", "").split()).casefold()
