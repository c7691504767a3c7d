"""The floor of a check: Typer takes the file, PyYAML reads it, pydantic holds it against some models, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer
import yaml
from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Something with an id."""

    model_config = ConfigDict(extra="allow")
    id: str | None = None


class Plan(BaseModel):
    """The lists of a plan; what is in their items is taken as it is."""

    model_config = ConfigDict(extra="allow")
    campaign: dict[str, Any]
    objectives: list[Part] = []
    audiences: list[Part] = []
    stakeholders: list[Part] = []
    help: list[Part] = []
    messages: list[Part] = []
    channels: list[Part] = []
    activities: list[Part] = []
    materials: list[Part] = []


def main(file: Path) -> None:
    """Read one plan."""
    text = file.read_text(encoding="utf-8")
    typer.echo(len(Plan.model_validate(yaml.load(text, Loader=yaml.CSafeLoader)).activities))


if __name__ == "__main__":
    typer.run(main)
