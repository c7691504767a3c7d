"""`campaignkit coverage`: whom does a campaign, or a country's year of campaigns, address, and whom not yet?"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for


class Format(StrEnum):
    """How coverage is shown."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"


def coverage(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Plan files, or folders to search.", show_default="campaigns/")
    ] = None,
    framework: Annotated[
        list[str] | None, typer.Option(help="Measure against this framework too; may be given several times.")
    ] = None,
    output_format: Annotated[
        Format,
        typer.Option("--format", help="For the terminal, other programs, a pull request, or a steering group."),
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write into this file instead of to the screen.")
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="Exit with 1 when less than this per cent is covered or waived."),
    ] = None,
    require: Annotated[
        list[str] | None, typer.Option(help="Exit with 1 when this requirement is neither covered nor waived.")
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show which levels of society, sectors and articles of conventions a campaign covers, with the evidence.

    Coverage says who is addressed. It does not say that a campaign works.
    """
    from campaignkit.campaign.day import today
    from campaignkit.campaign.discovery import SUFFIXES
    from campaignkit.campaign.framework_files import local_frameworks, shipped_frameworks
    from campaignkit.campaign.opening import open_campaign
    from campaignkit.check.judging import judge
    from campaignkit.check.run import gather
    from campaignkit.coverage.portfolio import portfolio
    from campaignkit.coverage.summary import plan_summary

    if fail_under is not None and not 0 <= fail_under <= 100:
        typer.echo("--fail-under takes a number from 0 to 100.", err=True)
        raise typer.Exit(2)
    if output is not None and output.suffix in SUFFIXES:
        typer.echo(f"{output} looks like a plan, and a report would overwrite it. Choose another name.", err=True)
        raise typer.Exit(2)
    scope = scope_for(paths or [Path("campaigns")], config, no_config=no_config)
    plans = scope.plans
    for name in framework or ():
        known = {*shipped_frameworks(), *(found for path in plans for found in local_frameworks(path))}
        if name not in known:
            typer.echo(f"There is no framework `{name}`. Known: {', '.join(sorted(known))}.", err=True)
            raise typer.Exit(2)
    day, draft = today(), replace(scope.settings, profile="draft")
    found, broken = [], []
    for path in plans:
        campaign = open_campaign(path, frameworks=framework or ())
        if campaign.plan is not None:
            found.append(plan_summary(campaign, day))
        if campaign.plan is None or not {*campaign.plan.frameworks, *(framework or ())} <= campaign.frameworks.keys():
            broken.append(judge(campaign, draft))
    if broken:
        _show_broken(scope.without_known(gather(broken, draft)))
    if not found:
        raise typer.Exit(2)
    view: dict[str, Any] = {
        "schema_version": 1,
        "date": day.isoformat(),
        "plans": found,
        "portfolio": portfolio(found) if len(found) > 1 else None,
    }
    _write(_rendered(view, output_format, to_file=output is not None), output)
    raise typer.Exit(_exit_code(found, fail_under, require or [], bool(broken)))


def _show_broken(report: Any) -> None:
    from rich.console import Console

    from campaignkit.diagnostics.formats.text_format import print_report

    print_report(report, Console(stderr=True, highlight=False, emoji=False, markup=False))


def _rendered(view: dict[str, Any], output_format: Format, *, to_file: bool) -> bytes | None:
    """Return the report in a format; None when it was printed on the terminal at once."""
    if output_format is Format.JSON:
        import json

        return (json.dumps(view, ensure_ascii=False, indent=2) + "\n").encode()
    if output_format is Format.CSV:
        from campaignkit.coverage.formats.csv_format import render as render_csv
        from campaignkit.kit.locale import list_separator, regional

        first = view["plans"][0]
        return render_csv(view, list_separator(regional(first["language"], first["country"])))
    if output_format is Format.TEXT:
        from rich.console import Console

        from campaignkit.coverage.formats.text_format import print_coverage

        if not to_file:
            print_coverage(view, Console(highlight=False, emoji=False, markup=False))
            return None
        import io

        text = io.StringIO()
        print_coverage(view, Console(file=text, width=100, highlight=False, emoji=False, markup=False))
        return text.getvalue().encode()
    from campaignkit.kit.coverage_pages import render_html, render_markdown, render_pdf

    return {Format.HTML: render_html, Format.MARKDOWN: render_markdown, Format.PDF: render_pdf}[output_format](view)


def _write(data: bytes | None, output: Path | None) -> None:
    import sys

    if data is None:
        return
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from campaignkit.source.writing import OutputError, write_whole

    try:
        write_whole(output, data)
    except OutputError as error:
        typer.echo(f"error CK091 output-folder: {error.message} {error.hint}", err=True)
        raise typer.Exit(2) from error
    typer.echo(f"Written: {output}", err=True)


def _exit_code(plans: list[dict[str, Any]], fail_under: float | None, require: list[str], broken: bool) -> int:
    """Return 0, or 1 with the reason when a threshold or a required item is missed, or a plan could not be read."""
    asked = [r for plan in plans for framework in plan["frameworks"] for r in framework["requirements"]]
    met = [r for r in asked if r["status"] in ("covered", "waived")]
    code = 1 if broken else 0
    if fail_under is not None and asked and 100 * len(met) / len(asked) < fail_under:
        share = 100 * len(met) / len(asked)
        typer.echo(
            f"{share:.0f} % of the requirements are covered or waived; {fail_under:g} % are asked for.", err=True
        )
        code = 1
    for wanted in require:
        matching = [r for r in asked if r["id"] == wanted]
        if not matching:
            typer.echo(f"No framework of these plans asks for `{wanted}`.", err=True)
            return 2
        if any(r not in met for r in matching):
            typer.echo(f"`{wanted}` is not covered.", err=True)
            code = 1
    return code
