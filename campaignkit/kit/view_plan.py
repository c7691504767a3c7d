"""The part of a view that comes from the whole plan: who does what, when and for how much (docs/template-data.md)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import PurePosixPath
from typing import Protocol

from campaignkit.kit.contract.plan_keys import (
    ActivityView,
    AudienceView,
    BudgetLineView,
    BudgetView,
    HandedOut,
    LanguageView,
    ObjectiveView,
    StakeholderView,
    WholePlan,
)
from campaignkit.kit.dates_and_numbers import date_range, money, number, percent
from campaignkit.kit.fixed_words import fixed_words
from campaignkit.kit.format_names import format_name
from campaignkit.kit.held_together import together
from campaignkit.kit.jobs import Job
from campaignkit.kit.language_and_country_names import language_name
from campaignkit.kit.markup import breakable
from campaignkit.kit.material_names import type_name
from campaignkit.kit.print_order_of_plan import Ordering
from campaignkit.kit.view_links_and_days import date, given
from campaignkit.kit.view_material import MaterialViews, PartsOfPlan
from campaignkit.kit.view_texts import TextsOfView
from campaignkit.kit.who_gets_what import may_be_ordered
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.right_to_left import direction, name_apart
from campaignkit.plan.audience_classes import class_of
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.languages_of_material import languages_among, languages_of
from campaignkit.plan.model.activity import Activity
from campaignkit.plan.model.aims import Objective
from campaignkit.plan.model.campaign_section import Budget
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.people import Audience
from campaignkit.plan.taking_part import activities_of, part_of, people_of
from campaignkit.recipients.copies_ordered import handed_out


class PartsOfKit(PartsOfPlan, Protocol):
    """What is asked of the builder of views besides: the kit, and how the parts of its plan are shown."""

    languages: tuple[str, ...]
    translated: frozenset[str]
    """Texts of papers of the office that are there in the language of the kit, which is not that of the plan."""
    ordering: Ordering
    materials: dict[str, Material]
    texts: TextsOfView
    shown: MaterialViews

    def is_source(self, language: str) -> bool:
        """Say whether the plan was written in a language."""


class PlanView:
    """Builds what plan-wide types receive. Its texts are plain: they go into tables, cells and calendars."""

    def __init__(self, builder: PartsOfKit, job: Job) -> None:
        """Take the builder of views, which knows the plan, and the job."""
        self.builder = builder
        self.plan = builder.plan
        self.job = job
        self.language = job.language
        self.spoken = language_of_words(self.plan, job.language)
        self.words = fixed_words(builder.topic, self.spoken)
        self.regional = builder.regional

    def view(self, material: Material) -> WholePlan:
        """Return the plan as one material shows it: whole, or the part of its stakeholder or its activity."""
        activities = activities_of(self.plan, material)
        own = [self._activity(a, material.stakeholder) for a in activities]
        people = people_of(self.plan, activities, material)
        return {
            "id": self.plan.campaign.id,
            "country": self.plan.campaign.country,
            "starts": date(self.plan.campaign.starts, self.regional),
            "ends": date(self.plan.campaign.ends, self.regional),
            "budget": self._money(self.plan.campaign.budget, None),
            "stakeholder": self._stakeholder(material.stakeholder),
            "activity": own[0] if material.activity is not None and own else None,
            "activities": own,
            "contacts": [self.builder.shown.contact(s.id) for s in people],
            "safeguarding_lead": self._contact(self.plan.campaign.safeguarding_lead),
            "objectives": [self._objective(o) for o in self.plan.objectives],
            "audiences": self._audiences(material),
            "languages": self._languages(material),
        }

    def _languages(self, material: Material) -> list[LanguageView]:
        """Return the languages in which the kit has the same file, with where it lies in them, seen from this one."""
        inside = self.job.output.relative_to(self.language)
        return [
            {
                "id": code,
                "name": language_name(code),
                "direction": direction(code),
                "href": str(PurePosixPath("../..", code, inside)),
            }
            for code in languages_among(self.plan, material, self.builder.languages)
        ]

    def _activity(self, activity: Activity, stakeholder: str | None) -> ActivityView:
        names = {a.id: a.name for a in self.plan.audiences}
        channels = {c.id: c.name for c in self.plan.channels}
        indicators = {i.id: i.measure for o in self.plan.objectives for i in o.indicators}
        starts, ends = activity.starts, activity.ends or activity.starts
        return {
            "id": activity.id,
            "path": f"activities.{activity.id}.name",
            "name": self._text(activity.name),
            "change": self._inner(activity.change),
            "levels": self._levels(activity),
            "audiences": [self._text(names[a]) for a in activity.audiences],
            "channels": [self._text(channels[c]) for c in activity.channels],
            "messages": [self.builder.shown.message(m) for m in activity.messages],
            "materials": [self._handed_out(m, activity) for m in activity.materials],
            "indicators": [self._inner(indicators[i]) for i in activity.indicators],
            "starts": given(starts, partial(date, language=self.regional)),
            "ends": given(ends, partial(date, language=self.regional)),
            "when": together(date_range(starts, ends, self.regional), self.regional) if starts and ends else None,
            "budget": self._money(activity.budget, self.plan.campaign.budget),
            "parts": list(part_of(activity, stakeholder)) if stakeholder else [],
            "accountable": self._names(activity.accountable),
            "responsible": self._names(activity.responsible),
            "consulted": self._names(activity.consulted),
            "informed": self._names(activity.informed),
        }

    def _levels(self, activity: Activity) -> list[str]:
        kinds = {a.id: a for a in self.plan.audiences}
        own = [kinds[a].level or rows("audiences")[kinds[a].kind]["level"] for a in activity.audiences]
        levels = (activity.level,) if activity.level else tuple(dict.fromkeys(own))
        return [self.words[f"level_{level}"] for level in levels]

    def _handed_out(self, material_id: str, activity: Activity) -> HandedOut:
        material = self.builder.materials[material_id]
        kind = self.builder.library.type(material.type)
        notes = any(section.notes is not None for section in material.sections)
        forms = kind.wanted(material.formats, self.job.paper, len(material.sections), notes=notes)
        audience = self.builder.audiences.get(material.audience or "")
        own = self.builder.ordering.own or self.plan.campaign.language
        copies = handed_out(self.plan, material, self.builder.library, own)
        in_languages = [language for language, count in (copies or {}).items() if count] or [self.language]
        name, title = type_name(kind, self.spoken, self.words), self.builder.shown.title(material)
        known_by = title if self._has_twin(material) else None
        is_for_it = material.audience in activity.audiences
        formats = dict.fromkeys(format_name(f, self.spoken) for f in forms)
        parts = (
            name,
            known_by,
            None if is_for_it or audience is None else self._text(audience.name),
            " / ".join(name_apart(name, self.language) for name in formats),
            " / ".join(map(language_name, in_languages)) if len(self.builder.languages) > 1 else None,
        )
        return {
            "id": material.id,
            "kind": name,
            "title": title,
            "known_by": known_by,
            "said": " · ".join(part for part in parts if part),
            "audience": self._text(audience.name) if audience else None,
            "languages": self._to_choose(material),
            "to_order": may_be_ordered(material, kind, copies, forms) and self._is_for_whoever_orders(audience),
            "quantity": None if copies is None else number(sum(copies.values()), self.regional),
            "files": [f"{material.id}-{f.id}.{f.output}" for f in forms],
        }

    def _to_choose(self, material: Material) -> list[str]:
        """Return the languages of which one is chosen, each by its own name; none where there is no choice."""
        made = languages_of(self.plan, material)
        return [language_name(one) for one in made] if len(made) > 1 else []

    def _is_for_whoever_orders(self, audience: Audience | None) -> bool:
        """Say whether a form offers what an audience is handed: a school hands out nothing to adults who worry."""
        return class_of(audience) != "at-risk-adult" or self.job.material.stakeholder is not None

    def _has_twin(self, material: Material) -> bool:
        """Say whether its type and its audience name another material, too."""
        same = [m for m in self.plan.materials if (m.type, m.audience) == (material.type, material.audience)]
        return len(same) > 1

    def _objective(self, objective: Objective) -> ObjectiveView:
        return {
            "aim": objective.aim,
            "measure": objective.measure,
            "baseline": self._known(objective.baseline),
            "target": objective.target,
            "by": date(objective.by, self.regional),
            "indicators": [
                {
                    "measure": i.measure,
                    "kind": self.words[f"kind_{i.kind.replace('-', '_')}"],
                    "method": i.method,
                    "baseline": None if i.baseline is None else self._known(i.baseline),
                    "target": i.target,
                }
                for i in objective.indicators
            ],
        }

    def _known(self, baseline: str) -> str:
        """Return a baseline; `unknown` is a word of plans, not of their language."""
        words = self.words
        return words["not_known"] if baseline.casefold().strip(" .") == "unknown" else baseline

    def _audiences(self, material: Material) -> list[AudienceView]:
        """Return the audiences to whom a material speaks, each with the messages for it, in the material's order."""
        by_audience: dict[str, list[str]] = {}
        for message in material.messages:
            by_audience.setdefault(self.builder.messages[message].audience, []).append(message)
        return [
            {
                "id": audience,
                "name": self._text(self.builder.audiences[audience].name),
                "messages": [self.builder.shown.message(m) for m in messages],
            }
            for audience, messages in by_audience.items()
        ]

    def _stakeholder(self, stakeholder_id: str | None) -> StakeholderView | None:
        if stakeholder_id is None:
            return None
        entry = self.builder.stakeholders[stakeholder_id]
        return {"id": entry.id, "name": self._text(entry.name), "does": self._inner(entry.does)}

    def _names(self, stakeholders: Iterable[str]) -> list[str]:
        return [self._text(self.builder.stakeholders[s].name) for s in stakeholders]

    def _money(self, budget: Budget | None, whole: Budget | None) -> BudgetView | None:
        if budget is None:
            return None
        currency, share = budget.currency, None
        if whole is not None:
            currency = currency or whole.currency
            if whole.amount and currency == whole.currency:
                share = percent(budget.amount / whole.amount, self.regional)
        text = money(budget.amount, currency, self.regional) if currency else number(budget.amount, self.regional)
        lines: list[BudgetLineView] = [{"item": line.item, "amount": str(line.amount)} for line in budget.lines]
        return {"amount": str(budget.amount), "currency": currency, "text": text, "lines": lines, "share": share}

    def _text(self, text: str) -> str:
        return breakable(self.builder.texts.plain(text), self.language)

    def _contact(self, text: str | None) -> str | None:
        """Return whom to turn to; where nobody has translated that, it stays in the language of the plan."""
        return self._inner(text) or (None if text is None else breakable(text, self.language))

    def _inner(self, text: str | None) -> str | None:
        """Return a text for those who run the campaign; a language that has no translation of it leaves it out."""
        if text is None or not (self.builder.is_source(self.language) or text in self.builder.translated):
            return None
        return breakable(text, self.language)
