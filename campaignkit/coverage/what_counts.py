"""What of a plan counts for which level of society and which requirement, and what an activity lacks to count.

An item counts only when an activity carries it: with an audience, a message for that audience, a channel, exactly one
accountable stakeholder and an indicator. A plan that merely lists "the community" has not yet done anything there,
nor has one that cancelled what it had planned for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.campaign.framework import AudienceTest, HelpTest, MessageTest, ParticipationTest, StakeholderTest
from campaignkit.coverage.evidence import Evidence
from campaignkit.knowledge.reader import rows
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan

MESSAGE = "a message for its audience"
INSTITUTIONS = "organisational"
"""The level at which rules and practice change: a poster that staff hang up has not changed them yet."""
CHANGED = frozenset({"outcome", "impact"})
"""Kinds of indicators that count a change, not what was done or noticed."""


class PlanFacts:
    """A plan with what follows from it for coverage; each question is answered from the plan alone."""

    def __init__(self, plan: Plan) -> None:
        """Take a plan that could be built."""
        self.plan = plan
        self.audiences = {audience.id: audience for audience in plan.audiences}
        self.messages = {message.id: message for message in plan.messages}
        self.activities = tuple(act for act in plan.activities if act.done is None or act.done.state != "cancelled")
        """Those that are to take place, or did."""
        self._lacks = {activity.id: self._missing_parts(activity) for activity in self.activities}

    def lacks(self, activity: Activity) -> tuple[str, ...]:
        """Return what an activity lacks to count as evidence, in the words of the plan."""
        return self._lacks[activity.id]

    def _missing_parts(self, activity: Activity) -> tuple[str, ...]:
        spoken_to = {self.messages[message].audience for message in activity.messages}
        missing = {
            "an audience": not activity.audiences,
            MESSAGE: not spoken_to.intersection(activity.audiences),
            "a channel": not activity.channels,
            "one accountable stakeholder": len(activity.accountable) != 1,
            "an indicator": not activity.indicators,
        }
        return tuple(what for what, is_missing in missing.items() if is_missing)

    def level_of(self, audience: Audience) -> str:
        """Return the level at which change is sought through an audience: its own, else that of its kind."""
        return audience.level or rows("audiences")[audience.kind]["level"]

    def levels_of(self, activity: Activity) -> frozenset[str]:
        """Return the levels an activity addresses: its own, else those of its audiences."""
        if activity.level is not None:
            return frozenset((activity.level,))
        return frozenset(self.level_of(self.audiences[audience]) for audience in activity.audiences)

    def at_level(self, level: str) -> Iterator[Evidence]:
        """Yield the activities that seek change at a level."""
        for activity in self.activities:
            if level in self.levels_of(activity):
                missing = {
                    "`change`, or an indicator of an outcome": level == INSTITUTIONS and not self._changes(activity),
                    "an audience or a message of its own": level != INSTITUTIONS
                    and self._said_elsewhere(activity, level),
                }
                lacks = tuple(what for what, is_missing in missing.items() if is_missing)
                yield Evidence(("activities", activity.id), activity.name, (*self.lacks(activity), *lacks))

    def _changes(self, activity: Activity) -> bool:
        """Say whether an activity names the change it seeks, or counts it."""
        kinds = {one.id: one.kind for objective in self.plan.objectives for one in objective.indicators}
        return bool(activity.change) or not CHANGED.isdisjoint(kinds[name] for name in activity.indicators)

    def _said_elsewhere(self, activity: Activity, level: str) -> bool:
        """Say whether an activity only says at a level of its own what others say to the same people at another."""
        if activity.level is None or level in map(self.level_of, map(self.audiences.__getitem__, activity.audiences)):
            return False
        others = (other for other in self.activities if level not in self.levels_of(other))
        elsewhere = {pair for other in others for pair in self._spoken(other)}
        return bool(elsewhere) and self._spoken(activity) <= elsewhere

    def _spoken(self, activity: Activity) -> frozenset[tuple[str, str, str]]:
        """Return what is said to whom, and on which way."""
        messages = [self.messages[message] for message in activity.messages]
        return frozenset(
            (m.audience, m.id, channel)
            for m in messages
            if m.audience in activity.audiences
            for channel in activity.channels or ("",)
        )

    def reached(self, test: AudienceTest) -> Iterator[Evidence]:
        """Yield audiences of a kind and age, whole when a complete activity is for them and speaks to them."""
        for audience in self.plan.audiences:
            if not _fits(audience, test):
                continue
            carriers = [a for a in self.activities if audience.id in a.audiences]
            lacks = self._best(carriers, "an activity for it")
            if not lacks and not any(self._speaks_to(a, audience.id) for a in carriers if not self.lacks(a)):
                lacks = ("a message for it",)
            yield Evidence(("audiences", audience.id), audience.name, lacks)

    def acting(self, test: StakeholderTest) -> Iterator[Evidence]:
        """Yield stakeholders of a sector and role, whole when they act or give money; being informed is no act."""
        acting = {s for a in self.activities for s in (*a.accountable, *a.responsible, *a.consulted)}
        acting.update(fund.by for fund in self.plan.campaign.funding)
        for stakeholder in self.plan.stakeholders:
            if test.sectors and stakeholder.sector not in test.sectors:
                continue
            if test.roles and stakeholder.role not in test.roles:
                continue
            lacks = () if stakeholder.id in acting else ("an activity in which it acts",)
            yield Evidence(("stakeholders", stakeholder.id), stakeholder.name, lacks)

    def said(self, test: MessageTest) -> Iterator[Evidence]:
        """Yield messages with a tag to a kind of audience, whole when a complete activity carries them there."""
        for message in self.plan.messages:
            if test.tags and not set(test.tags).intersection(message.tags):
                continue
            if test.audiences and self.audiences[message.audience].kind not in test.audiences:
                continue
            carriers = [a for a in self.activities if message.id in a.messages and message.audience in a.audiences]
            yield Evidence(
                ("messages", message.id), message.headline, self._best(carriers, "an activity that says it")
            )

    def printed(self, test: HelpTest) -> Iterator[Evidence]:
        """Yield help services of a kind, whole when a material or a message in use names them."""
        used = {service for material in self.plan.materials for service in help_of(self.plan, material)}
        for activity in self.activities:
            used.update(service for message in activity.messages for service in self.messages[message].help)
        for service in self.plan.help:
            if not test.kinds or service.kind in test.kinds:
                lacks = () if service.id in used else ("a message or material that names it",)
                yield Evidence(("help", service.id), service.name, lacks)

    def participating(self, test: ParticipationTest) -> Iterator[Evidence]:
        """Yield activities in which the audience takes part; being an audience is not taking part."""
        for activity in self.activities:
            if activity.participation is None:
                continue
            kinds = {self.audiences[audience].kind for audience in activity.audiences}
            if test.audiences and not kinds.intersection(test.audiences):
                continue
            missing = {
                "a date": activity.starts is None,
                "one accountable stakeholder": len(activity.accountable) != 1,
            }
            lacks = tuple(what for what, is_missing in missing.items() if is_missing)
            yield Evidence(("activities", activity.id), activity.name, lacks)

    def _best(self, carriers: list[Activity], none: str) -> tuple[str, ...]:
        """Return what the most complete of some activities lacks, naming it; `none` when there is no activity."""
        if not carriers:
            return (none,)
        best = min(carriers, key=lambda activity: len(self.lacks(activity)))
        return tuple(f"{what} in `{best.id}`" for what in self.lacks(best))

    def _speaks_to(self, activity: Activity, audience: str) -> bool:
        return any(self.messages[message].audience == audience for message in activity.messages)


def _fits(audience: Audience, test: AudienceTest) -> bool:
    if test.kinds and audience.kind not in test.kinds:
        return False
    if test.youngest is None and test.oldest is None:
        return True
    if audience.ages is None:
        return False
    if test.oldest is not None and audience.ages.from_ > test.oldest:
        return False
    return test.youngest is None or audience.ages.to >= test.youngest
