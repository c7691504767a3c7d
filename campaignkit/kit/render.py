"""Renders a plan into a folder: jobs in parallel, unchanged ones skipped, then index, zips and manifest."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path, PurePosixPath

from campaignkit import __version__
from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import timestamp
from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.bundle import INDEX, index_view
from campaignkit.kit.bundles_kept import BundlesKept
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.earlier_runs import MANIFEST
from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.ics_engine import carried_on
from campaignkit.kit.engines.pdf_x import Shop, for_shop
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.far_too_long import Room
from campaignkit.kit.jobs import Job, jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.kits import kits
from campaignkit.kit.layout_finding import LayoutFinding
from campaignkit.kit.layout_findings import layout_findings
from campaignkit.kit.manifest_json import Manifest, ManifestEntry, Missing, kit_entry
from campaignkit.kit.outdated_files import facts_of, is_still_right, printed_facts, sort_out, with_older
from campaignkit.kit.print_order_of_plan import for_the_shop, ordered
from campaignkit.kit.state_from_findings import State, state_after_layout
from campaignkit.kit.unchanged import engine_files, inputs_of, unchanged
from campaignkit.kit.view_builders import view_builders
from campaignkit.kit.writer import KitWriter, kit_folder, refuse_home
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.vouched_days import vouched_on

PASSES = 4
"""A page says in which state its kit is, and that is known when all pages were looked at: then they are set again."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The outcome of one job: its bytes and whether they were made now, or why they could not be made."""

    job: Job
    inputs: str
    data: bytes = b""
    preview: bytes = b""
    fresh: bool = True
    layout: tuple[LayoutFinding, ...] = ()
    prints: tuple[str, ...] = ()
    failure: RenderError | None = None


@dataclass(slots=True)
class KitResult:
    """What a run did. `failures` are jobs that made no file, `withheld` those whose page has an error.

    A misfit costs one file: the others are written. `rendered` are all jobs with what is wrong with their pages.
    `states` are those the languages have after their pages were looked at. `stayed` are files of the same plan that
    were not asked for now.
    """

    files: list[str] = field(default_factory=list)
    fresh: int = 0
    unchanged: int = 0
    failures: list[Rendered] = field(default_factory=list)
    withheld: list[Rendered] = field(default_factory=list)
    rendered: list[Rendered] = field(default_factory=list)
    states: dict[str, State] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    stayed: int = 0


