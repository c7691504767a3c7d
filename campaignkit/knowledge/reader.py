"""The one reader for campaignkit's own data files.

They come with the package and are held to their schemas by tests, so this reader is short and fast: every value is
text, as in plans, and a file that does not fit is a mistake in the package, raised as ValueError. Files that users
write go through `source/` instead.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE, parsed

SECTION_NAMES = Path(__file__).with_name("section-names.yaml")
VOCABULARIES = PACKAGE / "knowledge" / "vocabulary"
FRAMEWORKS = PACKAGE / "knowledge" / "frameworks"
TOPICS = PACKAGE / "knowledge" / "topics"
LOCALES = PACKAGE / "knowledge" / "locales"
AIMS = PACKAGE / "knowledge" / "aims.yaml"
APPS = PACKAGE / "knowledge" / "apps.yaml"
FIGURES = PACKAGE / "knowledge" / "figures.yaml"
SAID = PACKAGE / "knowledge" / "said.yaml"
SCENES = PACKAGE / "knowledge" / "scenes.yaml"
CASTS = PACKAGE / "knowledge" / "casts.yaml"
STATEMENTS = PACKAGE / "knowledge" / "statements.yaml"
HELPLINES = PACKAGE / "knowledge" / "helplines"
HELP_WORDS = PACKAGE / "knowledge" / "help-words"
REPORT_WORDS = PACKAGE / "knowledge" / "report-words"
STARTERS = PACKAGE / "knowledge" / "starters"
TEMPLATES = PACKAGE / "templates"


@cache
def read_yaml(path: Path) -> dict[str, Any]:
    """Return one data file as mappings, lists and texts.

    Raises:
        ValueError: the file is not a mapping.

    """
    data = parsed(path.read_bytes())
    if not isinstance(data, dict):
        raise ValueError(f"{path} is not a mapping")
    return data


@cache
def rows(name: str) -> dict[str, dict[str, str]]:
    """Return the rows of a vocabulary by id."""
    table = read_yaml(VOCABULARIES / f"{name}.yaml")["rows"]
    if not isinstance(table, dict):
        raise ValueError(f"{name}.yaml has no rows")
    return table
