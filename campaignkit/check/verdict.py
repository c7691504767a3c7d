"""What a check says about a campaign that is to be rendered: what holds it up, and how far each language is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from campaignkit.campaign.campaign import Campaign
from campaignkit.check.rules_over_campaign import facts_of
from campaignkit.check.scope import Scope
from campaignkit.diagnostics.finding import Diagnostic, Severity
from campaignkit.diagnostics.report import Report
from campaignkit.kit.state_from_findings import COSTS_A_FILE, State, in_language, kit_state
from campaignkit.plan.languages_of_material import made_in
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.which_materials_print import printed_by
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class KitVerdict:
    """The report that `check` shows, and those by which the state of a kit is known.

    A profile in the settings decides what holds a kit up, as it decides what `check` finds. It never makes a kit
    seem further than it is: draft, proof and final are always those of `review` and `publish`.
    """

    report: Report
    review: Report
    publish: Report
    plan: Plan | None = None
    materials: frozenset[str] | None = None

    def of_kit(self, materials: Iterable[Material]) -> KitVerdict:
        """Return the verdict on a kit that holds only some materials: what others say wrong does not hold it up."""
        return replace(self, materials=frozenset(material.id for material in materials))

    def errors(self, language: str) -> int:
        """Return how many errors hold up the kit in a language; some cost only the files that print the text."""
        findings = self._about(self.report, language)
        return sum(1 for f in findings if f.severity is Severity.ERROR and f.code not in COSTS_A_FILE)

    def about(self, languages: Iterable[str]) -> tuple[Report, int]:
        """Return what the report says of the kits in some languages, and how much it says of other things only."""
        ids = {id(finding) for name in languages for finding in self._about(self.report, name)}
        findings = tuple(finding for finding in self.report.findings if id(finding) in ids)
        return replace(self.report, findings=findings), len(self.report.findings) - len(findings)

    def states(self, languages: Iterable[str]) -> dict[str, State]:
        """Return how far each language is from print."""
        return {
            name: kit_state(self._about(self.review, name), self._about(self.publish, name)) for name in languages
        }

    def _about(self, report: Report, language: str) -> list[Diagnostic]:
        """Return the findings that a kit in a language answers for: those about what it holds, and about all."""
        findings = in_language(report.findings, language)
        plan = self.plan
        if plan is None:
            return findings
        ids = made_in(plan, language)
        concerns = printed_by(plan, ids if self.materials is None else ids & self.materials)
        return [finding for finding in findings if concerns(tuple(finding.path.split(".")))]

    @property
    def counts(self) -> dict[str, int]:
        """How many findings of each severity there are, for the manifest."""
        return {severity.value: self.report.count(severity) for severity in Severity}


def verdict_on(campaign: Campaign, scope: Scope) -> KitVerdict:
    """Check a campaign as the settings say, and under the two profiles that decide its state."""
    facts = facts_of(campaign)
    report = scope.check_for_print(campaign, facts)
    if campaign.plan is None:
        return KitVerdict(report, report, report)
    profile = report.profile
    review = report if profile == "review" else scope.check_for_print(campaign, facts, "review")
    publish = report if profile == "publish" else scope.check_for_print(campaign, facts, "publish")
    return KitVerdict(report, review, publish, campaign.plan)
