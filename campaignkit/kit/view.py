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
from campaignkit.kit.contract.material_keys import ContactView, ImageView, MaterialView, MessageView
from campaignkit.kit.contract.text_keys import Body, Line
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.dates_and_numbers import listed, period, regional, seconds
from campaignkit.kit.designs import carried_by, design_of, is_for_others, story_scene
from campaignkit.kit.engines.own_font_families import families
from campaignkit.kit.fixed_words import words_of_page
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.held_together import names_held, short_ends_held, together
from campaignkit.kit.help_view import service_view
from campaignkit.kit.jobs import Job
from campaignkit.kit.language_and_country_names import country_name
from campaignkit.kit.markup import body_blocks, breakable, line_runs, plain
from campaignkit.kit.print_order_of_plan import Ordering
from campaignkit.kit.scenes_of_plan import ScenesOfPlan
from campaignkit.kit.state_from_findings import State
from campaignkit.kit.titles import title_of
from campaignkit.kit.typographic_marks import printed_marks
from campaignkit.kit.view_elsewhere import elsewhere, seen_at, subtitle_times
from campaignkit.kit.view_links_and_days import (
    date,
    durations,
    filled_values,
    format_view,
    given,
    image_view,
    medium_of,
    printed_link,
    theme,
    web_link,
)
from campaignkit.kit.view_partners import partners
from campaignkit.kit.view_plan import PlanView
from campaignkit.kit.view_texts import text_body, text_line
from campaignkit.kit.why_not_final import state_view
from campaignkit.knowledge.printed_numbers import Medium, number_to_dial
from campaignkit.knowledge.right_to_left import all_in_order, direction, in_order
from campaignkit.materials.library import Library
from campaignkit.materials.look_of_material import branded
from campaignkit.plan.audience_classes import class_of
from campaignkit.plan.countries import countries_of
from campaignkit.plan.help_of_material import fitting, help_of
from campaignkit.plan.images import images_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of
from campaignkit.plan.placeholders import fill
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
        self._in("page")
        self.regional = regional(plan.campaign.language, plan.campaign.country)
        self.audiences = {audience.id: audience for audience in plan.audiences}
        self.messages = {message.id: message for message in plan.messages}
        self.materials = {material.id: material for material in plan.materials}
        self.printed = PrintedParts(plan)
        self.services = {service.id: service for service in plan.help}
        self.hyphened = [service.name for service in plan.help if "-" in service.name]
        self.stakeholders = {stakeholder.id: stakeholder for stakeholder in plan.stakeholders}

    def _in(self, medium: Medium) -> ViewBuilder:
        """Turn to a medium: numbers look different on a page and in a text message."""
        self.medium = medium
        self.values = filled_values(self.plan, medium)
        return self

    def view(self, job: Job) -> View:
        """Return the view of a job in the language of the plan."""
        medium = medium_of(job.format)
        return (self if medium == self.medium else copy(self)._in(medium))._view(job)

    def _view(self, job: Job) -> View:
        plan, campaign, language = self.plan, self.plan.campaign, job.language
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
            "state": state_view(self.state.where(partial(self.printed.concerns, material.id)), language, self.topic),
            "format": format_view(job),
            "campaign": {
                "title": self._line("campaign.title", campaign.title),
                "tagline": given(campaign.tagline, partial(self._line, "campaign.tagline")),
                "summary": self._body("campaign.summary", campaign.summary),
                "country": listed([country_name(one, language) for one in countries_of(plan)], language),
                "period": period(campaign.starts, campaign.ends, self.regional),
                "website": web_link(campaign.website),
            },
            "theme": theme(look.theme, look.places),
            "fonts": fonts(language, families(self.library.fonts), look.display, look.text),
            "words": words_of_page(self.topic, language, self.audiences.get(material.audience or ""), services),
            "material": self._material(job, material),
            "messages": [self.message_view(m) for m in material.messages],
            "help": [service_view(service, language, self.medium, self._words) for service in services],
            "link": printed_link(material.link or seen_at(material) or campaign.website),
            "partners": partners(plan, self.logos, self._words),
            "imprint": {
                "licence": given(campaign.licence, self._fill),
                "credits": None,
                "version": f"{campaign.starts:%Y-%m}",
            },
        }
        if kind.plan:
            view["plan"] = PlanView(self, job).view(material)
        if kind.orders:
            view["order"] = self.ordering.view(plan, self.library, job.paper, self.title)
        return all_in_order(view, language)

    def is_source(self, language: str) -> bool:
        """Say whether the plan was written in a language; texts that nobody has to translate are whole only there."""
        return language == self.languages[0]

    def plain(self, text: str) -> str:
        """Return the words of one line, with its placeholders filled."""
        return plain(line_runs(fill(text, self.values)))

    def _fill(self, text: str) -> str:
        language = self.plan.campaign.language
        result = in_order(fill(text, self.values).strip(), language)
        if self.medium != "sms":
            # In a text message such a mark makes each letter take twice the room.
            result = printed_marks(result, language)
        if self.medium != "page":
            return result
        return names_held(together(result, language), self.hyphened)

    def _words(self, text: str) -> str:
        """Return a line that is no title, with places to break words that are too long."""
        return breakable(self._fill(text), self.plan.campaign.language)

    def _line(self, path: str, text: str, *, title: bool = True) -> Line:
        whole = self._fill(text) if title else self._words(text)
        runs = line_runs(short_ends_held(whole) if title and self.medium == "page" else whole)
        return text_line(path, runs, self.plan.campaign.language)

    def _body(self, path: str, text: str) -> Body:
        return text_body(path, body_blocks(self._fill(text)), self.plan.campaign.language)

    def message_view(self, message_id: str) -> MessageView:
        """Return a message by its id."""
        message = self.messages[message_id]
        path = f"messages.{message.id}"
        return {
            "id": message.id,
            "headline": self._line(f"{path}.headline", message.headline),
            "body": given(message.body, partial(self._body, f"{path}.body")),
            "call_to_action": given(message.call_to_action, partial(self._line, f"{path}.call_to_action")),
        }

    def _number(self, phone: str | None, country: str) -> str | None:
        return number_to_dial(phone, country, self.plan.campaign.language, self.medium) if phone else None

    def _material(self, job: Job, material: Material) -> MaterialView:
        path = f"materials.{material.id}"
        audience = self.audiences.get(material.audience or "")
        tags = self._scenes.tags_of(material)
        online = self.topic is None or self.topic.online
        story = partial(story_scene, campaign=self.plan.campaign.id, of=self.audience_class(material))
        stage = partial(story, people=material.cast, language=job.language)
        scenes = subtitle_times([section.seconds for section in material.sections])
        times = durations([section.minutes for section in material.sections], self.regional)
        return {
            "id": material.id,
            "type": material.type,
            "audience": audience.name if audience else None,
            "audience_class": self.audience_class(material),
            "for_others": is_for_others(self.audience_class(material), tags),
            "title": self._line(*title_of(self.plan, material)),
            "lead": given(material.lead, partial(self._body, f"{path}.lead")),
            "design": design_of(audience),
            "carried_by": carried_by(material, audience, tags, online=online),
            "scene": self._scenes.of(material, job.language),
            "images": self._images(material),
            "motif": material.motif,
            "alt": given(material.alt, self._fill),
            "sections": [
                {
                    "title": self._line(f"{path}.sections.{n}.title", section.title, title=False),
                    "body": self._body(f"{path}.sections.{n}.body", section.body),
                    "notes": given(section.notes, partial(self._body, f"{path}.sections.{n}.notes")),
                    **times[n],
                    "scene": given(section.scene, stage),
                    "speaker": section.speaker,
                    "seconds": section.seconds,
                    "seconds_text": given(section.seconds, partial(seconds, language=job.language)),
                    "from_to": scenes[n],
                }
                for n, section in enumerate(material.sections)
            ],
            "quotes": [
                {"text": self._body(f"{path}.quotes.{n}.text", quote.text), "by": self._words(quote.by)}
                for n, quote in enumerate(material.quotes)
            ],
            "questions": [
                {
                    "question": self._line(f"{path}.questions.{n}.question", item.question, title=False),
                    "answer": self._body(f"{path}.questions.{n}.answer", item.answer),
                }
                for n, item in enumerate(material.questions)
            ],
            "facts": [
                {
                    "text": self._line(f"{path}.facts.{n}.text", fact.text, title=False),
                    "source": self._words(fact.source),
                    "year": str(fact.year),
                    "place": given(fact.place, self._words),
                }
                for n, fact in enumerate(material.facts)
            ],
            "notes": given(material.notes, partial(self._body, f"{path}.notes")),
            "date": given(material.date, partial(date, language=self.regional)),
            "contact": given(material.contact, self.contact),
            "personal": list(material.personal),
            "made_elsewhere": given(material.made_elsewhere, partial(elsewhere, self._words, self.regional)),
            "approval": None if material.approval is None else material.approval.by,
            "distribution": material.distribution,
        }

    @cached_property
    def _scenes(self) -> ScenesOfPlan:
        return ScenesOfPlan(self.plan, self.library, online=self.topic is None or self.topic.online)

    def _uses(self, material: Material) -> tuple[str, ...]:
        """Return which keys of a material its type prints."""
        return self.library.type(material.type).uses

    def _images(self, material: Material) -> list[ImageView]:
        if "images" not in self._uses(material):
            return []
        return [
            image_view(key, image, self.pictures[key], self._words)
            for key, image in ((key_of(path), image) for path, image in images_of(self.plan, material))
            if key in self.pictures
        ]

    def audience_class(self, material: Material) -> str:
        """Return for whom a material is, as layouts and forms of address tell people apart."""
        return class_of(self.audiences.get(material.audience or ""))

    def title(self, material: Material) -> str:
        """Return the title of a material in words."""
        return self._line(*title_of(self.plan, material))["plain"]

    def contact(self, stakeholder_id: str) -> ContactView:
        """Return how a stakeholder is reached; only its name is always there."""
        stakeholder = self.stakeholders[stakeholder_id]
        contact = stakeholder.contact
        return {
            "organisation": self._words(stakeholder.name),
            "name": given(contact.name if contact else None, self._words),
            "role": given(contact.role if contact else None, self._words),
            "email": contact.email if contact else None,
            "phone": self._number(contact.phone if contact else None, self.plan.campaign.country),
            "website": web_link((contact.website if contact else None) or stakeholder.website),
        }
