"""`campaignkit render`: make the kit of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from campaignkit.cli.asking import leave
from campaignkit.cli.completing import kits, materials_and_types, vocabulary
from campaignkit.cli.options import ConfigFile, NoConfig, PlanPath, cache_option
from campaignkit.cli.render_said import make_it, refuse, say_lost, say_made, say_of_order, say_settled


def render(
    plan: PlanPath,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The folder to write the kit into.", show_default="build/<campaign>"),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            "-l",
            help="Only this language; may be repeated.",
            show_default="all translated",
            autocompletion=vocabulary("languages"),
        ),
    ] = None,
    for_print: Annotated[
        bool, typer.Option("--print", help="Add print-shop PDFs with 3 mm bleed and TrimBox.")
    ] = False,
    for_: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar="KIND:ID",
            help="Only stakeholder:<id>, audience:<id> or material:<id or type>; repeat for more.",
            show_default="all kits of the plan",
            autocompletion=kits,
        ),
    ] = None,
    marks: Annotated[bool, typer.Option("--marks", help="With crop marks around the print-shop PDFs.")] = False,
    office: Annotated[
        bool, typer.Option("--office", help="Add sheets with cut marks for an office printer.")
    ] = False,
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="CODE",
            help="Of a plan for several countries the kit for one: DE.",
            show_default="all",
        ),
    ] = None,
    paper: Annotated[
        Literal["a-series", "us"] | None,
        typer.Option("--paper", help="On which paper.", show_default="that of the plan or its country"),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Render although the check finds errors, with DRAFT across every page.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace files of the kit that somebody has changed by hand, too.")
    ] = False,
    recipients: Annotated[
        Path | None,
        typer.Option(
            "--recipients",
            metavar="LIST",
            help="Print a copy of their own for each recipient of a CSV, .xlsx or .ods file.",
            show_default="no copies",
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="ID",
            help="Only this material, by id or type, or of the recipients only this one; repeat for more.",
            autocompletion=materials_and_types,
        ),
    ] = None,
    sample: Annotated[
        bool,
        typer.Option(
            "--sample", help="Of the recipients only the first in each language, the longest name and the worst fit."
        ),
    ] = False,
    changed: Annotated[
        bool, typer.Option("--changed", help="Zips, print runs, labels and mails only for whom something changed.")
    ] = False,
    zips: Annotated[bool, typer.Option("--zip", help="With a zip for each recipient.")] = False,
    runs: Annotated[
        bool,
        typer.Option("--print-run", help="With one PDF of each material for all recipients, and a list of copies."),
    ] = False,
    labels: Annotated[
        str | None,
        typer.Option("--labels", metavar="SHEET", help="With address labels on sheets L7160, 3474, 5160 …"),
    ] = None,
    label_shift: Annotated[
        str, typer.Option("--label-shift", metavar="X,Y", help="Move labels: millimetres right and down.")
    ] = "0,0",
    slips: Annotated[bool, typer.Option("--slips", help="With a packing slip for each parcel.")] = False,
    mails: Annotated[bool, typer.Option("--mail", help="With a draft of a mail (.eml) to each recipient.")] = False,
    print_order: Annotated[
        bool,
        typer.Option("--order", help="With a print order (PDF and XLSX): sizes, paper, copies, files, addresses."),
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option("--workers", min=1, max=256, help="How many processes print copies.", show_default="one a core"),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            help="Print copies on the workers of a Dask cluster (tcp://…), or of a `local` one.",
            show_default="processes here",
        ),
    ] = None,
    cache: Annotated[
        bool | None,
        cache_option("Make nothing anew where neither the plan nor a file of its kit has changed."),
    ] = None,
    list_only: Annotated[bool, typer.Option("--list", help="Say what would be made, and make nothing.")] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Render every material of a plan: posters, leaflets, briefings, press releases and social cards.

    A kit is made in every language that has a file under `locales`. One with errors holds up only itself.

    Exit code 0: the kit is there. 1: a language or a file is missing, for findings. 2: it could not be tried.
    """
    from campaignkit.check.judgement_cache import wanted_cache
    from campaignkit.check.kit_request import Request
    from campaignkit.check.kit_run import KitRun
    from campaignkit.cli.opened_plans import scope_for_one

    scope = scope_for_one(plan, config, no_config=no_config)
    request = Request(
        languages=tuple(language or ()),
        names=tuple(for_ or ()),
        for_print=for_print,
        marks=marks,
        office=office,
        paper=paper,
        draft=draft,
        overwrite=overwrite,
        what=list_only,
    )
    store = None if list_only or recipients is not None or only else wanted_cache(cache)
    run = KitRun(scope, request, country, tuple(only or ()), output, store)
    kit = run.settled()
    if kit is not None:
        say_settled(kit)
        return
    from campaignkit.check.what_may_be_made import NotRenderedError
    from campaignkit.kit.findings_of_all_pages import needing_action
    from campaignkit.kit.for_whom import folder_name
    from campaignkit.kit.jobs import jobs

    try:
        campaign, permit, names, people = run.opened()
    except NotRenderedError as refusal:
        refuse(refusal)
    order, name = permit.order, folder_name(campaign.id, names, country)
    if recipients is not None or people:
        from campaignkit.cli.render_copies import render_copies
        from campaignkit.kit.personal.copy_request import CopyRequest
        from campaignkit.kit.personal.label_sheets import label_sheet, shift_of

        extras = CopyRequest(
            only=people,
            sample=sample,
            zips=zips,
            runs=runs,
            labels=label_sheet(labels),
            shift=shift_of(label_shift),
            slips=slips,
            mails=mails,
            order=print_order,
            changed=changed,
        )
        folder = output or Path("build", f"{campaign.id}-recipients")
        raise typer.Exit(
            render_copies(campaign, order, recipients, folder, extras, count=workers, cluster=cluster, draft=draft)
        )
    kit_jobs = jobs(campaign, order)
    if not kit_jobs:
        where = f" in {', '.join(order.languages)}" if language else ""
        leave(f"The plan has no material{where} for whom you name, so there is nothing to render.")
    if list_only:
        for job in kit_jobs:
            typer.echo(job.output.as_posix())
        return
    folder = output or Path("build", name)
    result = make_it(campaign, order, kit_jobs, folder)
    report = needing_action(campaign, result, permit.verdict.report)
    say_made(report, result, folder)
    say_of_order(campaign, result, order)
    if say_lost(result, permit):
        raise typer.Exit(1)
    run.remember(campaign, folder, result, report)
