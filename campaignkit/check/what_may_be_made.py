"""What of a kit may be made: what is asked for and what the check says become an order, or a reason for none."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.kit_request import Request
from campaignkit.check.scope import Scope
from campaignkit.check.verdict import KitVerdict, verdict_on
from campaignkit.diagnostics.english_grammar import plural
from campaignkit.diagnostics.finding import Severity
from campaignkit.diagnostics.report import Report
from campaignkit.diagnostics.usage import UsageError
from campaignkit.kit.for_whom import for_whom
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.who_gets_what import wanted_materials
from campaignkit.records import dataclass


class NotRenderedError(UsageError):
    """Nothing can be made. `report` shows what stands in the way, where it is something that a check finds."""

    def __init__(self, why: str, report: Report | None = None, *, exit_code: int = 2) -> None:
        super().__init__(why if report is None else f"Nothing was rendered: {why}")
        self.report = report
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """An order that may be made. `blocked` languages have errors, `unread` ones a translation nobody can read."""

    order: Order
    verdict: KitVerdict
    blocked: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def order_for(campaign: Campaign, scope: Scope, request: Request) -> Granted:
    """Return the order that a request becomes. A language with errors holds up only itself.

    Raises:
        NotRenderedError: the plan cannot be read whole, has errors in all that is asked for, or nothing to render.
        UsageError: the plan has no such audience or stakeholder.
    """
    verdict = verdict_on(campaign, scope)
    plan = campaign.plan
    if plan is None:
        why = "the plan cannot be read whole. Repair what is listed first."
        raise NotRenderedError(why, verdict.report, exit_code=2 if campaign.unreadable else 1)
    languages = _languages(campaign, request.languages, verdict)
    whom = for_whom(plan, request.names)
    if not plan.materials and not whom.stakeholders:
        raise NotRenderedError("The plan has no `materials`, so there is nothing to render.")
    unread = [name for name in plan.campaign.translations if name not in campaign.plans and verdict.errors(name)]
    if request.names:
        whose = wanted_materials(plan, campaign.library, whom.audiences, whom.stakeholders, whom.materials)
        verdict = verdict.of_kit(whose)
    as_draft = request.draft or scope.settings.fail_on is None
    faulty = () if as_draft else tuple(name for name in languages if verdict.errors(name))
    all_of_it = request.languages or len(faulty) == len(languages) or verdict.errors(plan.campaign.language)
    if faulty and all_of_it and not request.what:
        why = "the plan has errors. Repair them, or add --draft to see it with DRAFT across every page."
        raise _held_up(why, verdict, faulty)
    languages_to_make = tuple(name for name in languages if request.what or name not in faulty)
    order = Order(
        languages=languages_to_make,
        audiences=whom.audiences,
        stakeholders=whom.stakeholders,
        materials=whom.materials,
        for_print=request.for_print or request.marks,
        marks=request.marks,
        office=request.office,
        paper=request.paper,
        states={} if request.what else verdict.states(languages_to_make),
        counts=verdict.counts,
        with_errors=as_draft,
        overwrite=request.overwrite,
    )
    rest = tuple(name for name in dict.fromkeys(unread) if not request.languages or name in request.languages)
    return Granted(order=order, verdict=verdict, blocked=faulty, unread=rest)


def _held_up(why: str, verdict: KitVerdict, languages: Sequence[str]) -> NotRenderedError:
    """Return the refusal with what stands in the way of these languages; of the rest only how much it is."""
    report, others = verdict.about(languages)
    first = next((finding for finding in report.findings if finding.severity is Severity.ERROR), None)
    where = f" The first error: {first.code}, {first.span.file}:{first.span.start.line}." if first is not None else ""
    more = (
        f" `campaignkit check` shows {plural(others, 'finding')} about other things, which hold nothing up."
        if others
        else ""
    )
    return NotRenderedError(why + where + more, report, exit_code=1)


def _languages(campaign: Campaign, names: Sequence[str], verdict: KitVerdict) -> tuple[str, ...]:
    """Return the languages a kit is wanted in, that of the plan first."""
    plans = campaign.plans
    for name in names:
        if name not in plans and verdict.errors(name):
            why = f"the translation into `{name}` cannot be read. Repair what is listed first."
            raise _held_up(why, verdict, (name,))
        if name not in plans:
            raise NotRenderedError(
                f"There is no translation into `{name}`. Languages of the plan: {', '.join(plans)}."
            )
    return tuple(name for name in plans if not names or name in names)
