"""What the fonts a campaign brings along are called inside, which is how a template asks for them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=8)
def families(fonts: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the names of the families in font files; nothing for a file that is no font."""
    if not fonts:
        return ()
    import typst

    folders = [str(folder) for folder in dict.fromkeys(font.parent for font in fonts)]
    return tuple(typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders).families())
