"""Materials, messages and contacts of a plan as templates see them (docs/template-data.md)."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from campaignkit.campaign.picture_files import Picture
from campaignkit.campaign.topic import Topic
from campaignkit.kit.contract.material_keys import ContactView, ImageView, MaterialView, MessageView
from campaignkit.kit.dates_and_numbers import seconds
from campaignkit.kit.designs import age_of, carried_by, design_of, is_for_others, story_scene
from campaignkit.kit.jobs import Job
from campaignkit.kit.scenes_of_plan import ScenesOfPlan
from campaignkit.kit.titles import title_of
from campaignkit.kit.view_elsewhere import elsewhere, subtitle_times
from campaignkit.kit.view_images_and_logos import image_view
from campaignkit.kit.view_links_and_days import date, durations, given, web_link
from campaignkit.kit.view_texts import TextsOfView
from campaignkit.materials.library import Library
from campaignkit.plan.audience_classes import class_of
from campaignkit.plan.images import images_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import Message
from campaignkit.plan.model.people import Audience, Stakeholder
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import key_of


class PartsOfPlan(Protocol):
    """What is asked of the builder of views: the plan by its parts."""

    plan: Plan
    regional: str
    topic: Topic | None
    library: Library
    pictures: dict[str, Picture]
    audiences: dict[str, Audience]
    messages: dict[str, Message]
    stakeholders: dict[str, Stakeholder]

    @property
    def scenes(self) -> ScenesOfPlan:
        """The scenes that its materials show."""


class MaterialViews:
    """Builds what templates receive of the materials of a plan, in one medium."""

    def __init__(self, parts: PartsOfPlan, texts: TextsOfView) -> None:
        """Take the parts of a plan, and what sets its texts."""
        self._parts, self._texts = parts, texts

    def view(self, job: Job, material: Material) -> MaterialView:
        """Return a material as a job shows it."""
        path = f"materials.{material.id}"
        audience = self._parts.audiences.get(material.audience or "")
        tags = self._parts.scenes.tags_of(material)
        online = self._parts.topic is None or self._parts.topic.online
        story = partial(story_scene, campaign=self._parts.plan.campaign.id, of=self.audience_class(material))
        stage = partial(story, people=material.cast, language=job.language)
        scenes = subtitle_times([section.seconds for section in material.sections])
        times = durations([section.minutes for section in material.sections], self._parts.regional)
        return {
            "id": material.id,
            "type": material.type,
            "audience": audience.name if audience else None,
            "audience_class": self.audience_class(material),
            "for_children": age_of(audience) == "child",
            "for_others": is_for_others(self.audience_class(material), tags),
            "title": self._texts.line(*title_of(self._parts.plan, material)),
            "lead": given(material.lead, partial(self._texts.body, f"{path}.lead")),
            "design": design_of(audience),
            "carried_by": carried_by(material, audience, tags, online=online),
            "scene": self._parts.scenes.of(material, job.language),
            "images": self._images(material),
            "motif": material.motif,
            "alt": given(material.alt, self._texts.filled),
            "sections": [
                {
                    "title": self._texts.line(f"{path}.sections.{n}.title", section.title, title=False),
                    "body": self._texts.body(f"{path}.sections.{n}.body", section.body),
                    "notes": given(section.notes, partial(self._texts.body, f"{path}.sections.{n}.notes")),
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
                {"text": self._texts.body(f"{path}.quotes.{n}.text", quote.text), "by": self._texts.words(quote.by)}
                for n, quote in enumerate(material.quotes)
            ],
            "questions": [
                {
                    "question": self._texts.line(f"{path}.questions.{n}.question", item.question, title=False),
                    "answer": self._texts.body(f"{path}.questions.{n}.answer", item.answer),
                }
                for n, item in enumerate(material.questions)
            ],
            "facts": [
                {
                    "text": self._texts.line(f"{path}.facts.{n}.text", fact.text, title=False),
                    "source": self._texts.words(fact.source),
                    "year": str(fact.year),
                    "place": given(fact.place, self._texts.words),
                }
                for n, fact in enumerate(material.facts)
            ],
            "notes": given(material.notes, partial(self._texts.body, f"{path}.notes")),
            "date": given(material.date, partial(date, language=self._parts.regional)),
            "contact": given(material.contact, self.contact),
            "personal": list(material.personal),
            "made_elsewhere": given(
                material.made_elsewhere, partial(elsewhere, self._texts.words, self._parts.regional)
            ),
            "approval": None if material.approval is None else material.approval.by,
            "distribution": material.distribution,
        }

    def message(self, message_id: str) -> MessageView:
        """Return a message by its id."""
        message = self._parts.messages[message_id]
        path = f"messages.{message.id}"
        return {
            "id": message.id,
            "headline": self._texts.line(f"{path}.headline", message.headline),
            "body": given(message.body, partial(self._texts.body, f"{path}.body")),
            "call_to_action": given(message.call_to_action, partial(self._texts.line, f"{path}.call_to_action")),
        }

    def _images(self, material: Material) -> list[ImageView]:
        if "images" not in self._parts.library.type(material.type).uses:
            return []
        return [
            image_view(key, image, self._parts.pictures[key], self._texts.words)
            for key, image in ((key_of(path), image) for path, image in images_of(self._parts.plan, material))
            if key in self._parts.pictures
        ]

    def audience_class(self, material: Material) -> str:
        """Return for whom a material is, as layouts and forms of address tell people apart."""
        return class_of(self._parts.audiences.get(material.audience or ""))

    def title(self, material: Material) -> str:
        """Return the title of a material in words."""
        return self._texts.line(*title_of(self._parts.plan, material))["plain"]

    def contact(self, stakeholder_id: str) -> ContactView:
        """Return how a stakeholder is reached; only its name is always there."""
        stakeholder = self._parts.stakeholders[stakeholder_id]
        contact = stakeholder.contact
        return {
            "organisation": self._texts.words(stakeholder.name),
            "name": given(contact.name if contact else None, self._texts.words),
            "role": given(contact.role if contact else None, self._texts.words),
            "email": contact.email if contact else None,
            "phone": self._texts.phone_number(contact.phone if contact else None, self._parts.plan.campaign.country),
            "website": web_link((contact.website if contact else None) or stakeholder.website),
        }
