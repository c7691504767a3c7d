"""Colours, inks and form of a theme, as templates see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from campaignkit.kit.contract.look_keys import Colours, Ink, Inks, ThemeView
from campaignkit.materials.themes import Theme, ThemeColours, ThemeInks
from campaignkit.plan.paths import Path, key_of


def theme(data: Theme, places: Mapping[str, Path] | None = None) -> ThemeView:
    """Return a theme as templates see it: colours, the inks of a print shop where it names them, and its form."""
    form = data.form
    return {
        "name": data.id,
        "given": {role: key_of(path) for role, path in (places or {}).items()},
        "colours": _colours(data.colours),
        "cmyk": None if data.cmyk is None else _inks(data.cmyk),
        "form": {
            "field": form.field,
            "radius_mm": f"{form.radius_mm:g}",
            "weight": f"{form.weight:g}",
            "tracking_em": form.tracking_em,
            "pattern": form.pattern,
        },
    }


def _colours(colours: ThemeColours) -> Colours:
    return {
        "ink": colours.ink,
        "paper": colours.paper,
        "primary": colours.primary,
        "on_primary": colours.on_primary,
        "accent": colours.accent,
        "on_accent": colours.on_accent,
        "soft": colours.soft,
        "spark": colours.spark or colours.accent,
    }


def _inks(inks: ThemeInks) -> Inks:
    return {
        "ink": _ink(inks.ink),
        "paper": _ink(inks.paper),
        "primary": _ink(inks.primary),
        "on_primary": _ink(inks.on_primary),
        "accent": _ink(inks.accent),
        "on_accent": _ink(inks.on_accent),
        "soft": _ink(inks.soft),
        "spark": _ink(inks.spark),
    }


def _ink(values: Sequence[int]) -> Ink:
    return [str(value) for value in values]
