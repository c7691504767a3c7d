"""The material types and themes that a campaign can use, in two tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.materials.library import Library


def print_library(library: Library, console: Console) -> None:
    """Print the types with their formats, then the themes, each with where it comes from."""
    from rich.table import Table

    types = Table("type", "what it is for", "formats", "from", box=None, pad_edge=False, header_style="bold")
    for type_id in library.types():
        kind = library.type(type_id)
        types.add_row(type_id, kind.description, ", ".join(f.id for f in kind.formats), _origin(library, type_id))
    themes = Table("theme", "what it is like", "from", box=None, pad_edge=False, header_style="bold")
    for name in library.themes():
        origin = "this campaign" if name in library.own_themes else "campaignkit"
        themes.add_row(name, library.theme(name).description, origin)
    console.print(types)
    console.print()
    console.print(themes)


def _origin(library: Library, type_id: str) -> str:
    from campaignkit.materials.library import shipped_types

    if type_id not in library.own_types:
        return "campaignkit"
    return "this campaign, instead of campaignkit's" if type_id in shipped_types() else "this campaign"
