"""YAML files of tests, read whole by libyaml with every value as text: `on` stays `on`, `116` stays `116`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def texts_in(file: Path) -> Any:
    """Return what a file holds."""
    return texts_of(file.read_text(encoding="utf-8"))


def texts_of(text: str | bytes) -> Any:
    """Return what a text holds."""
    return yaml.CBaseLoader(text).get_single_data()  # builds nothing but texts
