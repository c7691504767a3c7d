"""Writes the files that are made from others: `make generate`. Tests use the same functions to compare."""

from __future__ import annotations

import json
from pathlib import Path

from campaignkit.campaign.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
from campaignkit.campaign.framework import Framework
from campaignkit.campaign.topic import SCHEMA_FILE as TOPIC_SCHEMA_FILE
from campaignkit.campaign.topic import Topic
from campaignkit.check.settings_file import SCHEMA_FILE as CONFIG_SCHEMA_FILE
from campaignkit.check.settings_file import Config
from campaignkit.kit.view import SCHEMA_FILE as VIEW_SCHEMA_FILE
from campaignkit.knowledge.font_characters import CHARACTERS
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.themes import THEME_SCHEMA, Theme
from campaignkit.materials.types import TYPE_SCHEMA, MaterialType
from campaignkit.plan.schema import SCHEMA_FILE, json_schema, plan_schema
from tests.font_table import characters_file
from tests.reference_pages import materials_page, plan_page
from tests.view_schema import view_schema

ROOT = Path(__file__).resolve().parent.parent


def generated_files() -> dict[Path, str]:
    """Return every generated file with the text it must have."""
    made = {CHARACTERS: characters_file()}
    schemas = {
        SCHEMA_FILE: plan_schema("campaignkit plan", terms()),
        CONFIG_SCHEMA_FILE: json_schema(Config, "campaignkit settings", terms()),
        FRAMEWORK_SCHEMA_FILE: json_schema(Framework, "campaignkit framework", terms()),
        TOPIC_SCHEMA_FILE: json_schema(Topic, "campaignkit topic", terms()),
        TYPE_SCHEMA: json_schema(MaterialType, "campaignkit material type", terms()),
        THEME_SCHEMA: json_schema(Theme, "campaignkit theme", terms()),
        VIEW_SCHEMA_FILE: view_schema(),
    }
    files = {path: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for path, schema in schemas.items()}
    files[ROOT / "docs" / "materials.md"] = materials_page()
    files[ROOT / "docs" / "plan.md"] = plan_page(schemas[SCHEMA_FILE])
    return files | made


def main() -> None:
    """Write all generated files."""
    for path, text in generated_files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
