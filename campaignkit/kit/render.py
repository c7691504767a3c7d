"""Renders a plan into a folder: jobs in parallel, unchanged ones skipped, then index, zips and manifest."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from campaignkit import __version__
from campaignkit.kit.bundle import INDEX, index_page, kit_zip
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.jinja_engine import render_text
from campaignkit.kit.engines.typst_engine import FONTS, TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout import LayoutFinding, layout_findings
from campaignkit.kit.manifest import MANIFEST, Earlier, Entry, Manifest, read_earlier
from campaignkit.kit.state import State, state_after_layout
from campaignkit.kit.view import ViewBuilder
from campaignkit.kit.writer import KitWriter, sha256
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Rendered:
    """The outcome of one job: its bytes and whether they were made now, or why they could not be made."""

    job: Job
    inputs: str
    data: bytes = b""
    preview: bytes = b""
    fresh: bool = True
    layout: tuple[LayoutFinding, ...] = ()
    failure: RenderError | None = None


@dataclass(slots=True)
class KitResult:
    """What a run did. `failures` are jobs that made no file; then nothing was written at all.

    `rendered` are all jobs with what is wrong with their pages; an error there also keeps a kit from being written.
    """

    files: list[str] = field(default_factory=list)
    fresh: int = 0
    unchanged: int = 0
    failures: list[Rendered] = field(default_factory=list)
    rendered: list[Rendered] = field(default_factory=list)
    state: State | None = None
    kept: list[str] = field(default_factory=list)


def render_kit(
    plans: Mapping[str, Plan],
    fingerprint: str,
    jobs: Sequence[Job],
    state: State,
    check: dict[str, int],
    folder: Path,
    *,
    timestamp: int,
    progress: Callable[[Rendered], None] = lambda _: None,
) -> KitResult:
    """Render jobs into a folder. Files are written only when every job has succeeded.

    `plans` are the plan in each language of the jobs, its own language first. `fingerprint` is the hash of the plan's
    files, `timestamp` the moment written into PDFs (seconds since 1970).

    Raises:
        OutputError: the folder cannot be used.
    """
    plan = next(iter(plans.values()))
    earlier = read_earlier(folder)
    writer = KitWriter(folder, earlier.files)
    rendered = _render_all(plans, jobs, state, earlier, folder, timestamp, progress)
    seen = state_after_layout(state, [found for outcome in rendered for found in outcome.layout])
    if seen is not state and seen.name == "proof":
        state = seen
        rendered = _render_all(plans, jobs, state, earlier, folder, timestamp, progress)
    failures = [outcome for outcome in rendered if outcome.failure is not None]
    result = KitResult(failures=failures, rendered=rendered, state=seen)
    if failures or (seen.name == "draft" and state.name != "draft"):
        return result
    entries = [_entry(outcome) for outcome in rendered]
    others = {outcome.job.preview: outcome.preview for outcome in rendered if outcome.job.preview is not None}
    zips: dict[str, str] = {}
    for kit in dict.fromkeys(outcome.job.output.parent for outcome in rendered):
        name = kit.with_name(f"{plan.campaign.id}-{kit.name}-{kit.parent.name}.zip")
        files = [(outcome.job.output, outcome.data) for outcome in rendered if outcome.job.output.parent == kit]
        others[name] = kit_zip(files, kit)
        zips[str(kit)] = str(name)
    pairs = [(outcome.job, entry) for outcome, entry in zip(rendered, entries, strict=True)]
    others[INDEX] = index_page(plan, state, pairs, zips)
    hashes = {str(name): sha256(data) for name, data in others.items()}
    manifest = Manifest(plan.campaign.id, fingerprint, state.name, state.reasons, check, tuple(entries), hashes)
    writer.expect((*(outcome.job.output for outcome in rendered), *others, PurePosixPath(MANIFEST)))
    for outcome in rendered:
        if outcome.fresh:
            writer.write(outcome.job.output, outcome.data)
    for name, data in others.items():
        writer.write(name, data)
    writer.write(PurePosixPath(MANIFEST), manifest.to_json(__version__))
    result.kept = writer.remove_stale({*manifest.files(), MANIFEST})
    result.files = list(manifest.files())
    result.fresh = sum(1 for outcome in rendered if outcome.fresh)
    result.unchanged = len(rendered) - result.fresh
    return result


def _render_all(
    plans: Mapping[str, Plan],
    jobs: Sequence[Job],
    state: State,
    earlier: Earlier,
    folder: Path,
    timestamp: int,
    progress: Callable[[Rendered], None],
) -> list[Rendered]:
    builders = {language: ViewBuilder(plan, state) for language, plan in plans.items()}
    typst = TypstEngine(timestamp)

    def one(job: Job) -> Rendered:
        view = builders[job.language].view(job)
        inputs = _inputs(job, view, timestamp)
        data, preview = _unchanged(job, inputs, earlier, folder)
        fresh = not data
        layout = tuple(LayoutFinding(**found) for found in earlier.layout.get(str(job.output), ()))
        try:
            if fresh:
                data, preview, layout = _run(typst, job, view)
            outcome = Rendered(job, inputs, data, preview, fresh, layout)
        except RenderError as failure:
            outcome = Rendered(job, inputs, failure=failure)
        progress(outcome)
        return outcome

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return list(pool.map(one, jobs))


def _run(typst: TypstEngine, job: Job, view: dict[str, Any]) -> tuple[bytes, bytes, tuple[LayoutFinding, ...]]:
    """Return the file of a job, its preview, which is empty where there is none, and what is wrong with the page."""
    template = TEMPLATES / job.material.type / job.format.template
    if job.format.engine != "typst":
        return render_text(template, view), b"", ()
    data = typst.render(template, view, job.format.output)
    # What hangs on a wall or lies in a hand is the trimmed page: the same text with bleed says nothing new.
    layout = () if job.bleed_mm else layout_findings(job, view, typst.notes())
    wants_preview = job.preview is not None and job.format.width is not None
    preview = typst.preview(template, view, job.format.width) if wants_preview and job.format.width else b""
    return data, preview, layout


def _unchanged(job: Job, inputs: str, earlier: Earlier, folder: Path) -> tuple[bytes, bytes]:
    """Return what an earlier run made from the same inputs; nothing when it is not there unchanged."""
    if earlier.inputs.get(str(job.output)) != inputs:
        return b"", b""
    data = _same(job.output, earlier, folder)
    preview = b"" if job.preview is None else _same(job.preview, earlier, folder)
    return (data, preview) if data and (preview or job.preview is None) else (b"", b"")


def _same(name: PurePosixPath, earlier: Earlier, folder: Path) -> bytes:
    """Return a file of the earlier kit, or nothing when it is gone or was changed."""
    try:
        data = (folder / name).read_bytes()
    except OSError:
        return b""
    return data if sha256(data) == earlier.files.get(str(name)) else b""


def _entry(outcome: Rendered) -> Entry:
    job = outcome.job
    return Entry(
        file=str(job.output),
        sha256=sha256(outcome.data),
        bytes=len(outcome.data),
        material=job.material.id,
        type=job.material.type,
        format=job.format.id,
        language=job.language,
        audience=job.material.audience,
        inputs=outcome.inputs,
        layout=tuple(asdict(found) for found in outcome.layout),
    )


def _inputs(job: Job, view: dict[str, Any], timestamp: int) -> str:
    """Hash everything a file is made from: the view, the format, the templates and fonts, and campaignkit itself."""
    parts = [__version__, str(timestamp), repr(job.format), str(job.bleed_mm), _engine_files()]
    parts.append(json.dumps(view, ensure_ascii=False, sort_keys=True))
    return sha256("\0".join(parts).encode())


@lru_cache(maxsize=1)
def _engine_files() -> str:
    """Hash all templates, the names of all fonts and the engine's version; they are few, and any may be imported."""
    from importlib.metadata import version

    files = sorted(path for path in TEMPLATES.rglob("*") if path.suffix in (".typ", ".jinja", ".yaml"))
    digest = [f"{path.relative_to(TEMPLATES)}:{sha256(path.read_bytes())}" for path in files]
    digest += [path.name for path in sorted(FONTS.iterdir())]
    return sha256("\n".join([version("typst"), *digest]).encode())