def render_kit(
    campaign: Campaign,
    order: Order,
    folder: Path,
    *,
    job_list: Sequence[Job] | None = None,
    progress: Callable[[], object] = lambda: None,
    judged_only: bool = False,
) -> KitResult:
    """Render an order into a folder. A file that cannot be made, or whose page has an error, costs only itself.

    `job_list` are the jobs of the order, when not all of them are to be done. `progress` is called after each.
    What is `judged_only` is looked at by rules and by nobody else: cards are laid out and not drawn, no page is set
    again to say that it is a proof, and no file is written.

    Raises:
        OutputError: the folder cannot be used.
        ValueError: there is no plan, or nothing to render; callers say so instead.
    """
    refuse_home(folder, campaign.path)
    job_list = jobs(campaign, order) if job_list is None else job_list
    made_in = {job.language for job in job_list}
    plans = {language: plan for language, plan in campaign.plans.items() if language in made_in}
    if not plans:
        raise ValueError(f"{campaign.file} has nothing to render")
    plan = next(iter(plans.values()))
    library, keep_going = campaign.library, order.with_errors
    state_of = {language: order.state(language) for language in plans}
    moment = timestamp(plan.campaign.starts, vouched_on(plan))
    with kit_folder(folder) as writer, library.laid_out() as root, _views() as views:
        typst = TypstEngine(moment, root, draws=not judged_only, views=Path(views).resolve())
        for _ in range(1 if judged_only else PASSES):
            outcomes = _render_all(campaign, plans, job_list, state_of, writer, typst, progress)
            unfit = [] if keep_going else [outcome for outcome in outcomes if _unfit(outcome, state_of)]
            made_now = [outcome for outcome in outcomes if outcome not in unfit and outcome.failure is None]
            fresh = [outcome.job for outcome in made_now]
            rest, no_longer = sort_out(campaign, job_list, fresh, writer, in_part=bool(order.materials))
            new_states = {name: state_after_layout(own, _seen(made_now, name)) for name, own in state_of.items()}
            new_states |= {name: state for name, state in with_older(new_states, rest).items() if name in new_states}
            valid = {
                name for name in new_states if keep_going or new_states[name].name in ("proof", state_of[name].name)
            }
            if all(new_states[name] == state_of[name] for name in valid):
                break
            state_of = {name: new_states[name] if name in valid else own for name, own in state_of.items()}
        failures = [outcome for outcome in outcomes if outcome.failure is not None]
        names = {outcome.job.output for outcome in unfit}
        withheld = [outcome for outcome in outcomes if outcome.job.output in names]
        result = KitResult(failures=failures, withheld=withheld, rendered=outcomes, states=new_states)
        if judged_only:
            return result
        missing = tuple(_missing(outcome) for outcome in outcomes if outcome.failure or outcome.job.output in names)
        outcomes = [outcome for outcome in outcomes if not outcome.failure and outcome.job.output not in names]
        # a preview comes before what it shows: then it is never older
        files = {outcome.job.preview: outcome.preview for outcome in outcomes if outcome.job.preview is not None}
        files |= {outcome.job.output: outcome.data for outcome in outcomes}
        by_hand = {} if order.overwrite else writer.changed_by_hand(files)
        result.outdated = _outdated(campaign, by_hand, writer)
        by_hand = {name: data for name, data in by_hand.items() if str(name) not in result.outdated}
        result.outdated += no_longer
        files |= {old.job.preview: old.preview for old in rest if old.job.preview is not None and old.preview}
        files |= {old.job.output: old.data for old in rest}
        state_of = with_older(state_of, rest)
        result.states |= {language: state_of[language] for language in {old.job.language for old in rest}}
        there = files | by_hand
        entries = [*(_entry(outcome, writer) for outcome in outcomes), *(old.entry for old in rest)]
        all_kits = kits(plan, [*(outcome.job for outcome in outcomes), *(old.job for old in rest)], order.audiences)
        kept = BundlesKept(writer, typst.root)
        zips = {kit.zip_name(plan.campaign.id): kit for kit in all_kits}
        bundles = {name: kept.zip(name, kit, there) for name, kit in zips.items()}
        by_file = {entry.file: entry for entry in entries}
        view = index_view(
            plans,
            state_of,
            all_kits,
            by_file,
            library,
            missing,
            [str(name) for name in by_hand],
            campaign.topic,
            there,
        )
        bundles[INDEX] = kept.index(INDEX, view)
        if not order.overwrite:
            by_hand |= writer.changed_by_hand(bundles)
        files |= bundles
        others = {str(name): writer.sum_of(name, data) for name, data in files.items() if str(name) not in by_file}
        lists = tuple(kit_entry(kit, plan.campaign.id) for kit in all_kits)
        manifest = Manifest(
            plan.campaign.id,
            campaign.digest,
            state_of[plan.campaign.language].name,
            state_of[plan.campaign.language].reasons,
            dict(order.counts),
            tuple(entries),
            others,
            lists,
            state_of,
            missing,
            kept.inputs,
            tuple(str(name) for name in by_hand),
        )
        writer.deliver(files, manifest.to_json(__version__), by_hand, result.outdated)
        result.kept = writer.finish({*manifest.files(), MANIFEST})
    result.by_hand = [str(name) for name in by_hand]
    result.held = [str(old.job.output) for old in rest if old.entry.older]
    result.stayed = len(rest) - len(result.held)
    result.files = list(manifest.files())
    result.fresh = sum(1 for outcome in outcomes if outcome.fresh and outcome.job.output not in by_hand)
    result.unchanged = len(outcomes) - result.fresh
    return result


def _views() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="campaignkit-views-", ignore_cleanup_errors=True)


