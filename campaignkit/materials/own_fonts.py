"""The fonts a campaign brings along in `fonts/`, for scripts and letters that campaignkit has none for."""

from __future__ import annotations

from pathlib import Path

from campaignkit.source.disk import entries, size_of
from campaignkit.source.inside_repository import leads_out

FOLDER = "fonts"
ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
MOST_FONTS = 40
MOST_BYTES = 64 * 1024 * 1024
"""How large one font may be: those for Chinese, Japanese and Korean are large."""


def own_fonts(plan: Path) -> tuple[Path, ...]:
    """Return the font files beside a plan, by name; links stay out."""
    folder = plan.parent / FOLDER
    there = entries(folder)
    if there is None or leads_out(folder):
        return ()
    paths = (folder / entry.name for entry in there if not entry.is_folder and not entry.is_link)
    fonts = [path for path in paths if path.suffix.lower() in ENDINGS and size_of(path) <= MOST_BYTES]
    return tuple(sorted(fonts)[:MOST_FONTS])
