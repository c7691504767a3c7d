"""What several tests use: the base plan, plans as overlays on it, and running the program as a user does."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.framework_files import framework
from campaignkit.campaign.topic_files import topic
from campaignkit.check.many_plans import gather
from campaignkit.check.rules_over_campaign import judge
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.campaign_section import DEFAULT_TOPIC
from campaignkit.plan.overlay_fit import STOP, fit
from campaignkit.plan.plan_reader import build
from campaignkit.rules.rule import Facts, Profile
from campaignkit.source.loader import load_text
from campaignkit.source.node import Node
from campaignkit.translate.editions_from_po import read_editions
from campaignkit.translate.po_files import LocaleFolder
from tests.ready import PATIENCE, PLAIN, can_copy, ready

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
SAMPLE = ROOT / "campaigns" / "digital-safety-moldova" / "plan.yaml"
TODAY = datetime.date(2025, 7, 1)


def overlay_document(text: str) -> Campaign:
    """Return the base plan with a text merged into it, as `extends` would; places in the text stay as they are."""
    base = load_text(SourceText("base.yaml", (CASES / "base.yaml").read_text(encoding="utf-8")))
    over = load_text(SourceText("plan.yaml", text))
    assert base.root is not None
    sources = {loaded.source.file: loaded.source for loaded in (base, over) if loaded.source is not None}
    campaign = Campaign(
        path=Path("plan.yaml"), file="plan.yaml", library=SHIPPED, files=tuple(sources), sources=sources
    )
    if over.root is None or over.diagnostics:
        return replace(campaign, root=over.root, diagnostics=tuple(over.diagnostics))
    fitted = fit(base.root, over.root)
    if any(problem.code in STOP for problem in fitted.problems):
        return replace(campaign, root=fitted.root, diagnostics=tuple(fitted.problems))
    return built(campaign, fitted.root, fitted.problems)


def built(campaign: Campaign, root: Node, known: Sequence[Diagnostic] = ()) -> Campaign:
    """Return a campaign with the plan that a tree makes; `known` problems are added to those of the tree."""
    plan, problems = build(root, terms())
    problems = [*known, *problems]
    return replace(
        campaign,
        root=root,
        plan=plan,
        editions=read_editions(plan, root, [LocaleFolder(Path("nowhere"), "locales")]).editions,
        topic=topic(plan.campaign.topic or DEFAULT_TOPIC) if plan is not None else topic(),
        frameworks={name: framework(name) for name in plan.frameworks} if plan is not None else {},
        diagnostics=tuple(problems),
    )


def findings_in(text: str, profile: Profile = "publish") -> list[Diagnostic]:
    """Return all findings about the base plan with a text merged into it."""
    campaign = overlay_document(text)
    judged = judge(
        campaign, Settings(profile=profile), Facts(TODAY, campaign.library, campaign.frameworks, campaign.topic)
    )
    return list(gather([judged], Settings(profile=profile)).findings)


def place(span: Span) -> str:
    """Write a span as `line:column-line:column`, the end exclusive."""
    return f"{span.start.line}:{span.start.column}-{span.end.line}:{span.end.column}"


@dataclass(frozen=True)
class Done:
    """What a run of the program gave."""

    exit_code: int
    stdout: str
    stderr: str


def run(*arguments: str, cwd: Path, env: dict[str, str] | None = None, stdin: str = "") -> Done:
    """Run campaignkit in a process of its own, as a user does, 100 columns wide and without colour."""
    environment = os.environ | PLAIN | (env or {})
    done = _copied(arguments, cwd, environment, stdin) if can_copy(environment) else None
    done = done or _started(arguments, cwd, environment, stdin)
    assert "campaignkit has failed" not in done.stderr, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done


def _copied(arguments: Sequence[str], cwd: Path, environment: dict[str, str], stdin: str) -> Done:
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name, stream) for stream in ("in", "out", "err")]
        files[0].write_text(stdin, encoding="utf-8")
        code = ready().run(arguments, cwd, environment, files)
        return Done(code, *(file.read_text(encoding="utf-8") for file in files[1:]))


def _started(arguments: Sequence[str], cwd: Path, environment: dict[str, str], stdin: str) -> Done:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "campaignkit", *arguments],
        cwd=cwd,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def without_counts(text: str) -> str:
    """Leave out how many rules there are, and texts of the base plan: both change with each rule. None is none."""
    return re.sub(r"\b[1-9]\d* (rules|texts)\b", r"… \1", text)
