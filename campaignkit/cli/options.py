"""Options and arguments that several commands share: each is worded once, and means the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from campaignkit.cli.completing import vocabulary

ConfigFile = Annotated[Path | None, typer.Option(help="Settings.", show_default="campaignkit.yaml in a folder above")]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Do not look for settings.")]
PlanPath = Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")]
PlanPaths = Annotated[
    list[Path] | None, typer.Argument(help="Plan files, or folders to search.", show_default="campaigns/")
]
HERE = Path()
CAMPAIGNS = (Path("campaigns"),)
"""Where plans are looked for when nobody names one."""
IntoFile = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write into this file instead of to the screen.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the file where it is there already.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write the changes without asking.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Judge dates as on this day: 2026-03-01.", show_default="today")
]
TextLanguage = Annotated[
    str,
    typer.Option(
        "--language", "-l", help="The language it is written in: en, ro, uk.", autocompletion=vocabulary("languages")
    ),
]


def cache_option(used: str) -> Any:
    """Return the option that says whether what was worked out earlier counts; `used` says for what."""
    return typer.Option("--cache/--no-cache", help=used, show_default="yes, but not in CI")
