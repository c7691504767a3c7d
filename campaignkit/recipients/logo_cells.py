"""Logos that a list names, each read once, from the folder beside it."""

from __future__ import annotations

import re
from pathlib import Path

from campaignkit.campaign.assets import ASSETS, asset_data
from campaignkit.campaign.logo import Logo, LogoError
from campaignkit.campaign.logo_file import read_logo


class LogoCells:
    """Reads the logos of one list."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the list; logos lie in `assets` in it."""
        self._assets = folder / ASSETS
        self._logos: dict[str, Logo | LogoError] = {}

    def read(self, name: str) -> Logo | LogoError:
        """Return a logo, or why there is none."""
        if name not in self._logos:
            self._logos[name] = self._look(name)
        return self._logos[name]

    def _look(self, name: str) -> Logo | LogoError:
        where = f"Put it into `{ASSETS}` beside the list, or correct its name. Capital letters count."
        if not re.fullmatch(r"(?:[\w-][\w .-]*/){0,4}[\w-][\w .-]*\.(?:png|svg)", name):
            return LogoError(f"`{name[:60]}` is no name of a logo.", "Name an .svg or .png in the folder `assets`.")
        data = asset_data(self._assets, name)
        if data is None:
            return LogoError(f"There is no logo `{name}` in `{ASSETS}`.", where)
        try:
            return read_logo(data, name)
        except LogoError as error:
            return error
