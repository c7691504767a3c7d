"""`campaignkit schema`: the JSON Schema of a plan, a framework or the settings, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Kind(StrEnum):
    """Which kind of file the schema is for."""

    PLAN = "plan"
    FRAMEWORK = "framework"
    CONFIG = "config"


def schema(
    kind: Annotated[Kind, typer.Argument(help="For plans, for frameworks of your own, or for settings.")] = Kind.PLAN,
) -> None:
    """Print a JSON Schema, which lets an editor complete and check keys while you type."""
    from campaignkit.cli.config import SCHEMA_FILE as CONFIG_SCHEMA_FILE
    from campaignkit.coverage.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
    from campaignkit.plan.schema import SCHEMA_FILE

    files = {Kind.PLAN: SCHEMA_FILE, Kind.FRAMEWORK: FRAMEWORK_SCHEMA_FILE, Kind.CONFIG: CONFIG_SCHEMA_FILE}
    path = files[kind]
    typer.echo(path.read_text(encoding="utf-8"), nl=False)
