"""What a translator is told about a text: who reads it, where it is printed, how long it may be.

It is told in the language of the plan, by the words of reports; in English where these have none.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.knowledge.locales import candidates, locale, quotation_marks
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.report_words import ENGLISH, ReportWords
from campaignkit.late_patterns import late_pattern
from campaignkit.materials.library import Library
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.placeholders import placeholder_values
from campaignkit.plan.printed_texts import PlanText

GROWTH = 1.4
"""How much longer than its source a line may get before a layout has to step down its type size."""
LONGEST_TITLE = 40
"""A material with a longer title is called by its type alone."""

_NAME = late_pattern(r"\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}")
_WHAT = {
    "title": "Title",
    "tagline": "Line under the title",
    "summary": "What the campaign is about",
    "headline": "Headline",
    "call_to_action": "What readers are asked to do, in one line",
    "name": "Name as it is printed",
    "hours": "When the service answers; a promise, so translate it exactly",
    "cost": "What a call costs; a promise, so translate it exactly",
    "for_whom": "Who may turn to the service",
    "licence": "Licence; usually the same in all languages",
    "alt": "Description of the picture for people who cannot see it",
    "by": "Who says it",
    "source": "Where the figure comes from",
}
_LINE, _TEXT = "One line", "Text"
_A_LINE = "{0}."
_PARAGRAPHS = "{0}; paragraphs, **strong** words, links and lists stay as they are."
_FOR = "For: {0} ({1})."
_FOR_AGES = "For: {0} ({1}, {2} to {3} years old)."
_PRINTED_ON = "Printed on: {0}."
_EVERYWHERE = "Printed on: every material."
_SHORT = "Keep it short: about {0} characters at most."
_BECOMES = "{0} becomes: {1}. Copy it as it stands."
SAYS = (
    *_WHAT.values(),
    _LINE,
    _TEXT,
    _A_LINE,
    _PARAGRAPHS,
    _FOR,
    _FOR_AGES,
    _PRINTED_ON,
    _EVERYWHERE,
    _SHORT,
    _BECOMES,
)
"""All it may say, in English."""


class Context:
    """Explains the texts of one plan."""

    def __init__(self, plan: Plan, say: ReportWords, library: Library) -> None:
        """Take the plan in its own language, the words of that language, and the types of material there are."""
        self.plan = plan
        self.say = say
        self.library = library
        self.values = placeholder_values(plan)
        self.audiences = {audience.id: audience for audience in plan.audiences}

    def lines(self, text: PlanText) -> Iterator[str]:
        """Yield what there is to say about a text, a line each."""
        fill = self.say.fill
        what = fill(_WHAT.get(str(text.path[-1]), _LINE if text.line else _TEXT))
        yield fill(_A_LINE if text.line else _PARAGRAPHS, what)
        yield from self._readers(text.path)
        yield from self._printed(text.path)
        if text.line and len(text.value.strip()) >= 4:
            yield fill(_SHORT, max(12, round(len(text.value.strip()) * GROWTH)))
        for name in dict.fromkeys(_NAME.findall(text.value)):
            value = self.values.get(name) or ""
            yield fill(_BECOMES, f"{{{{ {name} }}}}", " ".join(value.split()))

    def _readers(self, path: Path) -> Iterator[str]:
        names = {m.audience for m in self.plan.messages if path[:2] == ("messages", m.id)}
        names |= {m.audience for m in self.plan.materials if m.audience and path[:2] == ("materials", m.id)}
        for name in sorted(names):
            audience = self.audiences[name]
            words = " ".join(audience.name.split()), self.say.fill(rows("audiences")[audience.kind]["label"])
            if audience.ages:
                yield self.say.fill(_FOR_AGES, *words, audience.ages.from_, audience.ages.to)
            else:
                yield self.say.fill(_FOR, *words)

    def _printed(self, path: Path) -> Iterator[str]:
        owner = path[:2]
        if path[0] == "campaign":
            if path[1] in ("title", "tagline", "licence"):
                yield self.say.fill(_EVERYWHERE)
            return
        names = [
            self._called(material)
            for material in self.plan.materials
            if owner == ("materials", material.id)
            or (owner[0] == "messages" and owner[1] in material.messages)
            or (owner[0] == "help" and owner[1] in help_of(self.plan, material))
        ]
        if names:
            # a dot parts in every script; the commas of English are not those of Arabic
            between = ", " if self.say.language == ENGLISH else " · "
            yield self.say.fill(_PRINTED_ON, between.join(dict.fromkeys(names)))

    def _called(self, material: Material) -> str:
        """Return what a material is called: by its type and its title; in English by its id, as ever."""
        if self.say.language == ENGLISH:
            return f"{material.id} ({material.type})"
        kind, title = self._type(material.type), " ".join((material.title or "").split())
        if not title or len(title) > LONGEST_TITLE or "{{" in title:
            return kind
        marks = quotation_marks(self.plan.campaign.language) or "“”"
        return f"{kind} {marks[0]}{title}{marks[1]}"

    def _type(self, name: str) -> str:
        kind, language = self.library.type(name), self.plan.campaign.language
        own_name = next((kind.names[one] for one in candidates(language) if one in kind.names), None)
        shipped_words = locale(language)
        word = (
            shipped_words.words.get(kind.word)
            if shipped_words is not None and kind.word not in shipped_words.missing
            else None
        )
        return own_name or word or self.say(kind.name)
