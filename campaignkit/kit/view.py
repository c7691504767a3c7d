"""The view of a job: everything a template may know, resolved, as JSON (docs/template-data.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property, partial
from pathlib import Path
from typing import Literal

from campaignkit.campaign.logo import Logo
from campaignkit.campaign.picture_files import Picture
from campaignkit.campaign.topic import Topic
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import listed, period, regional
from campaignkit.kit.engines.own_font_families import families
from campaignkit.kit.fixed_words import words_of_page
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.jobs import Job
from campaignkit.kit.language_and_country_names import country_name
from campaignkit.kit.print_order_of_plan import Ordering
from campaignkit.kit.scenes_of_plan import ScenesOfPlan
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.view_elsewhere import seen_at
from campaignkit.kit.view_format import format_view, medium_of
from campaignkit.kit.view_help import service_view
from campaignkit.kit.view_links_and_days import given, printed_link, web_link
from campaignkit.kit.view_material import MaterialViews
from campaignkit.kit.view_partners import partners
from campaignkit.kit.view_plan import PlanView
from campaignkit.kit.view_texts import TextsOfView
from campaignkit.kit.view_theme import theme
from campaignkit.kit.why_not_final import state_view
from campaignkit.knowledge.printed_numbers import Medium
from campaignkit.knowledge.right_to_left import all_in_order, direction
from campaignkit.materials.library import Library
from campaignkit.materials.look_of_material import branded
from campaignkit.plan.countries import countries_of
from campaignkit.plan.help_of_material import fitting, help_of
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.which_materials_print import PrintedParts

CONTRACT: Literal[1] = 1
SCHEMA_FILE = Path(__file__).with_name("view.schema.json")


class ViewBuilder:
    """Builds the views of one plan; what is the same for all jobs is made once."""

    def __init__(
        self,
        plan: Plan,
        state: State,
        library: Library,
        languages: Sequence[str] = (),
        logos: Mapping[str, Logo] | None = None,
        topic: Topic | None = None,
        pictures: Mapping[str, Picture] | None = None,
    ) -> None:
        """Take a plan without errors, in the language of the kit, and the state of the kit.

        `languages` are those of all kits that are made together, that in which the plan was written first.
        `library` has the material types and themes, `logos` are those of partners by their ids,
        `topic` is by default the usual one, `pictures` are those of the plan by the keys at which they stand.
        """
        self.library = library
        self.plan = plan
        self.state = state
        self.logos, self.topic, self.pictures = dict(logos or {}), topic, dict(pictures or {})
        self.ordering, self.translated = Ordering(), frozenset[str]()
        self.languages = tuple(languages) or (plan.campaign.language,)
        self.regional = regional(plan.campaign.language, plan.campaign.country)
        self.audiences = {audience.id: audience for audience in plan.audiences}
        self.messages = {message.id: message for message in plan.messages}
        self.materials = {material.id: material for material in plan.materials}
        self.printed = PrintedParts(plan)
        self.services = {service.id: service for service in plan.help}
        self.stakeholders = {stakeholder.id: stakeholder for stakeholder in plan.stakeholders}
        self._turned_to("page")

    def _turned_to(self, medium: Medium) -> ViewBuilder:
        """Turn to a medium, in which texts stand as people read them there."""
        self.texts = TextsOfView(self.plan, medium)
        self.shown = MaterialViews(self, self.texts)
        return self

    def view(self, job: Job) -> View:
        """Return the view of a job in the language of the plan."""
        medium = medium_of(job.format)
        return (self if medium == self.texts.medium else copy(self)._turned_to(medium))._view(job)

    def _view(self, job: Job) -> View:
        plan, campaign, language = self.plan, self.plan.campaign, job.language
        spoken = language_of_words(plan, language)
        material = self.materials.get(job.material.id, job.material)
        kind = self.library.type(material.type)
        room = kind.help_room((job.format.id,))
        services = fitting(language, [self.services[h] for h in help_of(plan, material)], room.max if room else None)
        look = branded(plan, self.library, material)
        view: View = {
            "contract": CONTRACT,
            "language": language,
            "direction": direction(language),
            "region": campaign.country,
            "state": state_view(self.state.where(partial(self.printed.concerns, material.id)), spoken, self.topic),
            "format": format_view(job),
            "campaign": {
                "title": self.texts.line("campaign.title", campaign.title),
                "tagline": given(campaign.tagline, partial(self.texts.line, "campaign.tagline")),
                "summary": self.texts.body("campaign.summary", campaign.summary),
                "country": listed([country_name(one, language) for one in countries_of(plan)], language),
                "period": period(campaign.starts, campaign.ends, self.regional),
                "website": web_link(campaign.website),
            },
            "theme": theme(look.theme, look.places),
            "fonts": fonts(language, families(self.library.fonts), look.display, look.text),
            "words": words_of_page(self.topic, spoken, self.audiences.get(material.audience or ""), services),
            "material": self.shown.view(job, material),
            "messages": [self.shown.message(m) for m in material.messages],
            "help": [service_view(service, language, self.texts.medium, self.texts.words) for service in services],
            "link": printed_link(material.link or seen_at(material) or campaign.website),
            "partners": partners(plan, self.logos, self.texts.words),
            "imprint": {
                "licence": given(campaign.licence, self.texts.filled),
                "credits": None,
                "version": f"{campaign.starts:%Y-%m}",
            },
        }
        if kind.plan:
            view["plan"] = PlanView(self, job).view(material)
        if kind.orders:
            view["order"] = self.ordering.view(plan, self.library, job.paper, self.shown.title)
        return all_in_order(view, language)

    def is_source(self, language: str) -> bool:
        """Say whether the plan was written in a language; texts that nobody has to translate are whole only there."""
        return language == self.languages[0]

    @cached_property
    def scenes(self) -> ScenesOfPlan:
        """The scenes that the materials of the plan show."""
        return ScenesOfPlan(self.plan, self.library, online=self.topic is None or self.topic.online)
