"""`campaignkit schema`: the JSON Schema of a plan or a framework, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Kind(StrEnum):
    """Which kind of file the schema is for."""

    PLAN = "plan"
    FRAMEWORK = "framework"


def schema(
    kind: Annotated[Kind, typer.Argument(help="For plans, or for frameworks of your own.")] = Kind.PLAN,
) -> None:
    """Print a JSON Schema, which lets an editor complete and check keys while you type."""
    from campaignkit.coverage.framework import SCHEMA_FILE as FRAMEWORK_SCHEMA_FILE
    from campaignkit.plan.schema import SCHEMA_FILE

    path = SCHEMA_FILE if kind is Kind.PLAN else FRAMEWORK_SCHEMA_FILE
    typer.echo(path.read_text(encoding="utf-8"), nl=False)
