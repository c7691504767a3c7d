"""`campaignkit schema`: the JSON Schemas of everything people write, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class SchemaKind(StrEnum):
    """Which kind of file the schema is for."""

    PLAN = "plan"
    FRAMEWORK = "framework"
    TOPIC = "topic"
    CONFIG = "config"
    MATERIAL = "material"
    THEME = "theme"
    VIEW = "view"


def schema(
    kind: Annotated[
        SchemaKind,
        typer.Argument(
            help="plan; or your own framework, topic, config, material type or theme; or view: what a template gets."
        ),
    ] = SchemaKind.PLAN,
) -> None:
    """Print a JSON Schema, which lets an editor complete and check keys while you type."""
    from campaignkit.campaign.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
    from campaignkit.campaign.topic import SCHEMA_FILE as TOPIC_SCHEMA_FILE
    from campaignkit.check.settings_file import SCHEMA_FILE as CONFIG_SCHEMA_FILE
    from campaignkit.kit.view import SCHEMA_FILE as VIEW_SCHEMA_FILE
    from campaignkit.materials.themes import THEME_SCHEMA
    from campaignkit.materials.types import TYPE_SCHEMA
    from campaignkit.plan.schema import SCHEMA_FILE

    files = {
        SchemaKind.PLAN: SCHEMA_FILE,
        SchemaKind.FRAMEWORK: FRAMEWORK_SCHEMA_FILE,
        SchemaKind.TOPIC: TOPIC_SCHEMA_FILE,
        SchemaKind.CONFIG: CONFIG_SCHEMA_FILE,
        SchemaKind.MATERIAL: TYPE_SCHEMA,
        SchemaKind.THEME: THEME_SCHEMA,
        SchemaKind.VIEW: VIEW_SCHEMA_FILE,
    }
    typer.echo(files[kind].read_text(encoding="utf-8"), nl=False)
