"""A sheet about plans that cannot be set ends its command with what is wrong, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from campaignkit.kit.engines.failure import RenderError


@contextmanager
def misfits_said(plans: Sequence[Path], language: str) -> Iterator[None]:
    """End the command with what is wrong when a sheet cannot be set, mostly a letter that no font has."""
    from campaignkit.kit.engines.failure import RenderError

    try:
        yield
    except RenderError as failure:
        _show(plans, language, failure)
        raise typer.Exit(2) from failure


def _show(plans: Sequence[Path], language: str, failure: RenderError) -> None:
    """Show it as every finding is shown; in one line where no place in a plan is the cause."""
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.cli.findings_output import FindingsFormat, show
    from campaignkit.diagnostics.report import Examined, Report
    from campaignkit.kit.failure_findings import letter_finding

    campaigns = [open_campaign(plan) for plan in plans]
    finding = letter_finding(campaigns, language, failure)
    if finding is None:
        typer.echo(f"error {failure.code}: {failure.message} {failure.hint}", err=True)
        return
    sources = {file: text for campaign in campaigns for file, text in campaign.sources.items()}
    show(Report((finding,), Examined(1, 0, 0, 0), "review", sources), FindingsFormat.TEXT, quiet=True)
