"""The smallest Typer program with as many commands as ours: what `--help` cannot be faster than by much."""

from __future__ import annotations

import typer

app = typer.Typer(help="Define, check and render.")


def _command(name: str) -> None:
    @app.command(name)
    def run(plan: str = ".", language: str = "en", output: str = "build") -> None:
        """Do what the name says."""
        typer.echo(f"{name} {plan} {language} {output}")


for each in ("check", "render", "preview", "coverage", "translate", "new", "todo", "record", "rules", "show", "text"):
    _command(each)

if __name__ == "__main__":
    app()
