"""`campaignkit schema`: the JSON Schemas of everything people write, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Kind(StrEnum):
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
        Kind,
        typer.Argument(
            help="plan; or your own framework, topic, config, material type or theme; or view: what a template gets."
        ),
    ] = Kind.PLAN,
) -> None:
    """Print a JSON Schema, which lets an editor complete and check keys while you type."""
    from campaignkit.campaign.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
    from campaignkit.campaign.topic import SCHEMA_FILE as TOPIC_SCHEMA_FILE
    from campaignkit.check.config import SCHEMA_FILE as CONFIG_SCHEMA_FILE
    from campaignkit.kit.view import SCHEMA_FILE as VIEW_SCHEMA_FILE
    from campaignkit.materials.themes import THEME_SCHEMA
    from campaignkit.materials.types import TYPE_SCHEMA
    from campaignkit.plan.schema import SCHEMA_FILE

    files = {
        Kind.PLAN: SCHEMA_FILE,
        Kind.FRAMEWORK: FRAMEWORK_SCHEMA_FILE,
        Kind.TOPIC: TOPIC_SCHEMA_FILE,
        Kind.CONFIG: CONFIG_SCHEMA_FILE,
        Kind.MATERIAL: TYPE_SCHEMA,
        Kind.THEME: THEME_SCHEMA,
        Kind.VIEW: VIEW_SCHEMA_FILE,
    }
    typer.echo(files[kind].read_text(encoding="utf-8"), nl=False)
