"""The page of the preview; what it shows comes later, as data."""

from __future__ import annotations

from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.knowledge.reader import TEMPLATES


def page(title: str) -> bytes:
    """Return the page for a campaign."""
    return render_text(TEMPLATES / "_preview" / "preview.html.jinja", {"title": title})
