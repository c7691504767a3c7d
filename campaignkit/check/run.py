"""Load plans, run the rules, and put what was found into one report."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from campaignkit.campaign.opening import MeasuredPlan, load_measured
from campaignkit.check.runner import active_rules, run_rules
from campaignkit.check.selection import EVERYTHING, Selection
from campaignkit.check.set_aside import suppress
from campaignkit.check.settings import Settings
from campaignkit.diagnostics.finding import Diagnostic, sort_key
from campaignkit.diagnostics.report import Examined, Lines, Report
from campaignkit.plan.document import PlanDocument
from campaignkit.plan.texts import printed_texts
from campaignkit.rules.rule import Facts, Profile
from campaignkit.source.suppressions import Suppression
from campaignkit.translate.editions import Translations, load_editions
from campaignkit.translate.suppressions import suppressions_in_po


def today() -> datetime.date:
    """Return the day of this run: `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.datetime.now(tz=datetime.UTC).date()


def timestamp(first_day: datetime.date) -> int:
    """Return the moment written into PDFs: `SOURCE_DATE_EPOCH`, else the campaign's first day.

    Not the clock: the same plan has to give the same bytes.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return int(epoch)
    return int(datetime.datetime.combine(first_day, datetime.time(), tzinfo=datetime.UTC).timestamp())


def check_plans(paths: list[Path], settings: Settings, data: bytes | None = None, *, layout: bool = False) -> Report:
    """Check plan files as the settings say; `data` is what the only one of them holds, when it is not on the disk.

    With `layout` every material is laid out, too, and its pages are judged.
    """
    measured = [load_measured(path, data=data) for path in paths]
    looked = (look_at(plan, layout=layout) for plan in measured)
    return replace(report_of(looked, settings.profile, settings.selection), fail_on=settings.fail_on)


@dataclass(frozen=True, slots=True)
class Looked:
    """A plan with its translations and what rules have worked out about them, for one profile after another."""

    plan: MeasuredPlan
    translations: Translations
    facts: Facts
    pages: tuple[Diagnostic, ...] | None = None


def look_at(plan: MeasuredPlan, *, layout: bool = False) -> Looked:
    """Prepare a loaded plan for the rules; with `layout` its pages are made and looked at."""
    facts = Facts(today(), plan.frameworks, library=plan.library)
    pages: tuple[Diagnostic, ...] | None = None
    if layout:
        from campaignkit.kit.pages import page_findings

        pages = tuple(page_findings(plan))
    return Looked(plan, load_editions(plan.document), facts, pages)


def report_on(measured: list[MeasuredPlan], profile: Profile, selection: Selection = EVERYTHING) -> Report:
    """Run the rules over loaded plans. A base or a framework that several plans share is reported once."""
    return report_of((look_at(plan) for plan in measured), profile, selection)


def report_of(plans: Iterable[Looked], profile: Profile, selection: Selection = EVERYTHING) -> Report:
    """Run the rules over plans that were looked at; of each only the findings are kept."""
    findings: dict[Diagnostic, None] = {}
    sources: dict[str, Lines] = {}
    documents: list[PlanDocument] = []
    comments: dict[str, list[Suppression]] = {}
    spoken: set[str] = set()
    laid_out = False
    for looked in plans:
        plan, translations = looked.plan, looked.translations
        documents.append(plan.document)
        if plan.document.plan is not None:
            spoken.add(plan.document.plan.campaign.language)
        sources.update(plan.document.sources)
        sources.update(plan.sources)
        findings.update(dict.fromkeys(plan.diagnostics))
        sources.update(translations.sources)
        comments.update({file: suppressions_in_po(source) for file, source in translations.sources.items()})
        findings.update(dict.fromkeys(translations.diagnostics))
        found = run_rules(plan.document, profile, looked.facts, translations.editions, selection)
        findings.update(dict.fromkeys(found))
        if looked.pages is not None:
            findings.update(dict.fromkeys(page for page in looked.pages if selection.runs(page.code)))
            laid_out = True
        spoken.update(edition.language for edition in translations.editions)
    built = [document.plan for document in documents if document.plan is not None]
    ran = tuple(rule.code for rule in active_rules(profile, selection)) if built else ()
    if laid_out:
        from campaignkit.kit.pages import PAGE_CODES

        ran += tuple(sorted(code for code in PAGE_CODES if selection.runs(code)))
    examined = Examined(
        plans=sum(1 for document in documents if not _unreadable(document)),
        rules=len(ran),
        texts=sum(1 for plan in built for _ in printed_texts(plan)),
        languages=len(spoken),
        unread=len(documents) - len(built),
    )
    unread = {file for document in documents if document.plan is None for file in document.sources}
    more = [comment for found_there in comments.values() for comment in found_there]
    kept, aside = suppress(findings, sources, ran, unread, more)
    shown = sorted((finding for finding in kept if selection.shows(finding)), key=sort_key)
    return Report(tuple(shown), examined, profile, sources, tuple(aside), ran)


def _unreadable(document: PlanDocument) -> bool:
    """Say whether the plan file itself could not be opened, so that nothing of it was looked at."""
    return any(f.code == "CK003" and f.span.file == document.file for f in document.diagnostics)