def _render_all(
    campaign: Campaign,
    plans: Mapping[str, Plan],
    job_list: Sequence[Job],
    states: Mapping[str, State],
    writer: KitWriter,
    typst: TypstEngine,
    progress: Callable[[], object],
) -> list[Rendered]:
    builders = view_builders(campaign, plans, states)
    rooms = {language: Room(plan, campaign.library) for language, plan in plans.items()}
    source = campaign.plan or next(iter(plans.values()))
    wishes = source.print
    shop = Shop(wishes.standard, campaign.profile, wishes.condition, wishes.contour)
    engine_files(typst.root)  # once, before several ask at a time

    def one(job: Job) -> Rendered:
        view = builders[job.language].view(job)
        inputs = inputs_of(job, view, typst, repr(shop))
        data, preview, layout = unchanged(job, inputs, writer)
        fresh = not data
        try:
            if fresh:
                rooms[job.language].require(job)
                data, preview = make(typst, job, view)
                if job.format.engine == "ics":
                    data = carried_on(data, writer.content(job.output))
                if job.bleed_mm:
                    data = for_shop(data, shop, cut=job.format.cut, timestamp=typst.timestamp)
                layout = _layout(typst, job, view)
            outcome = Rendered(job, inputs, data, preview, fresh, layout, printed_facts(source, view))
        except RenderError as failure:
            outcome = Rendered(job, inputs, failure=failure)
        progress()
        return outcome

    later = [job for job in job_list if campaign.library.type(job.material.type).orders]
    first = [job for job in job_list if job not in later]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        outcomes = list(pool.map(one, first))
        if later:
            # they name the files of the others, with pages and sums
            there = {outcome.job.output: outcome.data for outcome in outcomes if not _unfit(outcome, states)}
            prints = tuple(ordered(job, there.get(job.output, b"")) for job in for_the_shop(first))
            for builder in builders.values():
                builder.ordering = replace(builder.ordering, items=prints)
            outcomes += pool.map(one, later)
    by_file = {outcome.job.output: outcome for outcome in outcomes}
    return [by_file[job.output] for job in job_list]


def _outdated(campaign: Campaign, by_hand: Mapping[PurePosixPath, bytes], writer: KitWriter) -> list[str]:
    """Return which files that somebody changed print what was the plan's when they were made and is no longer."""
    facts = facts_of(campaign)
    rows = writer.earlier.rows
    return [str(name) for name in by_hand if str(name) in rows and not is_still_right(rows[str(name)], facts)]


def _unfit(outcome: Rendered, states: Mapping[str, State]) -> bool:
    """Say whether the page of a job has an error, in a language that is no draft."""
    draft = states[outcome.job.language].name == "draft"
    return not draft and any(finding.severity == Severity.ERROR.value for finding in outcome.layout)


def _missing(outcome: Rendered) -> Missing:
    """Return which file is not there, and why."""
    job, failure = outcome.job, outcome.failure
    if failure is not None:
        return Missing(str(job.output), job.language, failure.code, failure.message, failure.path)
    finding = next(finding for finding in outcome.layout if finding.severity == Severity.ERROR.value)
    return Missing(str(job.output), job.language, finding.code, finding.message, finding.path)


def _seen(outcomes: Sequence[Rendered], language: str) -> list[LayoutFinding]:
    return [finding for outcome in outcomes if outcome.job.language == language for finding in outcome.layout]


def _layout(typst: TypstEngine, job: Job, view: View) -> tuple[LayoutFinding, ...]:
    """Return what is wrong with the page just laid out; with bleed, or as copies on a sheet, it is the same page."""
    if job.format.engine != "typst" or job.bleed_mm or job.office:
        return ()
    return layout_findings(job, view, typst.notes())


def _entry(outcome: Rendered, writer: KitWriter) -> ManifestEntry:
    job = outcome.job
    return ManifestEntry(
        file=str(job.output),
        sha256=writer.sum_of(job.output, outcome.data),
        bytes=len(outcome.data),
        material=job.material.id,
        type=job.material.type,
        format=job.format.id,
        language=job.language,
        audience=job.material.audience,
        stakeholder=job.material.stakeholder,
        inputs=outcome.inputs,
        layout=tuple(asdict(finding) for finding in outcome.layout),
        prints=outcome.prints,
    )
