"""`campaignkit render`: make the kit of a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from campaignkit.cli.completing import kits, vocabulary
from campaignkit.cli.render_said import make_it, refuse, say_made, say_missing, say_settled, seen_of
from campaignkit.cli.scoping import ConfigFile, NoConfig, scope_for_one
from campaignkit.json_data import Json

if TYPE_CHECKING:
    from campaignkit.campaign.campaign import Campaign
    from campaignkit.check.verdict import Verdict


def render(
    plan: Annotated[Path, typer.Argument(help="The plan file, or the campaign's folder.")],
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
            help="Only the kit of stakeholder:<id> or audience:<id>; repeat for more.",
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
        typer.Option("--only", metavar="ID", help="Of the recipients only this one; repeat for more."),
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Of the recipients only the first, the longest name and the worst fit.")
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
        str | None, typer.Option("--labels", metavar="SHEET", help="With address labels on sheets L7160, 3474 …")
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
        typer.Option(
            "--cache/--no-cache",
            help="Make nothing anew where neither the plan nor a file of its kit has changed.",
            show_default="yes, but not in CI",
        ),
    ] = None,
    list_only: Annotated[bool, typer.Option("--list", help="Say what would be made, and make nothing.")] = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Render every material of a plan: posters, leaflets, briefings, press releases and social cards.

    A kit is made in every language that has a file under `locales`. One with errors holds up only itself.

    Exit code 0: the kit is there. 1: a language or a file is missing, for findings. 2: it could not be tried.
    """
    from campaignkit.check.cache import wanted_cache
    from campaignkit.check.kit_again import Settled, find_settled, keep_settled, question
    from campaignkit.cli.render_country import opened_for, say_nothing_is_made

    scope = scope_for_one(plan, config, no_config=no_config)
    used = None if list_only or recipients is not None or only else wanted_cache(cache)
    options: Json = {"o": str(output), "l": language, "for": for_, "country": country, "paper": paper}
    options |= {"print": for_print, "marks": marks, "office": office, "draft": draft, "overwrite": overwrite}
    asked_again = question(scope, options)
    settled = None if used is None else find_settled(used, asked_again)
    if settled is not None:
        say_settled(settled)
        return
    from campaignkit.check.verdict import verdict_on
    from campaignkit.cli.for_whom import asked_for, folder_name
    from campaignkit.kit.jobs import jobs
    from campaignkit.kit.order import Order
    from campaignkit.kit.sharing import wanted_materials
    from campaignkit.source.asking import listening

    with listening() as notes:
        campaign = opened_for(scope.plans[0], country)
        verdict = verdict_on(campaign, scope)
    if campaign.plan is None:
        status = 2 if campaign.unreadable else 1
        refuse(verdict.report, "the plan cannot be read whole. Repair what is listed first.", status)
    languages = _languages(campaign, language, verdict)
    about = campaign.plan.campaign
    unread = [name for name in about.translations if name not in campaign.plans and verdict.errors(name)]
    unread = [name for name in dict.fromkeys(unread) if not language or name in language]
    audiences, stakeholders = asked_for(campaign.plan, for_ or ())
    if not campaign.plan.materials and not stakeholders:
        typer.echo("The plan has no `materials`, so there is nothing to render.", err=True)
        raise typer.Exit(2)
    if for_:
        verdict = verdict.of_kit(wanted_materials(campaign.plan, campaign.library, audiences, stakeholders))
    as_draft = draft or scope.settings.fail_on is None
    blocked = [] if as_draft else [name for name in languages if verdict.errors(name)]
    own = about.language
    if blocked and not list_only and (language or len(blocked) == len(languages) or verdict.errors(own)):
        why = "the plan has errors. Repair them, or add --draft to see it with DRAFT across every page."
        refuse(verdict.report, why, 1)
    made = tuple(name for name in languages if list_only or name not in blocked)
    order = Order(
        languages=made,
        audiences=audiences,
        stakeholders=stakeholders,
        for_print=for_print or marks,
        marks=marks,
        office=office,
        paper=paper,
        states={} if list_only else verdict.states(made),
        counts=verdict.counts,
        with_errors=as_draft,
        overwrite=overwrite,
    )
    if recipients is not None or only:
        from campaignkit.cli.render_copies import recipients_for, render_copies, wanted_extras

        asked: dict[str, Any] = {"sample": sample, "changed": changed, "zips": zips, "runs": runs, "slips": slips}
        asked |= {"mails": mails, "order": print_order, "only": tuple(only or ())}
        extras = wanted_extras(labels=labels, shift=label_shift, **asked)
        listed = recipients_for(campaign, recipients, extras.only, draft=draft)
        folder = output or Path("build", f"{about.id}-recipients")
        status = render_copies(campaign, order, listed, folder, extras, count=workers, cluster=cluster, draft=draft)
        raise typer.Exit(status)
    wanted = jobs(campaign, order)
    if not wanted:
        say_nothing_is_made(made if language else ())
        raise typer.Exit(2)
    if list_only:
        for job in wanted:
            typer.echo(job.output.as_posix())
        return
    if output is not None and _is_same(output, campaign.path.parent):
        typer.echo(f"error CK091 output-folder: {output} holds the plan. Name another folder behind -o.", err=True)
        raise typer.Exit(2)
    name = folder_name(about.id, for_ or ())
    folder = output or Path("build", name if country is None else f"{name}-{country.lower()}")
    result = make_it(campaign, order, wanted, folder)
    seen = seen_of(campaign, result, verdict.report)
    say_made(seen, result, folder)
    lost = [*result.failures, *result.withheld]
    say_missing(lost, [(name, verdict.errors(name)) for name in (*blocked, *unread)])
    if blocked or unread or lost:
        raise typer.Exit(1)
    if used is not None and not (result.by_hand or result.held or result.kept or result.outdated):
        whole = Settled(folder, len(result.rendered), seen, result.states)
        keep_settled(used, asked_again, campaign, whole, notes)


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.resolve() == other.resolve()
    except (OSError, RuntimeError):
        return False


def _languages(campaign: Campaign, wanted: list[str] | None, verdict: Verdict) -> tuple[str, ...]:
    """Return the languages a kit is wanted in, that of the plan first."""
    known = campaign.plans
    for name in wanted or []:
        if name not in known and verdict.errors(name):
            refuse(verdict.report, f"the translation into `{name}` cannot be read. Repair what is listed first.", 1)
        if name not in known:
            typer.echo(f"There is no translation into `{name}`. Languages of the plan: {', '.join(known)}.", err=True)
            raise typer.Exit(2)
    return tuple(name for name in known if not wanted or name in wanted)
