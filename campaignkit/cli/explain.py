"""`campaignkit explain`: what a code means, why it matters, and how to repair it."""

from __future__ import annotations

from typing import Annotated

import typer

from campaignkit.cli.completing import codes


def explain(
    code: Annotated[str, typer.Argument(help="A code or a name: CK022 or one-accountable.", autocompletion=codes)],
) -> None:
    """Explain a finding: what is checked, why it matters, and how to repair it."""
    from campaignkit.diagnostics.codes import CODES, resolve_code
    from campaignkit.rules.registry import registered

    rule_code = resolve_code(code)
    if rule_code is None:
        from campaignkit.plan.did_you_mean import propose

        hint = propose(code, [*CODES.values(), *CODES], kind="code")
        typer.echo(f"There is no rule `{code}`. {hint}", err=True)
        raise typer.Exit(2)
    from campaignkit.rules.rule_pages import rule_page
    from campaignkit.terminal.rule_tables import print_page
    from campaignkit.terminal.screen import screen

    print_page(rule_page(registered(rule_code)), screen())
