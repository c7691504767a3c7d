"""What people get to read: every printed text with its readers, and every material as the piece they hold."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.plan.audience_classes import YOUNG, class_of
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.messages_and_help import HelpService, Message
from campaignkit.plan.model.people import Audience
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.printed_texts import printed_texts
from campaignkit.records import dataclass


@dataclass(frozen=True, slots=True)
class ReadText:
    """A printed text as written, placeholders and Markdown included, with the classes of audience that read it."""

    path: Path
    value: str
    classes: frozenset[str]

    @property
    def for_children(self) -> bool:
        """True where children are among the readers."""
        return not self.classes.isdisjoint(YOUNG)


@dataclass(frozen=True, slots=True)
class Piece:
    """A material with its audience, what it says, and the help services it prints."""

    material: Material
    audience: Audience
    audience_class: str
    messages: tuple[Message, ...]
    help: tuple[HelpService, ...]

    @property
    def path(self) -> Path:
        """The path of the material."""
        return ("materials", self.material.id)

    @property
    def tags(self) -> frozenset[str]:
        """What its messages and its own texts do, taken together."""
        own = (self.material.tags, *(section.tags for section in self.material.sections))
        return frozenset(tag for tags in (*own, *(m.tags for m in self.messages)) for tag in tags)

    @property
    def is_lesson(self) -> bool:
        """True for what professionals teach to children: it has parts with minutes, or says so."""
        has_minutes = any(section.minutes is not None for section in self.material.sections)
        return self.audience_class == "professional" and (has_minutes or "lesson" in self.tags)

    def holds(self, path: Path) -> bool:
        """Say whether a text is printed on it: one of its own, of its messages or of its help services."""
        owner = path[:2]
        return (
            owner == self.path
            or (owner[0] == "messages" and any(message.id == owner[1] for message in self.messages))
            or (owner[0] == "help" and any(service.id == owner[1] for service in self.help))
        )


def pieces(plan: Plan) -> Iterator[Piece]:
    """Yield the materials that are for an audience, in their order; briefs and calendars of partners are none."""
    audiences = {audience.id: audience for audience in plan.audiences}
    messages = {message.id: message for message in plan.messages}
    services = {service.id: service for service in plan.help}
    for material in plan.materials:
        if material.audience is None:
            continue
        audience = audiences[material.audience]
        yield Piece(
            material,
            audience,
            class_of(audience),
            tuple(messages[name] for name in material.messages),
            tuple(services[name] for name in help_of(plan, material)),
        )


def read_texts(plan: Plan) -> Iterator[ReadText]:
    """Yield every printed text with its readers.

    A message is read by its audience and by those of the materials that carry it; the text of a material by its
    audience, or by the people who run the campaign where it has none; what belongs to the campaign as a whole (title,
    names, help services) by all of them.
    """
    classes = {audience.id: class_of(audience) for audience in plan.audiences}
    everybody = frozenset(classes.values()) or frozenset({"public"})
    readers: dict[Path, frozenset[str]] = {}
    for message in plan.messages:
        others = {classes[m.audience] for m in plan.materials if message.id in m.messages and m.audience}
        readers[("messages", message.id)] = frozenset({classes[message.audience], *others})
    for material in plan.materials:
        own = classes[material.audience] if material.audience else "public" if material.messages else "professional"
        readers[("materials", material.id)] = frozenset({own})
    for text in printed_texts(plan):
        yield ReadText(text.path, text.value, readers.get(text.path[:2], everybody))
