"""`campaignkit schema`: the JSON Schema of a plan, for editors."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of a plan, which lets an editor complete and check keys while you type."""
    from campaignkit.plan.schema import SCHEMA_FILE

    typer.echo(SCHEMA_FILE.read_text(encoding="utf-8"), nl=False)
