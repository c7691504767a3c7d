"""How every command comes to its plans: found and opened by the settings that hold for all, or it says why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from campaignkit.cli.asking import say
from campaignkit.cli.findings_output import FindingsFormat, show

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.scope import Scope
    from campaignkit.plan.model.plan import Plan
    from campaignkit.source.node import Node


class Opened(NamedTuple):
    """A campaign whose plan can be read whole, and the settings that hold for it."""

    campaign: Campaign
    plan: Plan
    scope: Scope


def settings_for(paths: Sequence[Path], config: Path | None, *, no_config: bool, texts: bool = False) -> Scope:
    """Return the settings of a command and what they let it look at, having told what they leave out."""
    from campaignkit.check.scope import SettingsError, scope_of

    try:
        scope = scope_of(paths, config=config, look=not no_config, texts=texts)
    except SettingsError as fault:
        show(fault.report, FindingsFormat.TEXT)
        raise typer.Exit(2) from fault
    say((*scope.notes, *scope.limits), err=True)
    return scope


def scope_for(paths: Sequence[Path], config: Path | None, *, no_config: bool) -> Scope:
    """Return the settings and the plans of a command, or leave with 2 where there is none."""
    scope = settings_for(paths, config, no_config=no_config)
    if not scope.plans:
        typer.echo(no_plan_in(paths), err=True)
        raise typer.Exit(2)
    return scope


def no_plan_in(paths: Sequence[Path]) -> str:
    """Return what to say where there is no plan."""
    names = ", ".join(path.as_posix() for path in paths)
    return (
        f"No plan found in {names}: a plan is a YAML file, usually campaigns/<id>/plan.yaml. "
        "`campaignkit new` makes one."
    )


def scope_for_one(path: Path, config: Path | None = None, *, no_config: bool = False) -> Scope:
    """Return the settings of a command that is about one plan, or leave: there are several, or it is something else.

    A workbook or a picture is told at once, also by what would go on with a broken plan, such as the preview.
    """
    from campaignkit.source.loader import other_kind_of

    scope = scope_for([path], config, no_config=no_config)
    if len(scope.plans) > 1:
        typer.echo(f"There are {len(scope.plans)} plans in {path}: name one plan file.", err=True)
        raise typer.Exit(2)
    (plan,) = scope.plans
    if plan.suffix not in (".yaml", ".yml") and other_kind_of(plan, plan.as_posix()) is not None:
        opened_in(scope, plan)
    return scope


def opened(path: Path, config: Path | None = None, *, no_config: bool = False) -> Opened:
    """Return the one campaign a command is about; one that cannot be read whole is shown, and left with 2."""
    scope = scope_for_one(path, config, no_config=no_config)
    return opened_in(scope, scope.plans[0])


def opened_in(scope: Scope, path: Path) -> Opened:
    """Return the campaign of a plan of a scope, or show why it cannot be read whole, and leave with 2."""
    from campaignkit.campaign.opening import open_campaign

    campaign = open_campaign(path)
    if campaign.plan is None:
        show(scope.check(campaign), FindingsFormat.TEXT)
        typer.echo("The plan cannot be read whole. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    return Opened(campaign, campaign.plan, scope)


def read_in(scope: Scope, path: Path) -> tuple[Campaign, Node]:
    """Return the campaign of a plan whose YAML at least can be read, whatever else is wrong, or leave with 2."""
    from campaignkit.campaign.opening import open_campaign

    campaign = open_campaign(path)
    if campaign.root is None:
        show(scope.check(campaign), FindingsFormat.TEXT)
        typer.echo("The plan cannot be read. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    return campaign, campaign.root


def there_in(scope: Scope, plan: Path) -> Campaign | None:
    """Return the campaign a workbook is merged into, None where there is none; leave where a part is not known."""
    from campaignkit.sheets.plan_file import is_half_read

    if not plan.exists():
        return None
    campaign, _ = read_in(scope, plan)
    if is_half_read(campaign):
        show(scope.check(campaign), FindingsFormat.TEXT)
        typer.echo("The plan cannot be read whole. Repair what is listed first.", err=True)
        raise typer.Exit(2)
    return campaign
